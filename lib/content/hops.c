#include "config.h"

#include "lib/content/hops.h"

#include <string.h>

#include "lib/base/ip.h"
#include "lib/mail/date.h"

#define HOPS_MAX 200
#define VALUE_OCTETS_MAX 8192 /* what is longer is cut */
#define BLANKS " \t\r"

struct ElmHops {
	GArray *hops;
	GStringChunk *texts;
};

/* The clauses of RFC 5321, 4.4, and what stands before the first. */
typedef enum {
	CLAUSE_NONE,
	CLAUSE_FROM,
	CLAUSE_BY,
	CLAUSE_VIA,
	CLAUSE_WITH,
	CLAUSE_ID,
	CLAUSE_FOR,
	CLAUSES
} Clause;

static const char *const clause_names[CLAUSES] = { "", "from", "by", "via",
	"with", "id", "for" };

/* The words of a clause, and those of the comments behind them, each separated
 * by blanks. */
typedef struct {
	GString *words[CLAUSES];
	GString *comments[CLAUSES];
	guint seen; /* 1 << Clause */
} Trace;

/* What a "from" clause says of the client. */
typedef struct {
	char *helo;
	char *name;
	char *address;
	char *word; /* the one before: maybe a name */
} Client;

/* Does a date begin at @at: "Thu, 2" or "2001-11-22 "? */
static gboolean
is_date(const char *at)
{
	static const char *const forms[] = { "aaa, 0", "0000-00-00 " };

	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
		const char *form = forms[i];
		gsize j = 0;

		while (form[j] != '\0' &&
		       (form[j] == 'a'      ? g_ascii_isalpha(at[j])
			   : form[j] == '0' ? g_ascii_isdigit(at[j])
					    : at[j] == form[j]))
			j++;
		if (form[j] == '\0')
			return TRUE;
	}
	return FALSE;
}

/* Where the date begins: behind the last semicolon outside of comments, or
 * behind the last one at all when these have no end; without any, where it
 * looks like one; NULL if there is none. */
static const char *
find_date(const char *text)
{
	const char *semicolon = NULL;
	const char *date = NULL;
	gssize depth = 0;

	for (const char *at = text; *at != '\0'; at++) {
		depth += (*at == '(') - (*at == ')' && depth > 0);
		if (*at == ';' && depth == 0)
			semicolon = at;
		if ((*at == ' ' || *at == '\t') && is_date(at + 1))
			date = at;
	}
	if (depth != 0)
		semicolon = strrchr(text, ';');
	if (semicolon == NULL)
		semicolon = date;
	return semicolon != NULL ? semicolon + 1 : NULL;
}

/* The clause that the word of @length octets at @at opens; CLAUSE_NONE when it
 * opens none.  A client may call itself "by": then a comment follows. */
static Clause
opened(const Trace *trace, Clause now, const char *at, gsize length)
{
	gsize blanks = strspn(at + length, BLANKS);

	for (Clause clause = CLAUSE_FROM; clause < CLAUSES; clause++) {
		if (strlen(clause_names[clause]) != length ||
		    g_ascii_strncasecmp(clause_names[clause], at, length) != 0)
			continue;
		if ((trace->seen & 1u << clause) != 0 ||
		    (clause == CLAUSE_FROM && trace->seen != 0))
			return CLAUSE_NONE;
		if (now == CLAUSE_FROM && trace->words[now]->len == 0 &&
		    at[length + blanks] == '(')
			return CLAUSE_NONE;
		return clause;
	}
	return CLAUSE_NONE;
}

static void
append(GString *out, const char *text, gsize length)
{
	if (out->len > 0)
		g_string_append_c(out, ' ');
	g_string_append_len(out, text, (gssize)length);
}

/* The end of the comment at @at; that of @end when it has none. */
static const char *
comment_end(const char *at, const char *end)
{
	gsize depth = 0;

	for (; at < end; at++) {
		depth += *at == '(';
		if (*at == ')' && --depth == 0)
			return at;
	}
	return end;
}

static void
read_clauses(Trace *trace, const char *text, const char *end)
{
	Clause now = CLAUSE_NONE;
	const char *at = text + strspn(text, BLANKS);

	while (at < end) {
		gsize length = MIN(strcspn(at, BLANKS "("), (gsize)(end - at));
		Clause next = opened(trace, now, at, length);

		if (*at == '(') {
			const char *close = comment_end(at, end);

			append(trace->comments[now], at + 1,
			    (gsize)(close - at) - 1);
			length =
			    MIN((gsize)(close + 1 - at), (gsize)(end - at));
		} else if (next != CLAUSE_NONE) {
			now = next;
			trace->seen |= 1u << now;
		} else {
			append(trace->words[now], at,
			    length - (at[length - 1] == ';'));
		}
		at += length;
		at += MIN(strspn(at, BLANKS), (gsize)(end - at));
	}
}

/* Does the word say no more than that nothing is known? */
static gboolean
is_filler(const char *word)
{
	static const char *const fillers[] = { "unknown", "unverified", "port",
		"account", "user", "" };

	for (gsize i = 0; i < G_N_ELEMENTS(fillers); i++)
		if (g_ascii_strcasecmp(word, fillers[i]) == 0)
			return TRUE;
	return FALSE;
}

