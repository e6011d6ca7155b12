#include "config.h"

#include "lib/base/rule-lexer.h"

#include <string.h>

#include "lib/base/nearest.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static gboolean
is_value_end(char c)
{
	return c == '\0' || c == ',' || is_blank(c);
}

static void
skip_blanks(ElmRuleLexer *self)
{
	while (is_blank(*self->at))
		self->at++;
}

void
elm_rule_lexer_init(ElmRuleLexer *self, const char *file, GPtrArray *errors,
    char *text, gsize size)
{
	*self = (ElmRuleLexer){
		.file = file,
		.errors = errors,
		.rest = text,
		.size = size,
	};
	if (g_str_has_prefix(text, BYTE_ORDER_MARK)) {
		self->rest += strlen(BYTE_ORDER_MARK);
		self->size -= strlen(BYTE_ORDER_MARK);
	}
}

/* Is the line of @length octets that begins here a text? */
static gboolean
is_text(ElmRuleLexer *self, gsize length)
{
	const char *end;

	if (g_utf8_validate(self->start, (gssize)length, &end))
		return TRUE;
	elm_rule_lexer_error(self, end,
	    *end == '\0' ? "there is a NUL in this line" : "this is no UTF-8");
	return FALSE;
}

gboolean
elm_rule_lexer_next_line(ElmRuleLexer *self)
{
	while (self->size > 0) {
		char *line = self->rest;
		char *feed = memchr(line, '\n', self->size);
		gsize length = feed != NULL ? (gsize)(feed - line) : self->size;

		self->rest += feed != NULL ? length + 1 : length;
		self->size -= feed != NULL ? length + 1 : length;
		self->line++;
		self->start = self->at = line;
		line[length] = '\0';
		if (length > 0 && line[length - 1] == '\r')
			line[--length] = '\0';
		if (is_text(self, length) && !elm_rule_lexer_is_end(self))
			return TRUE;
	}
	return FALSE;
}

void
elm_rule_lexer_error(ElmRuleLexer *self, const char *where, const char *format,
    ...)
{
	glong column = g_utf8_pointer_to_offset(self->start, where) + 1;
	g_autofree char *words = NULL;
	va_list arguments;

	va_start(arguments, format);
	words = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_ptr_array_add(self->errors,
	    g_strdup_printf("%s:%u:%ld: %s", self->file, self->line, column,
		words));
}

gboolean
elm_rule_lexer_is_end(ElmRuleLexer *self)
{
	skip_blanks(self);
	return *self->at == '\0' || *self->at == '#';
}

char *
elm_rule_lexer_word(ElmRuleLexer *self, const char **where)
{
	skip_blanks(self);
	*where = self->at;
	while (g_ascii_isalpha(*self->at) || *self->at == '-')
		self->at++;
	return g_strndup(*where, (gsize)(self->at - *where));
}

const char *
elm_rule_lexer_name(ElmRuleLexer *self, gsize *length)
{
	const char *where;

	skip_blanks(self);
	where = self->at;
	while (
	    g_ascii_isalnum(*self->at) || *self->at == '-' || *self->at == '_')
		self->at++;
	*length = (gsize)(self->at - where);
	return where;
}

gint
elm_rule_lexer_keyword(ElmRuleLexer *self, const char *const *words)
{
	const char *end;

	skip_blanks(self);
	end = self->at;
	while (g_ascii_isalpha(*end) || *end == '-')
		end++;
	for (gint i = 0; words[i] != NULL; i++) {
		gsize length = (gsize)(end - self->at);

		if (words[i][0] != *self->at ||
		    strncmp(words[i], self->at, length) != 0 ||
		    words[i][length] != '\0')
			continue;
		self->at = end;
		return i;
	}
	return -1;
}

gboolean
elm_rule_lexer_skip_char(ElmRuleLexer *self, char c)
{
	if (*self->at != c)
		return FALSE;
	self->at++;
	return TRUE;
}

void
elm_rule_lexer_unknown(ElmRuleLexer *self, const char *where, const char *word,
    const char *kind, const char *const *words)
{
	const char *near = elm_nearest(word, words);

	if (near != NULL)
		elm_rule_lexer_error(self, where,
		    "there is no %s '%s', did you mean '%s'?", kind, word,
		    near);
	else
		elm_rule_lexer_error(self, where, "there is no %s '%s'", kind,
		    word);
}

ElmRuleOperator
elm_rule_lexer_operator(ElmRuleLexer *self)
{
	/* The longer ones first. */
	static const struct {
		const char *text;
		ElmRuleOperator operator;
	} table[] = {
		{ "<=", ELM_RULE_AT_MOST },
		{ ">=", ELM_RULE_AT_LEAST },
		{ "=", ELM_RULE_IS },
		{ "<", ELM_RULE_BELOW },
		{ ">", ELM_RULE_ABOVE },
	};

	skip_blanks(self);
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		gsize length = strlen(table[i].text);

		if (strncmp(self->at, table[i].text, length) != 0)
			continue;
		self->at += length;
		skip_blanks(self);
		return table[i].operator;
	}
	return ELM_RULE_NO_OPERATOR;
}

