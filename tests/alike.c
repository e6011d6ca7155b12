/* alike.c -- for tests: of the messages named on standard input, those that the
 * view calls ordinary must have been read by GMime alike, part for part.  Print
 * each that was not, and how many of how many were ordinary. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "lib/mail/message.h"
#include "lib/mail/part.h"
#include "lib/mail/view.h"

/* @content, which is taken, without the line ending at its end: to which of
 * the two that before a delimiter belongs is no matter of content. */
static GBytes *
trimmed(GBytes *content)
{
	gsize size;
	const char *data = g_bytes_get_data(content, &size);
	GBytes *part;

	while (size > 0 && strchr("\r\n", data[size - 1]) != NULL &&
	       data[size - 1] != '\0')
		size--;
	part = g_bytes_new_from_bytes(content, 0, size);
	g_bytes_unref(content);
	return part;
}

/* Does @view have the content of @part, under its name and type? */
static gboolean
has_reading(const ElmView *view, const ElmPartTree *tree, const ElmPart *part)
{
	g_autoptr(GBytes) wanted = trimmed(elm_part_content(tree, part, NULL));
	const ElmReading *reading;

	if (g_bytes_get_size(wanted) == 0)
		return TRUE;
	for (gsize i = 0; (reading = elm_view_reading(view, i)); i++) {
		gboolean is_cut = FALSE;
		g_autoptr(GBytes) got =
		    trimmed(elm_view_content(view, i, &is_cut));
		const char *type =
		    reading->type != NULL ? reading->type : "text/plain";

		if (g_bytes_equal(got, wanted) &&
		    strcmp(reading->name, part->name) == 0 &&
		    strcmp(type, part->type) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_alike(GBytes *bytes, const ElmView *view, const ElmLimits *limits)
{
	g_autoptr(ElmMessage) message = elm_message_new(bytes, limits);
	g_autoptr(ElmPartTree) tree = elm_part_tree_new(bytes,
	    elm_message_header_offset(message), limits);
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)); i++)
		if (part->is_leaf && !has_reading(view, tree, part))
			return FALSE;
	return TRUE;
}

/* Is the message in @path ordinary?  If so and not alike, print its name. */
static gboolean
check(const char *path, const ElmLimits *limits)
{
	g_autofree char *data = NULL;
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(ElmView) view = NULL;
	gsize size;

	if (!g_file_get_contents(path, &data, &size, NULL))
		return FALSE;
	bytes = g_bytes_new_take(g_steal_pointer(&data), size);
	view = elm_view_new(bytes, limits);
	if (!elm_view_is_ordinary(view))
		return FALSE;
	if (!is_alike(bytes, view, limits))
		printf("different %s\n", path);
	return TRUE;
}

int
main(void)
{
	ElmLimits limits;
	char *line = NULL;
	size_t size = 0;
	gsize count = 0;
	gsize ordinary = 0;

	elm_limits_init(&limits);
	for (; getline(&line, &size, stdin) > 0; count++) {
		line[strcspn(line, "\n")] = '\0';
		ordinary += check(line, &limits);
	}
	free(line);
	printf("ordinary %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT "\n",
	    ordinary, count);
	return 0;
}
