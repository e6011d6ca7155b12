#include "config.h"

#include "lib/scan/clamav.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <clamav.h>

#include "lib/base/library.h"

#define DEPTH_LIMIT 32

/* The functions of the library, which is loaded when it is needed. */
typedef struct {
	__typeof__(cl_init) *init;
	__typeof__(cl_set_clcb_msg) *set_clcb_msg;
	__typeof__(cl_retdbdir) *retdbdir;
	__typeof__(cl_retver) *retver;
	__typeof__(cl_strerror) *strerror;
	__typeof__(cl_engine_new) *engine_new;
	__typeof__(cl_engine_free) *engine_free;
	__typeof__(cl_engine_set_num) *engine_set_num;
	__typeof__(cl_engine_get_num) *engine_get_num;
	__typeof__(cl_engine_compile) *engine_compile;
	__typeof__(cl_engine_set_clcb_virus_found) *set_clcb_virus_found;
	__typeof__(cl_load) *load;
	__typeof__(cl_fmap_open_memory) *fmap_open_memory;
	__typeof__(cl_fmap_close) *fmap_close;
	__typeof__(cl_scanmap_callback) *scanmap_callback;
} Library;

#define SYMBOL(member)                                                         \
	{                                                                      \
		"cl_" #member, offsetof(Library, member)                       \
	}

static const ElmSymbol symbols[] = {
	SYMBOL(init),
	SYMBOL(set_clcb_msg),
	SYMBOL(retdbdir),
	SYMBOL(retver),
	SYMBOL(strerror),
	SYMBOL(engine_new),
	SYMBOL(engine_free),
	SYMBOL(engine_set_num),
	SYMBOL(engine_get_num),
	SYMBOL(engine_compile),
	{ "cl_engine_set_clcb_virus_found",
	    offsetof(Library, set_clcb_virus_found) },
	SYMBOL(load),
	SYMBOL(fmap_open_memory),
	SYMBOL(fmap_close),
	SYMBOL(scanmap_callback),
	{ NULL, 0 },
};

typedef struct {
	ElmEngine base;
	char *database; /* as configured, or NULL */
	ElmLimits limits;
	GMutex lock;        /* for the rest, until it is loaded */
	gboolean is_loaded; /* or could not be */
	Library library;
	struct cl_engine *engine; /* NULL when it could not be loaded */
	char *trouble;            /* why */
	char *version;
	gint64 time; /* of the database */
} Clamav;

static void
hear_message(enum cl_msg severity, const char *full, const char *text,
    void *context)
{
	(void)severity;
	(void)full;
	(void)text;
	(void)context;
}

static void
hear_name(int fd, const char *name, void *context)
{
	(void)fd;
	elm_engine_result_found(context, name);
}

/* cl_init() is for once in a process. */
static gboolean
init_library(const Library *library)
{
	static gsize state = 0;

	if (g_once_init_enter(&state)) {
		library->set_clcb_msg(hear_message);
		g_once_init_leave(&state,
		    library->init(CL_INIT_DEFAULT) == CL_SUCCESS ? 1 : 2);
	}
	return state == 1;
}

