#include "config.h"

#include "lib/spam/model-text.h"

#include <math.h>
#include <string.h>

#include "lib/base/error.h"

#define FIRST_LINE "ELM model 1"
#define WORDS_MAX 4
#define HEX "%016" G_GINT64_MODIFIER "x"

static const char *const kinds[] = {
	[ELM_CELL_NUMBER] = "number",
	[ELM_CELL_COUNTS] = "counts",
};

typedef struct {
	ElmModelLineFunc func;
	gpointer user;
} Sink;

static gboolean G_GNUC_PRINTF(3, 4)
    say(const Sink *sink, GError **error, const char *format, ...)
{
	g_autofree char *line = NULL;
	va_list arguments;

	va_start(arguments, format);
	line = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	return sink->func(sink->user, line, error);
}

static gboolean
write_state(const Sink *sink, const ElmModelState *state, GError **error)
{
	if (!say(sink, error, "%s\nmade-by %u %u\n", FIRST_LINE,
		state->features, state->learner) ||
	    !say(sink, error, "spam %" G_GUINT64_FORMAT "\n", state->spam) ||
	    !say(sink, error,
		"ham %" G_GUINT64_FORMAT "\nlessons %" G_GUINT64_FORMAT " " HEX
		"\n",
		state->ham, state->lessons, state->digest))
		return FALSE;
	for (gsize i = 0; i < ELM_MODEL_MIX; i++) {
		char number[G_ASCII_DTOSTR_BUF_SIZE];

		g_ascii_dtostr(number, sizeof(number), state->mix[i]);
		if (state->mix[i] != 0 &&
		    !say(sink, error, "mix %" G_GSIZE_FORMAT " %s\n", i,
			number))
			return FALSE;
	}
	return TRUE;
}

static gboolean
write_cell(const Sink *sink, ElmModel *model, guint table, gsize i,
    GError **error)
{
	guint32 bits = elm_model_get_bits(model, table, i);
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	if (bits == 0)
		return TRUE;
	if (elm_model_table(model, table)->kind == ELM_CELL_COUNTS)
		return say(sink, error, "%u %" G_GSIZE_FORMAT " %u %u\n", table,
		    i, bits >> 16, bits & 0xffff);
	g_ascii_formatd(number, sizeof(number), "%.9g",
	    (double)elm_model_get(model, table, i));
	return say(sink, error, "%u %" G_GSIZE_FORMAT " %s\n", table, i,
	    number);
}

gboolean
elm_model_text_write(ElmModel *model, ElmModelLineFunc func, gpointer user,
    GError **error)
{
	const Sink sink = { func, user };

	if (!elm_model_check(model, error) ||
	    !write_state(&sink, elm_model_state(model), error))
		return FALSE;
	for (guint i = 0; i < ELM_MODEL_TABLES; i++) {
		const ElmModelTable *table = elm_model_table(model, i);

		if (!say(&sink, error, "table %u %s %" G_GSIZE_FORMAT "\n", i,
			kinds[table->kind], table->cells))
			return FALSE;
	}
	for (guint i = 0; i < ELM_MODEL_TABLES; i++)
		for (gsize k = 0; k < elm_model_cells(model, i); k++)
			if (!write_cell(&sink, model, i, k, error))
				return FALSE;
	return TRUE;
}

/* What was read so far; the model is made with the first cell. */
typedef struct {
	ElmModelState state;
	ElmModelTable tables[ELM_MODEL_TABLES];
	ElmModel *model;
} Reader;

static gboolean
read_number(const char *word, guint64 most, guint64 *number)
{
	return g_ascii_string_to_unsigned(word, 10, 0, most, number, NULL);
}

static gboolean
read_double(const char *word, double *number)
{
	char *end;

	*number = g_ascii_strtod(word, &end);
	return *word != '\0' && *end == '\0' && isfinite(*number);
}

static gboolean
read_maker(Reader *self, char **words)
{
	guint64 features;
	guint64 learner;

	if (!read_number(words[1], G_MAXUINT32, &features) ||
	    !read_number(words[2], G_MAXUINT32, &learner))
		return FALSE;
	self->state.features = (guint32)features;
	self->state.learner = (guint32)learner;
	return TRUE;
}

static gboolean
read_spam(Reader *self, char **words)
{
	return read_number(words[1], G_MAXUINT64, &self->state.spam);
}

static gboolean
read_ham(Reader *self, char **words)
{
	return read_number(words[1], G_MAXUINT64, &self->state.ham);
}

