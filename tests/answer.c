#include "config.h"

#include "tests/answer.h"

#include <string.h>

static gsize
line_length(const guint8 *line, gsize size)
{
	const guint8 *end = memchr(line, '\n', size);

	return end == NULL ? size : (gsize)(end - line) + 1;
}

static gboolean
is_named(const guint8 *line, gsize length, char **names)
{
	for (gsize i = 0; names[i] != NULL; i++) {
		gsize n = strlen(names[i]);

		if (length > n && line[n] == ':' &&
		    g_ascii_strncasecmp((const char *)line, names[i], n) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_empty(const guint8 *line)
{
	return line[0] == '\n' || (line[0] == '\r' && line[1] == '\n');
}

TestSplit *
test_split_new(const guint8 *data, gsize size, char **names)
{
	TestSplit *self = g_new(TestSplit, 1);
	gboolean is_taken = FALSE;
	gsize at = 0;

	self->rest = g_byte_array_new();
	self->taken = g_byte_array_new();
	while (at < size) {
		const guint8 *line = data + at;
		gsize length = line_length(line, size - at);

		if (is_empty(line))
			break;
		if (line[0] != ' ' && line[0] != '\t')
			is_taken = is_named(line, length, names);
		g_byte_array_append(is_taken ? self->taken : self->rest, line,
		    (guint)length);
		at += length;
	}
	g_byte_array_append(self->rest, data + at, (guint)(size - at));
	return self;
}

void
test_split_free(TestSplit *self)
{
	g_byte_array_unref(self->rest);
	g_byte_array_unref(self->taken);
	g_free(self);
}

static gboolean
says_clean(const TestSplit *self)
{
	static const char clean[] = "verdict=clean";

	return memmem(self->taken->data, self->taken->len, clean,
		   strlen(clean)) != NULL;
}

gboolean
test_split_has_same_rest(const TestSplit *self, const TestSplit *wanted)
{
	return self->rest->len == wanted->rest->len &&
	       memcmp(self->rest->data, wanted->rest->data,
		   wanted->rest->len) == 0;
}

gboolean
test_split_is_same(const TestSplit *self, const TestSplit *wanted)
{
	return test_split_has_same_rest(self, wanted) &&
	       (says_clean(wanted) || !says_clean(self));
}

gboolean
test_split_is_beginning(const TestSplit *self, const TestSplit *wanted)
{
	gsize whole = self->rest->len;

	while (whole > 0 && self->rest->data[whole - 1] != '\n')
		whole--;
	return whole <= wanted->rest->len &&
	       memcmp(self->rest->data, wanted->rest->data, whole) == 0;
}
