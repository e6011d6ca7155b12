#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/shape.h"
#include "lib/spam/tricks.h"

#define MANY_COMMENTS 12
#define FEW_ELEMENTS 3
#define LONG_TEXT 200

#define TRICKS(ROW)                                                            \
	ROW(MANY_COMMENTS, 1.2, "words are broken up by comments or elements") \
	ROW(ENTITIES, 0.3, "plain letters are written as entities")            \
	ROW(AFTER_END, 1.0, "there is text behind the end of the page")        \
	ROW(SLACK, 0.6, "a screen of empty lines hides what follows")

TRICKS(ELM_TRICKS_TEST)

static const ElmHtml *
find_html(ElmFacts *facts)
{
	const ElmPiece *piece = elm_shape_of(facts)->html;

	return piece != NULL ? piece->html : NULL;
}

static gboolean
has_more_comments_than_elements(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHtml *html = find_html(facts);

	return html != NULL && html->comments >= MANY_COMMENTS &&
	       html->comments * 2 > html->elements &&
	       elm_trace(trace, "%u comments, %u elements", html->comments,
		   html->elements);
}

static gboolean
has_hardly_elements(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHtml *html = find_html(facts);

	return html != NULL && html->elements < FEW_ELEMENTS &&
	       html->visible_length > LONG_TEXT &&
	       elm_trace(trace, "%u elements", html->elements);
}

/* Page makers put it in when nobody says a title. */
static gboolean
has_preset_title(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const titles[] = { "untitled", "new page",
		"no title", "document", "untitled document", "page title",
		"insert title here", "title", NULL };
	const ElmHtml *html = find_html(facts);
	g_autofree char *title = NULL;

	if (html == NULL || html->title[0] == '\0')
		return FALSE;
	title = g_utf8_strdown(html->title, -1);
	g_strstrip(title);
	return (g_strv_contains(titles, title) ||
		   g_str_has_prefix(title, "new page ")) &&
	       elm_trace(trace, "%s", html->title);
}

/* A title is made for mail, and says what the subject says. */
static gboolean
has_subject_as_title(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHtml *html = find_html(facts);

	return html != NULL && html->title[0] != '\0' &&
	       strcmp(html->title, elm_facts_value(facts, "Subject")) == 0 &&
	       elm_trace(trace, "%s", html->title);
}

static const ElmTest tests[] = { { "HTML_COMMENTS", 0.6,
				     "there are more comments than mail needs",
				     has_more_comments_than_elements },
	{ "HTML_TAGLESS", 0.4, "the HTML has hardly an element",
	    has_hardly_elements },
	{ "HTML_PRESET_TITLE", 0.9, "the page has the title of no page",
	    has_preset_title },
	{ "HTML_SUBJECT_TITLE", 0.0, "the title of the page is the subject",
	    has_subject_as_title },
	TRICKS(ELM_TRICKS_ROW) };

const ElmGroup elm_group_html_broken = ELM_GROUP("html-broken",
    "HTML written for other eyes than a reader's", tests);