/* @word as a host name, small, without "ident@" and a final dot; NULL when it
 * is none. */
static char *
as_name(const char *word)
{
	const char *at = strrchr(word, '@');
	g_autofree char *name = g_ascii_strdown(at != NULL ? at + 1 : word, -1);
	gsize length = strlen(name);

	if (length > 1 && name[length - 1] == '.')
		name[--length] = '\0';
	if (is_filler(name) || name[strcspn(name, "=:[]\"<>,/")] != '\0')
		return NULL;
	return g_steal_pointer(&name);
}

static void
replace(char **text, char *with)
{
	g_free(*text);
	*text = with;
}

/* "[192.0.2.1]", "name[192.0.2.1]:25": the address and the name before it. */
static gboolean
read_bracket(Client *client, const char *word)
{
	const char *open = strchr(word, '[');
	const char *close = open != NULL ? strchr(open, ']') : NULL;
	g_autofree char *before = NULL;
	char *address;

	if (close == NULL)
		return FALSE;
	address = elm_ip_canonical(open, (gsize)(close + 1 - open));
	if (address == NULL)
		return FALSE;
	before = g_strndup(word, (gsize)(open - word));
	if (client->address == NULL) {
		client->address = address;
		if (client->name == NULL && *before != '\0')
			client->name = as_name(before);
		else if (client->name == NULL && client->word != NULL)
			client->name = as_name(client->word);
	} else {
		g_free(address);
	}
	return TRUE;
}

/* One word of the comments behind "from NAME". */
static void
read_client_word(Client *client, const char *word)
{
	gboolean is_helo = client->word != NULL &&
			   (g_ascii_strcasecmp(client->word, "helo") == 0 ||
			       g_ascii_strcasecmp(client->word, "ehlo") == 0);
	const char *at = strrchr(word, '@'); /* "ident@192.0.2.1" */
	char *address = NULL;

	if (is_helo && client->helo == NULL)
		client->helo = g_strdup(word);
	else if ((g_ascii_strncasecmp(word, "helo=", 5) == 0 ||
		     g_ascii_strncasecmp(word, "ehlo=", 5) == 0) &&
		 client->helo == NULL)
		client->helo = g_strdup(word + 5);
	else if (!read_bracket(client, word))
		address = elm_ip_canonical(at != NULL ? at + 1 : word,
		    strlen(at != NULL ? at + 1 : word));
	if (address != NULL && client->address == NULL)
		client->address = g_steal_pointer(&address);
	g_free(address);
	replace(&client->word, g_strdup(word));
}

/* The first word of the clause: what the client said, or, where that stands in
 * a comment, what its address resolves to. */
static void
read_first_word(Client *client, const char *word)
{
	g_autofree char *address = elm_ip_canonical(word, strlen(word));

	if (client->address == NULL && address != NULL) {
		client->address = g_steal_pointer(&address);
		return;
	}
	if (client->helo != NULL) {
		if (client->name == NULL && address == NULL)
			client->name = as_name(word);
	} else if (!is_filler(word)) {
		client->helo = g_strdup(word);
	}
}

static void
read_client(Client *client, const Trace *trace)
{
	g_auto(GStrv) words =
	    g_strsplit_set(trace->words[CLAUSE_FROM]->str, " ", -1);
	g_auto(GStrv) comments =
	    g_strsplit_set(trace->comments[CLAUSE_FROM]->str, BLANKS "()\",",
		-1);

	for (gsize i = 0; comments[i] != NULL; i++)
		if (*comments[i] != '\0')
			read_client_word(client, comments[i]);
	for (gsize i = 1; words[0] != NULL && words[i] != NULL; i++)
		read_bracket(client, words[i]);
	if (words[0] != NULL)
		read_first_word(client, words[0]);
}

/* RFC 3848, RFC 6531, 4.3, and what Exchange says. */
static gboolean
is_tls_protocol(const char *with)
{
	static const char *const protocols[] = { "esmtps", "esmtpsa", "smtps",
		"smtpsa", "lmtps", "lmtpsa", "utf8smtps", "utf8smtpsa",
		"utf8lmtps", "utf8lmtpsa", "asmtps", "https", "imaps",
		"pop3s" };
	gsize length = strcspn(with, " /");

	for (gsize i = 0; i < G_N_ELEMENTS(protocols); i++)
		if (strlen(protocols[i]) == length &&
		    memcmp(with, protocols[i], length) == 0)
			return TRUE;
	return FALSE;
}

/* Does a word of @text begin with @name and a version, or nothing more? */
static gboolean
names_version(const char *text, const char *name)
{
	const char *at = text;

	for (; (at = strstr(at, name)) != NULL; at++) {
		const char *end = at + strlen(name);

		if ((at == text || strchr(" =/(,", at[-1]) != NULL) &&
		    (*end == '\0' || *end == 'v' ||
			strchr(" 0123456789_:/,)", *end) != NULL))
			return TRUE;
	}
	return FALSE;
}

