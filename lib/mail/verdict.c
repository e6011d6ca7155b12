#include "config.h"

#include "lib/mail/verdict.h"

#include <string.h>

#include "lib/base/error.h"

#define VALUE_OCTETS 256

typedef struct {
	char *key;
	char *value;
} Pair;

struct ElmVerdict {
	ElmVerdictKind kind;
	char *reason;
	GArray *pairs;
};

static void
clear_pair(void *data)
{
	Pair *pair = data;

	g_free(pair->key);
	g_free(pair->value);
}

ElmVerdict *
elm_verdict_new(ElmVerdictKind kind)
{
	ElmVerdict *self = g_new0(ElmVerdict, 1);

	self->kind = kind;
	self->pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
	g_array_set_clear_func(self->pairs, clear_pair);
	return self;
}

void
elm_verdict_free(ElmVerdict *self)
{
	g_array_unref(self->pairs);
	g_free(self->reason);
	g_free(self);
}

ElmVerdictKind
elm_verdict_kind(const ElmVerdict *self)
{
	return self->kind;
}

const char *
elm_verdict_word(ElmVerdictKind kind)
{
	static const char *const words[] = {
		[ELM_VERDICT_CLEAN] = "clean",
		[ELM_VERDICT_UNKNOWN] = "unknown",
		[ELM_VERDICT_BAD] = "bad",
	};

	return words[kind];
}

/* A copy of @value up to VALUE_OCTETS, which must not end within a character
 * (RFC 3629, 3): the octets of one behind its first are 10xxxxxx. */
static char *
cut(const char *value)
{
	gsize size = strnlen(value, VALUE_OCTETS);
	gsize start = size;

	while (start > 0 && size - start < 3 && (value[start] & 0xC0) == 0x80)
		start--;
	if ((value[start] & 0xC0) == 0x80)
		start = size;
	return g_strndup(value, start);
}

void
elm_verdict_raise(ElmVerdict *self, ElmVerdictKind kind, const char *reason)
{
	gboolean is_first = kind == self->kind && self->reason == NULL &&
			    kind != ELM_VERDICT_CLEAN;

	if (kind <= self->kind && !is_first)
		return;
	self->kind = kind;
	g_free(self->reason);
	self->reason = cut(reason);
}

const char *
elm_verdict_reason(const ElmVerdict *self)
{
	return self->reason;
}

/* RFC 2045, 5.1: what may stand without quotes. */
static gboolean
is_token_char(char c)
{
	return g_ascii_isgraph(c) && strchr("()<>@,;:\\\"/[]?=", c) == NULL;
}

static gsize
token_length(const char *text)
{
	gsize n = 0;

	while (text[n] != '\0' && is_token_char(text[n]))
		n++;
	return n;
}

static void
append_pair(ElmVerdict *self, char *key, char *value)
{
	Pair pair = { key, value };

	g_array_append_val(self->pairs, pair);
}

void
elm_verdict_add(ElmVerdict *self, const char *key, const char *value)
{
	g_assert(*key != '\0' && key[token_length(key)] == '\0');
	append_pair(self, g_strdup(key), cut(value));
}

const char *
elm_verdict_pair(const ElmVerdict *self, gsize i, const char **key)
{
	const Pair *pair;

	if (i >= self->pairs->len)
		return NULL;
	pair = &g_array_index(self->pairs, Pair, i);
	if (key != NULL)
		*key = pair->key;
	return pair->value;
}

const char *
elm_verdict_get(const ElmVerdict *self, const char *key)
{
	const char *value, *name;

	for (gsize i = 0; (value = elm_verdict_pair(self, i, &name)); i++)
		if (g_ascii_strcasecmp(name, key) == 0)
			return value;
	return NULL;
}

static void
append_octet(GString *text, char c)
{
	if (!g_ascii_isprint(c) || c == '%')
		g_string_append_printf(text, "%%%02X", (guchar)c);
	else if (c == '"' || c == '\\')
		g_string_append_printf(text, "\\%c", c);
	else
		g_string_append_c(text, c);
}

