#include "config.h"

#include "lib/scan/engines.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/base/socket.h"
#include "lib/scan/clamav.h"
#include "lib/scan/clamd-conf.h"
#include "lib/scan/clamd.h"

#define SECONDS_PER_HOUR 3600

/* Where distributions put it, beside what its configuration says. */
static const char *const usual_sockets[] = {
	"/run/clamav/clamd.ctl",
	"/run/clamd.scan/clamd.sock",
	"/run/clamav/clamd.sock",
	"/run/clamd/clamd.sock",
	NULL,
};

typedef struct {
	ElmEngine *engine; /* NULL until a clamd is looked for */
	gboolean is_dated; /* the rest is known */
	gint64 time;
	char *version;
} Member;

struct ElmEngines {
	Member *members;
	gsize count;
	guint quorum;
	guint64 max_hours;
	ElmLimits limits;
	char **sockets;      /* or NULL */
	char *database;      /* or NULL */
	gboolean is_default; /* libclamav may take the place of clamd */
	GMutex lock;         /* for what is decided late: members, note */
	char *note;
};

static gboolean fail(GError **error, const char *format, ...)
    G_GNUC_PRINTF(2, 3);

static gboolean
fail(GError **error, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	if (error != NULL)
		*error = g_error_new_valist(ELM_ERROR, ELM_ERROR_CONFIG, format,
		    arguments);
	va_end(arguments);
	return FALSE;
}

static gboolean
make_command(const ElmEnginesOptions *options, const char *name,
    ElmEngine **engine, GError **error)
{
	for (gsize i = 0; i < options->n_commands; i++) {
		if (strcmp(options->commands[i].name, name) != 0)
			continue;
		*engine = elm_command_new(&options->commands[i],
		    options->limits, error);
		return *engine != NULL;
	}
	return fail(error, "there is no section [engine %s]", name);
}

/* The engine of @spec; NULL for a clamd that is to be looked for. */
static gboolean
make_engine(const ElmEnginesOptions *options, const char *spec,
    ElmEngine **engine, GError **error)
{
	const char *colon = strchr(spec, ':');
	const char *rest = colon != NULL ? colon + 1 : NULL;
	g_autofree char *kind = g_strndup(spec,
	    colon != NULL ? (gsize)(colon - spec) : strlen(spec));

	*engine = NULL;
	if (strcmp(spec, "clamd") == 0)
		return TRUE;
	if (strcmp(spec, "clamav") == 0) {
		*engine = elm_clamav_new(NULL, options->limits);
	} else if (rest == NULL || *rest == '\0') {
		return fail(error,
		    "'%s' is none of clamd, clamav, command:NAME and none",
		    spec);
	} else if (strcmp(kind, "clamd") == 0) {
		if (!elm_socket_check(rest, error))
			return FALSE;
		*engine = elm_clamd_new(rest, options->limits);
	} else if (strcmp(kind, "clamav") == 0) {
		*engine = elm_clamav_new(rest, options->limits);
	} else if (strcmp(kind, "command") == 0) {
		return make_command(options, rest, engine, error);
	} else {
		return fail(error, "there is no kind of engine '%s'", kind);
	}
	return TRUE;
}

/* Two votes of one engine would make a quorum of one. */
static gboolean
check_specs(const ElmEnginesOptions *options, gsize n, GError **error)
{
	const char *const *specs = options->specs;

	for (gsize i = 0; i < n; i++) {
		if (g_strv_contains(specs + i + 1, specs[i]))
			return fail(error, "engine '%s' is given twice",
			    specs[i]);
		if (strcmp(specs[i], "none") == 0 && n > 1)
			return fail(error,
			    "engine 'none' is given with others");
	}
	return TRUE;
}

static gboolean
add_specs(ElmEngines *self, const ElmEnginesOptions *options, GError **error)
{
	const char *const *specs = options->specs;
	gsize n = specs != NULL ? g_strv_length((char **)(guintptr)specs) : 0;

	self->is_default = n == 0;
	self->members = g_new0(Member, MAX(n, 1));
	if (self->is_default) {
		self->count = 1;
		return TRUE;
	}
	if (!check_specs(options, n, error))
		return FALSE;
	if (strcmp(specs[0], "none") == 0)
		return TRUE;
	self->count = n;
	for (gsize i = 0; i < n; i++)
		if (!make_engine(options, specs[i], &self->members[i].engine,
			error))
			return FALSE;
	return TRUE;
}

