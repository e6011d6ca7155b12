#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "NAME_OTHER_ADDRESS", TRUE,
	    "From: \"boss@example.com\" <a@sender.example>\n"
	    "\n" },
	{ "NAME_OTHER_ADDRESS", FALSE,
	    "From: \"ann@sender.example\" <ann@sender.example>\n"
	    "\n" },
	{ "NAME_OTHER_ADDRESS", FALSE,
	    "From: \"Ann @ work\" <ann@sender.example>\n"
	    "\n" },
	{ "NAME_BRAND", TRUE,
	    "From: PayPal Service <a@sender.example>\n"
	    "\n" },
	{ "NAME_BRAND", TRUE,
	    "From: Chase Online <a@sender.example>\n"
	    "\n" },
	{ "NAME_BRAND", FALSE,
	    "From: PayPal Service <a@mail.paypal.de>\n"
	    "\n" },
	{ "NAME_BRAND", FALSE,
	    "From: Ann Chase <a@sender.example>\n"
	    "\n" },
	{ "NAME_BRAND", FALSE,
	    "From: Ann via PayPal <a@sender.example>\n"
	    "\n" },
	{ "NAME_OWN", TRUE,
	    "From: Example Team <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_OWN", TRUE,
	    "From: example.org <a@sender.example>\n"
	    "To: x@y.example\n"
	    "\n" },
	{ "NAME_OWN", FALSE,
	    "From: Example Team <a@example.org>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_OWN", FALSE,
	    "From: Examples Team <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_ROLE", TRUE,
	    "From: \"Ann Example, CEO\" <a.b@gmail.com>\n"
	    "\n" },
	{ "NAME_ROLE", FALSE,
	    "From: \"Ann Example, CEO\" <a.b@sender.example>\n"
	    "\n" },
	{ "NAME_ROLE", FALSE,
	    "From: Ann Ceoli <a.b@gmail.com>\n"
	    "\n" },
	{ "NAME_SERVICE", TRUE,
	    "From: IT Support <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_SERVICE", FALSE,
	    "From: IT Support <it@example.org>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_SERVICE", FALSE,
	    "From: Ann Example <it@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_RECIPIENT", TRUE,
	    "From: bob <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_RECIPIENT", TRUE,
	    "From: \"bob@example.org\" <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_RECIPIENT", FALSE,
	    "From: bob <bob@example.org>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_RECIPIENT", FALSE,
	    "From: bobby <a@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "NAME_LINK", TRUE,
	    "From: \"www.sender.example\" <a@sender.example>\n"
	    "\n" },
	{ "NAME_LINK", FALSE,
	    "From: \"sender.example\" <a@sender.example>\n"
	    "\n" },
	{ "NAME_CAPITALS", TRUE,
	    "From: BIG SALE NOW <a@sender.example>\n"
	    "\n" },
	{ "NAME_CAPITALS", FALSE,
	    "From: IBM <a@sender.example>\n"
	    "\n" },
	{ "NAME_CAPITALS", FALSE,
	    "From: BIG SALE Now <a@sender.example>\n"
	    "\n" },
	{ "NAME_NOISY", TRUE,
	    "From: \"Win $$$\" <a@sender.example>\n"
	    "\n" },
	{ "NAME_NOISY", FALSE,
	    "From: \"Ann (B.) O'Neill-Smith, Ltd.\" <a@sender.example>\n"
	    "\n" },
	{ "NAME_SYMBOLS", TRUE,
	    "From: =?utf-8?Q?=E2=9C=85_Bank?= <a@sender.example>\n"
	    "\n" },
	{ "NAME_SYMBOLS", FALSE,
	    "From: =?utf-8?B?w4TDtsO8IOadjuWbmw==?= <a@sender.example>\n"
	    "\n" },
	{ "NAME_MISSING", TRUE,
	    "From: a@sender.example\n"
	    "\n" },
	{ "NAME_MISSING", FALSE,
	    "From: a@sender.example (Ann)\n"
	    "\n" },
	{ "NAME_OF_ADDRESS", TRUE,
	    "From: Ann Example <aexample@sender.example>\n"
	    "\n" },
	{ "NAME_OF_ADDRESS", FALSE,
	    "From: Ann Example <info@sender.example>\n"
	    "\n" },
	{ "NAME_OF_ADDRESS", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_display_name, cases,
	    G_N_ELEMENTS(cases));
}
