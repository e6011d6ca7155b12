#include "config.h"

#include "lib/spam/list-file.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/mail/address.h"

#define FILE_MOST (64 * 1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct ElmListFile {
	char *path;
	char *text; /* with a NUL behind it */
	gsize size;
};

/* A stretch of the file. */
typedef struct {
	const char *at;
	gsize length;
} Word;

/* A line as it is written; a word that is not there has the length 0. */
typedef struct {
	Word pattern;
	Word recipient;
	gboolean needs_no_proof;
	Word culprit; /* what cannot be understood */
} Line;

/* What is compared with the lines. */
typedef struct {
	const char *sender;
	const char *domain; /* of the sender, with its "@"; "" if it has none */
	gsize length;       /* of the sender */
	const char *recipient;
} Query;

static gboolean
is_word(const Word *word, const char *text)
{
	return strlen(text) == word->length &&
	       strncmp(word->at, text, word->length) == 0;
}

static gboolean
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* The next word of the line that ends at @end; of length 0 behind the last. */
static Word
next_word(const char **at, const char *end)
{
	Word word;

	while (*at < end && is_blank(**at))
		(*at)++;
	word.at = *at;
	if (*at < end && **at == '#')
		*at = end;
	else
		while (*at < end && !is_blank(**at))
			(*at)++;
	word.length = *word.at == '#' ? 0 : (gsize)(*at - word.at);
	return word;
}

static gboolean
take_option(Line *line, const Word *word)
{
	static const char to[] = "to=";
	gsize skip = strlen(to);

	if (word->length > skip && strncmp(word->at, to, skip) == 0) {
		line->recipient =
		    (Word){ word->at + skip, word->length - skip };
		return TRUE;
	}
	if (is_word(word, "authenticated=no"))
		line->needs_no_proof = TRUE;
	return line->needs_no_proof || is_word(word, "authenticated=yes");
}

/* Read the line from @at to @end; FALSE when an option is none. */
static gboolean
read_line(Line *line, const char *at, const char *end)
{
	Word word;

	*line = (Line){ .pattern = next_word(&at, end) };
	while ((word = next_word(&at, end)).length > 0) {
		if (take_option(line, &word))
			continue;
		line->culprit = word;
		return FALSE;
	}
	return TRUE;
}

/* Is @word plain ASCII that means itself: user@domain, @domain, .domain? */
static gboolean
is_plain(const Word *word)
{
	gsize ats = 0;

	for (gsize i = 0; i < word->length; i++) {
		char c = word->at[i];

		if (c == '@')
			ats++;
		else if (!g_ascii_isalnum(c) && c != '.' && c != '-' &&
			 c != '_' && c != '+' && c != '=')
			return FALSE;
	}
	if (word->length < 2 || !g_ascii_isalnum(word->at[word->length - 1]))
		return FALSE;
	return ats == 1 || (ats == 0 && word->at[0] == '.');
}

/* The pattern of @word, to be freed, or NULL with an error. */
static char *
pattern_of(const Word *word, GError **error)
{
	g_autofree char *text = g_strndup(word->at, word->length);

	return elm_address_pattern(text, error);
}

static gboolean
check_pattern(const Word *word, GError **error)
{
	g_autofree char *pattern = NULL;

	if (word->length == 0 || is_plain(word))
		return TRUE;
	pattern = pattern_of(word, error);
	return pattern != NULL;
}

static gboolean
check_line(const Line *line, gboolean is_read, GError **error)
{
	if (is_read)
		return check_pattern(&line->pattern, error) &&
		       check_pattern(&line->recipient, error);
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "'%.*s' is neither to= nor authenticated=",
	    (int)MIN(line->culprit.length, 80), line->culprit.at);
	return FALSE;
}

/* Where the line at @at ends. */
static const char *
line_end(const ElmListFile *self, const char *at)
{
	const char *feed =
	    memchr(at, '\n', self->size - (gsize)(at - self->text));

	return feed != NULL ? feed : self->text + self->size;
}

/* Where the first line begins. */
static const char *
first_line(const ElmListFile *self)
{
	gboolean is_marked = g_str_has_prefix(self->text, BYTE_ORDER_MARK);

	return self->text + (is_marked ? strlen(BYTE_ORDER_MARK) : 0);
}

static gboolean
check(const ElmListFile *self, GError **error)
{
	const char *stop = self->text + self->size;
	guint number = 1;

	if (memchr(self->text, '\0', self->size) != NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "%s: there is a NUL in this file", self->path);
		return FALSE;
	}
	for (const char *at = first_line(self); at < stop; number++) {
		const char *end = line_end(self, at);
		Line line;
		gboolean is_read = read_line(&line, at, end);

		if (!check_line(&line, is_read, error)) {
			g_prefix_error(error, "%s:%u: ", self->path, number);
			return FALSE;
		}
		at = end + 1;
	}
	return TRUE;
}

