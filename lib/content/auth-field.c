#include "config.h"

#include "lib/content/auth-field.h"

#include <string.h>

#define STATEMENTS_MAX 1000
#define VALUE_OCTETS_MAX 65536

/* One "method=result reason=... ptype.property=value (comment)". */
typedef struct {
	char *method;
	char *result;
	char *property;
	char *value;
	char *policy;
	guint rank;  /* of @property for @method: the less, the better */
	guint first; /* statement of this field */
} Piece;

/* RFC 8601, 2.7, and what else is written. */
static const struct {
	const char *word;
	ElmAuthResult result;
} results[] = {
	{ "pass", ELM_AUTH_PASS },
	{ "fail", ELM_AUTH_FAIL },
	{ "hardfail", ELM_AUTH_FAIL },
	{ "policy", ELM_AUTH_FAIL },
	{ "discard", ELM_AUTH_FAIL },
	{ "softfail", ELM_AUTH_SOFT },
	{ "neutral", ELM_AUTH_SOFT },
	{ "temperror", ELM_AUTH_ERROR },
	{ "permerror", ELM_AUTH_ERROR },
	{ "error", ELM_AUTH_ERROR },
	{ "timeout", ELM_AUTH_ERROR },
	{ "unknown", ELM_AUTH_ERROR },
};

/* What a method is about: the first that is there counts. */
static const struct {
	const char *method, *property;
} subjects[] = {
	{ "spf", "smtp.mailfrom" },
	{ "spf", "smtp.mail" },
	{ "spf", "smtp.helo" },
	{ "dkim", "header.d" },
	{ "dkim", "header.i" },
	{ "domainkeys", "header.from" },
	{ "domainkeys", "header.sender" },
	{ "dmarc", "header.from" },
	{ "smime", "body.smime-identifier" },
};

static ElmAuthResult
result_of(const char *word)
{
	for (gsize i = 0; i < G_N_ELEMENTS(results); i++)
		if (g_ascii_strcasecmp(word, results[i].word) == 0)
			return results[i].result;
	return ELM_AUTH_NONE;
}

static guint
rank_of(const char *method, const char *property)
{
	guint i = 0;

	while (i < G_N_ELEMENTS(subjects) &&
	       (strcmp(subjects[i].method, method) != 0 ||
		   strcmp(subjects[i].property, property) != 0))
		i++;
	return i;
}

static void
replace(char **text, char *with)
{
	g_free(*text);
	*text = with;
}

static void
clear(Piece *piece)
{
	replace(&piece->method, NULL);
	replace(&piece->result, NULL);
	replace(&piece->property, NULL);
	replace(&piece->value, NULL);
	replace(&piece->policy, NULL);
	piece->rank = G_MAXUINT;
}

/* Behind the comment at @at; the end where it has none. */
static const char *
comment_end(const char *at)
{
	gsize depth = 0;

	for (; *at != '\0'; at++) {
		if (*at == '\\' && at[1] != '\0')
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && --depth == 0)
			return at + 1;
	}
	return at;
}

/* The policy that the domain has published, "p=reject", from a comment. */
static void
read_comment(Piece *piece, const char *text, gsize length)
{
	for (gsize i = 1; i + 2 < length && piece->policy == NULL; i++)
		if (strncmp(text + i, "p=", 2) == 0 &&
		    !g_ascii_isalnum(text[i - 1]))
			piece->policy = g_ascii_strdown(text + i,
			    (gssize)strcspn(text + i, " ,;)"));
}

/* Pass over blanks and the comments among them, which are read for @piece. */
static const char *
skip_blanks(const char *at, Piece *piece)
{
	for (;;) {
		const char *end;

		at += strspn(at, " \t");
		if (*at != '(')
			return at;
		end = comment_end(at);
		read_comment(piece, at, (gsize)(end - at));
		at = end;
	}
}

/* The token or quoted string at *@at, which moves behind it; a token ends
 * before one of @stops.  Never NULL. */
static char *
take_word(const char **at, const char *stops)
{
	GString *out;
	const char *from = *at;
	gsize length;

	if (*from != '"') {
		length = strcspn(from, stops);
		*at += length;
		return g_strndup(from, length);
	}
	out = g_string_new(NULL);
	for (from++; *from != '\0' && *from != '"'; from++) {
		if (*from == '\\' && from[1] != '\0')
			from++;
		g_string_append_c(out, *from);
	}
	*at = from + (*from == '"');
	return g_string_free(out, FALSE);
}

/* A value may be an address whose local part is quoted. */
static char *
take_value(const char **at)
{
	g_autofree char *word = take_word(at, " \t;(\"");
	g_autofree char *rest = NULL;

	if (**at != '@' && **at != '"')
		return g_steal_pointer(&word);
	rest = take_word(at, " \t;(");
	return g_strconcat(word, rest, NULL);
}

