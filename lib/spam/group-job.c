#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_JOB, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_JOB, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_JOB, 3)

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_JOB, 3, trace);
}

static const ElmTest tests[] = {
	{ "JOB_HINT", 1.3, "offers easy work", is_hinted },
	{ "JOB_TOLD", 0.8, "offers easy work, at length", is_told },
	{ "JOB_SUBJECT", 0.6, "subject offers easy work", is_in_subject },
	{ "JOB_PRIVATE", 0.6, "offers work from or to a free mail address",
	    is_private },
};

const ElmGroup elm_group_job =
    ELM_GROUP("job", "work that is none: money mules, home work", tests);