static void
value_free(gpointer data)
{
	ElmRuleValue *value = data;

	g_free(value->text);
	g_free(value);
}

/* Up to the closing quote; a backslash takes the meaning of the next quote or
 * backslash away. */
static gboolean
read_quoted(ElmRuleLexer *self, GString *text)
{
	const char *start = self->at++;

	for (; *self->at != '"'; self->at++) {
		if (*self->at == '\0') {
			elm_rule_lexer_error(self, start,
			    "there is no closing quote to this one");
			return FALSE;
		}
		if (*self->at == '\\' && self->at[1] != '"' &&
		    self->at[1] != '\\') {
			elm_rule_lexer_error(self, self->at,
			    "a backslash stands only before '\"' or '\\'");
			return FALSE;
		}
		if (*self->at == '\\')
			self->at++;
		g_string_append_c(text, *self->at);
	}
	self->at++;
	return TRUE;
}

/* Up to the closing slash; "\/" is a slash of the pattern. */
static gboolean
read_regex(ElmRuleLexer *self, GString *text)
{
	const char *start = self->at++;

	for (; *self->at != '/'; self->at++) {
		if (*self->at == '\\' && self->at[1] == '/')
			self->at++;
		else if (*self->at == '\\' && self->at[1] != '\0')
			g_string_append_c(text, *self->at++);
		if (*self->at == '\0') {
			elm_rule_lexer_error(self, start,
			    "there is no closing slash to this one");
			return FALSE;
		}
		g_string_append_c(text, *self->at);
	}
	self->at++;
	return TRUE;
}

static gboolean
read_bare(ElmRuleLexer *self, GString *text)
{
	const char *start = self->at;

	for (; !is_value_end(*self->at); self->at++) {
		if (*self->at == '"' || *self->at == '\\') {
			elm_rule_lexer_error(self, self->at,
			    "'%c' stands only within quotes around the whole",
			    *self->at);
			return FALSE;
		}
	}
	if (self->at == start) {
		elm_rule_lexer_error(self, start, "a value is missing here");
		return FALSE;
	}
	g_string_append_len(text, start, self->at - start);
	return TRUE;
}

static gboolean
read_value(ElmRuleLexer *self, GString *text)
{
	if (*self->at == '"')
		return read_quoted(self, text);
	if (*self->at == '/')
		return read_regex(self, text);
	return read_bare(self, text);
}

gboolean
elm_rule_lexer_value(ElmRuleLexer *self, GString *text, gboolean *is_regex)
{
	g_string_truncate(text, 0);
	*is_regex = *self->at == '/';
	if (!read_value(self, text))
		return FALSE;
	if (is_value_end(*self->at))
		return TRUE;
	elm_rule_lexer_error(self, self->at,
	    "a blank or a comma is missing before '%s'", self->at);
	return FALSE;
}

gboolean
elm_rule_lexer_comma(ElmRuleLexer *self)
{
	const char *next = self->at + strspn(self->at, " \t");

	if (*next != ',')
		return FALSE;
	self->at = next + 1;
	skip_blanks(self);
	return TRUE;
}

GPtrArray *
elm_rule_lexer_values(ElmRuleLexer *self)
{
	g_autoptr(GPtrArray) values =
	    g_ptr_array_new_with_free_func(value_free);
	g_autoptr(GString) text = g_string_new(NULL);

	do {
		ElmRuleValue *value = g_new0(ElmRuleValue, 1);

		g_ptr_array_add(values, value);
		value->where = self->at;
		if (!elm_rule_lexer_value(self, text, &value->is_regex))
			return NULL;
		value->text = g_strndup(text->str, text->len);
	} while (elm_rule_lexer_comma(self));
	return g_steal_pointer(&values);
}

const char *
elm_rule_lexer_words(ElmRuleLexer *self)
{
	skip_blanks(self);
	if (self->at[0] != '-' || self->at[1] != '-' ||
	    (self->at[2] != '\0' && !is_blank(self->at[2])))
		return NULL;
	self->at += 2;
	skip_blanks(self);
	return self->at;
}

char *
elm_rule_lexer_reason(ElmRuleLexer *self)
{
	const char *words = elm_rule_lexer_words(self);

	return words != NULL ? g_strchomp(g_strdup(words)) : NULL;
}

void
elm_rule_lexer_skip(ElmRuleLexer *self)
{
	self->at += strcspn(self->at, " \t");
}

void
elm_rule_range(ElmRuleOperator operator, guint64 number, guint64 *least,
    guint64 *most)
{
	gboolean is_none = (operator== ELM_RULE_BELOW && number == 0) ||
			   (operator== ELM_RULE_ABOVE && number == G_MAXUINT64);

	*least = 0;
	*most = G_MAXUINT64;
	if (is_none) {
		*least = 1;
		*most = 0;
		return;
	}
	if (operator== ELM_RULE_IS || operator== ELM_RULE_AT_LEAST)
		*least = number;
	if (operator== ELM_RULE_ABOVE)
		*least = number + 1;
	if (operator== ELM_RULE_IS || operator== ELM_RULE_AT_MOST)
		*most = number;
	if (operator== ELM_RULE_BELOW)
		*most = number - 1;
}
