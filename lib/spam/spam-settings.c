#include "config.h"

#include "lib/spam/spam-settings.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/state.h"
#include "lib/mail/address.h"

#define SECTION "spam"
#define MODEL_FILE "spam.model"
#define KNOWN_FILE "spam.known"
#define WAVES_FILE "spam.waves"
#define SEED_FILE ELM_DATADIR "/spam.seed"
#define FILE_OCTETS_MAX (16 * 1024 * 1024)
#define POINTS_MAX 1000.0

/* Say where what is wrong stands.  FALSE. */
static gboolean
blame(const ElmConf *conf, const char *key, GError **error)
{
	g_autofree char *origin = elm_conf_origin(conf, SECTION, key, 0);

	g_prefix_error(error, "%s: ", origin);
	return FALSE;
}

static gboolean
fail(const ElmConf *conf, const char *key, const char *wanted, GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "%s: %s expected, not '%s'", key, wanted,
	    elm_conf_get(conf, SECTION, key));
	return blame(conf, key, error);
}

static gboolean
read_points(const ElmConf *conf, const char *key, int *points, GError **error)
{
	const char *text = elm_conf_get(conf, SECTION, key);
	char *end;
	double number = g_ascii_strtod(text, &end);

	if (end == text || *end != '\0' || !(fabs(number) <= POINTS_MAX))
		return fail(conf, key, "a number of points", error);
	*points = (int)lround(number * 1000);
	return TRUE;
}

static gboolean
read_choice(const ElmConf *conf, const char *key, gboolean *is_yes,
    GError **error)
{
	const char *text = elm_conf_get(conf, SECTION, key);

	*is_yes = strcmp(text, "yes") == 0;
	return *is_yes || strcmp(text, "no") == 0 ||
	       fail(conf, key, "'yes' or 'no'", error);
}

/* Each line of the file @path, blanks and comments taken off, is a pattern. */
static gboolean
read_patterns(const char *path, GPtrArray *patterns, GError **error)
{
	g_autoptr(GBytes) data = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;

	if (data == NULL)
		return FALSE;
	text = g_strndup(g_bytes_get_data(data, NULL), g_bytes_get_size(data));
	lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		char *pattern;

		lines[i][strcspn(lines[i], "#")] = '\0';
		if (*g_strstrip(lines[i]) == '\0')
			continue;
		pattern = elm_address_pattern(lines[i], error);
		if (pattern == NULL) {
			g_prefix_error(error, "%s:%u: ", path, i + 1);
			return FALSE;
		}
		g_ptr_array_add(patterns, pattern);
	}
	return TRUE;
}

static gboolean
set_traps(ElmSpamSettings *self, const ElmSpamOptions *options, GError **error)
{
	g_autofree const char **configured =
	    elm_conf_list(self->conf, SECTION, "trap");
	const char *const *paths = options->traps != NULL
				       ? (const char *const *)options->traps
				       : configured;
	g_autoptr(GPtrArray) patterns = g_ptr_array_new_with_free_func(g_free);

	for (; *paths != NULL; paths++)
		if (!read_patterns(*paths, patterns, error))
			return FALSE;
	g_ptr_array_add(patterns, NULL);
	self->traps = g_strdupv((char **)patterns->pdata);
	return TRUE;
}

