#include "config.h"

#include "lib/spam/token.h"

#include <string.h>

#define WORD_MOST 60

static guint32
mix(guint32 hash)
{
	hash ^= hash >> 16;
	hash *= 0x7feb352dU;
	hash ^= hash >> 15;
	hash *= 0x846ca68bU;
	hash ^= hash >> 16;
	return hash;
}

guint32
elm_token_join(guint32 a, guint32 b)
{
	return mix(a * 0x9e3779b1U + b);
}

guint32
elm_token_hash(const char *text, gsize length, guint32 seed)
{
	guint32 hash = seed;

	for (gsize i = 0; i < length; i++)
		hash = (hash ^ (guint8)text[i]) * 0x01000193U;
	return mix(hash);
}

static gboolean
is_blank(char c)
{
	return (guint8)c <= ' ';
}

static gboolean
is_mark(char c)
{
	switch (c) {
	case '<':
	case '>':
	case '=':
	case '"':
	case '/':
	case ':':
	case ';':
	case ',':
	case '(':
	case ')':
	case '@':
	case '?':
	case '&':
	case '[':
	case ']':
		return TRUE;
	default:
		return FALSE;
	}
}

/* The next word of [@text, @end), which moves behind it. */
static gboolean
next_word(const char **text, const char *end, ElmToken *token)
{
	const char *p = *text;

	while (p < end && is_blank(*p))
		p++;
	token->text = p;
	if (p < end && is_mark(*p))
		p++;
	else
		while (p < end && !is_blank(*p) && !is_mark(*p))
			p++;
	token->length = MIN((gsize)(p - token->text), WORD_MOST);
	*text = p;
	return token->length > 0;
}

void
elm_token_split(const char *text, gsize size, guint32 seed, GArray *tokens)
{
	const char *end = text + size;
	ElmToken token;

	while (next_word(&text, end, &token)) {
		token.hash = elm_token_hash(token.text, token.length, seed);
		g_array_append_val(tokens, token);
	}
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

		if (!is_blank(*text) && colon != NULL)
			field =
			    elm_token_hash(text, (gsize)(colon - text), seed);
		elm_token_split(text, n, field, tokens);
		text += n + (stop != NULL);
	}
}
