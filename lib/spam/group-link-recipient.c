#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

#define MARKS(ROW)                                                             \
	ROW(TO_RECIPIENT, 0.0, "a link has the address of the recipient")      \
	ROW(TO_FRAGMENT, 1.5,                                                  \
	    "a link has the address of the recipient behind a #")              \
	ROW(TO_BASE64, 0.7,                                                    \
	    "a link has the address of the recipient in base64")               \
	ROW(TO_HEX, 0.7,                                                       \
	    "a link has the address of the recipient in hexadecimal")

MARKS(ELM_LINKS_TEST)

static const ElmTest tests[] = { MARKS(ELM_LINKS_ROW) };

const ElmGroup elm_group_link_recipient =
    ELM_GROUP("link-recipient", "links that know their reader", tests);
