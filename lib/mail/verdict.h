/* verdict.h -- what a program found out, as a header field: one syntax, one
 * writer, one reader.
 *
 *     X-ELM-Scan: verdict=bad; reason=infected; name="Eicar-Signature"
 *
 * Pairs are separated by ";".  A value is a token of RFC 2045, 5.1, or a quoted
 * string; octets outside printable ASCII, and "%", are written as "%XX" (RFC
 * 3986, 2.1), so that a value is the same after any gateway. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_VERDICT_CLEAN,
	ELM_VERDICT_UNKNOWN, /* could not tell; never written as clean */
	ELM_VERDICT_BAD
} ElmVerdictKind;

typedef struct ElmVerdict ElmVerdict;

ElmVerdict *elm_verdict_new(ElmVerdictKind kind);
void elm_verdict_free(ElmVerdict *self);

ElmVerdictKind elm_verdict_kind(const ElmVerdict *self);
/* "clean", "unknown", "bad". */
const char *elm_verdict_word(ElmVerdictKind kind);

/* Make it worse, never better: clean < unknown < bad.  The first @reason of
 * the worst kind is the one that is kept, cut as values are. */
void elm_verdict_raise(ElmVerdict *self, ElmVerdictKind kind,
    const char *reason);

/* The reason word ("infected", "encrypted"), or NULL when there is none, as
 * when clean. */
const char *elm_verdict_reason(const ElmVerdict *self);

/* Append @key=@value; @key is a token.  The same key may come several times.
 * Of a value longer than 256 octets the characters that fit are kept. */
void elm_verdict_add(ElmVerdict *self, const char *key, const char *value);

/* The first value of @key, or NULL; value number @i, or NULL after the last.
 * Owned by @self. */
const char *elm_verdict_get(const ElmVerdict *self, const char *key);
const char *elm_verdict_pair(const ElmVerdict *self, gsize i, const char **key);

/* The value of the field, unfolded ASCII.  The caller frees. */
char *elm_verdict_format(const ElmVerdict *self);

/* Read the value of a field.  ELM_ERROR_DATA unless all of it is of the syntax
 * above and the first pair is a known verdict. */
ElmVerdict *elm_verdict_parse(const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmVerdict, elm_verdict_free)
