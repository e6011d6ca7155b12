#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_GIFT_CARD, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_GIFT_CARD, 7)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_GIFT_CARD, 3)

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_GIFT_CARD, 3, trace);
}

static const ElmTest tests[] = {
	{ "GIFT_CARD_HINT", 1.2, "asks for gift cards", is_hinted },
	{ "GIFT_CARD_TOLD", 1.5, "asks for gift cards and their codes",
	    is_told },
	{ "GIFT_CARD_SUBJECT", 0.8, "subject asks for gift cards",
	    is_in_subject },
	{ "GIFT_CARD_PRIVATE", 0.8,
	    "asks for gift cards from or to a free mail address", is_private },
};

const ElmGroup elm_group_gift_card =
    ELM_GROUP("gift-card", "gift cards to be bought for somebody", tests);
