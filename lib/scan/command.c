#include "config.h"

#include "lib/scan/command.h"

#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/process.h"
#include "lib/base/regex.h"

#define OUTPUT_LIMIT 65536
#define NAME_LIMIT 128
#define EXITS 256

typedef struct {
	ElmEngine base;
	char **argv;
	signed char verdicts[EXITS]; /* ElmEngineVerdict, or -1 */
	ElmRegex *signature;         /* or NULL */
	guint64 time;                /* seconds */
} Command;

static gboolean
fail(GError **error, const ElmCommandSpec *spec, const char *what,
    const char *culprit)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "engine '%s': %s '%s'",
	    spec->name, what, culprit);
	return FALSE;
}

/* @word with its placeholders replaced; NULL when one is unknown. */
static char *
expand(const char *word)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (const char *at = word; *at != '\0'; at++) {
		if (*at != '%')
			g_string_append_c(text, *at);
		else if (*++at == 'f')
			g_string_append(text, "/dev/stdin");
		else if (*at == '%')
			g_string_append_c(text, '%');
		else
			return NULL;
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static gboolean
set_command(Command *self, const ElmCommandSpec *spec, GError **error)
{
	if (spec->command == NULL ||
	    !g_shell_parse_argv(spec->command, NULL, &self->argv, NULL))
		return fail(error, spec, "no command line:",
		    spec->command != NULL ? spec->command : "");
	for (char **word = self->argv; *word != NULL; word++) {
		char *text = expand(*word);

		if (text == NULL)
			return fail(error, spec, "unknown placeholder in",
			    *word);
		g_free(*word);
		*word = text;
	}
	return TRUE;
}

/* Is "infected=1,3" all right? */
static gboolean
set_exits(Command *self, const char *entry)
{
	static const char *const words[] = {
		[ELM_ENGINE_CLEAN] = "clean",
		[ELM_ENGINE_UNKNOWN] = "unknown",
		[ELM_ENGINE_INFECTED] = "infected",
		NULL,
	};
	g_auto(GStrv) pair = g_strsplit(entry, "=", 2);
	g_auto(GStrv) numbers = NULL;
	signed char verdict = 0;

	while (words[verdict] != NULL && strcmp(words[verdict], pair[0]) != 0)
		verdict++;
	if (words[verdict] == NULL || pair[1] == NULL || *pair[1] == '\0')
		return FALSE;
	numbers = g_strsplit(pair[1], ",", -1);
	for (char **number = numbers; *number != NULL; number++) {
		guint64 status;

		if (!g_ascii_string_to_unsigned(*number, 10, 0, EXITS - 1,
			&status, NULL) ||
		    self->verdicts[status] >= 0)
			return FALSE;
		self->verdicts[status] = verdict;
	}
	return TRUE;
}

static gboolean
set_table(Command *self, const ElmCommandSpec *spec, GError **error)
{
	const char *table = spec->exits != NULL ? spec->exits : "";
	g_auto(GStrv) entries = g_strsplit_set(table, " \t", -1);
	gboolean is_complete = FALSE;

	memset(self->verdicts, -1, sizeof(self->verdicts));
	for (char **entry = entries; *entry != NULL; entry++)
		if (**entry != '\0' && !set_exits(self, *entry))
			return fail(error, spec,
			    "no entry of an exit table:", *entry);
	for (gsize i = 0; i < EXITS; i++)
		is_complete |= self->verdicts[i] == ELM_ENGINE_INFECTED;
	return is_complete ||
	       fail(error, spec, "no status is 'infected' in the table", table);
}

static gboolean
set_signature(Command *self, const ElmCommandSpec *spec, guint64 steps,
    GError **error)
{
	if (spec->signature == NULL || *spec->signature == '\0')
		return TRUE;
	self->signature = elm_regex_new(spec->signature, ELM_REGEX_MULTILINE,
	    steps, NULL, error);
	if (self->signature == NULL)
		g_prefix_error(error, "engine '%s': ", spec->name);
	return self->signature != NULL;
}

/* What the program calls it.  The output may hold anything a message holds. */
static char *
name_in(const Command *self, const GByteArray *output)
{
	const char *text = (const char *)output->data;
	ElmRegexSpan span;

	if (self->signature == NULL || text == NULL ||
	    elm_regex_find(self->signature, text, output->len, &span) !=
		ELM_REGEX_YES ||
	    span.length == 0)
		return g_strdup("unnamed");
	return g_utf8_make_valid(text + span.offset,
	    (gssize)MIN(span.length, NAME_LIMIT));
}

/* The first words of the output, for the log. */
static char *
words_of(const GByteArray *output)
{
	gsize length = MIN(output->len, NAME_LIMIT);

	return length > 0 ? g_utf8_make_valid((const char *)output->data,
				(gssize)length)
			  : g_strdup("nothing");
}

static void
judge(const Command *self, int status, const GByteArray *output,
    ElmEngineResult *result)
{
	g_autofree char *words = words_of(output);
	int verdict =
	    WIFEXITED(status) ? self->verdicts[WEXITSTATUS(status)] : -1;

	if (verdict == ELM_ENGINE_INFECTED) {
		result->verdict = ELM_ENGINE_INFECTED;
		result->name = name_in(self, output);
	} else if (WIFSIGNALED(status)) {
		elm_engine_result_unknown(result, "error",
		    "'%s' was ended by signal %d and said '%s'", self->argv[0],
		    WTERMSIG(status), words);
	} else if (verdict == ELM_ENGINE_UNKNOWN) {
		elm_engine_result_unknown(result, "error",
		    "'%s' could not tell and said '%s'", self->argv[0], words);
	} else if (verdict != ELM_ENGINE_CLEAN) {
		elm_engine_result_unknown(result, "error",
		    "'%s' ended with status %d, which is not in the table of "
		    "exits, and said '%s'",
		    self->argv[0], WEXITSTATUS(status), words);
	}
}

static void
command_scan(ElmEngine *engine, GBytes *data, ElmEngineResult *result)
{
	const Command *self = (const Command *)engine;
	g_autoptr(GByteArray) output = NULL;
	g_autoptr(GError) error = NULL;
	ElmProcess process = { .argv = self->argv,
		.input = elm_io_spool(&data, 1, &error),
		.output_limit = OUTPUT_LIMIT };
	int status;

	process.deadline =
	    g_get_monotonic_time() + (gint64)self->time * G_USEC_PER_SEC;
	if (process.input < 0)
		elm_engine_result_unknown(result, "error", "%s",
		    error->message);
	else if (elm_process_run(&process, &output, &status, &error))
		judge(self, status, output, result);
	else if (g_error_matches(error, ELM_ERROR, ELM_ERROR_TEMPORARY))
		elm_engine_result_unknown(result, "timeout",
		    "%s: look whether it hangs, or raise the limit engine-time",
		    error->message);
	else
		elm_engine_result_unknown(result, "no-engine",
		    "%s: correct %s in elm.conf", error->message,
		    self->base.label);
	if (process.input >= 0)
		close(process.input);
}

/* Only the program could know. */
static gint64
command_database(ElmEngine *engine, char **version)
{
	(void)engine;
	(void)version;
	return 0;
}

static void
command_free(ElmEngine *engine)
{
	Command *self = (Command *)engine;

	g_strfreev(self->argv);
	elm_regex_free(self->signature);
	g_free(self);
}

static const ElmEngineClass command_class = {
	.name = "command",
	.scan = command_scan,
	.database = command_database,
	.free = command_free,
};

ElmEngine *
elm_command_new(const ElmCommandSpec *spec, const ElmLimits *limits,
    GError **error)
{
	Command *self = g_new0(Command, 1);
	g_autoptr(ElmEngine) engine = &self->base;

	engine->class = &command_class;
	engine->label = g_strdup_printf("command:%s", spec->name);
	self->time = limits->engine_time;
	if (!set_command(self, spec, error) || !set_table(self, spec, error) ||
	    !set_signature(self, spec, limits->regex_steps, error))
		return NULL;
	return g_steal_pointer(&engine);
}