static gboolean
names_tls(const char *text)
{
	return names_version(text, "TLS") || names_version(text, "SSLv");
}

static gboolean
is_tls(const Trace *trace, const char *with)
{
	if (is_tls_protocol(with) || names_tls(trace->words[CLAUSE_WITH]->str))
		return TRUE;
	for (Clause clause = CLAUSE_NONE; clause < CLAUSES; clause++)
		if (names_tls(trace->comments[clause]->str))
			return TRUE;
	return FALSE;
}

/* Valid UTF-8, "" for NULL. */
static const char *
keep(ElmHops *self, const char *text)
{
	g_autofree char *valid = NULL;

	if (text == NULL || *text == '\0')
		return "";
	valid = g_utf8_make_valid(text, -1);
	return g_string_chunk_insert(self->texts, valid);
}

/* The first word of @clause, without <> around it and a comma behind. */
static const char *
keep_word(ElmHops *self, const Trace *trace, Clause clause)
{
	const char *start = trace->words[clause]->str;
	gsize length = strcspn(start, " ");
	g_autofree char *word = NULL;

	while (length > 0 && strchr(">,;", start[length - 1]) != NULL)
		length--;
	if (length > 0 && *start == '<') {
		start++;
		length--;
	}
	word = g_strndup(start, length);
	return keep(self, word);
}

static const char *
keep_small(ElmHops *self, const char *text)
{
	g_autofree char *small = g_ascii_strdown(text, -1);

	return keep(self, small);
}

static void
set_client(ElmHops *self, ElmHop *hop, const Trace *trace)
{
	Client client = { NULL, NULL, NULL, NULL };

	read_client(&client, trace);
	hop->helo = keep(self, client.helo);
	hop->name = keep(self, client.name);
	hop->address = keep(self, client.address);
	hop->is_private = elm_ip_is_private(hop->address);
	g_free(client.helo);
	g_free(client.name);
	g_free(client.address);
	g_free(client.word);
}

static void
clear(Trace *trace)
{
	trace->seen = 0;
	for (Clause clause = CLAUSE_NONE; clause < CLAUSES; clause++) {
		g_string_truncate(trace->words[clause], 0);
		g_string_truncate(trace->comments[clause], 0);
	}
}

static void
add_hop(ElmHops *self, Trace *trace, char *value)
{
	ElmHop hop = { .time = -1 };
	const char *date;

	if (strlen(value) > VALUE_OCTETS_MAX)
		value[VALUE_OCTETS_MAX] = '\0';
	date = find_date(value);
	clear(trace);
	read_clauses(trace, value,
	    date != NULL ? date - 1 : value + strlen(value));
	if (date != NULL)
		hop.time = elm_date_parse(date, &hop.zone);
	set_client(self, &hop, trace);
	hop.by = keep_small(self, keep_word(self, trace, CLAUSE_BY));
	hop.with = keep_small(self, trace->words[CLAUSE_WITH]->str);
	hop.id = keep_word(self, trace, CLAUSE_ID);
	hop.recipient = keep_word(self, trace, CLAUSE_FOR);
	hop.is_tls = is_tls(trace, hop.with);
	hop.is_understood =
	    hop.time >= 0 &&
	    ((trace->seen & (1u << CLAUSE_FROM | 1u << CLAUSE_BY)) != 0 ||
		trace->comments[CLAUSE_NONE]->len > 0);
	hop.raw = keep(self, value);
	g_array_append_val(self->hops, hop);
}

ElmHops *
elm_hops_new(const ElmMessage *message)
{
	ElmHops *self = g_new0(ElmHops, 1);
	ElmMessageField field = { 0 };
	Trace trace = { .seen = 0 };

	self->hops = g_array_new(FALSE, FALSE, sizeof(ElmHop));
	self->texts = g_string_chunk_new(1024);
	for (Clause clause = CLAUSE_NONE; clause < CLAUSES; clause++) {
		trace.words[clause] = g_string_new(NULL);
		trace.comments[clause] = g_string_new(NULL);
	}
	while (self->hops->len < HOPS_MAX &&
	       elm_message_find_field(message, "Received", &field)) {
		g_autofree char *value =
		    elm_message_field_value(message, &field);

		add_hop(self, &trace, value);
	}
	for (Clause clause = CLAUSE_NONE; clause < CLAUSES; clause++) {
		g_string_free(trace.words[clause], TRUE);
		g_string_free(trace.comments[clause], TRUE);
	}
	return self;
}

void
elm_hops_free(ElmHops *self)
{
	g_array_unref(self->hops);
	g_string_chunk_free(self->texts);
	g_free(self);
}

const ElmHop *
elm_hops_at(const ElmHops *self, gsize i)
{
	return i < self->hops->len ? &g_array_index(self->hops, ElmHop, i)
				   : NULL;
}

const ElmHop *
elm_hops_entry(const ElmHops *self)
{
	for (guint i = 0; i < self->hops->len; i++) {
		const ElmHop *hop = elm_hops_at(self, i);

		if (*hop->address != '\0' && !hop->is_private)
			return hop;
	}
	return NULL;
}
