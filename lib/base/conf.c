#include "config.h"

#include "lib/base/conf.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"

#define SITE_FILE ELM_SYSCONFDIR "/elm.conf"
#define FILE_OCTETS_MAX (1024 * 1024)
#define ENGINE "engine "

static const ElmConfKey rows[] = {
	{ "elm", "timeout", "120", "seconds until a filter gives up with 75",
	    FALSE },
	{ "scan", "engine", "", "virus scanner to ask; may be repeated", TRUE },
	{ "scan", "quorum", "1", "engines that must agree on infected", FALSE },
	{ "scan", "max-database-age", "0",
	    "hours until signatures are too old to trust; 0 for any age",
	    FALSE },
	{ "scan", "rules", "", "file of attachment rules; built-in if unset",
	    FALSE },
	{ "scan", "magic", "", "file of own fingerprints, in magic(5) syntax",
	    FALSE },
	{ "scan", "on-infected", "pass", "pass, refuse, defer or strip",
	    FALSE },
	{ "scan", "on-blocked", "pass", "pass, refuse, defer or strip", FALSE },
	{ "scan", "on-unknown", "pass", "pass, refuse, defer or strip", FALSE },
	{ "scan", "notice", "", "file with the words that replace a part",
	    FALSE },
	{ "spam", "model", "", "what was learnt; in the state folder if unset",
	    FALSE },
	{ "spam", "seed", "", "model to begin with; the installed if unset",
	    FALSE },
	{ "spam", "required", "5.0", "points from which a message is spam",
	    FALSE },
	{ "spam", "unsure", "3.0", "points from which it is not called clean",
	    FALSE },
	{ "spam", "rules", "", "file of own tests and scores; may be repeated",
	    TRUE },
	{ "spam", "allow", "", "file of senders to let in; may be repeated",
	    TRUE },
	{ "spam", "block", "", "file of senders to keep out; may be repeated",
	    TRUE },
	{ "spam", "trap", "", "file of addresses that get nothing but spam",
	    TRUE },
	{ "spam", "own-domain", "", "domain of the site; may be repeated",
	    TRUE },
	{ "spam", "partner-domain", "",
	    "domain that the site deals with; may be repeated", TRUE },
	{ "spam", "trusted-server", "",
	    "authserv-id whose Authentication-Results count; may be repeated",
	    TRUE },
	{ "spam", "language", "",
	    "language that is wanted (en, de ...); any if unset", TRUE },
	{ "spam", "documents", "yes", "whether to read attached documents",
	    FALSE },
	{ "spam", "waves", "yes", "whether to count near duplicates", FALSE },
};

/* Keys of the sections that a site names itself, "engine NAME". */
static const ElmConfKey engine_rows[] = {
	{ "engine", "command", "", "program and arguments; %f is the file",
	    FALSE },
	{ "engine", "exits", "clean=0 infected=1",
	    "what its exit statuses mean", FALSE },
	{ "engine", "signature", "",
	    "pattern whose first group is the signature in the output", FALSE },
};

typedef struct {
	char *section;
	char *key;
	char *value;
	guint line;
} Entry;

struct ElmConf {
	char *path;
	GArray *entries;
	GPtrArray *named;
	ElmLimits limits;
};

static void
clear_entry(void *data)
{
	Entry *entry = data;

	g_free(entry->section);
	g_free(entry->key);
	g_free(entry->value);
}

const ElmConfKey *
elm_conf_row(gsize i)
{
	return i < G_N_ELEMENTS(rows) ? &rows[i] : NULL;
}

const ElmConfKey *
elm_conf_engine_row(gsize i)
{
	return i < G_N_ELEMENTS(engine_rows) ? &engine_rows[i] : NULL;
}

static const ElmConfKey *
find_row(const char *section, const char *key)
{
	const ElmConfKey *table = rows;
	gsize n = G_N_ELEMENTS(rows);

	if (g_str_has_prefix(section, ENGINE)) {
		table = engine_rows;
		n = G_N_ELEMENTS(engine_rows);
		section = "engine";
	}
	for (gsize i = 0; i < n; i++)
		if (strcmp(table[i].section, section) == 0 &&
		    strcmp(table[i].key, key) == 0)
			return &table[i];
	return NULL;
}

static gboolean
is_section(const char *name)
{
	if (g_str_has_prefix(name, ENGINE))
		return name[strlen(ENGINE)] != '\0';
	if (strcmp(name, "limits") == 0)
		return TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (strcmp(rows[i].section, name) == 0)
			return TRUE;
	return FALSE;
}

static const Entry *
find_entry(const ElmConf *self, const char *section, const char *key,
    gsize skip)
{
	for (guint i = 0; i < self->entries->len; i++) {
		const Entry *entry = &g_array_index(self->entries, Entry, i);

		if (strcmp(entry->section, section) == 0 &&
		    strcmp(entry->key, key) == 0 && skip-- == 0)
			return entry;
	}
	return NULL;
}

static gboolean
fail(const ElmConf *self, guint line, GError **error, const char *what,
    const char *culprit)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "%s:%u: %s '%s'",
	    self->path, line, what, culprit);
	return FALSE;
}

/* A section may come several times. */
static void
add_named(ElmConf *self, const char *name)
{
	if (!g_ptr_array_find_with_equal_func(self->named, name, g_str_equal,
		NULL))
		g_ptr_array_add(self->named, g_strdup(name));
}