static gboolean
read_lessons(Reader *self, char **words)
{
	return read_number(words[1], G_MAXUINT64, &self->state.lessons) &&
	       g_ascii_string_to_unsigned(words[2], 16, 0, G_MAXUINT64,
		   &self->state.digest, NULL);
}

static gboolean
read_mix(Reader *self, char **words)
{
	guint64 i;

	return read_number(words[1], ELM_MODEL_MIX - 1, &i) &&
	       read_double(words[2], &self->state.mix[i]);
}

static gboolean
read_table(Reader *self, char **words)
{
	guint64 i;
	guint64 cells;

	if (self->model != NULL ||
	    !read_number(words[1], ELM_MODEL_TABLES - 1, &i) ||
	    !read_number(words[3], ELM_MODEL_OCTETS_MAX, &cells))
		return FALSE;
	self->tables[i].cells = cells;
	for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++)
		if (strcmp(words[2], kinds[kind]) == 0) {
			self->tables[i].kind = (ElmCell)kind;
			return TRUE;
		}
	return FALSE;
}

static const struct {
	const char *word;
	guint words;
	gboolean (*read)(Reader *self, char **words);
} statements[] = {
	{ "made-by", 3, read_maker },
	{ "spam", 2, read_spam },
	{ "ham", 2, read_ham },
	{ "lessons", 3, read_lessons },
	{ "mix", 3, read_mix },
	{ "table", 4, read_table },
};

/* Have a model, once the tables are known; FALSE when there can be none. */
static gboolean
have_model(Reader *self)
{
	if (self->model == NULL && elm_model_is_possible(self->tables))
		self->model = elm_model_new(self->tables);
	return self->model != NULL;
}

static gboolean
read_cell(Reader *self, char **words, guint n)
{
	guint64 table;
	guint64 i;
	guint64 high;
	guint64 low;
	double number;

	if (n < 3 || !have_model(self) ||
	    !read_number(words[0], ELM_MODEL_TABLES - 1, &table) ||
	    !read_number(words[1], self->tables[table].cells - 1, &i))
		return FALSE;
	if (self->tables[table].kind == ELM_CELL_NUMBER) {
		if (n != 3 || !read_double(words[2], &number) ||
		    !isfinite((gfloat)number))
			return FALSE;
		elm_model_set(self->model, (guint)table, i, (gfloat)number);
		return TRUE;
	}
	if (n != 4 || !read_number(words[2], 0xffff, &high) ||
	    !read_number(words[3], 0xffff, &low))
		return FALSE;
	elm_model_set_bits(self->model, (guint)table, i,
	    (guint32)(high << 16 | low));
	return TRUE;
}

/* Cut @line into words; how many, WORDS_MAX + 1 when there are more. */
static guint
split(char *line, char *words[WORDS_MAX])
{
	guint n = 0;
	char *save = NULL;

	for (char *word = strtok_r(line, " ", &save); word != NULL;
	     word = strtok_r(NULL, " ", &save)) {
		if (n == WORDS_MAX)
			return n + 1;
		words[n++] = word;
	}
	return n;
}

static gboolean
read_line(Reader *self, char *line)
{
	char *words[WORDS_MAX];
	guint n = split(line, words);

	if (n == 0 || n > WORDS_MAX)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(statements); i++)
		if (strcmp(words[0], statements[i].word) == 0)
			return n == statements[i].words &&
			       statements[i].read(self, words);
	return read_cell(self, words, n);
}

static gboolean
read_lines(Reader *self, const char *text, gsize size, gsize *number)
{
	const char *end = text + size;

	*number = 1;
	for (const char *at = text; at < end; ++*number) {
		const char *stop = memchr(at, '\n', (gsize)(end - at));
		g_autofree char *line = NULL;

		if (stop == NULL)
			return FALSE;
		line = g_strndup(at, (gsize)(stop - at));
		if (*number == 1 ? strcmp(line, FIRST_LINE) != 0
				 : !read_line(self, line))
			return FALSE;
		at = stop + 1;
	}
	return have_model(self);
}

ElmModel *
elm_model_text_read(const char *text, gsize size, GError **error)
{
	Reader reader = { 0 };
	gsize number;

	if (read_lines(&reader, text, size, &number)) {
		*elm_model_edit(reader.model) = reader.state;
		return reader.model;
	}
	elm_model_free(reader.model);
	g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
	    "line %" G_GSIZE_FORMAT " is none of a model", number);
	return NULL;
}
