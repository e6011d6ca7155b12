/* look.h -- small questions to the text of a field: plain scans where a pattern
 * would be too much.  Letters are compared whatever their (ASCII) case. */
#pragma once

#include <glib.h>

/* Does @part stand in @text; does @text start or end with it? */
gboolean elm_look_has(const char *text, const char *part);
gboolean elm_look_starts(const char *text, const char *start);
gboolean elm_look_ends(const char *text, const char *end);

/* The first of @words (NULL-terminated, without blanks) that stands in @text as
 * a whole word, or NULL.  A word is of letters, digits and octets beyond
 * ASCII. */
const char *elm_look_word(const char *text, const char *const *words);

/* The first of @parts (NULL-terminated) that stands in @text, or NULL. */
const char *elm_look_part(const char *text, const char *const *parts);

/* Has @text the form @shape?  All of it, unless the shape ends in "*".
 *
 *     %d %x %X %a   one or more digits, hexadecimal digits, those of which no
 *                   letter is small, letters or digits
 *     %3d           just three of them
 *     %%            a percent sign
 *     *             at the end only: whatever follows
 *
 * Any other character is itself. */
gboolean elm_look_shape(const char *text, const char *shape);

/* What a text is made of. */
typedef struct {
	guint upper, lower; /* ASCII letters */
	guint vowels;       /* of these; "y" is one */
	guint digits;
	guint turns; /* letters just behind a digit */
	guint blanks;
	guint other; /* ASCII that is none of these */
	guint high;  /* octets beyond ASCII */
} ElmLook;

ElmLook elm_look_count(const char *text, gsize length);