ElmEngines *
elm_engines_new(const ElmEnginesOptions *options, GError **error)
{
	g_autoptr(ElmEngines) self = g_new0(ElmEngines, 1);

	g_mutex_init(&self->lock);
	self->quorum = MAX(options->quorum, 1);
	self->max_hours = options->max_hours;
	self->limits = *options->limits;
	self->sockets = g_strdupv((char **)(guintptr)options->sockets);
	self->database = g_strdup(options->database);
	if (!add_specs(self, options, error))
		return NULL;
	if (self->quorum > MAX(self->count, 1)) {
		fail(error,
		    "a quorum of %u is more than there are engines: %zu",
		    self->quorum, self->count);
		return NULL;
	}
	return g_steal_pointer(&self);
}

void
elm_engines_free(ElmEngines *self)
{
	if (self == NULL)
		return;
	for (gsize i = 0; i < self->count; i++) {
		elm_engine_free(self->members[i].engine);
		g_free(self->members[i].version);
	}
	g_mutex_clear(&self->lock);
	g_free(self->members);
	g_strfreev(self->sockets);
	g_free(self->database);
	g_free(self->note);
	g_free(self);
}

/* Where a clamd of this machine may be, the likeliest first. */
static GPtrArray *
list_sockets(const ElmEngines *self)
{
	const char *const *usual = self->sockets != NULL
				       ? (const char *const *)self->sockets
				       : usual_sockets;
	GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
	g_auto(ElmClamdConf) conf = { 0 };

	if (self->sockets == NULL)
		elm_clamd_conf_read(&conf);
	if (conf.address != NULL)
		g_ptr_array_add(list, g_strdup(conf.address));
	for (; *usual != NULL; usual++)
		g_ptr_array_add(list, g_strdup(*usual));
	return list;
}

/* Which of @list listens; NULL for none.  One that is there and does not is
 * worth a note. */
static const char *
find_listener(ElmEngines *self, const GPtrArray *list)
{
	for (guint i = 0; i < list->len; i++) {
		const char *address = g_ptr_array_index(list, i);
		g_autoptr(GError) error = NULL;

		if (elm_clamd_is_there(address, &error))
			return address;
		if (self->note == NULL &&
		    (!elm_socket_is_local(address) ||
			g_file_test(address, G_FILE_TEST_EXISTS)))
			self->note = g_strdup_printf("clamd at '%s': %s",
			    address, error->message);
	}
	return NULL;
}

static ElmEngine *
find_clamd(ElmEngines *self)
{
	g_autoptr(GPtrArray) list = list_sockets(self);
	const char *address = find_listener(self, list);

	if (address == NULL && self->is_default)
		return elm_clamav_new(self->database, &self->limits);
	if (address == NULL)
		address = list->len > 0 ? g_ptr_array_index(list, 0)
					: usual_sockets[0];
	return elm_clamd_new(address, &self->limits);
}

ElmEngine *
elm_engines_at(ElmEngines *self, gsize i)
{
	Member *member;
	ElmEngine *engine;

	if (i >= self->count)
		return NULL;
	member = &self->members[i];
	g_mutex_lock(&self->lock);
	if (member->engine == NULL)
		member->engine = find_clamd(self);
	engine = member->engine;
	g_mutex_unlock(&self->lock);
	return engine;
}

const char *
elm_engines_note(ElmEngines *self)
{
	const char *note;

	g_mutex_lock(&self->lock);
	note = self->note;
	g_mutex_unlock(&self->lock);
	return note;
}

gint64
elm_engines_database(ElmEngines *self, gsize i, char **version)
{
	ElmEngine *engine = elm_engines_at(self, i);
	Member *member = &self->members[i];
	gint64 when;

	g_mutex_lock(&self->lock);
	if (!member->is_dated) {
		g_free(member->version);
		member->time = elm_engine_database(engine, &member->version);
		/* Who did not answer may do so later. */
		member->is_dated = member->version != NULL;
	}
	when = member->time;
	*version = g_strdup(member->version);
	g_mutex_unlock(&self->lock);
	return when;
}

void
elm_engines_check_age(ElmEngines *self, gsize i, ElmEngineResult *result)
{
	g_autofree char *version = NULL;
	gint64 hours;
	gint64 when;

	if (self->max_hours == 0 || result->verdict != ELM_ENGINE_CLEAN)
		return;
	when = elm_engines_database(self, i, &version);
	hours = (g_get_real_time() / G_USEC_PER_SEC - when) / SECONDS_PER_HOUR;
	if (when == 0)
		elm_engine_result_unknown(result, "old-database",
		    "nobody knows how old the signatures of %s are",
		    elm_engines_at(self, i)->label);
	else if (hours >= 0 && (guint64)hours >= self->max_hours)
		elm_engine_result_unknown(result, "old-database",
		    "the signatures of %s are older than %" G_GUINT64_FORMAT
		    " hours: look whether freshclam runs",
		    elm_engines_at(self, i)->label, self->max_hours);
}

guint
elm_engines_quorum(const ElmEngines *self)
{
	return self->quorum;
}

guint64
elm_engines_time(const ElmEngines *self)
{
	return self->limits.engine_time;
}
