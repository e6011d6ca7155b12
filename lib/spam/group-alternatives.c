#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/overlap.h"
#include "lib/spam/shape.h"

#define NO_LETTERS 10
#define SOME_LETTERS 100
#define MANY_BODIES 5
/* In hundredths of the words. */
#define UNLIKE 25
#define ALIKE 85

/* Both a text and a page, and neither next to nothing. */
static gboolean
has_both(const ElmShape *shape)
{
	return shape->plain != NULL && shape->html != NULL &&
	       shape->plain_letters >= SOME_LETTERS &&
	       shape->html_letters >= SOME_LETTERS;
}

static guint
common_words(const ElmShape *shape)
{
	return elm_overlap(shape->plain->text, shape->plain->length,
	    shape->html->html->visible, shape->html->html->visible_length);
}

static gboolean
differs(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	guint common;

	if (!has_both(shape))
		return FALSE;
	common = common_words(shape);
	return common < UNLIKE &&
	       elm_trace(trace, "%u %% of the words are in both", common);
}

static gboolean
agrees(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	guint common;

	if (!has_both(shape))
		return FALSE;
	common = common_words(shape);
	return common >= ALIKE &&
	       elm_trace(trace, "%u %% of the words are in both", common);
}

static gboolean
has_empty_text(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->text_leaves > 0 && shape->html != NULL &&
	       shape->is_multipart && shape->plain_letters < NO_LETTERS &&
	       shape->html_letters >= SOME_LETTERS &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " letters of text",
		   shape->plain_letters);
}

static gboolean
has_longer_text(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->plain != NULL && shape->html != NULL &&
	       shape->plain_letters >= SOME_LETTERS &&
	       shape->plain_letters > 3 * shape->html_letters &&
	       elm_trace(trace,
		   "%" G_GSIZE_FORMAT " letters of text, %" G_GSIZE_FORMAT
		   " of HTML",
		   shape->plain_letters, shape->html_letters);
}

static gboolean
has_no_text(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->text_leaves == 0 && shape->html != NULL &&
	       elm_trace(trace, "%u bodies", shape->bodies);
}

/* Text that calls itself plain and is a page. */
static gboolean
has_page_as_text(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	const ElmLeaf *leaf;

	if (shape->html == NULL)
		return FALSE;
	leaf = elm_shape_leaf(facts, shape->html);
	return leaf != NULL && g_strcmp0(leaf->type, "text/plain") == 0 &&
	       elm_trace(trace, "%u elements in plain text",
		   shape->html->html->elements);
}

static gboolean
has_text_last(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->plain != NULL && shape->html != NULL &&
	       shape->html->offset < shape->plain->offset &&
	       elm_trace(trace,
		   "HTML at octet %" G_GSIZE_FORMAT
		   ", text at %" G_GSIZE_FORMAT,
		   shape->html->offset, shape->plain->offset);
}

static gboolean
has_many_bodies(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->bodies >= MANY_BODIES &&
	       elm_trace(trace, "%u bodies", shape->bodies);
}

static const ElmTest tests[] = {
	{ "ALT_DIFFERENT", 1.0, "text and HTML say different things", differs },
	{ "ALT_SAME", -0.2, "text and HTML say the same", agrees },
	{ "ALT_TEXT_EMPTY", 0.4, "there is HTML, and an empty text beside it",
	    has_empty_text },
	{ "ALT_TEXT_LONGER", 0.6, "the text has far more than the HTML shows",
	    has_longer_text },
	{ "ALT_HTML_ONLY", 0.5, "there is HTML and no text beside it",
	    has_no_text },
	{ "ALT_PAGE_AS_TEXT", 0.8, "HTML is declared as plain text",
	    has_page_as_text },
	{ "ALT_TEXT_LAST", 0.0, "the text stands behind the HTML",
	    has_text_last },
	{ "ALT_MANY_BODIES", 0.0, "there are many bodies", has_many_bodies },
};

const ElmGroup elm_group_alternatives =
    ELM_GROUP("alternatives", "text and HTML of one message", tests);
