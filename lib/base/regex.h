/* regex.h -- patterns (PCRE2), matched within limits.
 *
 * A pattern that takes exponential time on a text made for it is an attack, so
 * every match has a number of steps, a depth and a heap that it may use, and
 * whoever asks has to say what "could not tell" means to him. */
#pragma once

#include <glib.h>

typedef struct ElmRegex ElmRegex;

typedef enum {
	ELM_REGEX_CASELESS = 1 << 0, /* letters match in either case */
	ELM_REGEX_BYTES = 1 << 1,    /* octets; without it, UTF-8 */
	ELM_REGEX_MULTILINE = 1 << 2 /* ^ and $ match at each line */
} ElmRegexFlags;

typedef enum {
	ELM_REGEX_NO,
	ELM_REGEX_YES,
	ELM_REGEX_LIMIT /* could not tell within the limits */
} ElmRegexAnswer;

/* A stretch of the text that was searched. */
typedef struct {
	gsize offset;
	gsize length;
} ElmRegexSpan;

/* Compile @pattern; a match may take @steps (the limit regex-steps).  It is
 * ELM_ERROR_CONFIG when it is no pattern; @offset, which may be NULL, is then
 * the octet of @pattern that is wrong. */
ElmRegex *elm_regex_new(const char *pattern, guint flags, guint64 steps,
    gsize *offset, GError **error);
void elm_regex_free(ElmRegex *self);

/* Is @self somewhere in the @size octets of @text?  They may be any octets:
 * those that are no UTF-8 match nothing.  Several threads may share @self. */
ElmRegexAnswer elm_regex_match(const ElmRegex *self, const char *text,
    gsize size);

/* The same; where in @span, which is the first group that took part, or all
 * that matched when the pattern has no such group. */
ElmRegexAnswer elm_regex_find(const ElmRegex *self, const char *text,
    gsize size, ElmRegexSpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRegex, elm_regex_free)
