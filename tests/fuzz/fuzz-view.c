/* fuzz-view.c -- whatever the bytes, the view ends and keeps its limits. */
#include "config.h"

#include "lib/mail/view.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) message = g_bytes_new(data, size);
	g_autoptr(ElmView) view = NULL;
	const ElmReading *reading;
	ElmLimits limits;
	gsize count = 0;

	elm_limits_init(&limits);
	limits.parts = 200;
	limits.depth = 8;
	limits.part_size = 4096;
	limits.header_size = 8192;
	view = elm_view_new(message, &limits);
	for (; (reading = elm_view_reading(view, count)) != NULL; count++) {
		g_autoptr(GBytes) content = elm_view_content(view, count, NULL);

		g_assert_cmpuint(reading->offset, <=, size);
		g_assert_cmpuint(reading->length, <=, size - reading->offset);
		g_assert_true(g_utf8_validate(reading->name, -1, NULL));
		g_assert_nonnull(reading->how);
		g_assert_nonnull(content);
	}
	g_assert_cmpuint(count, <=, limits.parts);
	return 0;
}
