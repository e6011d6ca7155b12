#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/tricks.h"

#define TRICKS(ROW)                                                            \
	ROW(FORM, 0.1, "there is a form")                                      \
	ROW(PASSWORD, 2.0, "there is an input for a password")                 \
	ROW(REFRESH, 1.5, "the page leads on by itself")                       \
	ROW(DATA_URI, 1.5, "a link or frame has its content in itself")        \
	ROW(FRAME, 0.2, "there is a frame or an object")                       \
	ROW(SVG, 2.0, "a drawing has a script or a page in it")                \
	ROW(BASE, 0.2, "a base address turns links elsewhere")                 \
	ROW(EXTERNAL_STYLE, 0.0, "the style comes from elsewhere")             \
	ROW(BLINK, 0.5, "text blinks or moves")

TRICKS(ELM_TRICKS_TEST)

/* Data for programs, as shops put it into their mail, is no script. */
static gboolean
is_script(ElmFacts *facts, ElmTrace *trace)
{
	g_autoptr(GString) why = g_string_new(NULL);

	return elm_tricks_show(facts, ELM_HTML_SCRIPT, why) &&
	       strstr(why->str, "application/ld+json") == NULL &&
	       elm_trace(trace, "%s", why->str);
}

/* A form that sends what is filled in to another domain than From's. */
static gboolean
sends_elsewhere(ElmFacts *facts, ElmTrace *trace)
{
	const char *from = elm_facts_from(facts)->domain;
	const ElmFactsLink *link;

	if (from[0] == '\0')
		return FALSE;
	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL; i++)
		if (link->link->kind == ELM_LINK_FORM &&
		    link->url->domain[0] != '\0' &&
		    strcmp(link->url->domain, elm_facts_domain(facts, from)) !=
			0)
			return elm_trace(trace, "to %s, and mail from %s",
			    link->url->host, from);
	return FALSE;
}

static const ElmTest tests[] = { { "HTML_SCRIPT", 0.3, "there is a script",
				     is_script },
	{ "HTML_FORM_ELSEWHERE", 0.1,
	    "a form sends to another domain than the sender's",
	    sends_elsewhere },
	TRICKS(ELM_TRICKS_ROW) };

const ElmGroup elm_group_html_active =
    ELM_GROUP("html-active", "HTML that does more than being read", tests);
