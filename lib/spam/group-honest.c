#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

#define NAME_LEAST 3 /* octets of a name that is signed with */

/* The first name of who it is from, as the display name has it. */
static char *
own_name(ElmFacts *facts)
{
	const char *display = elm_facts_from(facts)->display;
	const char *comma = strchr(display, ',');
	const char *from = comma != NULL ? comma + 1 : display;

	from += strspn(from, " \"'");
	return g_strndup(from, strcspn(from, " \"'.("));
}

/* Signs with his own name, alone on a line or behind a mark. */
static gboolean
is_signed(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *name = own_name(facts);
	const char *text = elm_facts_text(facts);
	gsize length = strlen(name);
	const char *at = text;

	if (length < NAME_LEAST)
		return FALSE;
	while ((at = strstr(at, name)) != NULL) {
		gsize line = strcspn(at, "\n");

		if (at > text && strchr("\n-~ /", at[-1]) != NULL &&
		    !g_ascii_isalnum(at[length]) && line < length + 24 &&
		    elm_wording_says(facts, ELM_THEME_CLOSING, 1, NULL))
			return elm_trace(trace, "'%s'", name);
		at += length;
	}
	return FALSE;
}

ELM_WORDING_SAYS(is_technical, ELM_THEME_TECHNICAL, 3)
ELM_WORDING_SAYS(is_very_technical, ELM_THEME_TECHNICAL, 6)

ELM_WORDING_SAYS(is_talk, ELM_THEME_MEETING, 2)

/* RFC 5546, 3.2.3 */
static gboolean
is_calendar_answer(ElmFacts *facts, ElmTrace *trace)
{
	const ElmExtract *extract = elm_facts_extract(facts);
	const ElmLeaf *leaf;

	for (gsize i = 0; (leaf = elm_extract_leaf(extract, i)) != NULL; i++) {
		gsize size;
		const char *data = g_bytes_get_data(leaf->content, &size);

		if (g_strcmp0(leaf->type, "text/calendar") == 0 &&
		    g_strstr_len(data, (gssize)size, "METHOD:REPLY") != NULL)
			return elm_trace(trace, "METHOD:REPLY");
	}
	return FALSE;
}

/* Themes that want something of the reader. */
static const ElmTheme demands[] = { ELM_THEME_ADVANCE_FEE, ELM_THEME_EXTORTION,
	ELM_THEME_JOB, ELM_THEME_PRIZE, ELM_THEME_PARCEL, ELM_THEME_PAYMENT,
	ELM_THEME_GIFT_CARD, ELM_THEME_CALLBACK, ELM_THEME_ACCOUNT,
	ELM_THEME_MAILBOX, ELM_THEME_DOCUMENT, ELM_THEME_AUTHORITY,
	ELM_THEME_URGENCY, ELM_THEME_PHARMACY, ELM_THEME_ADULT,
	ELM_THEME_GAMBLING, ELM_THEME_LOAN, ELM_THEME_RICHES,
	ELM_THEME_INVESTMENT, ELM_THEME_HEALTH, ELM_THEME_LUXURY,
	ELM_THEME_SOFTWARE, ELM_THEME_DIPLOMA, ELM_THEME_PROMOTION,
	ELM_THEME_OPT_OUT, ELM_THEME_GREETING, ELM_THEME_DESK, ELM_THEME_FREE,
	ELM_THEME_CLICK };

/* Words, and nothing is wanted: no link, no money, no demand. */
static gboolean
is_wishless(ElmFacts *facts, ElmTrace *trace)
{
	const ElmWording *wording = elm_wording_of(facts);

	for (gsize i = 0; i < G_N_ELEMENTS(demands); i++) {
		if (wording->phrases->themes[demands[i]].weight > 1)
			return FALSE;
	}
	return wording->text.words >= 25 && wording->text.currencies == 0 &&
	       wording->text.exclamations <= 2 &&
	       elm_facts_language(facts)[0] != '\0' &&
	       elm_facts_item(facts, 0) == NULL &&
	       !elm_wording_has_link(facts) &&
	       elm_trace(trace, "%zu words", wording->text.words);
}

static const ElmTest tests[] = {
	{ "HONEST_SIGNED", -0.4, "the writer signs with his name", is_signed },
	{ "HONEST_TECHNICAL", -0.6, "speaks of computers or research",
	    is_technical },
	{ "HONEST_VERY_TECHNICAL", -0.5, "speaks much of them",
	    is_very_technical },
	{ "HONEST_TALK", -0.5, "speaks as people who work together do",
	    is_talk },
	{ "HONEST_CALENDAR", -0.5, "answers an invitation",
	    is_calendar_answer },
	{ "HONEST_WISHLESS", -0.9, "words that want nothing of the reader",
	    is_wishless },
};

const ElmGroup elm_group_honest =
    ELM_GROUP("honest", "what people say who write to each other", tests);
