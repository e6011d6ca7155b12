#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define WALLET "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
#define HASH "Commit da39a3ee5e6b4b0d3255bfef95601890afd80709 is good."
#define WORDS                                                                  \
	"The meeting of the board was long and we went through the papers of " \
	"the year one by one until late in the evening. "
#define LONG WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS

static const ElmGroupCase cases[] = {
	{ "CRYPTO_WALLET", TRUE, LETTER("hello", "Send it to " WALLET) },
	{ "CRYPTO_WALLET", FALSE, LETTER("hello", HASH) },
	{ "CRYPTO_WALLET", FALSE,
	    LETTER("hello", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5") },
	{ "CRYPTO_SHORT", TRUE, LETTER("hello", "Send it to " WALLET) },
	{ "CRYPTO_SHORT", FALSE, LETTER("hello", LONG WALLET) },
	{ "CRYPTO_URGENT", TRUE, LETTER("hello", WALLET "." HURRY) },
	{ "CRYPTO_URGENT", FALSE, LETTER("hello", HASH HURRY) },
	{ "CRYPTO_LOGIN", TRUE,
	    LETTER("hello", "Your MetaMask wallet has been suspended.") },
	{ "CRYPTO_LOGIN", FALSE,
	    LETTER("hello", "Bitcoin fell again, says the paper.") },
	{ "CRYPTO_OFFER", TRUE,
	    LETTER("hello", "Double your bitcoin with our bitcoin trading "
			    "platform.") },
	{ "CRYPTO_OFFER", FALSE,
	    LETTER("hello", "Bitcoin fell again, says the paper.") },
	{ "CRYPTO_SUBJECT", TRUE, LETTER("Your Bitcoin is here", "See below") },
	{ "CRYPTO_SUBJECT", FALSE, LETTER("Your bicycle is here", WALLET) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_crypto, cases,
	    G_N_ELEMENTS(cases));
}
