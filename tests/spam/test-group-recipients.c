#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "TO_MISSING", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "TO_MISSING", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Cc: a@b.example\n"
	    "\n" },
	{ "TO_UNDISCLOSED", TRUE,
	    "To: Undisclosed-Recipients:;\n"
	    "\n" },
	{ "TO_UNDISCLOSED", TRUE,
	    "To: <>\n"
	    "\n" },
	{ "TO_UNDISCLOSED", FALSE,
	    "To: bob@example.org\n"
	    "\n" },
	{ "TO_UNDISCLOSED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "TO_NO_ADDRESS", TRUE,
	    "To: Friend\n"
	    "\n" },
	{ "TO_NO_ADDRESS", FALSE,
	    "To: friends:;\n"
	    "\n" },
	{ "TO_NO_ADDRESS", FALSE,
	    "To: bob@example.org\n"
	    "\n" },
	{ "TO_IS_FROM", TRUE,
	    "From: Bob@example.org\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "TO_IS_FROM", FALSE,
	    "From: rob@example.org\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "TO_IS_FROM", FALSE,
	    "From: bob@example.org\n"
	    "To: bob@example.org\n"
	    "List-Id: <a.example.org>\n"
	    "\n" },
	{ "TO_MANY", TRUE,
	    "To: z@b.example, y@b.example, x@b.example, w@b.example, "
	    "v@b.example, u@b.example, t@b.example, s@b.example, r@b.example, "
	    "q@b.example, p@b.example, o@b.example, n@b.example, m@b.example, "
	    "l@b.example, k@b.example, j@b.example, i@b.example, h@b.example, "
	    "g@b.example, f@b.example\n"
	    "\n" },
	{ "TO_MANY", FALSE,
	    "To: z@b.example, y@b.example, x@b.example, w@b.example, "
	    "v@b.example, u@b.example, t@b.example, s@b.example, r@b.example, "
	    "q@b.example, p@b.example, o@b.example, n@b.example, m@b.example, "
	    "l@b.example, k@b.example, j@b.example, i@b.example, h@b.example, "
	    "g@b.example\n"
	    "\n" },
	{ "TO_SORTED", TRUE,
	    "To: ann@b.example, anna@b.example, anne@b.example, "
	    "anton@b.example, arno@b.example\n"
	    "\n" },
	{ "TO_SORTED", FALSE,
	    "To: ann@b.example, anna@b.example, anne@b.example, "
	    "anton@b.example, abel@b.example\n"
	    "\n" },
	{ "TO_SORTED", FALSE,
	    "To: ann@b.example, bob@b.example\n"
	    "\n" },
	{ "TO_NOT_NAMED", TRUE,
	    "Delivered-To: bob@example.org\n"
	    "To: rob@example.org\n"
	    "\n" },
	{ "TO_NOT_NAMED", FALSE,
	    "Delivered-To: bob@example.org\n"
	    "To: rob@example.org\n"
	    "Cc: Bob@example.org\n"
	    "\n" },
	{ "TO_NOT_NAMED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "TO_NAME_LOCAL", TRUE,
	    "To: \"bob\" <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_LOCAL", TRUE,
	    "To: \"bob@example.org\" <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_LOCAL", FALSE,
	    "To: \"Bob B\" <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_LOCAL", FALSE,
	    "To: bob@example.org\n"
	    "\n" },
	{ "TO_NAME_FULL", TRUE,
	    "To: Bob Example <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_FULL", FALSE,
	    "To: \"bob\" <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_PLACEHOLDER", TRUE,
	    "To: Valued Customer <bob@example.org>\n"
	    "\n" },
	{ "TO_NAME_PLACEHOLDER", FALSE,
	    "To: Bob Customerson <bob@example.org>\n"
	    "\n" },
	{ "TO_UNFILLED", TRUE,
	    "Subject: Hello {{name}}\n"
	    "\n" },
	{ "TO_UNFILLED", TRUE,
	    "To: %email% <bob@example.org>\n"
	    "\n" },
	{ "TO_UNFILLED", FALSE,
	    "Subject: [list] 5% {sic}\n"
	    "\n" },
	{ "CC_SAME_DOMAIN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Cc: carl@sender.example\n"
	    "\n" },
	{ "CC_SAME_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Cc: carl@other.example\n"
	    "\n" },
	{ "CC_SAME_DOMAIN", FALSE,
	    "From: a@gmail.com\n"
	    "Cc: b@gmail.com\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_recipients, cases,
	    G_N_ELEMENTS(cases));
}
