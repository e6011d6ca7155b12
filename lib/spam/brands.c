#include "config.h"

#include "lib/spam/brands.h"

#include <string.h>

#include "lib/spam/look.h"

/* In alphabetical order of names.  Domains are those the companies say they
 * write from. */
static const ElmBrand brands[] = {
	{ "adobe", "adobe", "adobesign.com", 0 },
	{ "airbnb", "airbnb", "", 0 },
	{ "aldi", "aldi", "aldi-sued.de aldi-nord.de", ELM_BRAND_IS_WORD },
	{ "alibaba", "alibaba", "aliexpress.com", 0 },
	{ "aliexpress", "aliexpress", "", 0 },
	{ "amazon", "amazon",
	    "amazonses.com amazonaws.com amazon-corp.com audible.com", 0 },
	{ "american express", "americanexpress", "aexp.com amex.com", 0 },
	{ "amex", "amex", "americanexpress.com aexp.com", 0 },
	{ "apple", "apple", "icloud.com me.com", ELM_BRAND_IS_WORD },
	{ "at t", "att", "att.net att-mail.com", 0 },
	{ "bank of america", "bankofamerica", "bofa.com", 0 },
	{ "barclaycard", "barclaycard", "barclays.co.uk", 0 },
	{ "barclays", "barclays", "barclaycard.co.uk", 0 },
	{ "binance", "binance", "", 0 },
	{ "bitpanda", "bitpanda", "", 0 },
	{ "blockchain", "blockchain", "", 0 },
	{ "bnp paribas", "bnpparibas", "", 0 },
	{ "booking com", "booking", "", 0 },
	{ "bradesco", "bradesco", "", 0 },
	{ "caixa", "caixa", "caixabank.com caixabank.es", ELM_BRAND_IS_WORD },
	{ "caixabank", "caixabank", "", 0 },
	{ "capital one", "capitalone", "", 0 },
	{ "chase", "chase", "jpmorgan.com jpmchase.com", ELM_BRAND_IS_WORD },
	{ "citibank", "citibank", "citi.com", 0 },
	{ "coinbase", "coinbase", "", 0 },
	{ "comcast", "comcast", "comcast.net xfinity.com", 0 },
	{ "comdirect", "comdirect", "", 0 },
	{ "commerzbank", "commerzbank", "", 0 },
	{ "correios", "correios", "", 0 },
	{ "costco", "costco", "", 0 },
	{ "credit agricole", "credit-agricole", "", 0 },
	{ "deutsche bahn", "bahn", "deutschebahn.com dbdialog.de", 0 },
	{ "deutsche bank", "deutsche-bank", "db.com", 0 },
	{ "deutsche post", "deutschepost", "dhl.de dhl.com dpdhl.com", 0 },
	{ "deutsche telekom", "telekom", "t-online.de t-mobile.de magenta.de",
	    0 },
	{ "dhl", "dhl", "dpdhl.com deutschepost.de", 0 },
	{ "discover card", "discover", "", 0 },
	{ "disney plus", "disneyplus", "disney.com", 0 },
	{ "docusign", "docusign", "docusign.net", 0 },
	{ "dpd", "dpd", "dpdgroup.com dpd.co.uk", ELM_BRAND_IS_WORD },
	{ "dropbox", "dropbox", "dropboxmail.com", 0 },
	{ "ebay", "ebay", "", 0 },
	{ "edeka", "edeka", "", 0 },
	{ "elster", "elster", "", 0 },
	{ "equifax", "equifax", "", 0 },
	{ "facebook", "facebook", "facebookmail.com meta.com fb.com", 0 },
	{ "fedex", "fedex", "", 0 },
	{ "geek squad", "geeksquad", "bestbuy.com", 0 },
	{ "github", "github", "", 0 },
	{ "gls", "gls", "gls-group.eu gls-group.com", ELM_BRAND_IS_WORD },
	{ "godaddy", "godaddy", "secureserver.net", 0 },
	{ "google", "google", "gmail.com googlemail.com youtube.com", 0 },
	{ "halifax", "halifax", "halifax-online.co.uk", ELM_BRAND_IS_WORD },
	{ "hermes", "hermes", "hermesworld.com myhermes.de",
	    ELM_BRAND_IS_WORD },
	{ "hmrc", "hmrc", "gov.uk", 0 },
	{ "hsbc", "hsbc", "", 0 },
	{ "ing", "ing", "", ELM_BRAND_IS_WORD },
	{ "ing diba", "ing", "ing-diba.de", 0 },
	{ "instagram", "instagram", "facebookmail.com", 0 },
	{ "intuit", "intuit", "", 0 },
	{ "ionos", "ionos", "1und1.de", 0 },
	{ "irs", "irs", "irs.gov", ELM_BRAND_IS_WORD },
	{ "itau", "itau", "itau-unibanco.com.br", 0 },
	{ "klarna", "klarna", "", 0 },
	{ "kraken", "kraken", "", ELM_BRAND_IS_WORD },
	{ "la poste", "laposte", "", 0 },
	{ "ledger", "ledger", "", ELM_BRAND_IS_WORD },
	{ "lidl", "lidl", "", 0 },
	{ "linkedin", "linkedin", "", 0 },
	{ "lloyds", "lloyds", "lloydsbank.co.uk lloydsbank.com",
	    ELM_BRAND_IS_WORD },
	{ "lloyds bank", "lloydsbank", "lloydsbank.co.uk", 0 },
	{ "mastercard", "mastercard", "", 0 },
	{ "mcafee", "mcafee", "", 0 },
	{ "mercado libre", "mercadolibre", "mercadolivre.com.br", 0 },
	{ "mercadolivre", "mercadolivre", "mercadolibre.com", 0 },
	{ "metamask", "metamask", "", 0 },
	{ "microsoft", "microsoft",
	    "microsoftonline.com office.com live.com outlook.com hotmail.com "
	    "azure.com xbox.com sharepointonline.com microsoftemail.com",
	    0 },
	{ "mobile de", "mobile", "", 0 },
	{ "myetherwallet", "myetherwallet", "", 0 },
	{ "n26", "n26", "", 0 },
	{ "nationwide", "nationwide", "nationwide.co.uk", ELM_BRAND_IS_WORD },
	{ "natwest", "natwest", "", 0 },
	{ "netflix", "netflix", "", 0 },
	{ "nordvpn", "nordvpn", "", 0 },
	{ "norton", "norton", "nortonlifelock.com symantec.com gendigital.com",
	    ELM_BRAND_IS_WORD },
	{ "office 365", "office365",
	    "microsoft.com office.com microsoftonline.com", 0 },
	{ "office365", "office365",
	    "microsoft.com office.com microsoftonline.com", 0 },
	{ "onedrive", "onedrive", "microsoft.com sharepointonline.com live.com",
	    0 },
	{ "opensea", "opensea", "", 0 },
	{ "otto", "otto", "", ELM_BRAND_IS_WORD },
	{ "ourtime", "ourtime", "", 0 },
	{ "outlook", "outlook", "microsoft.com live.com office.com",
	    ELM_BRAND_IS_WORD },
	{ "paypal", "paypal", "paypalobjects.com paypal-communication.com", 0 },
	{ "postbank", "postbank", "", 0 },
	{ "postfinance", "postfinance", "", 0 },
	{ "raiffeisen", "raiffeisen", "raiffeisenbank.at", 0 },
	{ "revolut", "revolut", "", 0 },
	{ "rewe", "rewe", "", 0 },
	{ "robinhood", "robinhood", "", ELM_BRAND_IS_WORD },
	{ "royal mail", "royalmail", "", 0 },
	{ "santander", "santander", "", 0 },
	{ "sharepoint", "sharepoint", "sharepointonline.com microsoft.com", 0 },
	{ "shopify", "shopify", "shopifyemail.com", 0 },
	{ "societe generale", "societegenerale", "", 0 },
	{ "sparkasse", "sparkasse", "sparkassen.de", ELM_BRAND_IS_FEDERATED },
	{ "spotify", "spotify", "", 0 },
	{ "steam", "steampowered", "", ELM_BRAND_IS_WORD },
	{ "stripe", "stripe", "", ELM_BRAND_IS_WORD },
	{ "suntrust", "suntrust", "truist.com", 0 },
	{ "telekom", "telekom", "t-online.de telekom.de t-mobile.de magenta.de",
	    0 },
	{ "telstra", "telstra", "", 0 },
	{ "tesco", "tesco", "", 0 },
	{ "tiktok", "tiktok", "", 0 },
	{ "tinder", "tinder", "gotinder.com", ELM_BRAND_IS_WORD },
	{ "trezor", "trezor", "", 0 },
	{ "trust wallet", "trustwallet", "", 0 },
	{ "twitter", "twitter", "x.com", 0 },
	{ "uber", "uber", "", ELM_BRAND_IS_WORD },
	{ "ubs", "ubs", "", ELM_BRAND_IS_WORD },
	{ "ups", "ups", "upsemail.com", ELM_BRAND_IS_WORD },
	{ "us bank", "usbank", "", 0 },
	{ "usps", "usps", "usps.gov", 0 },
	{ "venmo", "venmo", "", 0 },
	{ "verizon", "verizon", "verizonwireless.com verizon.net vzw.com", 0 },
	{ "visa", "visa", "", ELM_BRAND_IS_WORD },
	{ "vodafone", "vodafone", "vodafone.de", 0 },
	{ "volksbank", "volksbank", "vr.de", ELM_BRAND_IS_FEDERATED },
	{ "walmart", "walmart", "", 0 },
	{ "wells fargo", "wellsfargo", "", 0 },
	{ "western union", "westernunion", "", 0 },
	{ "wetransfer", "wetransfer", "", 0 },
	{ "whatsapp", "whatsapp", "", 0 },
	{ "yahoo", "yahoo", "yahoo-inc.com yahooinc.com", 0 },
	{ "zelle", "zelle", "zellepay.com", 0 },
	{ "zoom", "zoom", "zoom.us", ELM_BRAND_IS_WORD },
};

