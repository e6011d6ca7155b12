#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "THREAD_ANSWER", TRUE,
	    "Subject: [l] Re: a\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_ANSWER", FALSE,
	    "Subject: Re: a\n"
	    "\n" },
	{ "THREAD_ANSWER", FALSE,
	    "Subject: Reading\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_TO_US", TRUE,
	    "To: bob@example.org\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_TO_US", FALSE,
	    "To: bob@example.org\n"
	    "In-Reply-To: <q@other.example>\n"
	    "\n" },
	{ "THREAD_TO_US", FALSE,
	    "To: bob@example.org\n"
	    "In-Reply-To: q@example.org\n"
	    "\n" },
	{ "THREAD_CHAIN", TRUE,
	    "In-Reply-To: <q@example.org>\n"
	    "References: <p@a.example>\n"
	    "\t<q@example.org>\n"
	    "\n" },
	{ "THREAD_CHAIN", FALSE,
	    "In-Reply-To: <q@example.org>\n"
	    "References: <q@example.org>\n"
	    "\n" },
	{ "THREAD_CHAIN", FALSE,
	    "In-Reply-To: <q@example.org>\n"
	    "References: <q@example.org> <p@a.example>\n"
	    "\n" },
	{ "THREAD_MALFORMED", TRUE,
	    "References: abc\n"
	    "\n" },
	{ "THREAD_MALFORMED", FALSE,
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_MALFORMED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "THREAD_ITSELF", TRUE,
	    "Message-ID: <q@example.org>\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_ITSELF", FALSE,
	    "Message-ID: <r@example.org>\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_UNMARKED", TRUE,
	    "Subject: Hello\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_UNMARKED", FALSE,
	    "Subject: Re: Hello\n"
	    "In-Reply-To: <q@example.org>\n"
	    "\n" },
	{ "THREAD_UNMARKED", FALSE,
	    "Subject: Hello\n"
	    "\n" },
	{ "THREAD_FORWARD_FORGED", TRUE,
	    "Subject: Fwd: Hello\n"
	    "\n" },
	{ "THREAD_FORWARD_FORGED", FALSE,
	    "Subject: Fwd: Hello\n"
	    "References: <q@example.org>\n"
	    "\n" },
	{ "THREAD_FORWARD_FORGED", FALSE,
	    "Subject: Forward: Hello\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_thread, cases,
	    G_N_ELEMENTS(cases));
}
