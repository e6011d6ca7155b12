#include "config.h"

#include "lib/mail/parameter.h"

#include <string.h>

#include "lib/mail/word.h"

#define MOST_VALUES 32      /* of one parameter */
#define LONGEST_GUESS 4096  /* octets of a guessed value */
#define MOST_PARAMETERS 256 /* of one field; what follows is not read */

typedef struct {
	char *name; /* lower case, with "*" and number */
	char *value;
} Parameter;

struct ElmParameters {
	char *head;
	GArray *list; /* Parameter */
	ElmParametersState state;
};

static void
parameter_clear(gpointer data)
{
	Parameter *self = data;

	g_free(self->name);
	g_free(self->value);
}

static void
worsen(ElmParameters *self, ElmParametersState state)
{
	self->state = MAX(self->state, state);
}

static gboolean
is_token(char c)
{
	return g_ascii_isgraph(c) && strchr("()<>@,;:\\\"/[]?=", c) == NULL;
}

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " \t");
}

/* The quoted string behind the quote at @at; the end goes to @end. */
static char *
read_quoted(ElmParameters *self, const char *at, const char **end)
{
	GString *value = g_string_new(NULL);

	for (at++; *at != '\0' && *at != '"'; at++) {
		if (*at == '\\' && at[1] != '\0') {
			/* Quite some programs keep the backslash. */
			worsen(self, at[1] == '"' || at[1] == '\\'
					 ? ELM_PARAMETERS_LOOSE
					 : ELM_PARAMETERS_GARBLED);
			at++;
		}
		g_string_append_c(value, *at);
	}
	if (*at == '"')
		at++;
	else
		worsen(self, ELM_PARAMETERS_GARBLED);
	*end = at;
	return g_string_free(value, FALSE);
}

static char *
read_word(ElmParameters *self, const char *at, const char **end)
{
	gsize length = strcspn(at, "; \t");

	for (gsize i = 0; i < length; i++)
		if (!is_token(at[i]))
			worsen(self, strchr("/=?:@", at[i]) != NULL
					 ? ELM_PARAMETERS_LOOSE
					 : ELM_PARAMETERS_GARBLED);
	if (length == 0)
		worsen(self, ELM_PARAMETERS_LOOSE);
	*end = at + length;
	return g_strndup(at, length);
}

/* Read the parameter at @at; returns what follows it. */
static const char *
read_parameter(ElmParameters *self, const char *at)
{
	gsize length = strcspn(at, "=; \t\"(");
	const char *equals = skip_blanks(at + length);
	Parameter *parameter;

	for (gsize i = 0; i < length; i++)
		if (!is_token(at[i]))
			worsen(self, ELM_PARAMETERS_GARBLED);
	if (*equals != '=') {
		worsen(self, ELM_PARAMETERS_GARBLED);
		return at + MAX(length, 1);
	}
	if (length == 0)
		worsen(self, ELM_PARAMETERS_GARBLED);
	g_array_set_size(self->list, self->list->len + 1);
	parameter = &g_array_index(self->list, Parameter, self->list->len - 1);
	parameter->name = g_ascii_strdown(at, (gssize)length);
	at = skip_blanks(equals + 1);
	if (at != equals + 1 || equals[-1] == ' ' || equals[-1] == '\t')
		worsen(self, ELM_PARAMETERS_LOOSE);
	parameter->value =
	    *at == '"' ? read_quoted(self, at, &at) : read_word(self, at, &at);
	return at;
}

static void
read_list(ElmParameters *self, const char *at)
{
	gboolean is_first = TRUE;

	for (at = skip_blanks(at); *at != '\0'; at = skip_blanks(at)) {
		if (*at != ';') {
			worsen(self, ELM_PARAMETERS_GARBLED);
		} else {
			at = skip_blanks(at + 1);
			if (*at == ';' || (*at == '\0' && is_first))
				worsen(self, ELM_PARAMETERS_LOOSE);
			if (*at == '\0' || *at == ';')
				continue;
		}
		if (self->list->len == MOST_PARAMETERS) {
			worsen(self, ELM_PARAMETERS_GARBLED);
			return;
		}
		is_first = FALSE;
		at = read_parameter(self, at);
	}
}

