#include "config.h"

#include "lib/spam/overlap.h"

#include <string.h>

#define WORD_LEAST 4
#define WORDS_MOST 2000
#define WORDS_LEAST 5

static gboolean
is_letter(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* The FNV-1a hash of @length octets whatever their case, never 0. */
static guint
hash(const char *word, gsize length)
{
	guint32 value = 2166136261u;

	for (gsize i = 0; i < length; i++) {
		value ^= (guchar)g_ascii_tolower(word[i]);
		value *= 16777619u;
	}
	return value != 0 ? value : 1;
}

/* The words of @text, as a set of hashes. */
static GHashTable *
collect(const char *text, gsize length)
{
	GHashTable *words = g_hash_table_new(NULL, NULL);
	const char *end = text + length;
	guint most = WORDS_MOST;

	while (text < end && most > 0) {
		const char *start = text;

		while (text < end && is_letter(*text))
			text++;
		if (end - text > 2 && memcmp(text, "://", 3) == 0) {
			while (text < end && !g_ascii_isspace(*text))
				text++;
		} else if (text - start >= WORD_LEAST) {
			most--;
			g_hash_table_add(words, GUINT_TO_POINTER(hash(start,
						    (gsize)(text - start))));
		}
		while (text < end && !is_letter(*text))
			text++;
	}
	return words;
}

static guint
count_common(GHashTable *few, GHashTable *many)
{
	GHashTableIter iter;
	gpointer word;
	guint common = 0;

	g_hash_table_iter_init(&iter, few);
	while (g_hash_table_iter_next(&iter, &word, NULL))
		common += g_hash_table_contains(many, word);
	return common;
}

guint
elm_overlap(const char *a, gsize a_length, const char *b, gsize b_length)
{
	g_autoptr(GHashTable) one = collect(a, a_length);
	g_autoptr(GHashTable) two = collect(b, b_length);
	guint few = MIN(g_hash_table_size(one), g_hash_table_size(two));

	if (few < WORDS_LEAST)
		return 100;
	return (g_hash_table_size(one) == few ? count_common(one, two)
					      : count_common(two, one)) *
	       100 / few;
}
