#include "config.h"

#include "lib/mail/charset.h"

#include <errno.h>
#include <string.h>

#include "lib/mail/charset-guess.h"

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */
#define LONGEST_LABEL 40
#define CHUNK 4096

typedef enum { UTF_8, WESTERN, LATIN_9, OTHER } Kind;

typedef struct {
	const char *label; /* letters and digits of a name, small */
	Kind kind;
	const char *name; /* for iconv(3), where it is not as declared */
} Label;

/* The Encoding Standard, 4.2: what senders say, and what they mean by it. */
static const Label labels[] = {
	{ "ansix341968", WESTERN, NULL },
	{ "ascii", WESTERN, NULL },
	{ "big5hkscs", OTHER, "BIG5-HKSCS" },
	{ "cp1252", WESTERN, NULL },
	{ "csbig5", OTHER, "BIG5" },
	{ "cseuckr", OTHER, "CP949" },
	{ "csiso2022jp", OTHER, "ISO-2022-JP-2" },
	{ "cskoi8r", OTHER, "KOI8-R" },
	{ "csshiftjis", OTHER, "CP932" },
	{ "euckr", OTHER, "CP949" },
	{ "gb2312", OTHER, "GB18030" },
	{ "gb231280", OTHER, "GB18030" },
	{ "gbk", OTHER, "GB18030" },
	{ "iso2022jp", OTHER, "ISO-2022-JP-2" },
	{ "iso88591", WESTERN, NULL },
	{ "iso885911", OTHER, "CP874" },
	{ "iso885915", LATIN_9, NULL },
	{ "iso88598e", OTHER, "ISO-8859-8" },
	{ "iso88598i", OTHER, "ISO-8859-8" },
	{ "iso88599", OTHER, "CP1254" },
	{ "ksc56011987", OTHER, "CP949" },
	{ "latin1", WESTERN, NULL },
	{ "latin9", LATIN_9, NULL },
	{ "macintosh", OTHER, "MACINTOSH" },
	{ "mskanji", OTHER, "CP932" },
	{ "sjis", OTHER, "CP932" },
	{ "shiftjis", OTHER, "CP932" },
	{ "tis620", OTHER, "CP874" },
	{ "unicode11utf7", OTHER, "UTF-7" },
	{ "unicode11utf8", UTF_8, NULL },
	{ "usascii", WESTERN, NULL },
	{ "utf7", OTHER, "UTF-7" },
	{ "utf8", UTF_8, NULL },
	{ "windows1252", WESTERN, NULL },
	{ "windows31j", OTHER, "CP932" },
	{ "windows874", OTHER, "CP874" },
	{ "windows949", OTHER, "CP949" },
	{ "xgbk", OTHER, "GB18030" },
	{ "xmacroman", OTHER, "MACINTOSH" },
	{ "xsjis", OTHER, "CP932" },
	{ "xunicode20utf7", OTHER, "UTF-7" },
	{ "xuserdefined", WESTERN, NULL },
	{ "xutf8", UTF_8, NULL },
};

gunichar
elm_charset_windows(guint8 c)
{
	static const guint16 controls[32] = { 0x20AC, 0x81, 0x201A, 0x192,
		0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
		0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D,
		0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
		0x9D, 0x17E, 0x178 };

	return c >= 0x80 && c < 0xA0 ? controls[c - 0x80] : c;
}

/* ISO-8859-15, where it is not ISO-8859-1. */
static gunichar
latin_9(guint8 c)
{
	static const struct {
		guint8 octet;
		guint16 character;
	} others[] = { { 0xA4, 0x20AC }, { 0xA6, 0x160 }, { 0xA8, 0x161 },
		{ 0xB4, 0x17D }, { 0xB8, 0x17E }, { 0xBC, 0x152 },
		{ 0xBD, 0x153 }, { 0xBE, 0x178 } };

	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		if (c == others[i].octet)
			return others[i].character;
	return elm_charset_windows(c);
}

static GString *
from_octets(const char *data, gsize size, gunichar (*meaning)(guint8 c))
{
	GString *out = g_string_sized_new(size + size / 8);

	for (gsize i = 0; i < size; i++) {
		if ((guint8)data[i] < 0x80)
			g_string_append_c(out, data[i]);
		else
			g_string_append_unichar(out, meaning((guint8)data[i]));
	}
	return out;
}

/* @broken: how many octets were no character. */
static GString *
from_utf8(const char *data, gsize size, gsize *broken)
{
	GString *out = g_string_sized_new(size);
	const char *end;

	*broken = 0;
	while (!g_utf8_validate_len(data, size, &end)) {
		gsize length = (gsize)(end - data);

		g_string_append_len(out, data, (gssize)length);
		if (*end != '\0') {
			g_string_append(out, REPLACEMENT);
			++*broken;
		}
		data = end + 1;
		size -= length + 1;
	}
	g_string_append_len(out, data, (gssize)size);
	return out;
}

/* NULL when the C library does not know @name. */
static GString *
from_other(const char *name, const char *data, gsize size, gsize *broken)
{
	GIConv converter = g_iconv_open("UTF-8", name);
	char *in = (char *)data;
	GString *out;

	*broken = 0;
	if (converter == (GIConv)-1)
		return NULL;
	out = g_string_sized_new(size + size / 2);
	while (size > 0) {
		char chunk[CHUNK];
		char *to = chunk;
		gsize room = sizeof(chunk);
		gsize done = g_iconv(converter, &in, &size, &to, &room);
		int reason = errno;

		g_string_append_len(out, chunk, to - chunk);
		if (done != (gsize)-1 || reason == E2BIG)
			continue;
		/* Half a character at the end is the fault of a limit. */
		if (reason == EINVAL)
			break;
		g_string_append(out, REPLACEMENT);
		++*broken;
		in++;
		size--;
	}
	g_iconv_close(converter);
	return out;
}