ElmListFile *
elm_list_file_new(const char *path, GError **error)
{
	g_autoptr(ElmListFile) self = g_new0(ElmListFile, 1);
	g_autoptr(GError) why = NULL;
	GBytes *bytes = elm_io_read_file(path, FILE_MOST, &why);

	if (bytes == NULL) {
		g_set_error_literal(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    why->message);
		return NULL;
	}
	self->path = g_strdup(path);
	self->text = g_bytes_unref_to_data(bytes, &self->size);
	self->text = g_realloc(self->text, self->size + 1);
	self->text[self->size] = '\0';
	return check(self, error) ? g_steal_pointer(&self) : NULL;
}

void
elm_list_file_free(ElmListFile *self)
{
	g_free(self->path);
	g_free(self->text);
	g_free(self);
}

const char *
elm_list_file_path(const ElmListFile *self)
{
	return self->path;
}

static gboolean
is_same(const Word *word, const char *text, gsize length)
{
	return word->length == length &&
	       g_ascii_strncasecmp(word->at, text, length) == 0;
}

/* Does the plain @word mean @address, whose domain begins at its "@"? */
static gboolean
plain_means(const Word *word, const char *address, gsize length,
    const char *domain, gsize domain_length)
{
	if (word->at[0] == '@')
		return is_same(word, domain, domain_length);
	if (word->at[0] != '.' || memchr(word->at, '@', word->length) != NULL)
		return is_same(word, address, length);
	return domain_length > word->length + 1 &&
	       is_same(word, domain + domain_length - word->length,
		   word->length);
}

static gboolean
means(const Word *word, const char *address, const char *domain)
{
	g_autofree char *pattern = NULL;

	if (is_plain(word))
		return plain_means(word, address, strlen(address), domain,
		    strlen(domain));
	pattern = pattern_of(word, NULL);
	return pattern != NULL && elm_address_matches(address, pattern);
}

/* The "@" of @address and what follows; "" if there is none. */
static const char *
domain_of(const char *address)
{
	const char *at = strrchr(address, '@');

	return at != NULL ? at : "";
}

/* An address is narrower than a domain, that than its subdomains, and anything
 * with a wildcard is the widest. */
static guint
narrowness(const Word *word)
{
	if (word->length == 0 || memchr(word->at, '*', word->length) != NULL ||
	    memchr(word->at, '?', word->length) != NULL)
		return 1;
	if (word->at[0] == '@')
		return 3;
	return memchr(word->at, '@', word->length) == NULL && word->at[0] == '.'
		   ? 2
		   : 4;
}

/* Most lines end otherwise than the sender does, and are done with here. */
static gboolean
may_mean(const Word *pattern, const Query *query)
{
	char last;

	if (pattern->length == 0)
		return FALSE;
	last = pattern->at[pattern->length - 1];
	if (query->length == 0 || !g_ascii_isalnum(last))
		return TRUE;
	return g_ascii_tolower(last) ==
	       g_ascii_tolower(query->sender[query->length - 1]);
}

static gboolean
is_meant(const Line *line, const Query *query)
{
	if (!means(&line->pattern, query->sender, query->domain))
		return FALSE;
	if (line->recipient.length == 0)
		return TRUE;
	return query->recipient != NULL &&
	       means(&line->recipient, query->recipient,
		   domain_of(query->recipient));
}

/* Is the line from @at to @end meant?  What it says then goes to @found. */
static gboolean
look_at(const char *at, const char *end, const Query *query, ElmListLine *found)
{
	const char *next = at;
	Word pattern = next_word(&next, end);
	Line line;

	if (!may_mean(&pattern, query) || !read_line(&line, at, end) ||
	    !is_meant(&line, query))
		return FALSE;
	found->needs_no_proof = line.needs_no_proof;
	found->narrowness = narrowness(&line.pattern);
	if (line.recipient.length > 0)
		found->narrowness += 4 * narrowness(&line.recipient);
	return TRUE;
}

void
elm_list_file_look(const ElmListFile *self, const char *sender,
    const char *recipient, ElmListFunc func, gpointer user)
{
	Query query = { .sender = sender, .recipient = recipient };
	const char *stop = self->text + self->size;
	ElmListLine found = { .line = 1 };

	query.domain = domain_of(sender);
	query.length = strlen(sender);
	for (const char *at = first_line(self); at < stop; found.line++) {
		const char *end = line_end(self, at);

		if (look_at(at, end, &query, &found))
			func(&found, user);
		at = end + 1;
	}
}
