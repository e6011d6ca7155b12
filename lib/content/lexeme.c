#include "config.h"

#include "lib/content/lexeme.h"

#include <string.h>

/* The hash of all numbers; 0 and 2 are for those who use them. */
#define NUMBER 1
#define RESERVED 3

/* What a character is to a word. */
typedef enum {
	GAP = '.',   /* ends it */
	STOP = '!',  /* ends the sentence, too, when a blank follows */
	PART = 'a',  /* is in it */
	DIGIT = '0', /* likewise */
	WHOLE = '$'  /* is one by itself */
} Role;

static const char ascii_roles[] = "................................"
				  ".!..$$........!.0000000000.....!"
				  ".aaaaaaaaaaaaaaaaaaaaaaaaaa....."
				  ".aaaaaaaaaaaaaaaaaaaaaaaaaa.....";

/* By the octets of UTF-8: @lead and the one behind it.  No tables: it need not
 * be exact, only alike for phrases and texts. */
static Role
wide_role(guint8 lead, guint8 next)
{
	if (lead == 0xc2) /* Latin-1: pound, yen; ordinal signs; the rest */
		return next == 0xa3 || next == 0xa5   ? WHOLE
		       : next == 0xaa || next == 0xba ? PART
						      : GAP;
	if (lead < 0xe2)
		return PART;
	if (lead == 0xe2) /* punctuation and symbols, U+20A0 currencies */
		return next == 0x82 ? WHOLE : GAP;
	if (lead == 0xe3 && next == 0x80)
		return STOP;
	if (lead < 0xea)
		return WHOLE;
	return lead < 0xee ? PART : GAP; /* Hangul has blanks */
}

/* The role of the character at @at and how many octets it has. */
static inline Role
role_at(const char *text, gsize size, gsize at, gsize *octets)
{
	guint8 lead = (guint8)text[at];

	if (G_LIKELY(lead < 0x80)) {
		*octets = 1;
		return (Role)ascii_roles[lead];
	}
	*octets = MIN(lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4, size - at);
	return *octets < 2 ? GAP : wide_role(lead, (guint8)text[at + 1]);
}

/* Does the mark at @at stand inside a number, as in 1,000.50 or 10:30? */
static gboolean
is_inside_number(const char *text, gsize size, gsize at)
{
	return (text[at] == '.' || text[at] == ',' || text[at] == ':') &&
	       at + 1 < size && g_ascii_isdigit(text[at + 1]);
}

static guint32
hash_of(const char *text, gsize length)
{
	guint32 hash = 2166136261U; /* FNV-1a */

	for (gsize i = 0; i < length; i++)
		hash = (hash ^ (guint8)text[i]) * 16777619U;
	hash ^= hash >> 15;
	hash *= 0x2c1b3c6dU;
	hash ^= hash >> 12;
	return hash >= RESERVED ? hash : hash + RESERVED;
}

/* Pass over what is between words, and note what it parts; FALSE at the end of
 * the text. */
static gboolean
skip_gap(const char *text, gsize size, gsize *at, ElmLexeme *lexeme)
{
	gsize octets;

	for (; *at < size; *at += octets) {
		Role role = role_at(text, size, *at, &octets);

		if (role != GAP && role != STOP)
			return TRUE;
		if (role == GAP && text[*at] != '\n')
			continue;
		lexeme->is_line |= text[*at] == '\n';
		lexeme->is_first |= *at + octets >= size || octets > 1 ||
				    g_ascii_isspace(text[*at + octets]);
	}
	return FALSE;
}

/* The end of the letters of ASCII from @at on, which most words are. */
static gsize
pass_letters(const char *text, gsize size, gsize at)
{
	while (at < size && g_ascii_isalpha(text[at]))
		at++;
	return at;
}

/* The end of the word that begins at @start, which is no sign alone. */
static gsize
word_end(const char *text, gsize size, gsize start, gboolean *is_number)
{
	gsize octets, end = pass_letters(text, size, start);

	*is_number = end == start;
	for (; end < size; end += octets) {
		Role role = role_at(text, size, end, &octets);

		if (role == PART)
			*is_number = FALSE;
		else if (role != DIGIT &&
			 !(*is_number && is_inside_number(text, size, end)))
			break;
	}
	return end;
}

gboolean
elm_lexeme_next(const char *text, gsize size, gsize *at, ElmLexeme *lexeme)
{
	gsize start, octets;

	lexeme->is_first = *at == 0;
	lexeme->is_line = *at == 0;
	if (!skip_gap(text, size, at, lexeme))
		return FALSE;
	start = *at;
	lexeme->is_number = FALSE;
	if (role_at(text, size, start, &octets) == WHOLE)
		*at = start + octets;
	else
		*at = word_end(text, size, start, &lexeme->is_number);
	lexeme->offset = start;
	lexeme->length = *at - start;
	lexeme->hash =
	    lexeme->is_number ? NUMBER : hash_of(text + start, lexeme->length);
	return TRUE;
}
