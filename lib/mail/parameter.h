/* parameter.h -- the value of a MIME field with parameters (RFC 2045, 5.1; RFC
 * 2231), read tolerantly.
 *
 * What is written as the standards want it has one meaning.  Anything else
 * has several, and all of them are given. */
#pragma once

#include <glib.h>

typedef struct ElmParameters ElmParameters;

/* How far the text is from the standard. */
typedef enum {
	ELM_PARAMETERS_STRICT,
	ELM_PARAMETERS_LOOSE, /* wrong, but there is one way to read it */
	ELM_PARAMETERS_GARBLED
} ElmParametersState;

/* Read @text, the value of a field, unfolded. */
ElmParameters *elm_parameters_new(const char *text);
void elm_parameters_free(ElmParameters *self);

ElmParametersState elm_parameters_state(const ElmParameters *self);

/* What stands before the first parameter, lower case: "text/plain". */
const char *elm_parameters_head(const ElmParameters *self);

/* Append the different values that parameter @name could have to @values
 * (char *, UTF-8 where it can be), the likeliest first.  Continuations are put
 * together, RFC 2231 and RFC 2047 encodings undone. */
void elm_parameters_values(const ElmParameters *self, const char *name,
    GPtrArray *values);

/* Does @name come more than once, not counting its pieces and its encoded form
 * (RFC 2231)? */
gboolean elm_parameters_is_repeated(const ElmParameters *self,
    const char *name);

/* Append what a sloppy reader could take for the value of @name in @text to
 * @values: without quotes, up to a blank, with its escapes ... */
void elm_parameters_guess(const char *text, const char *name,
    GPtrArray *values);

/* Append @value to @values unless it is there; takes @value. */
void elm_parameters_add_value(GPtrArray *values, char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmParameters, elm_parameters_free)