static void
set_site(ElmSpamSettings *self, const ElmEnvelope *envelope,
    gboolean reads_documents)
{
	const struct {
		const char *key;
		const char *const **list;
	} rows[] = {
		{ "own-domain", &self->site.own_domains },
		{ "partner-domain", &self->site.partner_domains },
		{ "trusted-server", &self->site.trusted_servers },
		{ "language", &self->site.languages },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		*rows[i].list = elm_conf_list(self->conf, SECTION, rows[i].key);
	self->setup.facts = (ElmFactsSetup){
		.limits = elm_conf_limits(self->conf),
		.site = &self->site,
		.envelope = envelope,
		.extract = reads_documents ? ELM_EXTRACT_ALL : ELM_EXTRACT_BODY,
	};
}

/* A model that was never made is not missed, unless it was asked for. */
static gboolean
set_model(ElmSpamSettings *self, const ElmSpamOptions *options,
    const char *folder, GError **error)
{
	const char *wanted = options->model;

	if (wanted == NULL)
		wanted = elm_conf_get(self->conf, SECTION, "model");
	self->model_path = *wanted != '\0'
			       ? g_strdup(wanted)
			       : g_build_filename(folder, MODEL_FILE, NULL);
	if (options->is_without_model || options->makes_model)
		return TRUE;
	if (*wanted == '\0' && access(self->model_path, F_OK) != 0)
		return TRUE;
	self->setup.model = elm_model_open(self->model_path, error);
	if (self->setup.model != NULL &&
	    elm_learner_takes(self->setup.model, error))
		return TRUE;
	if (self->setup.model != NULL)
		g_prefix_error(error, "'%s': ", self->model_path);
	g_prefix_error(error, "no score without the model: ");
	return FALSE;
}

static gboolean
set_seed(ElmSpamSettings *self, const ElmSpamOptions *options, GError **error)
{
	const char *path = options->seed;

	if (path == NULL)
		path = elm_conf_get(self->conf, SECTION, "seed");
	if (strcmp(path, "none") == 0)
		return TRUE;
	if (*path == '\0' && access(SEED_FILE, F_OK) != 0)
		return TRUE;
	if (*path == '\0')
		path = SEED_FILE;
	self->setup.seed = elm_model_open(path, error);
	if (self->setup.seed == NULL)
		return FALSE;
	if (elm_learner_takes_seed(self->setup.seed, error))
		return TRUE;
	g_prefix_error(error, "'%s': ", path);
	return FALSE;
}

static gboolean
set_rules(ElmSpamSettings *self, const ElmSpamOptions *options, GError **error)
{
	const ElmLimits *limits = self->setup.facts.limits;
	g_autofree const char **configured =
	    elm_conf_list(self->conf, SECTION, "rules");
	const char *const *paths = options->rules != NULL
				       ? (const char *const *)options->rules
				       : configured;

	if (*paths == NULL)
		return TRUE;
	self->setup.rules =
	    elm_spam_rules_new(paths, limits->regex_steps, error);
	return self->setup.rules != NULL;
}

static gboolean
set_lists(ElmSpamSettings *self, const char *folder, GError **error)
{
	g_autofree const char **allow =
	    elm_conf_list(self->conf, SECTION, "allow");
	g_autofree const char **block =
	    elm_conf_list(self->conf, SECTION, "block");

	self->known_path = g_build_filename(folder, KNOWN_FILE, NULL);
	self->setup.lists =
	    elm_lists_new(allow, block, self->known_path, error);
	return self->setup.lists != NULL;
}

/* Waves are only a count: a message is scored without it, too. */
static void
set_waves(ElmSpamSettings *self, const char *folder)
{
	g_autofree char *path = g_build_filename(folder, WAVES_FILE, NULL);

	self->setup.waves = elm_waves_open(path, NULL);
	self->setup.now = g_get_real_time() / G_USEC_PER_SEC;
}

static gboolean
set_up(ElmSpamSettings *self, const ElmSpamOptions *options,
    const ElmEnvelope *envelope, GError **error)
{
	g_autofree char *folder = elm_state_folder(error);
	gboolean counts_waves, reads_documents;

	if (folder == NULL ||
	    !read_points(self->conf, "required", &self->setup.required,
		error) ||
	    !read_points(self->conf, "unsure", &self->setup.unsure, error) ||
	    !read_choice(self->conf, "waves", &counts_waves, error) ||
	    !read_choice(self->conf, "documents", &reads_documents, error))
		return FALSE;
	set_site(self, envelope, reads_documents);
	if (options->counts_waves && counts_waves)
		set_waves(self, folder);
	return set_model(self, options, folder, error) &&
	       set_seed(self, options, error) &&
	       set_rules(self, options, error) &&
	       set_lists(self, folder, error) &&
	       set_traps(self, options, error);
}

ElmSpamSettings *
elm_spam_settings_new(const ElmConf *conf, const ElmSpamOptions *options,
    const ElmEnvelope *envelope, GError **error)
{
	g_autoptr(ElmSpamSettings) self = g_new0(ElmSpamSettings, 1);

	self->conf = conf;
	if (!set_up(self, options, envelope, error))
		return NULL;
	return g_steal_pointer(&self);
}

void
elm_spam_settings_free(ElmSpamSettings *self)
{
	g_clear_pointer(&self->setup.model, elm_model_free);
	g_clear_pointer(&self->setup.seed, elm_model_free);
	g_clear_pointer(&self->setup.rules, elm_spam_rules_free);
	g_clear_pointer(&self->setup.lists, elm_lists_free);
	g_clear_pointer(&self->setup.waves, elm_waves_free);
	g_free((gpointer)self->site.own_domains);
	g_free((gpointer)self->site.partner_domains);
	g_free((gpointer)self->site.trusted_servers);
	g_free((gpointer)self->site.languages);
	g_free(self->model_path);
	g_free(self->known_path);
	g_strfreev(self->traps);
	g_free(self);
}

gboolean
elm_spam_settings_is_trap(const ElmSpamSettings *self, const char *recipient)
{
	for (gsize i = 0; self->traps[i] != NULL; i++)
		if (elm_address_matches(recipient, self->traps[i]))
			return TRUE;
	return FALSE;
}
