#include "config.h"

#include "lib/scan/scan-settings.h"

#include "lib/base/io.h"
#include "lib/scan/strip.h"

#define FILE_OCTETS_MAX (16 * 1024 * 1024)

static const char *
setting(const ElmConf *conf, const char *option, const char *key)
{
	return option != NULL ? option : elm_conf_get(conf, "scan", key);
}

/* Say where what is wrong stands, unless it was on the command line.  FALSE. */
static gboolean
blame(const ElmConf *conf, const char *option, const char *key, GError **error)
{
	g_autofree char *origin = elm_conf_origin(conf, "scan", key, 0);

	if (option == NULL)
		g_prefix_error(error, "%s: ", origin);
	return FALSE;
}

static gboolean
number(const ElmConf *conf, const char *option, const char *key, guint64 *value,
    GError **error)
{
	if (elm_limits_parse(setting(conf, option, key), value, error))
		return TRUE;
	g_prefix_error(error, "%s: ", key);
	return blame(conf, option, key, error);
}

/* The sections [engine NAME]. */
static GArray *
command_specs(const ElmConf *conf)
{
	GArray *specs = g_array_new(FALSE, FALSE, sizeof(ElmCommandSpec));
	const char *name;

	for (gsize i = 0; (name = elm_conf_named(conf, i)) != NULL; i++) {
		g_autofree char *section = g_strdup_printf("engine %s", name);
		ElmCommandSpec spec = { name,
			elm_conf_get(conf, section, "command"),
			elm_conf_get(conf, section, "exits"),
			elm_conf_get(conf, section, "signature") };

		g_array_append_val(specs, spec);
	}
	return specs;
}

static ElmEngines *
make_engines(const ElmConf *conf, const ElmScanOptions *options, GError **error)
{
	g_autoptr(GArray) specs = command_specs(conf);
	g_autofree const char **configured =
	    elm_conf_list(conf, "scan", "engine");
	ElmEnginesOptions engines = {
		.specs = options->engines != NULL
			     ? (const char *const *)options->engines
			     : configured,
		.commands = (const ElmCommandSpec *)(void *)specs->data,
		.n_commands = specs->len,
		.limits = elm_conf_limits(conf),
	};
	guint64 quorum;

	if (!number(conf, options->quorum, "quorum", &quorum, error) ||
	    !number(conf, options->max_database_age, "max-database-age",
		&engines.max_hours, error))
		return NULL;
	engines.quorum = (guint)MIN(quorum, G_MAXUINT);
	return elm_engines_new(&engines, error);
}

ElmRules *
elm_scan_settings_rules(const char *path, const ElmLimits *limits,
    GError **error)
{
	g_autoptr(GBytes) text = NULL;

	if (*path == '\0')
		return elm_rules_preset(limits);
	text = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	return text != NULL ? elm_rules_parse(text, path, limits, error) : NULL;
}

static char *
load_notice(const char *path, GError **error)
{
	g_autoptr(GBytes) data = NULL;
	g_autofree char *text = NULL;

	if (*path == '\0')
		return g_strdup(elm_strip_preset());
	data = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	if (data == NULL)
		return NULL;
	text = g_strndup(g_bytes_get_data(data, NULL), g_bytes_get_size(data));
	if (elm_strip_check(text, error))
		return g_steal_pointer(&text);
	g_prefix_error(error, "%s: ", path);
	return NULL;
}

static gboolean
set_actions(ElmActions *actions, const ElmConf *conf,
    const ElmScanOptions *options, GError **error)
{
	const struct {
		ElmFindingKind kind;
		const char *option, *key;
	} rows[] = {
		{ ELM_FINDING_INFECTED, options->on_infected, "on-infected" },
		{ ELM_FINDING_BLOCKED, options->on_blocked, "on-blocked" },
		{ ELM_FINDING_UNKNOWN, options->on_unknown, "on-unknown" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (!elm_action_parse(setting(conf, rows[i].option,
					  rows[i].key),
			rows[i].key, &actions->on[rows[i].kind], error))
			return blame(conf, rows[i].option, rows[i].key, error);
	return TRUE;
}

static gboolean
set_up(ElmScanSettings *self, const ElmConf *conf,
    const ElmScanOptions *options, GError **error)
{
	const char *magic = setting(conf, options->magic, "magic");

	self->setup.limits = elm_conf_limits(conf);
	self->setup.magic = *magic != '\0' ? magic : NULL;
	if (!set_actions(&self->actions, conf, options, error))
		return FALSE;
	self->notice =
	    load_notice(setting(conf, options->notice, "notice"), error);
	self->actions.notice = self->notice;
	if (self->notice == NULL)
		return blame(conf, options->notice, "notice", error);
	self->rules =
	    elm_scan_settings_rules(setting(conf, options->rules, "rules"),
		self->setup.limits, error);
	self->setup.rules = self->rules;
	if (self->rules == NULL)
		return blame(conf, options->rules, "rules", error);
	self->engines = make_engines(conf, options, error);
	self->setup.engines = self->engines;
	return self->engines != NULL;
}

ElmScanSettings *
elm_scan_settings_new(const ElmConf *conf, const ElmScanOptions *options,
    const ElmEnvelope *envelope, GError **error)
{
	g_autoptr(ElmScanSettings) self = g_new0(ElmScanSettings, 1);

	self->setup.envelope = envelope;
	if (!set_up(self, conf, options, error))
		return NULL;
	return g_steal_pointer(&self);
}

void
elm_scan_settings_free(ElmScanSettings *self)
{
	g_clear_pointer(&self->rules, elm_rules_free);
	g_clear_pointer(&self->engines, elm_engines_free);
	g_free(self->notice);
	g_free(self);
}
