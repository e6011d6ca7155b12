/* span.h -- borrowed bytes that are never read past their end.
 *
 * What parses attachments meets offsets that lie.  Here every access is checked
 * in one place: a number outside the span reads as 0, a piece is clipped. */
#pragma once

#include <glib.h>

typedef struct {
	const guint8 *data;
	gsize size;
} ElmSpan;

/* The bytes of @bytes; valid as long as @bytes is. */
ElmSpan elm_span_of(GBytes *bytes);
ElmSpan elm_span_of_text(const char *text);

/* At most @size octets of @self from @offset, fewer where it ends. */
ElmSpan elm_span_cut(ElmSpan self, gsize offset, gsize size);
/* All of @self from @offset. */
ElmSpan elm_span_from(ElmSpan self, gsize offset);

/* Unsigned numbers at @offset, low byte first; 0 outside. */
guint elm_span_u8(ElmSpan self, gsize offset);
guint elm_span_u16(ElmSpan self, gsize offset);
guint32 elm_span_u32(ElmSpan self, gsize offset);
guint64 elm_span_u64(ElmSpan self, gsize offset);

/* Do the @n octets of @literal stand at @offset? */
gboolean elm_span_is_at(ElmSpan self, gsize offset, const char *literal,
    gsize n);
#define ELM_SPAN_IS(span, offset, literal)                                     \
	elm_span_is_at(span, offset, literal, sizeof(literal) - 1)
/* Does @self start with @text, whatever the case of ASCII letters? */
gboolean elm_span_starts(ElmSpan self, const char *text);

/* Is there nothing but zeros in @self? */
gboolean elm_span_is_zero(ElmSpan self);

/* Where the @n octets of @literal stand first at or behind @from, or -1. */
gssize elm_span_find(ElmSpan self, gsize from, const char *literal, gsize n);
#define ELM_SPAN_FIND(span, from, literal)                                     \
	elm_span_find(span, from, literal, sizeof(literal) - 1)
/* Where they stand last, or -1. */
gssize elm_span_find_last(ElmSpan self, const char *literal, gsize n);

/* Which of the @n <= 64 lower-case @words (of at most 64 octets) occur in
 * @self, whatever the case: bit i for word i. */
guint64 elm_span_words(ElmSpan self, const char *const *words, gsize n);
