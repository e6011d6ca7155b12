#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HONEST_PATCH", TRUE,
	    ELM_CASE_PLAIN
	    "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n" },
	{ "HONEST_PATCH", FALSE,
	    ELM_CASE_PLAIN "What is the difference?\n--- a\n+ b\n" },
	{ "HONEST_TRAILERS", TRUE,
	    ELM_CASE_PLAIN "x: fix y\n\nIt was broken.\n\nSigned-off-by: Ann "
			   "<ann@example.org>\n" },
	{ "HONEST_TRAILERS", FALSE,
	    ELM_CASE_PLAIN "It was signed off by: Ann\n" },
	{ "HONEST_CODE", TRUE,
	    ELM_CASE_PLAIN
	    "Try this:\n\nint\nmain(void)\n{\n\011int a;\n\n\011a = 1;\n\011if "
	    "(a) {\n\011\011b();\n\011}\n\011return 0;\n}\n" },
	{ "HONEST_CODE", FALSE,
	    ELM_CASE_PLAIN
	    "This is a line that somebody wrapped, number 0.\nThis is a line "
	    "that somebody wrapped, number 1.\nThis is a line that somebody "
	    "wrapped, number 2.\nThis is a line that somebody wrapped, number "
	    "3.\nThis is a line that somebody wrapped, number 4.\nThis is a "
	    "line that somebody wrapped, number 5.\nThis is a line that "
	    "somebody wrapped, number 6.\nThis is a line that somebody "
	    "wrapped, number 7.\nThis is a line that somebody wrapped, number "
	    "8.\nThis is a line that somebody wrapped, number 9.\nThis is a "
	    "line that somebody wrapped, number 10.\nThis is a line that "
	    "somebody wrapped, number 11.\n" },
	{ "HONEST_FLOWED", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: text/plain; "
	    "charset=utf-8; Format=Flowed\n\nYes.\n" },
	{ "HONEST_FLOWED", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nformat=flowed\n" },
	{ "HONEST_PGP_TEXT", TRUE,
	    ELM_CASE_PLAIN "-----BEGIN PGP SIGNED MESSAGE-----\n\nhello\n" },
	{ "HONEST_PGP_TEXT", FALSE, ELM_CASE_PLAIN "I begin to use PGP.\n" },
	{ "HONEST_PROTECTED", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/signed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\nHello\n--=_part\nContent-Type: "
	    "application/pgp-signature\n\n-----BEGIN PGP "
	    "SIGNATURE-----\n\niQ==\n-----END PGP "
	    "SIGNATURE-----\n--=_part--\n" },
	{ "HONEST_PROTECTED", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\nHello\n--=_part--\n" },
	{ "HONEST_LIST_FOOTER", TRUE,
	    ELM_CASE_PLAIN
	    "Yes.\n\n_______________________________________________\nThe "
	    "mailing list of us\nhttp://example.org/mailman/listinfo/us\n" },
	{ "HONEST_LIST_FOOTER", FALSE,
	    ELM_CASE_PLAIN "Is there a mailing list?\n" },
	{ "HONEST_PLAIN", TRUE, ELM_CASE_PLAIN "Yes.\n" },
	{ "HONEST_PLAIN", FALSE, ELM_CASE_HTML "<p>Yes.</p>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_workshop, cases,
	    G_N_ELEMENTS(cases));
}