/* What is declared, without quotes and the like. */
static const Label *
find_label(const char *charset)
{
	char key[LONGEST_LABEL + 1];
	gsize length = 0;

	for (; *charset != '\0' && length < LONGEST_LABEL; charset++)
		if (g_ascii_isalnum(*charset))
			key[length++] = g_ascii_tolower(*charset);
	key[length] = '\0';
	for (gsize i = 0; i < G_N_ELEMENTS(labels); i++)
		if (strcmp(labels[i].label, key) == 0)
			return &labels[i];
	return NULL;
}

/* Line ends become "\n", NUL nothing. */
static char *
finish(GString *text, gsize *length)
{
	gsize to = 0;

	*length = text->len;
	if (memchr(text->str, '\r', text->len) == NULL &&
	    strlen(text->str) == text->len)
		return g_string_free(text, FALSE);
	for (gsize i = 0; i < text->len; i++) {
		char c = text->str[i];

		if (c == '\r' &&
		    (i + 1 >= text->len || text->str[i + 1] != '\n'))
			c = '\n';
		if (c != '\r' && c != '\0')
			text->str[to++] = c;
	}
	g_string_truncate(text, to);
	*length = to;
	return g_string_free(text, FALSE);
}

/* By a byte order mark; NULL when there is none. */
static GString *
from_marked(const char *data, gsize size)
{
	static const struct {
		const char *mark;
		gsize length;
		const char *name;
	} marks[] = { { "\xef\xbb\xbf", 3, "UTF-8" },
		{ "\xff\xfe\0\0", 4, "UTF-32LE" },
		{ "\0\0\xfe\xff", 4, "UTF-32BE" },
		{ "\xff\xfe", 2, "UTF-16LE" }, { "\xfe\xff", 2, "UTF-16BE" } };
	gsize broken;

	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		gsize length = marks[i].length;

		if (size < length || memcmp(data, marks[i].mark, length) != 0)
			continue;
		if (i == 0)
			return from_utf8(data + length, size - length, &broken);
		return from_other(marks[i].name, data + length, size - length,
		    &broken);
	}
	return NULL;
}

static gboolean
is_ascii(const char *data, gsize size)
{
	guint64 word, all = 0;
	gsize i = 0;

	for (; i + sizeof(word) <= size; i += sizeof(word)) {
		memcpy(&word, data + i, sizeof(word));
		all |= word;
	}
	for (; i < size; i++)
		all |= (guint8)data[i];
	return (all & G_GUINT64_CONSTANT(0x8080808080808080)) == 0 &&
	       (size == 0 || memchr(data, '\033', size) == NULL);
}

/* By how it looks. */
static GString *
from_guess(const char *data, gsize size)
{
	const char *name = elm_charset_guess(data, size);
	gsize broken;
	GString *text;

	if (strcmp(name, "UTF-8") == 0)
		return from_utf8(data, size, &broken);
	text = strcmp(name, "CP1252") == 0
		   ? NULL
		   : from_other(name, data, size, &broken);
	return text != NULL ? text
			    : from_octets(data, size, elm_charset_windows);
}

/* Are more characters broken than whole?  ASCII is whole in any charset. */
static gboolean
is_mostly_broken(const GString *text, gsize broken)
{
	gsize whole = 0;

	for (gsize i = 0; i < text->len && whole <= 2 * broken; i++)
		whole += ((guint8)text->str[i] & 0xC0) == 0xC0;
	return whole <= 2 * broken && broken > 0;
}

/* As declared; NULL when it cannot be that. */
static GString *
from_declared(const char *data, gsize size, const char *charset)
{
	const Label *label = find_label(charset);
	Kind kind = label != NULL ? label->kind : OTHER;
	const char *name =
	    label != NULL && label->name != NULL ? label->name : charset;
	gsize broken = 0;
	GString *text;

	if (kind == LATIN_9)
		return from_octets(data, size, latin_9);
	if (kind == WESTERN) {
		/* Nobody means what UTF-8 looks like then, nor ESC. */
		if (g_utf8_validate_len(data, size, NULL) ||
		    memchr(data, '\033', size) != NULL)
			return NULL;
		return from_octets(data, size, elm_charset_windows);
	}
	text = kind == UTF_8 ? from_utf8(data, size, &broken)
			     : from_other(name, data, size, &broken);
	if (text != NULL && is_mostly_broken(text, broken))
		g_string_free(g_steal_pointer(&text), TRUE);
	return text;
}

/* Does a character set of this name have ASCII in it as it is? */
static gboolean
is_wide(const char *charset)
{
	static const char *const words[] = { "utf-16", "utf16", "utf-32",
		"utf32", "ucs", "utf-7", "utf7", "2022", "hz-", "ebcdic",
		"cp037", "ibm037", "iso-10646", "unicode" };
	g_autofree char *small =
	    charset != NULL ? g_ascii_strdown(charset, -1) : g_strdup("");

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (strstr(small, words[i]) != NULL)
			return TRUE;
	return FALSE;
}

char *
elm_charset_decode(const char *data, gsize size, const char *charset,
    gsize *length, gboolean *is_other)
{
	GString *text = from_marked(data, size);
	gboolean is_guessed = FALSE;

	if (charset != NULL && *charset == '\0')
		charset = NULL;
	if (text == NULL && is_ascii(data, size) && !is_wide(charset))
		text = g_string_new_len(data, (gssize)size);
	if (text == NULL && charset != NULL)
		text = from_declared(data, size, charset);
	if (text == NULL) {
		is_guessed = charset != NULL;
		text = from_guess(data, size);
	}
	if (is_other != NULL)
		*is_other = is_guessed;
	return finish(text, length);
}
