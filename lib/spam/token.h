/* token.h -- the words of a text as the learners take them. */
#pragma once

#include <glib.h>

/* A word where it stands in the text, which it does not own. */
typedef struct {
	const char *text;
	gsize length; /* at most 60 octets of it */
	guint32 hash;
} ElmToken;

/* A hash in which all bits depend on all of @a and @b. */
guint32 elm_token_join(guint32 a, guint32 b);

/* The hash of @length octets of @text; another @seed, another hash. */
guint32 elm_token_hash(const char *text, gsize length, guint32 seed);

/* Append to @tokens (ElmToken) the words of @size octets of @text: what stands
 * between blanks; a mark such as "/" or "<" is a word of its own. */
void elm_token_split(const char *text, gsize size, guint32 seed,
    GArray *tokens);

/* The same of header fields; a word of one field is not that of another. */
void elm_token_split_fields(const char *text, gsize size, guint32 seed,
    GArray *tokens);