ElmParameters *
elm_parameters_new(const char *text)
{
	ElmParameters *self = g_new0(ElmParameters, 1);
	gsize length;

	self->list = g_array_new(FALSE, TRUE, sizeof(Parameter));
	g_array_set_clear_func(self->list, parameter_clear);
	text = skip_blanks(text);
	length = strcspn(text, "; \t");
	self->head = g_ascii_strdown(text, (gssize)length);
	for (const char *c = self->head; *c != '\0'; c++)
		if (!is_token(*c) && *c != '/')
			worsen(self, ELM_PARAMETERS_GARBLED);
	read_list(self, text + length);
	return self;
}

void
elm_parameters_free(ElmParameters *self)
{
	g_free(self->head);
	g_array_unref(self->list);
	g_free(self);
}

ElmParametersState
elm_parameters_state(const ElmParameters *self)
{
	return self->state;
}

const char *
elm_parameters_head(const ElmParameters *self)
{
	return self->head;
}

void
elm_parameters_add_value(GPtrArray *values, char *value)
{
	for (gsize i = 0; i < values->len; i++) {
		if (strcmp(values->pdata[i], value) == 0) {
			g_free(value);
			return;
		}
	}
	if (values->len < MOST_VALUES)
		g_ptr_array_add(values, value);
	else
		g_free(value);
}

/* The octets that @text stands for with its %XX undone. */
static char *
percent_decode(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text != '\0'; text++) {
		if (*text == '%' && g_ascii_isxdigit(text[1]) &&
		    g_ascii_isxdigit(text[2])) {
			int octet = g_ascii_xdigit_value(text[1]) << 4 |
				    g_ascii_xdigit_value(text[2]);

			if (octet != 0)
				g_string_append_c(out, (char)octet);
			text += 2;
			continue;
		}
		g_string_append_c(out, *text);
	}
	return g_string_free(out, FALSE);
}

/* What RFC 2231, 4, makes of @text: CHARSET'LANGUAGE'OCTETS. */
static char *
extended_decode(const char *text)
{
	const char *first = strchr(text, '\'');
	const char *second = first != NULL ? strchr(first + 1, '\'') : NULL;
	g_autofree char *charset = NULL;
	g_autofree char *octets = NULL;
	g_autofree char *utf8 = NULL;

	if (second == NULL)
		return percent_decode(text);
	charset = g_strndup(text, (gsize)(first - text));
	octets = percent_decode(second + 1);
	utf8 = g_convert(octets, -1, "UTF-8", charset, NULL, NULL, NULL);
	if (utf8 == NULL)
		return g_steal_pointer(&octets);
	return g_steal_pointer(&utf8);
}

/* Is parameter @one called @name followed by a star? */
static gboolean
is_extended(const Parameter *one, const char *name)
{
	gsize length = strlen(name);

	return strncmp(one->name, name, length) == 0 &&
	       one->name[length] == '*';
}

static gint
by_number(gconstpointer a, gconstpointer b)
{
	const Parameter *const *one = a;
	const Parameter *const *two = b;
	const char *star_one = strchr((*one)->name, '*');
	const char *star_two = strchr((*two)->name, '*');
	gint64 i = g_ascii_strtoll(star_one + 1, NULL, 10);
	gint64 k = g_ascii_strtoll(star_two + 1, NULL, 10);

	return i < k ? -1 : i > k;
}

