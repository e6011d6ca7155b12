#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

#define MARKS(ROW)                                                             \
	ROW(USER_INFO, 1.2, "a link has a user name before its host")          \
	ROW(BACKSLASH, 1.0, "a link has backslashes or blanks in it")          \
	ROW(NESTED, 0.0, "a link has another address inside")                  \
	ROW(PROGRAM, 0.5, "a link leads to a program or disk image")           \
	ROW(ARCHIVE, 0.1, "a link leads to an archive")                        \
	ROW(PAGE_FILE, 0.0, "a link leads to an HTML file")                    \
	ROW(SCRIPT_FILE, 0.2, "a link leads to a script of a server")          \
	ROW(INVADED, 0.8, "a link leads to where intruders put pages")         \
	ROW(LURE_PATH, 0.3, "the path of a link speaks of log ins or bills")   \
	ROW(RANDOM_PATH, 0.0, "a step of a link looks drawn at random")        \
	ROW(ESCAPED_LETTERS, 0.9, "a link has plain letters escaped")          \
	ROW(ENDLESS, 0.3, "a link is very long")                               \
	ROW(SCHEME, 1.5, "a link has a scheme that no mail needs")

MARKS(ELM_LINKS_TEST)

static const ElmTest tests[] = { MARKS(ELM_LINKS_ROW) };

const ElmGroup elm_group_link_form =
    ELM_GROUP("link-form", "where the form of a link is odd", tests);
