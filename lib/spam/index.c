#include "config.h"

#include "lib/spam/index.h"

#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/spam/token.h"

#define INDEX_OCTETS_MAX (256 * 1024 * 1024)

static void
free_entry(gpointer data)
{
	ElmIndexEntry *entry = data;

	g_free(entry->path);
	g_free(entry->name);
	g_free(entry);
}

/* What follows @label and blanks in @line, or NULL when it is not there. */
static const char *
skip_label(const char *line, const char *label)
{
	gsize length = strlen(label);

	if (g_ascii_strncasecmp(line, label, length) != 0 ||
	    (line[length] != ' ' && line[length] != '\t'))
		return NULL;
	return line + length + strspn(line + length, " \t");
}

/* Where the message @name is, or NULL. */
static char *
locate(const char *name, const char *folder)
{
	g_autofree char *path = NULL;

	if (!g_path_is_absolute(name))
		path = g_build_filename(folder, name, NULL);
	if (path != NULL && access(path, F_OK) == 0)
		return g_steal_pointer(&path);
	return access(name, F_OK) == 0 ? g_strdup(name) : NULL;
}

/* The entry that @line makes; NULL with what is wrong in @fault. */
static ElmIndexEntry *
parse_line(const char *line, const char *folder, const char **fault)
{
	const char *spam = skip_label(line, "spam");
	const char *name = spam != NULL ? spam : skip_label(line, "ham");
	g_autofree char *path = NULL;
	ElmIndexEntry *entry;

	*fault = "expected 'spam PATH' or 'ham PATH', found";
	if (name == NULL || *name == '\0')
		return NULL;
	*fault = "there is no message";
	path = locate(name, folder);
	if (path == NULL)
		return NULL;
	entry = g_new0(ElmIndexEntry, 1);
	entry->path = g_steal_pointer(&path);
	entry->name = g_strdup(name);
	entry->is_spam = spam != NULL;
	return entry;
}

GPtrArray *
elm_index_parse(const char *text, gsize size, const char *path, GError **error)
{
	g_autoptr(GPtrArray) entries =
	    g_ptr_array_new_with_free_func(free_entry);
	g_autofree char *folder = g_path_get_dirname(path);
	const char *end = text + size;
	gsize number = 1;

	for (const char *at = text; at < end; number++) {
		const char *stop = memchr(at, '\n', (gsize)(end - at));
		gsize length = (gsize)((stop != NULL ? stop : end) - at);
		g_autofree char *line = g_strstrip(g_strndup(at, length));
		ElmIndexEntry *entry;
		const char *fault;

		at = stop != NULL ? stop + 1 : end;
		if (*line == '\0')
			continue;
		entry = parse_line(line, folder, &fault);
		if (entry == NULL) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
			    "%s:%" G_GSIZE_FORMAT ": %s '%s'", path, number,
			    fault, line);
			return NULL;
		}
		g_ptr_array_add(entries, entry);
	}
	return g_steal_pointer(&entries);
}

GPtrArray *
elm_index_read(const char *path, GError **error)
{
	g_autoptr(GBytes) bytes =
	    elm_io_read_file(path, INDEX_OCTETS_MAX, error);
	gsize size;
	const char *text;

	if (bytes == NULL)
		return NULL;
	text = g_bytes_get_data(bytes, &size);
	return elm_index_parse(text, size, path, error);
}

/* The folder says nothing: the same mail elsewhere is learnt alike. */
static guint32
scatter(const char *name)
{
	const char *slash = strrchr(name, '/');
	const char *base = slash != NULL ? slash + 1 : name;

	return elm_token_hash(base, strlen(base), 0);
}

static int
by_chance(gconstpointer a, gconstpointer b)
{
	const char *one = (*(const ElmIndexEntry *const *)a)->name;
	const char *two = (*(const ElmIndexEntry *const *)b)->name;
	guint32 first = scatter(one), second = scatter(two);

	if (first != second)
		return first < second ? -1 : 1;
	return strcmp(one, two);
}

void
elm_index_mix(GPtrArray *entries)
{
	g_ptr_array_sort(entries, by_chance);
}
