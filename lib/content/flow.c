#include "config.h"

#include "lib/content/flow.h"

#include <string.h>

void
elm_flow_init(ElmFlow *self)
{
	*self = (ElmFlow){ .text = g_string_new(NULL) };
}

char *
elm_flow_finish(ElmFlow *self, gsize *length)
{
	if (length != NULL)
		*length = self->text->len;
	return g_string_free(g_steal_pointer(&self->text), FALSE);
}

/* Octets of the blank that @text begins with, or 0: ASCII's, and those of
 * Unicode that have a width (Zs). */
static gsize
blank_length(const guchar *text, gsize length)
{
	static const char wide[] = "\xe1\x9a\x80\xe2\x80\xaf\xe2\x81\x9f"
				   "\xe3\x80\x80";

	if (text[0] <= ' ')
		return 1;
	if (text[0] == 0xC2 && length > 1 && text[1] == 0xA0)
		return 2;
	if (text[0] < 0xE1 || text[0] > 0xE3 || length < 3)
		return 0;
	if (text[0] == 0xE2 && text[1] == 0x80 && text[2] >= 0x80 &&
	    text[2] <= 0x8A)
		return 3;
	for (gsize i = 0; wide[i] != '\0'; i += 3)
		if (memcmp(text, wide + i, 3) == 0)
			return 3;
	return 0;
}

/* Put what separates it from the text before. */
static void
separate(ElmFlow *self)
{
	if (self->text->len > 0 && (self->wants_line || self->wants_blank))
		g_string_append_c(self->text, self->wants_line ? '\n' : ' ');
	self->wants_line = self->wants_blank = FALSE;
}

void
elm_flow_add(ElmFlow *self, const char *text, gsize length, gboolean is_pre)
{
	const guchar *at = (const guchar *)text;
	const guchar *end = at + length;

	while (at < end) {
		const guchar *start = at;
		gsize blank = blank_length(at, (gsize)(end - at));

		if (blank > 0) {
			if (is_pre && *at == '\n')
				self->wants_line = TRUE;
			self->wants_blank = TRUE;
			at += blank;
			continue;
		}
		while (at < end && blank_length(at, (gsize)(end - at)) == 0)
			at++;
		separate(self);
		g_string_append_len(self->text, (const char *)start,
		    (gssize)(at - start));
		self->marks += (gsize)(at - start);
	}
}

void
elm_flow_break(ElmFlow *self)
{
	self->wants_line = TRUE;
}

void
elm_flow_space(ElmFlow *self)
{
	self->wants_blank = TRUE;
}
