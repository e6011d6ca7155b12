#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ALT_DIFFERENT", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>Cheap pills without any prescription, delivered "
	    "to every household within seven days, payable with credit card, "
	    "guaranteed satisfaction, thousands of customers every "
	    "week.</p>\n--=_part--\n" },
	{ "ALT_DIFFERENT", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>We met on Thursday in the garden, and talked "
	    "about boats, about rivers, about everything that floats or swims "
	    "or drifts along between two shores under a summer "
	    "sky.</p>\n--=_part--\n" },
	{ "ALT_SAME", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>We met on Thursday in the garden, and talked "
	    "about boats, about rivers, about everything that floats or swims "
	    "or drifts along between two shores under a summer "
	    "sky.</p>\n--=_part--\n" },
	{ "ALT_SAME", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>Cheap pills without any prescription, delivered "
	    "to every household within seven days, payable with credit card, "
	    "guaranteed satisfaction, thousands of customers every "
	    "week.</p>\n--=_part--\n" },
	{ "ALT_TEXT_EMPTY", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\n\n "
	    "\n\n--=_part\nContent-Type: text/html\n\n<p>We met on Thursday in "
	    "the garden, and talked about boats, about rivers, about "
	    "everything that floats or swims or drifts along between two "
	    "shores under a summer sky.</p>\n--=_part--\n" },
	{ "ALT_TEXT_EMPTY", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the HTML of this message.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>We met on Thursday in the garden, and talked "
	    "about boats, about rivers, about everything that floats or swims "
	    "or drifts along between two shores under a summer "
	    "sky.</p>\n--=_part--\n" },
	{ "ALT_TEXT_LONGER", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>Buy now</p>\n--=_part--\n" },
	{ "ALT_TEXT_LONGER", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>We met on Thursday in the garden, and talked "
	    "about boats, about rivers, about everything that floats or swims "
	    "or drifts along between two shores under a summer "
	    "sky.</p>\n--=_part--\n" },
	{ "ALT_HTML_ONLY", TRUE,
	    ELM_CASE_HTML
	    "<p>We met on Thursday in the garden, and talked about boats, "
	    "about rivers, about everything that floats or swims or drifts "
	    "along between two shores under a summer sky.</p>" },
	{ "ALT_HTML_ONLY", FALSE,
	    ELM_CASE_PLAIN
	    "We met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky." },
	{ "ALT_PAGE_AS_TEXT", TRUE,
	    ELM_CASE_PLAIN "<HTML><body><p>Hello</p></body></html>" },
	{ "ALT_PAGE_AS_TEXT", FALSE,
	    ELM_CASE_PLAIN "How do I write html? <b>like this</b>" },
	{ "ALT_TEXT_LAST", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/html\n\n<p>We "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer "
	    "sky.</p>\n--=_part\nContent-Type: text/plain\n\nWe met on "
	    "Thursday in the garden, and talked about boats, about rivers, "
	    "about everything that floats or swims or drifts along between two "
	    "shores under a summer sky.\n--=_part--\n" },
	{ "ALT_TEXT_LAST", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky.\n--=_part\nContent-Type: "
	    "text/html\n\n<p>We met on Thursday in the garden, and talked "
	    "about boats, about rivers, about everything that floats or swims "
	    "or drifts along between two shores under a summer "
	    "sky.</p>\n--=_part--\n" },
	{ "ALT_MANY_BODIES", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part--\n" },
	{ "ALT_MANY_BODIES", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part\nContent-Type: "
	    "text/plain\n\none\n--=_part--\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_alternatives, cases,
	    G_N_ELEMENTS(cases));
}
