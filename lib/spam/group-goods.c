#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_SOFTWARE, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_SOFTWARE, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_SOFTWARE, 3)
ELM_WORDING_SAYS(diploma_is_hinted, ELM_THEME_DIPLOMA, 3)
ELM_WORDING_SAYS(diploma_is_told, ELM_THEME_DIPLOMA, 6)

static const ElmTest tests[] = {
	{ "SOFTWARE_HINT", 0.5, "speaks of cheap software or devices",
	    is_hinted },
	{ "SOFTWARE_TOLD", 1.0, "offers cheap software or devices", is_told },
	{ "SOFTWARE_SUBJECT", 0.7, "subject offers cheap software or devices",
	    is_in_subject },
	{ "DIPLOMA_HINT", 0.8, "speaks of diplomas for sale",
	    diploma_is_hinted },
	{ "DIPLOMA_TOLD", 1.2, "offers diplomas for sale", diploma_is_told },
};

const ElmGroup elm_group_goods =
    ELM_GROUP("goods", "software, devices and papers for sale", tests);
