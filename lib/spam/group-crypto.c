#include "config.h"

#include <string.h>

#include "lib/content/crypto-address.h"
#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

/* So many words that a wallet is what the text is about. */
#define SHORT 200

static gboolean
find_wallet(ElmFacts *facts, ElmCryptoAddress *wallet, ElmTrace *trace)
{
	const char *text = elm_facts_text(facts);

	return elm_crypto_address_find(text, strlen(text), 0, wallet) &&
	       elm_trace(trace, "%s '%.*s'", elm_coin_word(wallet->coin),
		   (int)wallet->length, text + wallet->offset);
}

static gboolean
has_wallet(ElmFacts *facts, ElmTrace *trace)
{
	ElmCryptoAddress wallet;

	return find_wallet(facts, &wallet, trace);
}

static gboolean
is_short(ElmFacts *facts, ElmTrace *trace)
{
	ElmCryptoAddress wallet;

	return elm_wording_of(facts)->text.words <= SHORT &&
	       find_wallet(facts, &wallet, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	ElmCryptoAddress wallet;

	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       find_wallet(facts, &wallet, trace);
}

/* Names of coins beside what is asked of accounts. */
static gboolean
is_login(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CRYPTO, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_ACCOUNT, 3, trace);
}

static gboolean
is_offer(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CRYPTO, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_INVESTMENT, 3, trace);
}

ELM_WORDING_HEADS(is_in_subject, ELM_THEME_CRYPTO, 1)

static const ElmTest tests[] = {
	{ "CRYPTO_WALLET", 0.8, "names a wallet of a crypto currency",
	    has_wallet },
	{ "CRYPTO_SHORT", 0.9, "names a wallet in a short text", is_short },
	{ "CRYPTO_URGENT", 1.0, "names a wallet and presses", is_urgent },
	{ "CRYPTO_LOGIN", 1.2, "crypto currencies and an account to verify",
	    is_login },
	{ "CRYPTO_OFFER", 1.2, "crypto currencies and profits", is_offer },
	{ "CRYPTO_SUBJECT", 0.6, "subject names a crypto currency",
	    is_in_subject },
};

const ElmGroup elm_group_crypto =
    ELM_GROUP("crypto", "crypto currencies and their wallets", tests);
