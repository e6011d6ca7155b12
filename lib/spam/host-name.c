#include "config.h"

#include "lib/spam/host-name.h"

#include <string.h>

#include "lib/spam/look.h"
#include "lib/spam/wordlike.h"

/* Whole words of a name, digits aside. */
static const char *const line_words[] = { "abo", "adsl", "bb", "broadband",
	"cable", "cablemodem", "catv", "client", "clients", "cm", "cpe", "cust",
	"customer", "dhcp", "dial", "dialin", "dialup", "dip", "dsl", "dyn",
	"dynamic", "dynip", "fiber", "fios", "ftth", "gprs", "hfc", "home",
	"host", "hsd", "ip", "kabel", "lightspeed", "lte", "mobile", "modem",
	"modemcable", "nat", "pool", "pools", "pop", "ppp", "pppoe", "res",
	"residential", "rev", "sdsl", "speedy", "subs", "subscriber", "user",
	"users", "vdsl", "virtua", "wireless", "wimax", "xdsl", NULL };
static const char *const sure_words[] = { "adsl", "broadband", "cable",
	"cablemodem", "catv", "cpe", "dhcp", "dial", "dialin", "dialup", "dip",
	"dyn", "dynamic", "dynip", "fios", "ftth", "gprs", "kabel",
	"modemcable", "pool", "pools", "ppp", "pppoe", "residential", "vdsl",
	"wimax", "xdsl", NULL };
static const char *const server_words[] = { "bounce", "colo", "ded",
	"dedicated", "hosting", "list", "lists", "mail", "mailer", "mailout",
	"mta", "mx", "news", "newsletter", "ns", "out", "outbound", "relay",
	"server", "smtp", "static", "vps", "web", NULL };

#define WORD_OCTETS_MAX 32

/* Is one of @words in @name as a run of letters? */
static gboolean
has_letters(const char *name, const char *const *words)
{
	while (*name != '\0') {
		gsize length = 0;

		while (g_ascii_isalpha(name[length]))
			length++;
		for (gsize i = 0; length > 0 && length <= WORD_OCTETS_MAX &&
				  words[i] != NULL;
		     i++)
			if (g_ascii_strncasecmp(name, words[i], length) == 0 &&
			    words[i][length] == '\0')
				return TRUE;
		name += MAX(length, 1);
	}
	return FALSE;
}

/* How many numbers of one to three digits stand in a row, "." or "-" between
 * them; 12 digits in one are four, too. */
static guint
numbers_in_a_row(const char *name)
{
	guint most = 0;
	guint run = 0;

	while (*name != '\0') {
		gsize length = strspn(name, "0123456789");

		if (length == 12)
			return 4;
		if (length > 0 && length <= 3)
			run++;
		else if (length > 0 || strchr(".-_", *name) == NULL)
			run = 0;
		most = MAX(most, run);
		name += MAX(length, 1);
	}
	return most;
}

/* Eight hexadecimal digits, some of them letters and some not, as a word: an
 * address as "c0a80001". */
static gboolean
has_hexadecimal(const char *name)
{
	while (*name != '\0') {
		gsize length = strcspn(name, ".-_");
		ElmLook look = elm_look_count(name, length);

		if (length == 8 &&
		    strspn(name, "0123456789abcdefABCDEF") >= 8 &&
		    look.digits >= 3)
			return TRUE;
		name += length;
		name += *name != '\0';
	}
	return FALSE;
}

gboolean
elm_host_name_is_dynamic(const char *name)
{
	guint numbers;

	if (strchr(name, '.') == NULL || elm_host_name_is_address(name) ||
	    has_letters(name, server_words))
		return FALSE;
	numbers = numbers_in_a_row(name);
	if (numbers >= 4)
		return TRUE;
	if (has_letters(name, sure_words))
		return strpbrk(name, "0123456789") != NULL;
	return (numbers >= 2 || has_hexadecimal(name)) &&
	       has_letters(name, line_words);
}

gboolean
elm_host_name_is_address(const char *name)
{
	return elm_look_shape(name, "%d.%d.%d.%d") ||
	       elm_look_shape(name, "[%d.%d.%d.%d]");
}

gboolean
elm_host_name_is_preset(const char *name)
{
	static const char *const starts[] = { "WIN-", "DESKTOP-", "LAPTOP-",
		"PC-", "IP-", "WINDOWS-", "USER-", "VPS-", "COMPUTER-" };

	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
		if (elm_look_starts(name, starts[i]) &&
		    strchr(name, '.') == NULL)
			return TRUE;
	return (elm_look_ends(name, "-PC") || elm_look_ends(name, "PC-NAME")) &&
	       strchr(name, '.') == NULL;
}

gboolean
elm_host_name_is_random(const char *name)
{
	gsize length = strcspn(name, ".");
	ElmLook look = elm_look_count(name, length);

	return look.digits == 0 && look.other == 0 && look.vowels <= 1 &&
	       elm_wordlike_is_random(name, length);
}

gboolean
elm_host_name_is_under(const char *host, const char *domain)
{
	gsize length = strlen(host);
	gsize tail = strlen(domain);

	if (tail == 0 || length < tail ||
	    g_ascii_strcasecmp(host + length - tail, domain) != 0)
		return FALSE;
	return length == tail || host[length - tail - 1] == '.';
}
