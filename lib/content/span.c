#include "config.h"

#include "lib/content/span.h"

#include <string.h>

#define WINDOW ((gsize)65536)
#define OVERLAP ((gsize)64)

ElmSpan
elm_span_of(GBytes *bytes)
{
	ElmSpan self;

	self.data = g_bytes_get_data(bytes, &self.size);
	return self;
}

ElmSpan
elm_span_of_text(const char *text)
{
	return (ElmSpan){ (const guint8 *)text, strlen(text) };
}

ElmSpan
elm_span_cut(ElmSpan self, gsize offset, gsize size)
{
	ElmSpan piece = elm_span_from(self, offset);

	piece.size = MIN(piece.size, size);
	return piece;
}

ElmSpan
elm_span_from(ElmSpan self, gsize offset)
{
	if (offset >= self.size)
		return (ElmSpan){ NULL, 0 };
	return (ElmSpan){ self.data + offset, self.size - offset };
}

static guint64
number(ElmSpan self, gsize offset, gsize n)
{
	guint64 value = 0;

	if (offset > self.size || self.size - offset < n)
		return 0;
	for (gsize i = n; i > 0; i--)
		value = value << 8 | self.data[offset + i - 1];
	return value;
}

guint
elm_span_u8(ElmSpan self, gsize offset)
{
	return (guint)number(self, offset, 1);
}

guint
elm_span_u16(ElmSpan self, gsize offset)
{
	return (guint)number(self, offset, 2);
}

guint32
elm_span_u32(ElmSpan self, gsize offset)
{
	return (guint32)number(self, offset, 4);
}

guint64
elm_span_u64(ElmSpan self, gsize offset)
{
	return number(self, offset, 8);
}

gboolean
elm_span_is_at(ElmSpan self, gsize offset, const char *literal, gsize n)
{
	return offset < self.size && self.size - offset >= n &&
	       memcmp(self.data + offset, literal, n) == 0;
}

gboolean
elm_span_starts(ElmSpan self, const char *text)
{
	gsize n = strlen(text);

	return self.size >= n &&
	       g_ascii_strncasecmp((const char *)self.data, text, n) == 0;
}

gboolean
elm_span_is_zero(ElmSpan self)
{
	return self.size == 0 ||
	       (self.data[0] == 0 &&
		   memcmp(self.data, self.data + 1, self.size - 1) == 0);
}

gssize
elm_span_find(ElmSpan self, gsize from, const char *literal, gsize n)
{
	ElmSpan rest = elm_span_from(self, from);
	const guint8 *at =
	    rest.size < n ? NULL : memmem(rest.data, rest.size, literal, n);

	return at == NULL ? -1 : at - self.data;
}

gssize
elm_span_find_last(ElmSpan self, const char *literal, gsize n)
{
	for (gsize i = self.size >= n ? self.size - n + 1 : 0; i > 0; i--) {
		if (self.data[i - 1] == (guint8)literal[0] &&
		    memcmp(self.data + i - 1, literal, n) == 0)
			return (gssize)(i - 1);
	}
	return -1;
}

static guint64
words_in(const guint8 *lower, gsize size, const char *const *words, gsize n)
{
	guint64 found = 0;

	for (gsize i = 0; i < n; i++) {
		if (memmem(lower, size, words[i], strlen(words[i])) != NULL)
			found |= G_GUINT64_CONSTANT(1) << i;
	}
	return found;
}

/* Inline, and without a branch: text passes through here by the megabyte. */
static inline guint8
to_lower(guint8 c)
{
	guint8 is_upper = (guint8)(c - 'A') < 26;

	return (guint8)(c | is_upper << 5);
}

/* A window at a time, so that large text needs no large copy; windows overlap
 * by the length of the longest word. */
guint64
elm_span_words(ElmSpan self, const char *const *words, gsize n)
{
	g_autofree guint8 *lower = g_malloc(MIN(self.size, WINDOW) + 1);
	guint64 found = 0;
	gsize offset = 0;

	while (offset < self.size) {
		ElmSpan piece = elm_span_cut(self, offset, WINDOW);

		for (gsize i = 0; i < piece.size; i++)
			lower[i] = to_lower(piece.data[i]);
		found |= words_in(lower, piece.size, words, n);
		if (piece.size < WINDOW)
			break;
		offset += WINDOW - OVERLAP;
	}
	return found;
}
