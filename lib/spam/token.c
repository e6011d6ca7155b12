#include "config.h"

#include "lib/spam/token.h"

#include <string.h>

#define WORD_MOST 60
#define SOME 64 /* words that are appended at once */

guint32
elm_token_hash(const char *text, gsize length, guint32 seed)
{
	guint32 hash = seed;

	for (gsize i = 0; i < length; i++)
		hash = (hash ^ (guint8)text[i]) * 0x01000193U;
	return elm_token_mix(hash);
}

/* A mark is a word by itself. */
typedef enum { BLANK = ' ', MARK = '!', LETTER = 'a' } Kind;

/* What an octet of ASCII is; the others are letters. */
static const char kinds[] = "                                "
			    " a!aaa!a!!aa!aa!aaaaaaaaaa!!!!!!"
			    "!aaaaaaaaaaaaaaaaaaaaaaaaaa!a!aa"
			    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

static Kind
kind_of(char c)
{
	return (guint8)c < 0x80 ? (Kind)kinds[(guint8)c] : LETTER;
}

/* The next word of [@text, @end), which moves behind it. */
static gboolean
next_word(const char **text, const char *end, ElmToken *token)
{
	const char *p = *text;

	while (p < end && kind_of(*p) == BLANK)
		p++;
	token->text = p;
	if (p < end && kind_of(*p) == MARK)
		p++;
	else
		while (p < end && kind_of(*p) == LETTER)
			p++;
	token->length = MIN((gsize)(p - token->text), WORD_MOST);
	*text = p;
	return token->length > 0;
}

void
elm_token_split(const char *text, gsize size, guint32 seed, GArray *tokens)
{
	const char *end = text + size;
	ElmToken some[SOME];
	guint n = 0;

	while (next_word(&text, end, &some[n])) {
		some[n].hash =
		    elm_token_hash(some[n].text, some[n].length, seed);
		if (++n == SOME) {
			g_array_append_vals(tokens, some, n);
			n = 0;
		}
	}
	g_array_append_vals(tokens, some, n);
}

/* RFC 5322, 2.2.3: a line that begins with a blank goes on with the field. */
void
elm_token_split_fields(const char *text, gsize size, guint32 seed,
    GArray *tokens)
{
	const char *end = text + size;
	guint32 field = seed;

	while (text < end) {
		const char *stop = memchr(text, '\n', (gsize)(end - text));
		gsize n = (gsize)((stop != NULL ? stop : end) - text);
		const char *colon = memchr(text, ':', n);

		if (kind_of(*text) != BLANK && colon != NULL)
			field =
			    elm_token_hash(text, (gsize)(colon - text), seed);
		elm_token_split(text, n, field, tokens);
		text += n + (stop != NULL);
	}
}
