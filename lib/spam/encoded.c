#include "config.h"

#include "lib/spam/encoded.h"

#include <string.h>

#include "lib/mail/word.h"

/* Looked at; what follows is more of the same. */
#define WORDS_MAX 200
/* Octets of one word that lib/mail/word.c reads. */
#define LONGEST 4096

typedef struct {
	const char *charset;
	gsize charset_length;
	char encoding;
	const char *end; /* behind the word */
} Word;

/* "=?CHARSET?ENCODING?TEXT?=", whose text has no blanks in honest mail. */
static gboolean
read_word(const char *at, Word *word)
{
	const char *text;

	word->charset = at + 2;
	word->charset_length = strcspn(word->charset, "?* \t");
	at = memchr(word->charset, '?', strnlen(word->charset, LONGEST));
	if (at == NULL || word->charset_length == 0 || at[1] == '\0' ||
	    at[2] != '?')
		return FALSE;
	word->encoding = g_ascii_tolower(at[1]);
	if (word->encoding != 'b' && word->encoding != 'q')
		return FALSE;
	text = at + 3;
	word->end = memmem(text, strnlen(text, LONGEST), "?=", 2);
	if (word->end == NULL)
		return FALSE;
	word->end += 2;
	return TRUE;
}

static gboolean
is_plain(const char *word, gsize length)
{
	g_autofree char *raw = g_strndup(word, length);
	g_autofree char *text = elm_word_decode(raw);

	for (const char *at = text; *at != '\0'; at++)
		if ((guchar)*at >= 0x7f || (guchar)*at < 0x20)
			return FALSE;
	return strstr(text, "=?") == NULL;
}

static gboolean
has_nested(const char *word, gsize length)
{
	g_autofree char *raw = g_strndup(word, length);
	g_autofree char *text = elm_word_decode(raw);

	return strstr(text, "=?") != NULL && strstr(text, "?=") != NULL;
}

static void
note_word(ElmEncoded *self, const char *start, const Word *word)
{
	gsize length = (gsize)(word->end - start);
	g_autofree char *charset =
	    g_ascii_strdown(word->charset, (gssize)word->charset_length);

	if (self->words++ == 0)
		g_strlcpy(self->charset, charset, sizeof(self->charset));
	else if (strncmp(self->charset, charset, sizeof(self->charset) - 1) !=
		 0)
		self->is_mixed = TRUE;
	if (word->encoding == 'b')
		self->base64++;
	else
		self->quoted++;
	self->plain += is_plain(start, length);
	self->longest = MAX(self->longest, (guint)MIN(length, G_MAXINT));
	self->is_nested = self->is_nested || has_nested(start, length);
}

ElmEncoded
elm_encoded_look(const char *raw)
{
	ElmEncoded self = { 0 };
	const char *at = raw;
	Word word;

	while (self.words < WORDS_MAX && (at = strstr(at, "=?")) != NULL) {
		if (at > raw && g_ascii_isalnum(at[-1]))
			self.is_inside = TRUE;
		if (read_word(at, &word)) {
			note_word(&self, at, &word);
			at = word.end;
		} else {
			self.is_malformed = TRUE;
			at += 2;
		}
	}
	return self;
}

static gpointer
look_at(ElmFacts *facts, const char *name)
{
	ElmEncoded encoded = elm_encoded_look(elm_facts_raw(facts, name));

	return g_memdup2(&encoded, sizeof(encoded));
}

static gpointer
look_at_subject(ElmFacts *facts)
{
	return look_at(facts, "Subject");
}

static gpointer
look_at_from(ElmFacts *facts)
{
	return look_at(facts, "From");
}

const ElmEncoded *
elm_encoded_of_subject(ElmFacts *facts)
{
	return elm_facts_memo(facts, look_at_subject, g_free);
}

const ElmEncoded *
elm_encoded_of_from(ElmFacts *facts)
{
	return elm_facts_memo(facts, look_at_from, g_free);
}
