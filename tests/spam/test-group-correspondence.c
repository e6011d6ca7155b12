#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HONEST_QUOTED_REPLY", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nOn Monday Ann wrote:\n> Do you come\n> on "
	    "Tuesday?\n\nYes.\n" },
	{ "HONEST_QUOTED_REPLY", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nOn Monday Ann wrote:\n> Do you "
	    "come\n> on Tuesday?\n\nYes.\n" },
	{ "HONEST_ATTRIBUTION", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nOn Monday Ann wrote:\n> Do you "
	    "come\n> on Tuesday?\n\nYes.\n" },
	{ "HONEST_ATTRIBUTION", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nOn Monday Ann wrote:\nnothing\n" },
	{ "HONEST_INTERLEAVED", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n> "
	    "One?\n\nYes.\n\n> Two?\n\nNo.\n" },
	{ "HONEST_INTERLEAVED", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nOn Monday Ann wrote:\n> Do you come\n> on "
	    "Tuesday?\n\nYes.\n" },
	{ "HONEST_FORWARDED", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nSee.\n\n-----Original Message-----\nFrom: "
	    "Ann\n\nhello\n" },
	{ "HONEST_FORWARDED", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nSee the original message.\n" },
	{ "HONEST_SIGNATURE", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nYes.\n\n-- \nAnn\n" },
	{ "HONEST_SIGNATURE", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nYes.\n\n--\nAnn\n" },
	{ "HONEST_WRAPPED", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nThis is a line that somebody wrapped, number "
	    "0.\nThis is a line that somebody wrapped, number 1.\nThis is a "
	    "line that somebody wrapped, number 2.\nThis is a line that "
	    "somebody wrapped, number 3.\nThis is a line that somebody "
	    "wrapped, number 4.\nThis is a line that somebody wrapped, number "
	    "5.\nThis is a line that somebody wrapped, number 6.\nThis is a "
	    "line that somebody wrapped, number 7.\nThis is a line that "
	    "somebody wrapped, number 8.\nThis is a line that somebody "
	    "wrapped, number 9.\nThis is a line that somebody wrapped, number "
	    "10.\nThis is a line that somebody wrapped, number 11.\n" },
	{ "HONEST_WRAPPED", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nThis is a line that somebody wrapped, number 0. "
	    "This is a line that somebody wrapped, number 1. This is a line "
	    "that somebody wrapped, number 2. This is a line that somebody "
	    "wrapped, number 3. This is a line that somebody wrapped, number "
	    "4. This is a line that somebody wrapped, number 5. This is a line "
	    "that somebody wrapped, number 6. This is a line that somebody "
	    "wrapped, number 7. This is a line that somebody wrapped, number "
	    "8. This is a line that somebody wrapped, number 9. This is a line "
	    "that somebody wrapped, number 10. This is a line that somebody "
	    "wrapped, number 11. " },
	{ "HONEST_LETTER", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nThis is a line that somebody wrapped, number "
	    "0.\nThis is a line that somebody wrapped, number 1.\nThis is a "
	    "line that somebody wrapped, number 2.\nThis is a line that "
	    "somebody wrapped, number 3.\nThis is a line that somebody "
	    "wrapped, number 4.\nThis is a line that somebody wrapped, number "
	    "5.\nThis is a line that somebody wrapped, number 6.\nThis is a "
	    "line that somebody wrapped, number 7.\nThis is a line that "
	    "somebody wrapped, number 8.\nThis is a line that somebody "
	    "wrapped, number 9.\nThis is a line that somebody wrapped, number "
	    "10.\nThis is a line that somebody wrapped, number 11.\n" },
	{ "HONEST_LETTER", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nThis is a line that somebody wrapped, number "
	    "0.\nThis is a line that somebody wrapped, number 1.\nThis is a "
	    "line that somebody wrapped, number 2.\nThis is a line that "
	    "somebody wrapped, number 3.\nThis is a line that somebody "
	    "wrapped, number 4.\nThis is a line that somebody wrapped, number "
	    "5.\nThis is a line that somebody wrapped, number 6.\nThis is a "
	    "line that somebody wrapped, number 7.\nThis is a line that "
	    "somebody wrapped, number 8.\nThis is a line that somebody "
	    "wrapped, number 9.\nThis is a line that somebody wrapped, number "
	    "10.\nThis is a line that somebody wrapped, number "
	    "11.\nhttp://example.com/\n" },
	{ "HONEST_NOTE", TRUE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nYes, I come on Tuesday, as we said before.\n" },
	{ "HONEST_NOTE", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nYes, I come on Tuesday, as we "
	    "said before.\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_correspondence, cases,
	    G_N_ELEMENTS(cases));
}
