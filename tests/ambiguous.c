/* ambiguous.c -- for tests: print the ambiguities of the messages named on
 * standard input, "NAME: WORD WORD ...", and count how many have one. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "lib/mail/view.h"

/* Print the line of the message in @path; TRUE if it is ambiguous. */
static gboolean
report(const char *path, const ElmLimits *limits)
{
	g_autofree char *data = NULL;
	g_autoptr(GBytes) message = NULL;
	g_autoptr(ElmView) view = NULL;
	const ElmAmbiguity *one;
	gsize size;

	if (!g_file_get_contents(path, &data, &size, NULL))
		return FALSE;
	message = g_bytes_new_take(g_steal_pointer(&data), size);
	view = elm_view_new(message, limits);
	if (elm_view_ambiguity(view, 0) == NULL)
		return FALSE;
	printf("%s:", path);
	for (gsize i = 0; (one = elm_view_ambiguity(view, i)) != NULL; i++)
		printf(" %s", one->what);
	printf("\n");
	return TRUE;
}

int
main(void)
{
	ElmLimits limits;
	char *line = NULL;
	size_t size = 0;
	gsize count = 0;
	gsize ambiguous = 0;

	elm_limits_init(&limits);
	for (; getline(&line, &size, stdin) > 0; count++) {
		line[strcspn(line, "\n")] = '\0';
		ambiguous += report(line, &limits);
	}
	free(line);
	printf("total %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT "\n", ambiguous,
	    count);
	return 0;
}
