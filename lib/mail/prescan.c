#include "config.h"

#include "lib/mail/prescan.h"

#include <string.h>

#define FIELDS_MAX 65536
#define HEADERS 8 /* of the largest size allowed */

typedef struct {
	guint64 delimiters;
	guint64 fields;
	guint64 octets;
	gboolean in_header;
	gboolean in_field;
	gboolean in_type;  /* in a Content-Type */
	gboolean may_nest; /* a header may follow a header (message/rfc822) */
} Prescan;

static gboolean
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static gboolean
is_empty(const char *line, gsize length)
{
	return length == 0 || line[0] == '\n' ||
	       (line[0] == '\r' && (length == 1 || line[1] == '\n'));
}

/* Does it begin with a name and a colon (RFC 5322, 2.2), blanks before the
 * colon allowed? */
static gboolean
is_field(const char *line, gsize length)
{
	gsize i = 0;

	while (i < length && line[i] > ' ' && line[i] != ':' && line[i] < 127)
		i++;
	if (i == 0)
		return FALSE;
	while (i < length && is_blank(line[i]))
		i++;
	return i < length && line[i] == ':';
}

static gboolean
mentions(const char *line, gsize length, const char *word)
{
	gsize n = strlen(word);

	for (gsize i = 0; i + n <= length; i++)
		if (g_ascii_strncasecmp(line + i, word, n) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
is_type(const char *line, gsize length)
{
	static const char name[] = "Content-Type";

	return length > strlen(name) &&
	       g_ascii_strncasecmp(line, name, strlen(name)) == 0;
}

static void
count_field(Prescan *self, const char *line, gsize length)
{
	if (!is_blank(line[0])) {
		self->in_field = is_field(line, length);
		self->in_type = self->in_field && is_type(line, length);
		self->fields += self->in_field;
	}
	if (self->in_field)
		self->octets += length;
	/* The default in a digest is a message (RFC 2046, 5.1.5). */
	if (self->in_type && !self->may_nest)
		self->may_nest = mentions(line, length, "message") ||
				 mentions(line, length, "digest");
}

static void
count_line(Prescan *self, const char *line, gsize length)
{
	if (length >= 2 && line[0] == '-' && line[1] == '-') {
		self->delimiters++;
		self->in_header = TRUE;
		self->in_field = FALSE;
	} else if (is_empty(line, length)) {
		self->in_header = self->in_header && self->may_nest;
		self->in_field = FALSE;
	} else if (self->in_header) {
		count_field(self, line, length);
	}
}

gsize
elm_prescan(const char *data, gsize size, const ElmLimits *limits)
{
	Prescan self = { .in_header = TRUE };
	gsize at = 0;

	while (at < size) {
		const char *line = data + at;
		const char *feed = memchr(line, '\n', size - at);
		gsize length =
		    feed != NULL ? (gsize)(feed + 1 - line) : size - at;

		count_line(&self, line, length);
		if (self.delimiters > limits->parts ||
		    self.fields > FIELDS_MAX ||
		    self.octets > HEADERS * limits->header_size)
			return at;
		at += length;
	}
	return size;
}