/* "name=value", with blanks around "=" where they are wrong. */
static void
take_pair(Piece *piece, char *name, char *value)
{
	guint rank;

	if (piece->method == NULL) {
		name[strcspn(name, "/")] = '\0';
		piece->method = name;
		piece->result = value;
		return;
	}
	rank = rank_of(piece->method, name);
	if (strcmp(name, "action") == 0 && piece->policy == NULL) {
		piece->policy = g_strconcat("action=", value, NULL);
	} else if (strchr(name, '.') != NULL && rank < piece->rank) {
		piece->rank = rank;
		replace(&piece->property, g_steal_pointer(&name));
		replace(&piece->value, g_steal_pointer(&value));
	}
	g_free(name);
	g_free(value);
}

static const char *
keep(GStringChunk *texts, const char *text)
{
	g_autofree char *valid = NULL;

	if (text == NULL || *text == '\0')
		return "";
	valid = g_utf8_make_valid(text, -1);
	return g_string_chunk_insert(texts, valid);
}

/* Yahoo has written what a statement is about as a piece of its own. */
static void
complete(const Piece *piece, GStringChunk *texts, GArray *statements)
{
	ElmAuthStatement *last = NULL;

	if (statements->len > piece->first)
		last = &g_array_index(statements, ElmAuthStatement,
		    statements->len - 1);
	if (last == NULL || *last->property != '\0')
		return;
	last->property = keep(texts, piece->method);
	last->value = keep(texts, piece->result);
}

static void
finish(Piece *piece, GStringChunk *texts, GArray *statements)
{
	if (piece->method != NULL && strchr(piece->method, '.') != NULL) {
		complete(piece, texts, statements);
	} else if (piece->method != NULL && statements->len < STATEMENTS_MAX) {
		ElmAuthStatement statement = {
			.method = keep(texts, piece->method),
			.result = result_of(piece->result),
			.property = keep(texts, piece->property),
			.value = keep(texts, piece->value),
			.policy = keep(texts, piece->policy),
			.server = "",
		};

		g_array_append_val(statements, statement);
	}
	clear(piece);
}

/* Read one word at @at, a pair when "=" is behind it; the word when not, which
 * the caller frees. */
static const char *
read_word(const char *at, Piece *piece, char **word)
{
	g_autofree char *name = take_word(&at, " \t;(=");

	*word = NULL;
	at = skip_blanks(at, piece);
	if (*at != '=') {
		*word = g_steal_pointer(&name);
		return at;
	}
	at = skip_blanks(at + 1, piece);
	take_pair(piece, g_ascii_strdown(name, -1), take_value(&at));
	return at;
}

const char *
elm_auth_field_read(const char *value, GStringChunk *texts, GArray *statements)
{
	g_autofree char *text =
	    g_strndup(value, strnlen(value, VALUE_OCTETS_MAX));
	const char *server = NULL;
	const char *at = text;
	Piece piece = { .rank = G_MAXUINT, .first = statements->len };

	while (*(at = skip_blanks(at, &piece)) != '\0') {
		g_autofree char *word = NULL;

		if (*at == ';')
			finish(&piece, texts, statements);
		if (*at == ';' || *at == '=') {
			at++;
			continue;
		}
		at = read_word(at, &piece, &word);
		if (server == NULL && word != NULL) {
			g_autofree char *small = g_ascii_strdown(word, -1);

			server = keep(texts, small);
		}
		if (server == NULL)
			server = "";
	}
	finish(&piece, texts, statements);
	for (guint i = piece.first; i < statements->len; i++)
		g_array_index(statements, ElmAuthStatement, i).server =
		    server != NULL ? server : "";
	return server != NULL ? server : "";
}

/* The domain in "domain of X designates" and its likes. */
static char *
domain_of(const char *comment)
{
	static const char *const starts[] = { "domain of transitioning ",
		"domain of ", "outlook.com: " };

	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
		const char *at = strstr(comment, starts[i]);

		if (at == NULL)
			continue;
		at += strlen(starts[i]);
		return g_strndup(at, strcspn(at, " )"));
	}
	return NULL;
}

void
elm_auth_field_read_spf(const char *value, GStringChunk *texts,
    ElmAuthStatement *statement)
{
	g_autofree char *text =
	    g_strdelimit(g_strndup(value, strnlen(value, VALUE_OCTETS_MAX)),
		";", ' ');
	const char *at = text;
	g_autofree char *result = NULL;
	g_autofree char *domain = NULL;
	Piece piece = { .method = g_strdup("spf"), .rank = G_MAXUINT };

	while (*(at = skip_blanks(at, &piece)) != '\0') {
		g_autofree char *name = take_word(&at, " \t(=");
		g_autofree char *word = NULL;

		if (*at == '=') {
			at++;
			word = take_value(&at);
		}
		if (result == NULL)
			result = g_steal_pointer(&name);
		else if (word != NULL && *word != '\0' &&
			 g_ascii_strcasecmp(name, "envelope-from") == 0)
			replace(&domain, g_steal_pointer(&word));
	}
	if (domain == NULL)
		domain = domain_of(text);
	statement->method = "spf";
	statement->result = result_of(result != NULL ? result : "");
	statement->property = domain != NULL ? "smtp.mailfrom" : "";
	statement->value = keep(texts, domain);
	statement->policy = "";
	statement->server = "";
	clear(&piece);
}
