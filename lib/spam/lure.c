#include "config.h"

#include "lib/spam/lure.h"

#include <stdlib.h>
#include <string.h>

#define CALL_LONGEST 40

/* Both sorted by octets. */
static const char *const names[] = {
	/* clang-format off */
	"appleid", "authenticate", "authentication", "billing", "compte",
	"confirm", "connexion", "conta", "cuenta", "facture", "fatura",
	"helpdesk", "invoice", "kundenservice", "livraison", "logon",
	"onlinebanking", "paiement", "parcel", "payment", "quota", "rechnung",
	"refund", "reward", "servicio", "sicherheit", "signin", "suivi",
	"suspended", "unlock", "unlocked", "urgent", "validate", "validation",
	"verif", "verificacion", "verification", "verifizierung", "verify",
	"wallet", "wallets", "webapps", "webscr",
	/* clang-format on */
};

static const char *const calls[] = {
	/* clang-format off */
	"accedi", "acessar", "acesse aqui", "act now", "actualizar", "aqui",
	"aquí", "bestätigen", "bevestigen", "buy now", "claim now",
	"claim reward", "claim your prize", "claim your reward", "clic aquí",
	"clicca qui", "click below", "click here", "click here now",
	"click now", "click this link", "click to view", "clicking here",
	"clique aqui", "clique aquí", "cliquez ici", "conferma", "confirm",
	"confirm account", "confirm now", "confirm your account", "confirmar",
	"confirmer", "continue", "download attachment", "download invoice",
	"download now", "enter here", "get started now", "go here",
	"haga clic aquí", "haga click aqui", "here", "hier", "hier klicken",
	"ici", "je confirme", "jetzt aktualisieren", "jetzt anmelden",
	"jetzt bestätigen", "jetzt klicken", "jetzt verifizieren", "join now",
	"keep current password", "keep my password", "keep same password",
	"klicken sie hier", "klik hier", "kliknij tutaj", "konto bestätigen",
	"log in", "log in now", "login", "login here", "open document",
	"order now", "pay now", "proceed", "qui", "reactivate",
	"reactivate now", "read message", "release message",
	"release messages", "remove", "remove me", "renew", "renew now",
	"restore access", "restore account", "review document",
	"review messages", "review now", "sign in", "sign in now", "signin",
	"start now", "unlock account", "unlock now", "unsubscribe here",
	"update", "update account", "update now", "update payment",
	"update payment details", "update payment method",
	"update your account", "update your payment", "valider", "verifica",
	"verificar", "verify", "verify account", "verify email",
	"verify my account", "verify now", "verify your account",
	"verify your email", "view document", "view documents", "view invoice",
	"view message", "visit here", "vérifier", "weiter", "zum login",
	/* clang-format on */
};

typedef struct {
	const char *text;
	gsize length;
} Word;

static int
by_word(const void *key, const void *row)
{
	const Word *word = key;
	const char *name = *(const char *const *)row;
	int order = strncmp(word->text, name, word->length);

	return order != 0 ? order : -(int)(unsigned char)name[word->length];
}

static gboolean
is_name(const char *text, gsize length)
{
	const Word word = { text, length };

	return length > 0 && bsearch(&word, names, G_N_ELEMENTS(names),
				 sizeof(names[0]), by_word) != NULL;
}

gboolean
elm_lure_in_name(const char *name, gsize length)
{
	gsize start = 0;

	for (gsize i = 0; i <= length; i++) {
		if (i < length && g_ascii_isalpha(name[i]))
			continue;
		if (is_name(name + start, i - start))
			return TRUE;
		start = i + 1;
	}
	return FALSE;
}

/* Arrows, quotes and the like around it do not count. */
static gboolean
is_letter(const char *text)
{
	return g_unichar_isalnum(g_utf8_get_char(text));
}

gboolean
elm_lure_is_call(const char *text)
{
	g_autofree char *small = NULL;
	const char *end = text + strlen(text);
	Word word;

	while (text < end && !is_letter(text))
		text = g_utf8_next_char(text);
	while (end > text && !is_letter(g_utf8_prev_char(end)))
		end = g_utf8_prev_char(end);
	if (text == end || end - text > CALL_LONGEST)
		return FALSE;
	small = g_utf8_strdown(text, end - text);
	word = (Word){ small, strlen(small) };
	return bsearch(&word, calls, G_N_ELEMENTS(calls), sizeof(calls[0]),
		   by_word) != NULL;
}