/* All the pieces of @name put together by number, or NULL. */
static char *
join_pieces(const ElmParameters *self, const char *name)
{
	g_autoptr(GPtrArray) pieces = g_ptr_array_new();
	g_autoptr(GString) joined = g_string_new(NULL);
	gboolean is_encoded = FALSE;

	for (gsize i = 0; i < self->list->len; i++) {
		Parameter *one = &g_array_index(self->list, Parameter, i);

		if (is_extended(one, name))
			g_ptr_array_add(pieces, one);
	}
	if (pieces->len == 0)
		return NULL;
	g_ptr_array_sort(pieces, by_number);
	for (gsize i = 0; i < pieces->len; i++) {
		const Parameter *one = pieces->pdata[i];

		if (g_str_has_suffix(one->name, "*"))
			is_encoded = TRUE;
		g_string_append(joined, one->value);
	}
	return is_encoded ? extended_decode(joined->str)
			  : g_strdup(joined->str);
}

static void
add_decoded(GPtrArray *values, const char *value)
{
	if (strstr(value, "=?") != NULL)
		elm_parameters_add_value(values, elm_word_decode(value));
	elm_parameters_add_value(values, g_strdup(value));
}

void
elm_parameters_values(const ElmParameters *self, const char *name,
    GPtrArray *values)
{
	char *joined = join_pieces(self, name);

	if (joined != NULL)
		elm_parameters_add_value(values, joined);
	for (gsize i = 0; i < self->list->len; i++) {
		const Parameter *one = &g_array_index(self->list, Parameter, i);

		if (strcmp(one->name, name) == 0)
			add_decoded(values, one->value);
	}
}

gboolean
elm_parameters_is_repeated(const ElmParameters *self, const char *name)
{
	gsize count = 0;

	for (gsize i = 0; i < self->list->len; i++)
		if (strcmp(g_array_index(self->list, Parameter, i).name,
			name) == 0)
			count++;
	return count > 1;
}

static void
add_piece(GPtrArray *values, const char *text, gsize length)
{
	char *value;

	if (length > LONGEST_GUESS)
		return;
	value = g_strndup(text, length);
	elm_parameters_add_value(values, g_strstrip(value));
}

static char *
without_quotes(const char *text, gsize length)
{
	GString *out = g_string_sized_new(length);

	for (gsize i = 0; i < length; i++)
		if (text[i] != '"' && text[i] != '\\')
			g_string_append_c(out, text[i]);
	return g_string_free(out, FALSE);
}

/* What could be the value at @at, behind the "=". */
static void
guess_at(const char *at, GPtrArray *values)
{
	gsize quoted;
	g_autofree char *plain = NULL;

	at = skip_blanks(at);
	if (*at == '"' || *at == '\'') {
		quoted = strcspn(at + 1, *at == '"' ? "\"" : "'");
		add_piece(values, at + 1, quoted);
		if (quoted <= LONGEST_GUESS)
			elm_parameters_add_value(values,
			    g_strndup(at + 1, quoted));
		at++;
	}
	add_piece(values, at, strcspn(at, ";"));
	add_piece(values, at, strcspn(at, "; \t"));
	add_piece(values, at, strcspn(at, "; \t\"'"));
	add_piece(values, at, strcspn(at, "; \t\"("));
	add_piece(values, at, strcspn(at, ";\"\\"));
	add_piece(values, at, strcspn(at, ","));
	add_piece(values, at, strlen(at));
	plain = without_quotes(at, strcspn(at, ";"));
	add_piece(values, plain, strlen(plain));
}

void
elm_parameters_guess(const char *text, const char *name, GPtrArray *values)
{
	g_autofree char *lower = g_ascii_strdown(text, -1);
	gsize first = values->len;

	for (const char *found = strstr(lower, name);
	     found != NULL && values->len < MOST_VALUES;
	     found = strstr(found + 1, name)) {
		gsize at = (gsize)(found - lower) + strlen(name);

		at += strspn(text + at, "*0123456789 \t\"");
		if (text[at] == '=')
			guess_at(text + at + 1, values);
	}
	for (gsize i = first, n = values->len; i < n; i++) {
		const char *value = values->pdata[i];

		elm_parameters_add_value(values, extended_decode(value));
		add_decoded(values, value);
	}
}
