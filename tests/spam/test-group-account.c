#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

/* What a bank and a shop write. */
#define HONEST                                                                 \
	"Your statement for March is ready in your account. You can see it "   \
	"after you log in. We will never ask for your password by mail."
#define NOTICE                                                                 \
	"You signed in from a new computer. If it was you, there is nothing "  \
	"to do."
#define HINT "We have noticed some unusual activity."
#define TOLD "Your account has been suspended. Verify your account information."
#define MUCH                                                                   \
	TOLD " We detected unusual activity. Failure to verify your account "  \
	     "will close it. To restore access to your account log in."
#define FULL "Your mailbox is almost full."
#define QUOTA FULL " Your password will expire today. Upgrade your mailbox now."

static const ElmGroupCase cases[] = {
	{ "ACCOUNT_HINT", TRUE, LETTER("hello", HINT) },
	{ "ACCOUNT_HINT", TRUE,
	    LETTER("hello", "Bitte bestätigen Sie Ihr Konto.") },
	{ "ACCOUNT_HINT", TRUE,
	    LETTER("hello", "Votre compte a été suspendu.") },
	{ "ACCOUNT_HINT", TRUE,
	    LETTER("hello", "Verifique su cuenta hoy mismo.") },
	{ "ACCOUNT_HINT", TRUE, LETTER("hello", "Sua conta foi bloqueada.") },
	{ "ACCOUNT_HINT", TRUE, LETTER("hello", "Verifica il tuo conto.") },
	{ "ACCOUNT_HINT", TRUE, LETTER("hello", "Bevestig uw gegevens.") },
	{ "ACCOUNT_HINT", TRUE,
	    LETTER("hello", "Twoje konto zostało zablokowane.") },
	{ "ACCOUNT_HINT", TRUE, LETTER("hello", "Подтвердите ваш аккаунт.") },
	{ "ACCOUNT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "ACCOUNT_HINT", FALSE, LETTER("hello", NOTICE) },
	{ "ACCOUNT_VERIFY", TRUE, LETTER("hello", TOLD) },
	{ "ACCOUNT_VERIFY", FALSE, LETTER("hello", HINT) },
	{ "ACCOUNT_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "ACCOUNT_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "ACCOUNT_SUBJECT", TRUE,
	    LETTER("Your account has been limited", "See below.") },
	{ "ACCOUNT_SUBJECT", FALSE, LETTER("Your account statement", TOLD) },
	{ "MAILBOX_HINT", TRUE, LETTER("hello", FULL) },
	{ "MAILBOX_HINT", TRUE,
	    LETTER("hello", "Ihr Postfach ist fast voll.") },
	{ "MAILBOX_HINT", FALSE,
	    LETTER("hello", "The mailbox at the corner is emptied at six.") },
	{ "MAILBOX_VERIFY", TRUE, LETTER("hello", QUOTA) },
	{ "MAILBOX_VERIFY", FALSE, LETTER("hello", FULL) },
	{ "MAILBOX_SUBJECT", TRUE,
	    LETTER("Your password will expire today", "See below.") },
	{ "MAILBOX_SUBJECT", FALSE,
	    LETTER("Passwords of the old wiki", QUOTA) },
	{ "ACCOUNT_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "ACCOUNT_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "ACCOUNT_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "ACCOUNT_URGENT", TRUE, LETTER("hello", TOLD HURRY) },
	{ "ACCOUNT_URGENT", FALSE, LETTER("hello", TOLD) },
	{ "ACCOUNT_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
	{ "ACCOUNT_ANONYMOUS", TRUE, LETTER("hello", "Dear customer,\n" TOLD) },
	{ "ACCOUNT_ANONYMOUS", FALSE, LETTER("hello", "Dear Bob,\n" TOLD) },
	{ "ACCOUNT_ANONYMOUS", FALSE,
	    LETTER("hello", "Dear customer,\n" HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_account, cases,
	    G_N_ELEMENTS(cases));
}