const ElmBrand *
elm_brand_at(gsize i)
{
	return i < G_N_ELEMENTS(brands) ? &brands[i] : NULL;
}

static gboolean
is_word_octet(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* Is @name, words with one blank between, at the start of @text, whatever
 * stands between its words there? */
static gboolean
is_name_at(const char *name, const char *text)
{
	for (; *name != '\0'; name++)
		if (*name != ' ' && *name != *text++)
			return FALSE;
		else if (*name == ' ' && is_word_octet(*text))
			return FALSE;
		else
			while (*name == ' ' && *text != '\0' &&
			       !is_word_octet(*text))
				text++;
	return !is_word_octet(*text);
}

/* The first row whose name does not sort before the octet @first. */
static gsize
first_row(char first)
{
	gsize low = 0;
	gsize high = G_N_ELEMENTS(brands);

	while (low < high) {
		gsize middle = (low + high) / 2;

		if (brands[middle].name[0] < first)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const ElmBrand *
brand_at_word(const char *word)
{
	for (gsize i = first_row(*word);
	     i < G_N_ELEMENTS(brands) && brands[i].name[0] == *word; i++)
		if (is_name_at(brands[i].name, word))
			return &brands[i];
	return NULL;
}

const ElmBrand *
elm_brand_named(const char *text)
{
	while (*text != '\0') {
		const ElmBrand *brand =
		    is_word_octet(*text) ? brand_at_word(text) : NULL;

		if (brand != NULL)
			return brand;
		while (is_word_octet(*text))
			text++;
		while (*text != '\0' && !is_word_octet(*text))
			text++;
	}
	return NULL;
}

/* Words that make of a common word the name of a service. */
static const char *const service_words[] = { "account", "accounts", "alert",
	"alerts", "bank", "banking", "billing", "card", "cloud", "com",
	"customer", "de", "delivery", "express", "id", "inc", "info", "kunden",
	"kundenservice", "message", "network", "noreply", "notification",
	"notifications", "notice", "online", "parcel", "paket", "pay",
	"payment", "reply", "reward", "rewards", "secure", "security",
	"service", "services", "shipping", "store", "support", "team", "the",
	"tracking", "update", "verification", "versand", "wallet", NULL };

gboolean
elm_brand_is_claimed(const ElmBrand *self, const char *text)
{
	gboolean has_service = FALSE;

	if ((self->flags & ELM_BRAND_IS_WORD) == 0)
		return TRUE;
	while (*text != '\0') {
		g_autofree char *word = NULL;
		gsize length = 0;

		while (is_word_octet(text[length]))
			length++;
		word = g_strndup(text, length);
		if (length > 0 && elm_look_word(word, service_words) != NULL)
			has_service = TRUE;
		else if (length > 0 && strcmp(word, self->name) != 0)
			return FALSE;
		text += MAX(length, 1);
	}
	return has_service;
}

static gboolean
is_listed(const char *domains, const char *domain)
{
	const char *at = domains;
	gsize length = strlen(domain);

	while (length > 0 && (at = strstr(at, domain)) != NULL) {
		if ((at == domains || at[-1] == ' ') &&
		    (at[length] == '\0' || at[length] == ' '))
			return TRUE;
		at += length;
	}
	return FALSE;
}

/* Suffixes under which companies are at home: countries, and the first ones.
 */
static gboolean
is_settled_suffix(const char *suffix)
{
	static const char *const first[] = { "com", "net", "org", "gov", "eu",
		"biz", NULL };
	const char *last = strrchr(suffix, '.');

	if (last != NULL && strlen(last + 1) == 2)
		return TRUE;
	return strlen(suffix) == 2 || g_strv_contains(first, suffix);
}

gboolean
elm_brand_owns(const ElmBrand *self, const char *domain)
{
	gsize label = strcspn(domain, ".");

	if (is_listed(self->domains, domain))
		return TRUE;
	if (domain[label] == '\0')
		return FALSE;
	if ((self->flags & ELM_BRAND_IS_FEDERATED) != 0 &&
	    strstr(domain, self->label) != NULL && elm_look_ends(domain, ".de"))
		return TRUE;
	return strncmp(domain, self->label, label) == 0 &&
	       self->label[label] == '\0' &&
	       is_settled_suffix(domain + label + 1);
}