static void
append_value(GString *text, const char *value)
{
	gboolean is_token = *value != '\0' &&
			    value[token_length(value)] == '\0' &&
			    strchr(value, '%') == NULL;

	if (is_token) {
		g_string_append(text, value);
		return;
	}
	g_string_append_c(text, '"');
	for (; *value != '\0'; value++)
		append_octet(text, *value);
	g_string_append_c(text, '"');
}

char *
elm_verdict_format(const ElmVerdict *self)
{
	GString *text = g_string_new("verdict=");
	const char *value, *key;

	g_string_append(text, elm_verdict_word(self->kind));
	if (self->reason != NULL) {
		g_string_append(text, "; reason=");
		append_value(text, self->reason);
	}
	for (gsize i = 0; (value = elm_verdict_pair(self, i, &key)); i++) {
		g_string_append_printf(text, "; %s=", key);
		append_value(text, value);
	}
	return g_string_free(text, FALSE);
}

/* "%XX" at @text, or -1. */
static int
percent_octet(const char *text)
{
	if (text[0] != '%' || !g_ascii_isxdigit(text[1]) ||
	    !g_ascii_isxdigit(text[2]))
		return -1;
	return g_ascii_xdigit_value(text[1]) * 16 +
	       g_ascii_xdigit_value(text[2]);
}

/* The quoted string at @text, decoded; NULL unless it is well-formed. */
static char *
read_quoted(const char **text)
{
	g_autoptr(GString) value = g_string_new(NULL);
	const char *at = *text + 1;

	for (; *at != '"'; at++) {
		int octet = percent_octet(at);

		if (*at == '\0' || (*at == '%' && octet <= 0))
			return NULL;
		if (octet > 0)
			at += 2;
		else if (*at == '\\' && *++at == '\0')
			return NULL;
		g_string_append_c(value, octet > 0 ? (char)octet : *at);
	}
	*text = at + 1;
	return g_string_free(g_steal_pointer(&value), FALSE);
}

static char *
read_value(const char **text)
{
	gsize n = token_length(*text);
	const char *start = *text;

	if (*start == '"')
		return read_quoted(text);
	if (n == 0 || memchr(start, '%', n) != NULL)
		return NULL;
	*text += n;
	return g_strndup(start, n);
}

/* "key=value" at @text, then ";" and blanks, or the end. */
static gboolean
read_pair(const char **text, char **key, char **value)
{
	gsize n = token_length(*text);

	if (n == 0 || (*text)[n] != '=')
		return FALSE;
	*key = g_strndup(*text, n);
	*text += n + 1;
	*value = read_value(text);
	if (*value == NULL)
		return FALSE;
	*text += strspn(*text, " \t");
	if (**text == '\0')
		return TRUE;
	if (**text != ';')
		return FALSE;
	*text += 1;
	*text += strspn(*text, " \t");
	return **text != '\0';
}

static gboolean
set_kind(ElmVerdict *self, const char *word)
{
	for (int kind = ELM_VERDICT_CLEAN; kind <= ELM_VERDICT_BAD; kind++)
		if (strcmp(word, elm_verdict_word(kind)) == 0) {
			self->kind = kind;
			return TRUE;
		}
	return FALSE;
}

/* The first pair is the verdict, a reason may be the second. */
static gboolean
take_pair(ElmVerdict *self, gsize i, char *key, char *value)
{
	g_autofree char *owned_key = key;
	g_autofree char *owned_value = value;

	if (i == 0)
		return strcmp(key, "verdict") == 0 && set_kind(self, value);
	if (i == 1 && strcmp(key, "reason") == 0) {
		self->reason = g_steal_pointer(&owned_value);
		return TRUE;
	}
	append_pair(self, g_steal_pointer(&owned_key),
	    g_steal_pointer(&owned_value));
	return TRUE;
}

ElmVerdict *
elm_verdict_parse(const char *text, GError **error)
{
	g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_UNKNOWN);
	const char *at = text;

	for (gsize i = 0; i == 0 || *at != '\0'; i++) {
		g_autofree char *key = NULL;
		g_autofree char *value = NULL;

		if (!read_pair(&at, &key, &value) ||
		    !take_pair(self, i, g_steal_pointer(&key),
			g_steal_pointer(&value))) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
			    "'%s' is no verdict", text);
			return NULL;
		}
	}
	return g_steal_pointer(&self);
}
