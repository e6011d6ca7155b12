/* skeleton.h -- text as the eye takes it: confusable letters folded (UTS 39),
 * width and case folded, invisible characters gone. */
#pragma once

#include <glib.h>

/* What was met on the way. */
typedef enum {
	ELM_SKELETON_CONFUSABLE = 1 << 0, /* a letter of another script, or a
					   * mathematical one, as a Latin one */
	ELM_SKELETON_INVISIBLE = 1 << 1,  /* zero width, soft hyphen, tags */
	ELM_SKELETON_BIDI = 1 << 2,       /* an override or isolate */
	ELM_SKELETON_MIXED = 1 << 3,      /* a word of letters of two scripts */
	ELM_SKELETON_WIDE = 1 << 4        /* full-width or enclosed letters */
} ElmSkeletonMark;

/* The skeleton of @length octets of valid UTF-8 at @text: small letters, with
 * diacritics removed; a word all of one script that is not Latin stays what it
 * is, only words that pass for Latin are folded.  @marks may be NULL.  The
 * caller frees. */
char *elm_skeleton_fold(const char *text, gsize length, guint *marks);

/* The same for a name that stands alone, as a domain does: everything that
 * looks like a Latin letter becomes one. */
char *elm_skeleton_name(const char *text, guint *marks);

/* How many changes of one character (insert, remove, replace, swap of
 * neighbours) make @a into @b; @most + 1 when it is more than @most. */
guint elm_skeleton_distance(const char *a, const char *b, guint most);
