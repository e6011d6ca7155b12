#include "config.h"

#include "lib/spam/tally.h"

#include <string.h>

#include "lib/content/lexeme.h"

/* The words that multiply the number before them. */
static const struct {
	const char *word;
	double factor;
} factors[] = {
	{ "hundred", 1e2 },
	{ "thousand", 1e3 },
	{ "m", 1e6 },
	{ "mio", 1e6 },
	{ "mill", 1e6 },
	{ "million", 1e6 },
	{ "millions", 1e6 },
	{ "millionen", 1e6 },
	{ "millones", 1e6 },
	{ "miljoen", 1e6 },
	{ "billion", 1e9 },
};

static const char *const currencies[] = { "usd", "us", "eur", "euro", "euros",
	"gbp", "dollar", "dollars", "pounds", "chf", "cad", "aud", "zl", "pln",
	"kr", "sek", "brl", "reais", "rub", "btc", "usdt", "bitcoin" };

static gboolean
is_word(const char *text, const ElmLexeme *lexeme, const char *word)
{
	return strlen(word) == lexeme->length &&
	       g_ascii_strncasecmp(text + lexeme->offset, word,
		   lexeme->length) == 0;
}

static gboolean
is_currency(const char *text, const ElmLexeme *lexeme)
{
	char c = text[lexeme->offset];

	if (lexeme->length == 0 || lexeme->is_number)
		return FALSE;
	if (c == '$' || (guint8)c == 0xc2 || (guint8)c == 0xe2)
		return TRUE;
	if (lexeme->length > strlen("bitcoin"))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(currencies); i++) {
		if (is_word(text, lexeme, currencies[i]))
			return TRUE;
	}
	return FALSE;
}

/* The value of a number as people write it: a . or , with one or two digits
 * behind it is a decimal mark, the others part thousands. */
static double
number_of(const char *text, const ElmLexeme *lexeme)
{
	const char *digits = text + lexeme->offset;
	gsize n = lexeme->length, point = n;
	double value = 0, part = 1;

	for (gsize i = n > 3 ? n - 3 : 0; i < n; i++) {
		if (!g_ascii_isdigit(digits[i]))
			point = i;
	}
	for (gsize i = 0; i < n; i++) {
		if (!g_ascii_isdigit(digits[i]) || value >= 1e15)
			continue;
		part /= i > point ? 10 : 1;
		value = i > point ? value + part * (digits[i] - '0')
				  : value * 10 + (digits[i] - '0');
	}
	return value;
}

static double
factor_of(const char *text, const ElmLexeme *lexeme)
{
	for (gsize i = 0; i < G_N_ELEMENTS(factors); i++) {
		if (is_word(text, lexeme, factors[i].word))
			return factors[i].factor;
	}
	return 1;
}

/* Money is a number beside a currency, with a factor between them or not:
 * "$ 5 million", "5,000 euro", "5 million us dollars". */
typedef struct {
	double number; /* the last one, 0 when it is far behind */
	guint age;     /* words since then */
	gboolean is_money;
	ElmLexeme before;
} Purse;

static void
take_money(ElmTally *tally, Purse *purse)
{
	if (purse->is_money && purse->number > tally->money)
		tally->money = purse->number;
}

static void
read_money(ElmTally *tally, Purse *purse, const char *text,
    const ElmLexeme *lexeme)
{
	if (lexeme->is_number) {
		purse->number = number_of(text, lexeme);
		purse->age = 0;
		purse->is_money = is_currency(text, &purse->before);
		tally->currencies += purse->is_money;
	} else if (purse->number > 0) {
		double factor = purse->age == 0 ? factor_of(text, lexeme) : 1;

		purse->number *= factor;
		tally->percents +=
		    purse->age == 0 && text[lexeme->offset] == '%';
		if (++purse->age <= 2 && !purse->is_money &&
		    is_currency(text, lexeme)) {
			purse->is_money = TRUE;
			tally->currencies++;
		}
		if (purse->age > 2 && factor == 1)
			purse->number = 0;
	}
	take_money(tally, purse);
	purse->before = *lexeme;
}

static void
read_lines(ElmTally *tally, const char *text, gsize size)
{
	for (gsize i = 0; i < size;) {
		const char *end = memchr(text + i, '\n', size - i);
		gsize length = end != NULL ? (gsize)(end - text) - i : size - i;

		tally->lines += length > 0;
		tally->quoted += length > 0 && text[i] == '>';
		i += length + 1;
	}
}

static void
read_marks(ElmTally *tally, const char *text, gsize size)
{
	for (gsize i = 0; i < size; i++)
		tally->exclamations += text[i] == '!';
}

void
elm_tally_count(const char *text, gsize size, ElmTally *tally)
{
	Purse purse = { 0 };
	ElmLexeme lexeme;
	gsize at = 0;

	memset(tally, 0, sizeof(*tally));
	read_lines(tally, text, size);
	read_marks(tally, text, size);
	while (elm_lexeme_next(text, size, &at, &lexeme)) {
		tally->words++;
		if (lexeme.is_number || purse.number > 0)
			read_money(tally, &purse, text, &lexeme);
		else
			purse.before = lexeme;
	}
}
