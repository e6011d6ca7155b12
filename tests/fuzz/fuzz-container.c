/* Archives and all inside them. */
#include "config.h"

#include <stdint.h>

#include "lib/content/container.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look(const ElmItem *item, gpointer user)
{
	(void)user;
	g_assert_true(g_utf8_validate(item->path, -1, NULL));
	g_assert_true(g_utf8_validate(item->name, -1, NULL));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(NULL, NULL);
	g_autoptr(ElmContainer) container = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.expanded_size = 1 << 20;
	limits.members = 100;
	container = elm_container_new(&limits, filetype);
	elm_container_walk(container, bytes, "x", NULL, look, NULL);
	return 0;
}
