#include "config.h"

#include "lib/mail/charset-guess.h"

#include <string.h>

#define LOOK_MAX 16384 /* octets that are looked at */
#define SURE 0.35      /* of a text: that is its language */

/* How much of a text looks like a language: characters of its own by all that
 * are not ASCII, 0 to 1. */
typedef double (*Judge)(const gunichar *text, gsize length);

static double
part_in(const gunichar *text, gsize length, gunichar first, gunichar last)
{
	gsize count = 0;

	for (gsize i = 0; i < length; i++)
		count += text[i] >= first && text[i] <= last;
	return (double)count / (double)length;
}

/* Among Chinese characters the commonest make up a third of any text. */
static double
part_of(const gunichar *text, gsize length, const char *common)
{
	gsize count = 0;

	for (gsize i = 0; i < length; i++)
		count += g_utf8_strchr(common, -1, text[i]) != NULL;
	return MIN(1, 3 * (double)count / (double)length);
}

static double
judge_simplified(const gunichar *text, gsize length)
{
	return part_of(text, length,
	    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对"
	    "生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学"
	    "如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实"
	    "，。、：；！？（）公司您请");
}

static double
judge_traditional(const gunichar *text, gsize length)
{
	return part_of(text, length,
	    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對"
	    "生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學"
	    "如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實"
	    "，。、：；！？（）公司您請");
}

static double
judge_japanese(const gunichar *text, gsize length)
{
	return part_in(text, length, 0x3040, 0x30FF) * 1.5;
}

static double
judge_korean(const gunichar *text, gsize length)
{
	double part = part_in(text, length, 0xAC00, 0xD7A3);

	return part > 0.85 ? part : 0;
}

/* Small letters, for in the other character set they would be capitals. */
static double
judge_cyrillic(const gunichar *text, gsize length)
{
	double small = part_in(text, length, 0x430, 0x451);

	return small > 0.6 ? small : 0;
}

static const struct {
	const char *name;
	Judge judge;
} candidates[] = {
	{ "CP949", judge_korean },
	{ "EUC-JP", judge_japanese },
	{ "CP932", judge_japanese },
	{ "GB18030", judge_simplified },
	{ "BIG5", judge_traditional },
	{ "CP1251", judge_cyrillic },
	{ "KOI8-R", judge_cyrillic },
};

/* Octets that are not ASCII stand alone, or seldom in pairs: a Western text. */
static gboolean
is_western(const guint8 *data, gsize size)
{
	gsize high = 0;
	gsize runs = 0;

	for (gsize i = 0; i < size; i++) {
		if (data[i] < 0x80)
			continue;
		high++;
		runs += i == 0 || data[i - 1] < 0x80;
	}
	return high < 2 * runs;
}

static double
judge_as(const char *data, gsize size, const char *name, Judge judge)
{
	gsize length = 0;
	gsize octets;
	gsize taken; /* half a character at the end is no error then */
	g_autofree char *utf8 =
	    g_convert(data, (gssize)size, "UTF-8", name, &taken, &octets, NULL);
	g_autofree gunichar *text = NULL;

	if (utf8 == NULL)
		return 0;
	text = g_new(gunichar, octets + 1);
	for (const char *at = utf8; *at != '\0'; at = g_utf8_next_char(at))
		if ((*at & 0x80) != 0)
			text[length++] = g_utf8_get_char(at);
	return length > 0 ? judge(text, length) : 0;
}

const char *
elm_charset_guess(const char *data, gsize size)
{
	const char *best = "CP1252";
	double most = SURE;

	if (memmem(data, size, "\033$)C", 4) != NULL)
		return "ISO-2022-KR";
	if (memmem(data, size, "\033$", 2) != NULL ||
	    memmem(data, size, "\033(", 2) != NULL)
		return "ISO-2022-JP-2";
	if (g_utf8_validate_len(data, size, NULL))
		return "UTF-8";
	size = MIN(size, LOOK_MAX);
	if (is_western((const guint8 *)data, size))
		return best;
	for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
		double value = judge_as(data, size, candidates[i].name,
		    candidates[i].judge);

		if (value > most) {
			most = value;
			best = candidates[i].name;
		}
	}
	return best;
}
