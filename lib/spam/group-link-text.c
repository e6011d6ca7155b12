#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

#define MARKS(ROW)                                                             \
	ROW(TEXT_OTHER, 0.5, "a link shows another domain than it leads to")   \
	ROW(TEXT_SENDER, 0.0,                                                  \
	    "a link shows the domain of the sender and leads elsewhere")       \
	ROW(TEXT_SECURE, 0.5, "a link shows https and leads to http")          \
	ROW(TEXT_ADDRESS, 0.3,                                                 \
	    "a link shows a mail address and leads to the web")                \
	ROW(TEXT_LURE, 0.4, "a link calls to follow it")                       \
	ROW(HIDDEN, 0.0, "a link does not show")

MARKS(ELM_LINKS_TEST)

static const ElmTest tests[] = { MARKS(ELM_LINKS_ROW) };

const ElmGroup elm_group_link_text = ELM_GROUP("link-text",
    "links that show something else than they are", tests);
