/* token.h -- the words of a text as the learners take them. */
#pragma once

#include <glib.h>

/* A word where it stands in the text, which it does not own. */
typedef struct {
	const char *text;
	gsize length; /* at most 60 octets of it */
	guint32 hash;
} ElmToken;

static inline guint32
elm_token_mix(guint32 hash)
{
	hash ^= hash >> 16;
	hash *= 0x7feb352dU;
	hash ^= hash >> 15;
	hash *= 0x846ca68bU;
	hash ^= hash >> 16;
	return hash;
}

/* A hash in which all bits depend on all of @a and @b.  Here, for there are
 * thousands in a message. */
static inline guint32
elm_token_join(guint32 a, guint32 b)
{
	return elm_token_mix(a * 0x9e3779b1U + b);
}

/* The hash of @length octets of @text; another @seed, another hash. */
guint32 elm_token_hash(const char *text, gsize length, guint32 seed);

/* Append to @tokens (ElmToken) the words of @size octets of @text: what stands
 * between blanks; a mark such as "/" or "<" is a word of its own. */
void elm_token_split(const char *text, gsize size, guint32 seed,
    GArray *tokens);

/* The same of header fields; a word of one field is not that of another. */
void elm_token_split_fields(const char *text, gsize size, guint32 seed,
    GArray *tokens);