/* "[scan]" */
static gboolean
read_section(ElmConf *self, char *text, guint line, char **section,
    GError **error)
{
	gsize length = strlen(text);

	if (text[length - 1] != ']')
		return fail(self, line, error, "no ']' ends the section", text);
	text[length - 1] = '\0';
	g_strstrip(text + 1);
	if (!is_section(text + 1))
		return fail(self, line, error, "unknown section", text + 1);
	g_free(*section);
	*section = g_strdup(text + 1);
	if (g_str_has_prefix(*section, ENGINE))
		add_named(self, *section + strlen(ENGINE));
	return TRUE;
}

static gboolean
check_entry(ElmConf *self, const Entry *entry, GError **error)
{
	const ElmConfKey *row;
	g_autoptr(GError) cause = NULL;

	row = find_row(entry->section, entry->key);
	if (strcmp(entry->section, "limits") == 0) {
		if (!elm_limits_set(&self->limits, entry->key, entry->value,
			&cause)) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
			    "%s:%u: %s", self->path, entry->line,
			    cause->message);
			return FALSE;
		}
	} else if (row == NULL) {
		return fail(self, entry->line, error, "unknown key",
		    entry->key);
	}
	if ((row == NULL || !row->is_list) &&
	    find_entry(self, entry->section, entry->key, 0) != NULL)
		return fail(self, entry->line, error, "second value for",
		    entry->key);
	return TRUE;
}

/* "key = value" */
static gboolean
read_entry(ElmConf *self, char *text, guint line, const char *section,
    GError **error)
{
	char *equals = strchr(text, '=');
	Entry entry = { 0 };

	if (equals == NULL || equals == text)
		return fail(self, line, error, "no 'key = value' in", text);
	*equals = '\0';
	g_strstrip(text);
	if (section == NULL)
		return fail(self, line, error, "no section before", text);
	entry = (Entry){ g_strdup(section), g_strdup(text),
		g_strdup(g_strstrip(equals + 1)), line };
	if (!check_entry(self, &entry, error)) {
		clear_entry(&entry);
		return FALSE;
	}
	g_array_append_val(self->entries, entry);
	return TRUE;
}

/* A comment is a "#" at the start of a line or behind a blank. */
static void
drop_comment(char *line)
{
	for (char *at = line; (at = strchr(at, '#')) != NULL; at++)
		if (at == line || g_ascii_isspace(at[-1])) {
			*at = '\0';
			return;
		}
}

static gboolean
read_lines(ElmConf *self, char **lines, GError **error)
{
	g_autofree char *section = NULL;

	for (guint i = 0; lines[i] != NULL; i++) {
		char *line = lines[i];
		gboolean is_read = TRUE;

		drop_comment(line);
		g_strstrip(line);
		if (*line == '[')
			is_read =
			    read_section(self, line, i + 1, &section, error);
		else if (*line != '\0')
			is_read = read_entry(self, line, i + 1, section, error);
		if (!is_read)
			return FALSE;
	}
	return TRUE;
}

ElmConf *
elm_conf_parse(const char *text, const char *path, GError **error)
{
	g_autoptr(ElmConf) self = g_new0(ElmConf, 1);
	g_auto(GStrv) lines = g_strsplit(text, "\n", 0);

	self->path = g_strdup(path);
	self->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
	g_array_set_clear_func(self->entries, clear_entry);
	self->named = g_ptr_array_new_with_free_func(g_free);
	elm_limits_init(&self->limits);
	if (!read_lines(self, lines, error))
		return NULL;
	return g_steal_pointer(&self);
}

ElmConf *
elm_conf_load(const char *path, GError **error)
{
	const char *name = path != NULL ? path : SITE_FILE;
	g_autoptr(GBytes) data = NULL;
	g_autofree char *text = NULL;

	/* A file that is there but out of reach is not passed over. */
	if (path == NULL && access(name, F_OK) != 0 && errno == ENOENT)
		return elm_conf_parse("", name, error);
	data = elm_io_read_file(name, FILE_OCTETS_MAX, error);
	if (data == NULL)
		return NULL;
	text = g_strndup(g_bytes_get_data(data, NULL), g_bytes_get_size(data));
	if (strlen(text) != g_bytes_get_size(data)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "%s: text expected, not octets of value 0", name);
		return NULL;
	}
	return elm_conf_parse(text, name, error);
}

void
elm_conf_free(ElmConf *self)
{
	g_array_unref(self->entries);
	g_ptr_array_unref(self->named);
	g_free(self->path);
	g_free(self);
}

const char *
elm_conf_get(const ElmConf *self, const char *section, const char *key)
{
	const Entry *entry = find_entry(self, section, key, 0);
	const ElmConfKey *row = find_row(section, key);

	g_assert(row != NULL);
	return entry != NULL ? entry->value : row->preset;
}

const char **
elm_conf_list(const ElmConf *self, const char *section, const char *key)
{
	GPtrArray *values = g_ptr_array_new();
	const Entry *entry;

	for (gsize i = 0; (entry = find_entry(self, section, key, i)); i++)
		g_ptr_array_add(values, entry->value);
	g_ptr_array_add(values, NULL);
	return (const char **)(void *)g_ptr_array_free(values, FALSE);
}

char *
elm_conf_origin(const ElmConf *self, const char *section, const char *key,
    gsize i)
{
	const Entry *entry = find_entry(self, section, key, i);

	if (entry == NULL)
		return g_strdup("default");
	return g_strdup_printf("%s:%u", self->path, entry->line);
}

const ElmLimits *
elm_conf_limits(const ElmConf *self)
{
	return &self->limits;
}

const char *
elm_conf_named(const ElmConf *self, gsize i)
{
	return i < self->named->len ? self->named->pdata[i] : NULL;
}
