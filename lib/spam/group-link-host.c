#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

#define MARKS(ROW)                                                             \
	ROW(NUMERIC, 1.5, "a link leads to a numeric address")                 \
	ROW(ODD_NUMERIC, 2.0, "a link leads to an address written oddly")      \
	ROW(ESCAPED_HOST, 0.8, "the host of a link is escaped")                \
	ROW(PUNYCODE, 0.1, "the host of a link has letters beyond ASCII")      \
	ROW(CONFUSABLE, 2.0,                                                   \
	    "the host of a link has letters that look like others")            \
	ROW(PORT, 0.5, "a link names a port")                                  \
	ROW(MANY_LABELS, 0.3, "the host of a link has six labels or more")     \
	ROW(LONG_HOST, 0.5, "the host of a link is very long")                 \
	ROW(RANDOM_DOMAIN, 0.3, "the domain of a link looks drawn at random")  \
	ROW(RANDOM_HOST, 0.1, "a label of a link looks drawn at random")       \
	ROW(DIGITS_DOMAIN, 0.6, "the domain of a link has many digits")        \
	ROW(HYPHENS, 0.5, "the host of a link has many hyphens")               \
	ROW(DOMAIN_INSIDE, 0.7,                                                \
	    "a link has what looks like the end of a host inside")             \
	ROW(LURE_HOST, 0.7, "the host of a link speaks of log ins or bills")   \
	ROW(ABUSED_TLD, 1.0,                                                   \
	    "a link leads into a top level domain much abused")                \
	ROW(CHEAP_TLD, 0.2, "a link leads into a cheap top level domain")

MARKS(ELM_LINKS_TEST)

static const ElmTest tests[] = { MARKS(ELM_LINKS_ROW) };

const ElmGroup elm_group_link_host =
    ELM_GROUP("link-host", "where the host of a link is odd", tests);
