#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "SUBJECT_CAPITALS", TRUE,
	    "Subject: Re: BUY THIS STUFF NOW\n"
	    "\n" },
	{ "SUBJECT_CAPITALS", FALSE,
	    "Subject: BUY this Stuff now\n"
	    "\n" },
	{ "SUBJECT_CAPITALS", FALSE,
	    "Subject: RFC5322MESSAGES\n"
	    "\n" },
	{ "SUBJECT_CAPITALS", FALSE,
	    "Subject: [LIST-OF-THINGS HERE] a b\n"
	    "\n" },
	{ "SUBJECT_EXCLAIMING", TRUE,
	    "Subject: Hello!\n"
	    "\n" },
	{ "SUBJECT_EXCLAIMING", FALSE,
	    "Subject: Hello!!\n"
	    "\n" },
	{ "SUBJECT_EXCLAIMING", FALSE,
	    "Subject: Hello\n"
	    "\n" },
	{ "SUBJECT_SHOUTING", TRUE,
	    "Subject: Hello! Again!\n"
	    "\n" },
	{ "SUBJECT_SHOUTING", FALSE,
	    "Subject: Hello!\n"
	    "\n" },
	{ "SUBJECT_MONEY", TRUE,
	    "Subject: Win $500 now\n"
	    "\n" },
	{ "SUBJECT_MONEY", TRUE,
	    "Subject: 500\xe2\x82\xac f\xc3\xbcr Sie\n"
	    "\n" },
	{ "SUBJECT_MONEY", FALSE,
	    "Subject: the $PATH of 500\n"
	    "\n" },
	{ "SUBJECT_PERCENT", TRUE,
	    "Subject: 80% off\n"
	    "\n" },
	{ "SUBJECT_PERCENT", FALSE,
	    "Subject: use %d\n"
	    "\n" },
	{ "SUBJECT_TAIL_ID", TRUE,
	    "Subject: Cheap things              kqx18b\n"
	    "\n" },
	{ "SUBJECT_TAIL_ID", FALSE,
	    "Subject: Cheap things  kqx18b\n"
	    "\n" },
	{ "SUBJECT_TAIL_ID", FALSE,
	    "Subject: Cheap things\n"
	    "\n" },
	{ "SUBJECT_PADDED", TRUE,
	    "Subject: Cheap      things\n"
	    "\n" },
	{ "SUBJECT_PADDED", TRUE,
	    "Subject: Cheap......things\n"
	    "\n" },
	{ "SUBJECT_PADDED", FALSE,
	    "Subject: Cheap ... things\n"
	    "\n" },
	{ "SUBJECT_BLANKS", TRUE,
	    "Subject: Cheap  \n"
	    "\n" },
	{ "SUBJECT_BLANKS", FALSE,
	    "Subject: Cheap \n"
	    "\n" },
	{ "SUBJECT_BLANKS", FALSE,
	    "Subject:   \n"
	    "\n" },
	{ "SUBJECT_RECIPIENT", TRUE,
	    "To: bob@example.org\n"
	    "Subject: bob, look at this\n"
	    "\n" },
	{ "SUBJECT_RECIPIENT", TRUE,
	    "To: bob@example.org\n"
	    "Subject: for bob@example.org\n"
	    "\n" },
	{ "SUBJECT_RECIPIENT", FALSE,
	    "To: bob@example.org\n"
	    "Subject: Re: [bob] look at this\n"
	    "\n" },
	{ "SUBJECT_RECIPIENT", FALSE,
	    "To: bob@example.org\n"
	    "Subject: bobby, look at this\n"
	    "\n" },
	{ "SUBJECT_OUR_DOMAIN", TRUE,
	    "To: bob@example.org\n"
	    "Subject: Domain example.org expires\n"
	    "\n" },
	{ "SUBJECT_OUR_DOMAIN", FALSE,
	    "To: bob@example.org\n"
	    "Subject: Domain example.com expires\n"
	    "\n" },
	{ "SUBJECT_OUR_DOMAIN", FALSE,
	    "To: a@gmail.com\n"
	    "Subject: about gmail.com\n"
	    "\n" },
	{ "SUBJECT_GAPPY", TRUE,
	    "Subject: V i a g r a\n"
	    "\n" },
	{ "SUBJECT_GAPPY", FALSE,
	    "Subject: U.S.A. - a b c\n"
	    "\n" },
	{ "SUBJECT_SPELT_ODDLY", TRUE,
	    "Subject: Buy vi4gra\n"
	    "\n" },
	{ "SUBJECT_SPELT_ODDLY", FALSE,
	    "Subject: IPv6 and x86_64 and mp3s\n"
	    "\n" },
	{ "SUBJECT_SYMBOL", TRUE,
	    "Subject: =?utf-8?B?4pyFIEhlbGxv?=\n"
	    "\n" },
	{ "SUBJECT_SYMBOL", FALSE,
	    "Subject: =?utf-8?B?4pyF4pyF4pyFIEhlbGxv?=\n"
	    "\n" },
	{ "SUBJECT_SYMBOL", FALSE,
	    "Subject: =?utf-8?B?5LiJ?=\n"
	    "\n" },
	{ "SUBJECT_SYMBOLS", TRUE,
	    "Subject: =?utf-8?B?4pyF4pyF4pyFIEhlbGxv?=\n"
	    "\n" },
	{ "SUBJECT_SYMBOLS", FALSE,
	    "Subject: =?utf-8?B?4pyFIEhlbGxv?=\n"
	    "\n" },
	{ "SUBJECT_LINK", TRUE,
	    "Subject: see www.sender.example\n"
	    "\n" },
	{ "SUBJECT_LINK", FALSE,
	    "Subject: see www for more\n"
	    "\n" },
	{ "SUBJECT_REPLY_FORGED", TRUE,
	    "Subject: Re: your order\n"
	    "\n" },
	{ "SUBJECT_REPLY_FORGED", FALSE,
	    "Subject: Re: your order\n"
	    "In-Reply-To: <a@b.example>\n"
	    "\n" },
	{ "SUBJECT_REPLY_FORGED", FALSE,
	    "Subject: Regarding your order\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_subject, cases,
	    G_N_ELEMENTS(cases));
}
