#include "config.h"

#include "lib/content/language.h"

#include <string.h>

#include "lib/content/dictionary.h"

#define READ_MOST 8192
#define LANGUAGES 64  /* more than there are in the file */
#define WORDS_LEAST 4 /* weight of words that tell a language */
#define SIGNS_LEAST 8 /* letters that tell a script */

extern const guint32 elm_language_cells[];

typedef enum {
	LATIN,
	CYRILLIC,
	GREEK,
	HEBREW,
	ARABIC,
	DEVANAGARI,
	BENGALI,
	TAMIL,
	THAI,
	GEORGIAN,
	ARMENIAN,
	HANGUL,
	KANA,
	HAN,
	SCRIPTS
} Script;

/* Where letters of a script are (Unicode, Blocks), ascending. */
static const struct {
	gunichar first, last;
	Script script;
} blocks[] = {
	{ 'A', 'Z', LATIN },
	{ 'a', 'z', LATIN },
	{ 0x00c0, 0x024f, LATIN },
	{ 0x0370, 0x03ff, GREEK },
	{ 0x0400, 0x052f, CYRILLIC },
	{ 0x0531, 0x058f, ARMENIAN },
	{ 0x0591, 0x05ff, HEBREW },
	{ 0x0600, 0x077f, ARABIC },
	{ 0x0900, 0x097f, DEVANAGARI },
	{ 0x0980, 0x09ff, BENGALI },
	{ 0x0b80, 0x0bff, TAMIL },
	{ 0x0e00, 0x0e7f, THAI },
	{ 0x10a0, 0x10ff, GEORGIAN },
	{ 0x1100, 0x11ff, HANGUL },
	{ 0x1e00, 0x1eff, LATIN },
	{ 0x3041, 0x30ff, KANA },
	{ 0x3400, 0x9fff, HAN },
	{ 0xac00, 0xd7a3, HANGUL },
};

/* The language of a script that has one, as far as mail goes; Latin and
 * Cyrillic are told by words. */
static const char *const languages[SCRIPTS] = { [GREEK] = "el",
	[HEBREW] = "he",
	[ARABIC] = "ar",
	[DEVANAGARI] = "hi",
	[BENGALI] = "bn",
	[TAMIL] = "ta",
	[THAI] = "th",
	[GEORGIAN] = "ka",
	[ARMENIAN] = "hy",
	[HANGUL] = "ko",
	[KANA] = "ja",
	[HAN] = "zh" };

/* Letters that Persian has and Arabic has not: pe, che, zhe, gaf. */
static const gunichar persian[] = { 0x067e, 0x0686, 0x0698, 0x06af };

typedef struct {
	guint letters[SCRIPTS];
	guint persian;
	guint words[LANGUAGES]; /* weight of words met */
} Count;

static void
count_letter(Count *count, gunichar c)
{
	gsize low = 0, high = G_N_ELEMENTS(blocks);

	while (low < high) {
		gsize middle = (low + high) / 2;

		if (c > blocks[middle].last) {
			low = middle + 1;
		} else if (c < blocks[middle].first) {
			high = middle;
		} else {
			count->letters[blocks[middle].script]++;
			break;
		}
	}
	for (gsize i = 0; i < G_N_ELEMENTS(persian); i++)
		count->persian += c == persian[i];
}

static void
count_letters(Count *count, const char *text, gsize size)
{
	const char *end = text + size;

	while (text < end) {
		if (g_ascii_isalpha(*text))
			count->letters[LATIN]++;
		else if ((guint8)*text >= 0x80)
			count_letter(count, g_utf8_get_char(text));
		text = g_utf8_next_char(text);
	}
}

static void
count_word(const ElmDictionaryHit *hit, gpointer user)
{
	Count *count = user;

	if (hit->theme < LANGUAGES)
		count->words[hit->theme] += hit->weight;
}

/* The language whose words there are most of, clearly more than of others. */
static const char *
by_words(const Count *count)
{
	guint best = 0, second = 0, language = 0;

	for (guint i = 0; i < LANGUAGES; i++) {
		if (count->words[i] > best) {
			second = best;
			best = count->words[i];
			language = i;
		} else {
			second = MAX(second, count->words[i]);
		}
	}
	if (best < WORDS_LEAST || second * 20 > best * 19)
		return "";
	return elm_dictionary_theme(elm_language_cells, language);
}

const char *
elm_language_tell(const char *text, gsize size)
{
	Count count = { .persian = 0 };
	guint best = 0, all = 0;

	if (size > READ_MOST) {
		size = READ_MOST;
		while (((guint8)text[size] & 0xc0) == 0x80 && size > 0)
			size--;
	}
	count_letters(&count, text, size);
	for (guint i = 0; i < SCRIPTS; i++) {
		all += count.letters[i];
		best = count.letters[i] > count.letters[best] ? i : best;
	}
	if (best == HAN && count.letters[KANA] * 20 > count.letters[HAN])
		best = KANA;
	if (all < SIGNS_LEAST)
		return "";
	if (best == ARABIC && count.persian * 50 > count.letters[ARABIC])
		return "fa";
	if (languages[best] != NULL)
		return languages[best];
	elm_dictionary_scan(elm_language_cells, text, size, count_word, &count);
	return by_words(&count);
}

gboolean
elm_language_is_latin(const char *language)
{
	static const char *const others[] = { "bg", "ru", "sr", "uk", "fa" };

	for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
		if (strcmp(language, others[i]) == 0)
			return FALSE;
	}
	for (gsize i = 0; i < SCRIPTS; i++) {
		if (languages[i] != NULL && strcmp(language, languages[i]) == 0)
			return FALSE;
	}
	return TRUE;
}
