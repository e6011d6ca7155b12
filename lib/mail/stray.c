#include "config.h"

#include "lib/mail/stray.h"

#include <string.h>

#define SHORTEST 6     /* shorter ones stand in any text */
#define MOST_PASSES 32 /* times that the message is looked through */

typedef struct {
	gsize offset;
	gsize end;
} Range;

struct ElmStray {
	GArray *headers; /* Range */
};

ElmStray *
elm_stray_new(void)
{
	ElmStray *self = g_new0(ElmStray, 1);

	self->headers = g_array_new(FALSE, FALSE, sizeof(Range));
	return self;
}

void
elm_stray_free(ElmStray *self)
{
	g_array_unref(self->headers);
	g_free(self);
}

void
elm_stray_declare(ElmStray *self, gsize offset, gsize end)
{
	const Range range = { offset, end };

	g_array_append_val(self->headers, range);
}

static gboolean
is_in_header(const ElmStray *self, gsize offset)
{
	gsize low = 0;
	gsize high = self->headers->len;

	while (low < high) {
		gsize middle = low + (high - low) / 2;
		const Range *range =
		    &g_array_index(self->headers, Range, middle);

		if (range->end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low < self->headers->len &&
	       g_array_index(self->headers, Range, low).offset <= offset;
}

/* Does the text at @offset stand behind two dashes that begin a line?  Then it
 * was looked at as a delimiter. */
static gboolean
is_in_place(const char *data, gsize offset)
{
	return offset >= 2 && data[offset - 1] == '-' &&
	       data[offset - 2] == '-' &&
	       (offset == 2 || data[offset - 3] == '\n');
}

static gsize
find_stray(const ElmStray *self, const char *data, gsize size, const char *text)
{
	gsize length = strlen(text);
	const char *at = data;

	while ((at = memmem(at, size - (gsize)(at - data), text, length)) !=
	       NULL) {
		gsize offset = (gsize)(at - data);

		if (!is_in_place(data, offset) && !is_in_header(self, offset))
			return offset;
		at++;
	}
	return G_MAXSIZE;
}

gboolean
elm_stray_check(const ElmStray *self, const char *data, gsize size,
    const ElmBoundaries *boundaries, ElmOddities *oddities)
{
	gsize passes = 0;

	for (gsize i = 0; i < elm_boundaries_count(boundaries); i++) {
		const char *text = elm_boundaries_text(boundaries, i);
		gsize found;

		if (strlen(text) < SHORTEST)
			continue;
		if (passes++ == MOST_PASSES)
			return size <= 1024 * 1024;
		found = find_stray(self, data, size, text);
		if (found == G_MAXSIZE)
			continue;
		elm_oddities_note(oddities, ELM_ODDITY_BOUNDARY_STRAY, found);
		return TRUE;
	}
	return TRUE;
}
