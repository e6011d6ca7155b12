#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@examp1e.org>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@exmaple.org>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@example.top>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@example-login.com>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@example.org.evil.test>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@examp1e.org\n"
	    "\n" },
	{ "LOOKALIKE_OWN", FALSE,
	    "From: Ann <ann@example.org>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", FALSE,
	    "From: Ann <ann@mail.example.org>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "LOOKALIKE_OWN", FALSE,
	    "From: Ann <ann@partner.example>\n"
	    "\n" },
	{ "LOOKALIKE_PARTNER", TRUE,
	    "From: Ann <ann@partnr.example>\n"
	    "\n" },
	{ "LOOKALIKE_PARTNER", FALSE,
	    "From: Ann <ann@partner.example>\n"
	    "\n" },
	{ "LOOKALIKE_PARTNER", FALSE,
	    "From: Ann <ann@party.example>\n"
	    "\n" },
	{ "LOOKALIKE_RECIPIENT", TRUE,
	    "From: Ann <ann@bookshops.test>\n"
	    "To: bob@bookshop.test\n"
	    "\n" },
	{ "LOOKALIKE_RECIPIENT", FALSE,
	    "From: Ann <ann@books.test>\n"
	    "To: bob@bookshop.test\n"
	    "\n" },
	{ "LOOKALIKE_RECIPIENT", FALSE,
	    "From: Ann <ann@hotmai1.com>\n"
	    "To: bob@hotmail.com\n"
	    "\n" },
	{ "LOOKALIKE_CONFUSABLE", TRUE,
	    "From: Ann <ann@paypa1.com>\n"
	    "\n" },
	{ "LOOKALIKE_CONFUSABLE", FALSE,
	    "From: Ann <ann@paypal.com>\n"
	    "\n" },
	{ "LOOKALIKE_CONFUSABLE", FALSE,
	    "From: Ann <ann@papal1.com>\n"
	    "\n" },
	{ "LOOKALIKE_EDITED", TRUE,
	    "From: Ann <ann@microsofft.com>\n"
	    "\n" },
	{ "LOOKALIKE_EDITED", FALSE,
	    "From: Ann <ann@microsoft.com>\n"
	    "\n" },
	{ "LOOKALIKE_EDITED", FALSE,
	    "From: Ann <ann@microscope.com>\n"
	    "\n" },
	{ "LOOKALIKE_EDITED", FALSE,
	    "From: Ann <ann@apply.com>\n"
	    "\n" },
	{ "LOOKALIKE_SUFFIX", TRUE,
	    "From: Ann <ann@paypal.top>\n"
	    "\n" },
	{ "LOOKALIKE_SUFFIX", FALSE,
	    "From: Ann <ann@paypal.co.uk>\n"
	    "\n" },
	{ "LOOKALIKE_SUFFIX", FALSE,
	    "From: Ann <ann@outlook.top>\n"
	    "\n" },
	{ "LOOKALIKE_COMBO", TRUE,
	    "From: Ann <ann@paypal-secure.com>\n"
	    "\n" },
	{ "LOOKALIKE_COMBO", TRUE,
	    "From: Ann <ann@paypallogin.com>\n"
	    "\n" },
	{ "LOOKALIKE_COMBO", FALSE,
	    "From: Ann <ann@paypalais.com>\n"
	    "\n" },
	{ "LOOKALIKE_COMBO", FALSE,
	    "From: Ann <ann@amazonaws.com>\n"
	    "\n" },
	{ "LOOKALIKE_COMBO", FALSE,
	    "From: Ann <ann@rewe-online.de>\n"
	    "\n" },
	{ "LOOKALIKE_SUBDOMAIN", TRUE,
	    "From: Ann <ann@paypal.com.evil.test>\n"
	    "\n" },
	{ "LOOKALIKE_SUBDOMAIN", FALSE,
	    "From: Ann <ann@www.paypal.com>\n"
	    "\n" },
	{ "LOOKALIKE_SUBDOMAIN", FALSE,
	    "From: Ann <ann@pay.pal.com.test>\n"
	    "\n" },
	{ "LOOKALIKE_REPLY", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@paypal-secure.com\n"
	    "\n" },
	{ "LOOKALIKE_REPLY", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@paypal.com\n"
	    "\n" },
	{ "LOOKALIKE_LOCAL", TRUE,
	    "From: paypal@sender.example\n"
	    "\n" },
	{ "LOOKALIKE_LOCAL", FALSE,
	    "From: paypal@paypal.com\n"
	    "\n" },
	{ "LOOKALIKE_LOCAL", FALSE,
	    "From: chase@sender.example\n"
	    "\n" },
	{ "FROM_PUNYCODE", TRUE,
	    "From: Ann <ann@xn--bcher-kva.test>\n"
	    "\n" },
	{ "FROM_PUNYCODE", FALSE,
	    "From: Ann <ann@buecher.test>\n"
	    "\n" },
	{ "FROM_PUNYCODE_LATIN", TRUE,
	    "From: Ann <ann@xn--pple-43d.com>\n"
	    "\n" },
	{ "FROM_PUNYCODE_LATIN", FALSE,
	    "From: Ann <ann@xn--bcher-kva.test>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_lookalike, cases,
	    G_N_ELEMENTS(cases));
}
