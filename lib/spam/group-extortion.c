#include "config.h"

#include <string.h>

#include "lib/content/crypto-address.h"
#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_EXTORTION, 5)
ELM_WORDING_SAYS(is_told, ELM_THEME_EXTORTION, 9)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_EXTORTION, 15)

/* A wallet and a threat, however short. */
static gboolean
has_wallet(ElmFacts *facts, ElmTrace *trace)
{
	const char *text = elm_facts_text(facts);
	ElmCryptoAddress wallet;

	return elm_wording_says(facts, ELM_THEME_EXTORTION, 3, trace) &&
	       elm_crypto_address_find(text, strlen(text), 0, &wallet) &&
	       elm_trace(trace, "; pay to '%.*s'", (int)wallet.length,
		   text + wallet.offset);
}

/* A threat that pretends to be sent from the account it has hacked. */
static gboolean
is_from_self(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmAddressEntry *to =
	    elm_address_list_at(elm_facts_addresses(facts, "To"), 0);

	return to != NULL && from->address[0] != '\0' &&
	       g_ascii_strcasecmp(to->address, from->address) == 0 &&
	       elm_wording_says(facts, ELM_THEME_EXTORTION, 5, trace) &&
	       elm_trace(trace, "; from and to '%s'", to->address);
}

static const ElmTest tests[] = {
	{ "EXTORTION_HINT", 0.8, "hints at secrets to be paid for", is_hinted },
	{ "EXTORTION_TOLD", 1.5, "threatens to publish secrets", is_told },
	{ "EXTORTION_MUCH", 1.2, "threatens at length", is_insisted_on },
	{ "EXTORTION_WALLET", 2.2, "threatens and names a wallet", has_wallet },
	{ "EXTORTION_SELF", 1.0, "threatens, from the address it goes to",
	    is_from_self },
};

const ElmGroup elm_group_extortion =
    ELM_GROUP("extortion", "pay, or all will know", tests);
