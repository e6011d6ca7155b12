#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

#define MARKS(ROW)                                                             \
	ROW(SHORTENER, 0.6, "a link is shortened")                             \
	ROW(PAGES, 0.3, "a link leads to a free host or site builder")         \
	ROW(STORAGE, 0.3, "a link leads to storage that everybody can use")    \
	ROW(FORM_SERVICE, 0.5, "a link leads to a form builder")               \
	ROW(GATEWAY, 2.0,                                                      \
	    "a link leads through a gateway of IPFS or the like")              \
	ROW(MESSENGER, 0.3, "a link leads to a messenger")                     \
	ROW(DYNAMIC, 0.6, "a link leads to a host of dynamic DNS")             \
	ROW(TUNNEL, 1.5, "a link leads into a tunnel")                         \
	ROW(REDIRECTOR, 0.7, "a link leads through an open redirector")        \
	ROW(APP, 0.6, "a link leads to where code of everybody runs")          \
	ROW(PROXY, 0.7, "a link leads to a page shown by another host")        \
	ROW(REDIRECT, 0.0, "a link carries the address it leads on to")

MARKS(ELM_LINKS_TEST)

static const ElmTest tests[] = { MARKS(ELM_LINKS_ROW) };

const ElmGroup elm_group_link_service =
    ELM_GROUP("link-service", "links to hosts that everybody can use", tests);
