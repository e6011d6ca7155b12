#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/shape.h"
#include "lib/spam/tricks.h"

/* The line that mail programs show beside the subject, which honest mail hides,
 * too, is no longer. */
#define PREVIEW_LONGEST 600

#define TRICKS(ROW)                                                            \
	ROW(ZERO_FONT, 0.2, "text is too small to be read")                    \
	ROW(SAME_COLOUR, 0.3, "text has the colour of its background")         \
	ROW(OFF_SCREEN, 0.5, "text is moved off the screen")                   \
	ROW(HIDDEN, 0.0, "text is hidden by its style")                        \
	ROW(CLIPPED, 0.1, "text is in a box without room")                     \
	ROW(REVERSED, 1.5, "Latin text runs from right to left")

TRICKS(ELM_TRICKS_TEST)

static gboolean
hides_much(ElmFacts *facts, ElmTrace *trace)
{
	const ElmPiece *piece = elm_shape_of(facts)->html;

	return piece != NULL && piece->html->hidden_length > PREVIEW_LONGEST &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " octets do not show",
		   piece->html->hidden_length);
}

static gboolean
hides_more_than_it_shows(ElmFacts *facts, ElmTrace *trace)
{
	const ElmPiece *piece = elm_shape_of(facts)->html;

	return piece != NULL && piece->html->hidden_length > 100 &&
	       piece->html->hidden_length > piece->html->visible_length &&
	       elm_trace(trace,
		   "%" G_GSIZE_FORMAT " octets of %" G_GSIZE_FORMAT
		   " do not show",
		   piece->html->hidden_length,
		   piece->html->hidden_length + piece->html->visible_length);
}

static const ElmTest tests[] = { { "HTML_HIDES_MUCH", 0.7,
				     "much text does not show", hides_much },
	{ "HTML_HIDES_MORE", 0.7, "more text is hidden than shown",
	    hides_more_than_it_shows },
	TRICKS(ELM_TRICKS_ROW) };

const ElmGroup elm_group_html_hidden =
    ELM_GROUP("html-hidden", "text that is there and does not show", tests);
