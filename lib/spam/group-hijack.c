#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

#define TOP_MOST 60 /* words that a hijacker puts above what was said */
#define TOP_LEAST 3 /* words that say anything */

/* What stands before the subject of an answer and of a forwarded message, in
 * the languages of mail programs. */
static const char *const answers[] = { "re:", "aw:", "sv:", "antw:", "odp:",
	"ynt:", "res:", "rif:", "vs:" };
static const char *const forwards[] = { "fwd:", "fw:", "wg:", "tr:", "rv:",
	"enc:", "doorst:", "pd:", "ilt:" };

static gboolean
begins(ElmFacts *facts, const char *const *marks, gsize n)
{
	const char *subject = elm_facts_value(facts, "Subject");

	for (gsize i = 0; i < n; i++) {
		if (g_ascii_strncasecmp(subject, marks[i], strlen(marks[i])) ==
		    0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_answer(ElmFacts *facts)
{
	return begins(facts, answers, G_N_ELEMENTS(answers));
}

static gboolean
has_parent(ElmFacts *facts)
{
	return elm_facts_count(facts, "In-Reply-To") > 0 ||
	       elm_facts_count(facts, "References") > 0 ||
	       elm_facts_count(facts, "Thread-Index") > 0;
}

static gboolean
has_history(ElmFacts *facts)
{
	return elm_wording_of(facts)->text.quoted > 0 ||
	       elm_wording_hits(facts, ELM_THEME_ATTRIBUTION)->phrases > 0;
}

static gboolean
has_html(ElmFacts *facts)
{
	const ElmExtract *extract = elm_facts_extract(facts);
	const ElmPiece *piece;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL;
	     i++) {
		if (piece->role == ELM_PIECE_BODY && piece->html != NULL)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_new_text(ElmFacts *facts, ElmTrace *trace)
{
	return is_answer(facts) && !has_parent(facts) && !has_history(facts) &&
	       elm_trace(trace, "'%s' answers and quotes nothing",
		   elm_facts_value(facts, "Subject"));
}

static gboolean
is_new_page(ElmFacts *facts, ElmTrace *trace)
{
	return is_new_text(facts, trace) && has_html(facts) &&
	       elm_wording_has_link(facts);
}

/* An answer by its fields, too, but all of it is new and wants a click. */
static gboolean
is_unquoted_page(ElmFacts *facts, ElmTrace *trace)
{
	return is_answer(facts) && has_parent(facts) && !has_history(facts) &&
	       has_html(facts) && elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_CLICK, 1, trace);
}

static gboolean
is_empty_forward(ElmFacts *facts, ElmTrace *trace)
{
	return begins(facts, forwards, G_N_ELEMENTS(forwards)) &&
	       !has_parent(facts) && !has_history(facts) &&
	       elm_facts_item(facts, 0) == NULL &&
	       elm_trace(trace, "'%s' forwards nothing",
		   elm_facts_value(facts, "Subject"));
}

/* Octets of @text above the line that says whom it quotes; all of it if none
 * does. */
static gsize
top_size(const char *text)
{
	static const char *const marks[] = { "\n>", "\n-----Original",
		"\n________", "\nFrom: ", "\nVon: ", "\nDe: ", "\nDa: " };
	gsize size = strlen(text);

	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *at = memmem(text, size, marks[i], strlen(marks[i]));

		if (at != NULL)
			size = (gsize)(at - text);
	}
	return size;
}

/* A few words and a link above a conversation with which the sender has
 * nothing to do. */
static gboolean
is_hijacked(ElmFacts *facts, ElmTrace *trace)
{
	const char *domain = elm_facts_from(facts)->domain;
	const char *text = elm_facts_text(facts);
	ElmTally top;
	gsize size;

	if (!is_answer(facts) || domain[0] == '\0' ||
	    elm_facts_count(facts, "List-Id") > 0)
		return FALSE;
	size = top_size(text);
	if (text[size] == '\0' || strstr(text + size, domain) != NULL ||
	    g_strstr_len(text, (gssize)size, "://") == NULL)
		return FALSE;
	elm_tally_count(text, size, &top);
	return top.words >= TOP_LEAST && top.words <= TOP_MOST &&
	       elm_trace(trace, "a link above a conversation without '%s'",
		   domain);
}

static const ElmTest tests[] = {
	{ "HIJACK_NEW_TEXT", 0.5, "an answer to nothing, quoting nothing",
	    is_new_text },
	{ "HIJACK_NEW_PAGE", 0.8, "such an answer that is HTML with links",
	    is_new_page },
	{ "HIJACK_UNQUOTED", 0.3,
	    "an answer that quotes nothing and wants a click",
	    is_unquoted_page },
	{ "HIJACK_EMPTY_FORWARD", 0.9, "forwards nothing", is_empty_forward },
	{ "HIJACK_LINK", 1.2, "a link above a conversation of other people",
	    is_hijacked },
};

const ElmGroup elm_group_hijack =
    ELM_GROUP("hijack", "false answers and hijacked conversations", tests);
