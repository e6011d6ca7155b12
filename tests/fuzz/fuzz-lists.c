/* A list is refused with its line, or answers about any sender. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/io.h"
#include "lib/spam/list-file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_line(const ElmListLine *line, G_GNUC_UNUSED gpointer user)
{
	g_assert_cmpuint(line->line, >, 0);
	g_assert_cmpuint(line->narrowness, >, 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const senders[] = { "", "a@x.org", "b@sub.x.org",
		"@", "none", "\xff@\xfe" };
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(ElmListFile) file = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *path = NULL;
	int fd = elm_io_spool(&bytes, 1, NULL);

	path = g_strdup_printf("/proc/self/fd/%d", fd);
	file = elm_list_file_new(path, &error);
	close(fd);
	g_assert((file == NULL) == (error != NULL));
	for (gsize i = 0; file != NULL && i < G_N_ELEMENTS(senders); i++) {
		elm_list_file_look(file, senders[i], NULL, check_line, NULL);
		elm_list_file_look(file, senders[i], "a@x.org", check_line,
		    NULL);
	}
	return 0;
}
