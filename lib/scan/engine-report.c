#include "config.h"

#include "lib/scan/engine-report.h"

#include "lib/base/json.h"
#include "lib/base/log.h"

#define SECONDS_PER_HOUR 3600

static const char *
verdict_word(ElmEngineVerdict verdict)
{
	static const char *const words[] = {
		[ELM_ENGINE_CLEAN] = "clean",
		[ELM_ENGINE_UNKNOWN] = "unknown",
		[ELM_ENGINE_INFECTED] = "infected",
	};

	return words[verdict];
}

/* Whoever is not there is not asked for its age, too: it may take its time to
 * be silent. */
static gint64
database(ElmEngines *engines, gsize i, const ElmEngineAnswer *answer,
    char **version)
{
	const char *reason = answer->result.reason;

	*version = NULL;
	if (g_strcmp0(reason, "no-engine") == 0 ||
	    g_strcmp0(reason, "timeout") == 0)
		return 0;
	return elm_engines_database(engines, i, version);
}

static void
set_known(json_t *object, const char *key, const char *text)
{
	if (text != NULL && *text != '\0')
		elm_json_set_text(object, key, text);
}

static json_t *
to_json(ElmEngines *engines, gsize i, const ElmEngineAnswer *answer)
{
	g_autofree char *version = NULL;
	gint64 when = database(engines, i, answer, &version);
	g_autoptr(GDateTime) date =
	    when > 0 ? g_date_time_new_from_unix_utc(when) : NULL;
	g_autofree char *text =
	    date != NULL ? g_date_time_format_iso8601(date) : NULL;
	json_t *object = json_object();

	elm_json_set_text(object, "engine", answer->label);
	elm_json_set_text(object, "verdict",
	    verdict_word(answer->result.verdict));
	set_known(object, "name", answer->result.name);
	set_known(object, "reason", answer->result.reason);
	set_known(object, "detail", answer->result.detail);
	set_known(object, "part", answer->path);
	set_known(object, "version", version);
	set_known(object, "database", text);
	return object;
}

json_t *
elm_engine_report_json(ElmEngines *engines, const ElmInquiry *inquiry)
{
	json_t *array = json_array();
	const ElmEngineAnswer *answer;

	for (gsize i = 0; (answer = elm_inquiry_answer(inquiry, i)); i++)
		json_array_append_new(array, to_json(engines, i, answer));
	return array;
}

static void
append_quoted(GString *line, const char *key, const char *text)
{
	if (text != NULL)
		g_string_append_printf(line, " %s=\"%s\"", key, text);
}

char *
elm_engine_report_line(ElmEngines *engines, const ElmInquiry *inquiry, gsize i,
    gint64 now)
{
	const ElmEngineAnswer *answer = elm_inquiry_answer(inquiry, i);
	g_autofree char *version = NULL;
	g_autoptr(GString) line = g_string_new(NULL);
	gint64 when;

	if (answer == NULL)
		return NULL;
	when = database(engines, i, answer, &version);
	g_string_append_printf(line, "engine=%s verdict=%s", answer->label,
	    verdict_word(answer->result.verdict));
	append_quoted(line, "name", answer->result.name);
	append_quoted(line, "reason", answer->result.reason);
	append_quoted(line, "detail", answer->result.detail);
	append_quoted(line, "version", version);
	if (when > 0)
		g_string_append_printf(line,
		    " database-hours=%" G_GINT64_FORMAT,
		    MAX(now - when, 0) / SECONDS_PER_HOUR);
	/* A signature is called what its maker pleases. */
	return elm_log_escape(line->str);
}
