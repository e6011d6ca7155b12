#include "config.h"

#include "lib/mail/folder.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/base/error.h"

typedef enum { PLAIN, MAILDIR, MESSAGES, BUNDLE } Rule;

typedef struct {
	char *path;
	Rule rule;
	GPtrArray *names; /* sorted */
	guint at;
} Level;

struct ElmFolder {
	GPtrArray *levels; /* Level, the innermost last */
	char *path;
};

static void
free_level(void *data)
{
	Level *level = data;

	g_ptr_array_unref(level->names);
	g_free(level->path);
	g_free(level);
}

static gboolean
fail(const char *path, const char *why, GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot open '%s': %s", path, why);
	return FALSE;
}

static int
compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The sorted names in @path; NULL, with errno set, when it cannot be read. */
static GPtrArray *
list(const char *path)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	DIR *directory = opendir(path);
	const struct dirent *entry;
	int status;

	if (directory == NULL)
		return NULL;
	while ((errno = 0, entry = readdir(directory)) != NULL)
		if (entry->d_name[0] != '.')
			g_ptr_array_add(names, g_strdup(entry->d_name));
	status = errno;
	closedir(directory);
	errno = status;
	if (status != 0)
		return NULL;
	g_ptr_array_sort(names, compare);
	return g_steal_pointer(&names);
}

/* What is @name in @path, not following a link? */
static mode_t
type_of(const char *path, const char *name)
{
	g_autofree char *full = g_build_filename(path, name, NULL);
	struct stat status;

	return lstat(full, &status) == 0 ? status.st_mode & S_IFMT : 0;
}

static void
keep_only(Level *level, Rule rule, const char *first, const char *second)
{
	g_ptr_array_set_size(level->names, 0);
	g_ptr_array_add(level->names, g_strdup(first));
	if (second != NULL)
		g_ptr_array_add(level->names, g_strdup(second));
	level->rule = rule;
}

/* Find out what kind of folder @level is; its rule is still that of its
 * parent. */
static void
choose_rule(Level *level)
{
	if (level->rule == MAILDIR) {
		level->rule = MESSAGES;
		return;
	}
	if (type_of(level->path, "cur") == S_IFDIR &&
	    type_of(level->path, "new") == S_IFDIR) {
		keep_only(level, MAILDIR, "cur", "new");
		return;
	}
	if (level->rule == PLAIN && !g_str_has_suffix(level->path, ".mbox"))
		return;
	level->rule = BUNDLE;
	if (type_of(level->path, "mbox") == S_IFREG)
		keep_only(level, PLAIN, "mbox", NULL);
}

static gboolean
enter(ElmFolder *self, const char *path, Rule rule, GError **error)
{
	GPtrArray *names = list(path);
	Level *level;

	if (names == NULL)
		return fail(path, g_strerror(errno), error);
	level = g_new(Level, 1);
	*level = (Level){ g_strdup(path), rule, names, 0 };
	while (strlen(level->path) > 1 && g_str_has_suffix(level->path, "/"))
		level->path[strlen(level->path) - 1] = '\0';
	choose_rule(level);
	g_ptr_array_add(self->levels, level);
	return TRUE;
}

ElmFolder *
elm_folder_open(const char *path, GError **error)
{
	g_autoptr(ElmFolder) self = g_new0(ElmFolder, 1);

	self->levels = g_ptr_array_new_with_free_func(free_level);
	if (!enter(self, path, PLAIN, error))
		return NULL;
	return g_steal_pointer(&self);
}

void
elm_folder_free(ElmFolder *self)
{
	g_ptr_array_unref(self->levels);
	g_free(self->path);
	g_free(self);
}

const char *
elm_folder_path(const ElmFolder *self)
{
	return self->path;
}

ElmFolderKind
elm_folder_kind(const char *path)
{
	if (g_str_has_suffix(path, ".emlx"))
		return ELM_FOLDER_EMLX;
	if (g_str_has_suffix(path, ".eml"))
		return ELM_FOLDER_MESSAGE;
	return ELM_FOLDER_ANY;
}

/* In an MH folder a message is a number. */
static gboolean
is_number(const char *name)
{
	return name[strspn(name, "0123456789")] == '\0';
}

static ElmFolderKind
kind_of(Rule rule, const char *name)
{
	if (rule == MESSAGES || is_number(name))
		return ELM_FOLDER_MESSAGE;
	return elm_folder_kind(name);
}

/* Is the entry @name of type @type none of our business? */
static gboolean
is_skipped(Rule rule, const char *name, mode_t type)
{
	if (rule == BUNDLE)
		return type != S_IFDIR && !g_str_has_suffix(name, ".emlx");
	return rule == MESSAGES && type == S_IFDIR;
}

/* Step to the next entry of the innermost folder, leaving those that are at
 * their end.  NULL when all are. */
static const char *
step(ElmFolder *self, Rule *rule)
{
	while (self->levels->len > 0) {
		guint last = self->levels->len - 1;
		Level *level = g_ptr_array_index(self->levels, last);

		if (level->at < level->names->len) {
			const char *name =
			    g_ptr_array_index(level->names, level->at++);

			g_free(self->path);
			self->path = g_build_filename(level->path, name, NULL);
			*rule = level->rule;
			return name;
		}
		g_ptr_array_set_size(self->levels, (int)last);
	}
	return NULL;
}

const char *
elm_folder_next(ElmFolder *self, ElmFolderKind *kind, GError **error)
{
	const char *name;
	Rule rule;

	while ((name = step(self, &rule)) != NULL) {
		struct stat status;
		mode_t type;

		if (lstat(self->path, &status) != 0) {
			fail(self->path, g_strerror(errno), error);
			return NULL;
		}
		type = status.st_mode & S_IFMT;
		if (is_skipped(rule, name, type))
			continue;
		if (type == S_IFREG) {
			*kind = kind_of(rule, name);
			return self->path;
		}
		if (type != S_IFDIR) {
			fail(self->path,
			    type == S_IFLNK ? "it is a symbolic link"
					    : "it is no file",
			    error);
			return NULL;
		}
		if (!enter(self, self->path, rule, error))
			return NULL;
	}
	return NULL;
}