static gboolean
set_limits(const Clamav *self)
{
	const ElmLimits *limits = &self->limits;
	guint64 size = MAX(limits->expanded_size, limits->part_size);
	const struct {
		enum cl_engine_field field;
		guint64 number;
	} rows[] = {
		{ CL_ENGINE_MAX_SCANSIZE, size },
		{ CL_ENGINE_MAX_FILESIZE, MIN(limits->message_size, size) },
		{ CL_ENGINE_MAX_RECURSION,
		    MIN(limits->depth + limits->archive_depth, DEPTH_LIMIT) },
		{ CL_ENGINE_MAX_FILES, limits->members },
		{ CL_ENGINE_MAX_SCANTIME, limits->engine_time * 1000 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (self->library.engine_set_num(self->engine, rows[i].field,
			(long long)rows[i].number) != CL_SUCCESS)
			return FALSE;
	return TRUE;
}

/* The time of the youngest file that is a database, for those without a head
 * that says it. */
static gint64
file_time(const char *path)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	struct stat status;
	gint64 newest = 0;
	const char *name;

	if (folder == NULL)
		return stat(path, &status) == 0 ? status.st_mtime : 0;
	while ((name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *file = g_build_filename(path, name, NULL);

		if (strcmp(name, "freshclam.dat") != 0 &&
		    stat(file, &status) == 0 && S_ISREG(status.st_mode))
			newest = MAX(newest, status.st_mtime);
	}
	return newest;
}

static void
note_database(Clamav *self, const char *path)
{
	const Library *library = &self->library;
	long long number =
	    library->engine_get_num(self->engine, CL_ENGINE_DB_VERSION, NULL);

	self->time =
	    library->engine_get_num(self->engine, CL_ENGINE_DB_TIME, NULL);
	if (self->time <= 0)
		self->time = file_time(path);
	self->version =
	    number > 0
		? g_strdup_printf("ClamAV %s/%lld", library->retver(), number)
		: g_strdup_printf("ClamAV %s", library->retver());
}

/* Does it fail because there is nothing at @path, not because it may not be
 * read? */
static gboolean
is_absent(const char *path)
{
	return access(path, R_OK) == 0 ? g_file_test(path, G_FILE_TEST_IS_DIR)
				       : errno == ENOENT;
}

/* Words on why the database at @path could not be loaded, or NULL. */
static char *
load_database(Clamav *self, const char *path)
{
	const Library *library = &self->library;
	unsigned int count = 0;
	cl_error_t why =
	    library->load(path, self->engine, &count, CL_DB_STDOPT);

	if (why == CL_SUCCESS && count > 0)
		why = library->engine_compile(self->engine);
	if ((why == CL_EOPEN || why == CL_ESTAT) && is_absent(path))
		why = CL_SUCCESS;
	if (why != CL_SUCCESS)
		return g_strdup_printf("libclamav cannot load '%s': %s: look "
				       "whether it is whole (freshclam)",
		    path, library->strerror(why));
	if (count == 0)
		return g_strdup_printf("there are no signatures in '%s': run "
				       "freshclam to fetch them, or clamd",
		    path);
	note_database(self, path);
	return NULL;
}

static char *
load(Clamav *self)
{
	const Library *library = &self->library;
	g_autoptr(GError) error = NULL;

	if (!elm_library_load(ELM_SONAME_LIBCLAMAV, symbols, &self->library,
		&error))
		return g_strdup_printf("%s: install libclamav, or run clamd",
		    error->message);
	if (!init_library(library))
		return g_strdup("libclamav does not start");
	self->engine = library->engine_new();
	if (self->engine == NULL || !set_limits(self))
		return g_strdup("libclamav makes no engine with the limits");
	library->set_clcb_virus_found(self->engine, hear_name);
	return load_database(self,
	    self->database != NULL ? self->database : library->retdbdir());
}

/* Is the engine there?  The lock is what makes the threads see it whole. */
static gboolean
is_ready(Clamav *self)
{
	g_mutex_lock(&self->lock);
	if (!self->is_loaded) {
		self->trouble = load(self);
		if (self->trouble != NULL && self->engine != NULL)
			self->library.engine_free(
			    g_steal_pointer(&self->engine));
		self->is_loaded = TRUE;
	}
	g_mutex_unlock(&self->lock);
	return self->trouble == NULL;
}

static void
set_failure(ElmEngineResult *result, const Clamav *self, cl_error_t why)
{
	gboolean is_limit =
	    why == CL_EMAXREC || why == CL_EMAXSIZE || why == CL_EMAXFILES;

	if (result->verdict != ELM_ENGINE_CLEAN)
		return;
	elm_engine_result_unknown(result,
	    why == CL_ETIMEOUT ? "timeout"
	    : is_limit         ? "limit"
			       : "error",
	    "libclamav says '%s'", self->library.strerror(why));
}

static void
scan_memory(Clamav *self, GBytes *data, ElmEngineResult *result)
{
	struct cl_scan_options options = {
		.general =
		    CL_SCAN_GENERAL_ALLMATCHES | CL_SCAN_GENERAL_HEURISTICS,
		.parse = ~0U,
		.heuristic = CL_SCAN_HEURISTIC_BROKEN |
			     CL_SCAN_HEURISTIC_BROKEN_MEDIA |
			     CL_SCAN_HEURISTIC_EXCEEDS_MAX |
			     CL_SCAN_HEURISTIC_PHISHING_SSL_MISMATCH |
			     CL_SCAN_HEURISTIC_PHISHING_CLOAK |
			     CL_SCAN_HEURISTIC_MACROS |
			     CL_SCAN_HEURISTIC_ENCRYPTED_ARCHIVE |
			     CL_SCAN_HEURISTIC_ENCRYPTED_DOC |
			     CL_SCAN_HEURISTIC_PARTITION_INTXN,
	};
	const char *name = NULL;
	unsigned long scanned = 0;
	gsize size;
	const void *bytes = g_bytes_get_data(data, &size);
	cl_fmap_t *map = self->library.fmap_open_memory(bytes, size);
	cl_error_t why = CL_EMEM;

	if (map != NULL) {
		why = self->library.scanmap_callback(map, NULL, &name, &scanned,
		    self->engine, &options, result);
		self->library.fmap_close(map);
	}
	if (why == CL_VIRUS && name != NULL)
		elm_engine_result_found(result, name);
	else if (why != CL_CLEAN)
		set_failure(result, self, why);
}

static void
clamav_scan(ElmEngine *engine, GBytes *data, ElmEngineResult *result)
{
	Clamav *self = (Clamav *)engine;

	if (!is_ready(self))
		elm_engine_result_unknown(result, "no-engine", "%s",
		    self->trouble);
	else if (g_bytes_get_size(data) > 0)
		scan_memory(self, data, result);
}

static gint64
clamav_database(ElmEngine *engine, char **version)
{
	Clamav *self = (Clamav *)engine;

	if (!is_ready(self))
		return 0;
	*version = g_strdup(self->version);
	return self->time;
}

static void
clamav_free(ElmEngine *engine)
{
	Clamav *self = (Clamav *)engine;

	if (self->engine != NULL)
		self->library.engine_free(self->engine);
	g_mutex_clear(&self->lock);
	g_free(self->database);
	g_free(self->trouble);
	g_free(self->version);
	g_free(self);
}

static const ElmEngineClass clamav_class = {
	.name = "clamav",
	.scan = clamav_scan,
	.database = clamav_database,
	.free = clamav_free,
};

ElmEngine *
elm_clamav_new(const char *database, const ElmLimits *limits)
{
	Clamav *self = g_new0(Clamav, 1);

	self->base.class = &clamav_class;
	self->base.label = database == NULL
			       ? g_strdup("clamav")
			       : g_strdup_printf("clamav:%s", database);
	self->database = g_strdup(database);
	self->limits = *limits;
	g_mutex_init(&self->lock);
	return &self->base;
}
