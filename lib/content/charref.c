#include "config.h"

#include "lib/content/charref.h"

#include <stdlib.h>
#include <string.h>

#include "lib/content/charref-table.h"
#include "lib/mail/charset.h"

#define LONGEST 31    /* octets of a name */
#define LONGEST_OLD 6 /* of one that may lack its semicolon */
#define NONE 0xFFFD

/* What a reference stands for. */
typedef struct {
	gunichar first;
	gunichar second; /* or 0 */
	gsize length;    /* octets of the reference, 0: it is none */
} Meaning;

static int
by_name(const void *key, const void *row)
{
	return strcmp(key, ((const ElmCharref *)row)->name);
}

static const ElmCharref *
look_up(ElmSpan name)
{
	char key[LONGEST + 1];

	if (name.size > LONGEST)
		return NULL;
	memcpy(key, name.data, name.size);
	key[name.size] = '\0';
	return bsearch(key, elm_charref_table, ELM_CHARREFS, sizeof(ElmCharref),
	    by_name);
}

static gboolean
stands_for(Meaning *meaning, const ElmCharref *row, gsize length)
{
	if (row == NULL)
		return FALSE;
	*meaning = (Meaning){ row->first, row->second, length };
	return TRUE;
}

/* The reference by name in @text, which begins with "&". */
static void
read_named(Meaning *meaning, ElmSpan text, gboolean is_attribute)
{
	gsize length = 0;
	const ElmCharref *row;
	guint next;

	while (length <= LONGEST &&
	       g_ascii_isalnum((char)elm_span_u8(text, 1 + length)))
		length++;
	if (elm_span_u8(text, 1 + length) == ';' &&
	    stands_for(meaning, look_up(elm_span_cut(text, 1, length)),
		length + 2))
		return;
	for (length = MIN(length, LONGEST_OLD); length > 1; length--) {
		row = look_up(elm_span_cut(text, 1, length));
		if (row == NULL || !row->is_old)
			continue;
		next = elm_span_u8(text, 1 + length);
		if (!is_attribute ||
		    (next != '=' && !g_ascii_isalnum((char)next)))
			stands_for(meaning, row, length + 1);
		return;
	}
}

/* HTML Standard, 13.2.5.80: C1 controls are meant as windows-1252. */
static gunichar
number_meaning(guint64 number)
{
	if (number == 0 || number > 0x10FFFF ||
	    (number >= 0xD800 && number < 0xE000))
		return NONE;
	return number < 0x100 ? elm_charset_windows((guint8)number)
			      : (gunichar)number;
}

/* The reference by number in @text, which begins with "&#". */
static void
read_number(Meaning *meaning, ElmSpan text)
{
	gboolean is_hex = (elm_span_u8(text, 2) | 0x20) == 'x';
	gsize start = is_hex ? 3 : 2;
	gsize at = start;
	guint64 number = 0;

	for (;; at++) {
		char c = (char)elm_span_u8(text, at);
		int digit =
		    is_hex ? g_ascii_xdigit_value(c) : g_ascii_digit_value(c);

		if (digit < 0)
			break;
		number =
		    MIN(number * (is_hex ? 16 : 10) + (guint64)digit, 0x110000);
	}
	if (at == start)
		return;
	*meaning = (Meaning){ number_meaning(number), 0,
		at + (elm_span_u8(text, at) == ';') };
}

guint
elm_charref_append(GString *out, ElmSpan text, gboolean is_attribute)
{
	guint plain = 0;

	while (text.size > 0) {
		const guint8 *mark = memchr(text.data, '&', text.size);
		gsize before =
		    mark == NULL ? text.size : (gsize)(mark - text.data);
		Meaning meaning = { '&', 0, 0 };

		g_string_append_len(out, (const char *)text.data,
		    (gssize)before);
		text = elm_span_from(text, before);
		if (mark == NULL)
			break;
		if (elm_span_u8(text, 1) == '#')
			read_number(&meaning, text);
		else
			read_named(&meaning, text, is_attribute);
		g_string_append_unichar(out, meaning.first);
		if (meaning.second != 0)
			g_string_append_unichar(out, meaning.second);
		plain += meaning.first < 0x80 &&
			 g_ascii_isalnum((char)meaning.first);
		text = elm_span_from(text, MAX(meaning.length, 1));
	}
	return plain;
}
