#include "config.h"

#include "lib/mail/sweep.h"

#include <string.h>

#include "lib/mail/decode.h"

#define SHORTEST 24 /* octets of base64 that are worth a look */

#define LONGEST_FIELD 1000 /* octets of a line that is looked at as a field */

typedef struct {
	const char *data;
	gsize size;
	ElmReadings *readings;
	gsize start;  /* of the run of base64 lines, or G_MAXSIZE */
	gsize count;  /* octets of the alphabet in it */
	gsize quoted; /* start of the run of lines with escapes */
	gsize escapes;
	gboolean has_field; /* the paragraph has a MIME field */
	guint encodings;    /* that its fields name */
	gsize body;         /* behind such a paragraph, or G_MAXSIZE */
} Sweep;

static gboolean
is_base64_line(const char *line, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isalnum(line[i]) && strchr("+/=", line[i]) == NULL)
			return FALSE;
	return length > 0 && memchr(line, '\0', length) == NULL;
}

static void
end_base64(Sweep *self, gsize end)
{
	if (self->start != G_MAXSIZE && self->count >= SHORTEST &&
	    !elm_readings_has_decoded(self->readings, self->start))
		elm_readings_add_bare(self->readings, 1 << ELM_DECODE_BASE64,
		    self->start, end);
	self->start = G_MAXSIZE;
	self->count = 0;
}

static gsize
count_escapes(const char *line, gsize length)
{
	gsize count = 0;

	for (gsize i = 0; i + 2 < length; i++)
		if (line[i] == '=' && g_ascii_isxdigit(line[i + 1]) &&
		    g_ascii_isxdigit(line[i + 2]))
			count++;
	return count;
}

static void
end_quoted(Sweep *self, gsize end)
{
	if (self->quoted != G_MAXSIZE && self->escapes >= 4 &&
	    !elm_readings_has_decoded(self->readings, self->quoted))
		elm_readings_add_bare(self->readings, 1 << ELM_DECODE_QUOTED,
		    self->quoted, end);
	self->quoted = G_MAXSIZE;
	self->escapes = 0;
}

/* A body behind MIME fields ends. */
static void
end_body(Sweep *self, gsize end)
{
	if (self->body != G_MAXSIZE && end > self->body &&
	    !elm_readings_has(self->readings, self->body))
		elm_readings_add_bare(self->readings,
		    self->encodings | 1 << ELM_DECODE_IDENTITY, self->body,
		    end);
	self->body = G_MAXSIZE;
	self->encodings = 0;
	self->has_field = FALSE;
}

/* @word begins with a small letter. */
static gboolean
has_word(const char *line, gsize length, const char *word)
{
	gsize size = strlen(word);

	for (gsize i = 0; i + size <= length; i++)
		if ((line[i] | 0x20) == word[0] &&
		    g_ascii_strncasecmp(line + i, word, size) == 0)
			return TRUE;
	return FALSE;
}

/* Fields and bodies as they look, wherever they stand. */
static void
take_paragraph(Sweep *self, gsize at, gsize length, gsize next)
{
	const char *line = self->data + at;

	if (length >= 2 && line[0] == '-' && line[1] == '-') {
		end_body(self, at);
		return;
	}
	if (length == 0 && self->has_field) {
		self->body = next;
		self->has_field = FALSE;
		return;
	}
	if (self->body != G_MAXSIZE || length > LONGEST_FIELD)
		return;
	if (has_word(line, length, "content-"))
		self->has_field = TRUE;
	if (self->has_field && has_word(line, length, "base64"))
		self->encodings |= 1 << ELM_DECODE_BASE64;
	if (self->has_field && has_word(line, length, "quoted"))
		self->encodings |= 1 << ELM_DECODE_QUOTED;
}

static void
take_line(Sweep *self, gsize at, gsize length)
{
	const char *line = self->data + at;
	gsize escapes = count_escapes(line, length);

	if (is_base64_line(line, length) && escapes * 6 <= length) {
		if (self->start == G_MAXSIZE)
			self->start = at;
		self->count += length;
	} else {
		end_base64(self, at);
	}
	if (escapes == 0 && memchr(line, ':', length) == NULL &&
	    self->quoted != G_MAXSIZE && length > 0 &&
	    (length < 2 || memcmp(line, "--", 2) != 0))
		return;
	if (escapes == 0) {
		end_quoted(self, at);
		return;
	}
	if (self->quoted == G_MAXSIZE)
		self->quoted = at;
	self->escapes += escapes;
}

void
elm_sweep(const char *data, gsize size, ElmReadings *readings)
{
	Sweep self = { .data = data,
		.size = size,
		.readings = readings,
		.start = G_MAXSIZE,
		.quoted = G_MAXSIZE,
		.body = G_MAXSIZE };
	gsize next;

	for (gsize at = 0; at < size; at = next) {
		gsize end = at;

		while (end < size && data[end] != '\n' && data[end] != '\r')
			end++;
		next = end + 1;
		if (next < size && data[end] == '\r' && data[next] == '\n')
			next++;
		take_line(&self, at, end - at);
		take_paragraph(&self, at, end - at, next);
	}
	end_base64(&self, size);
	end_quoted(&self, size);
	end_body(&self, size);
}
