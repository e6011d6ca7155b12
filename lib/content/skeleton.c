#include "config.h"

#include "lib/content/skeleton.h"

#include <stdlib.h>
#include <string.h>

#include "lib/content/confusable-table.h"

#define FOREIGN_PART 4  /* one letter in so many makes a text foreign */
#define DISTANCE_MAX 64 /* characters that are compared */

/* What is known of a text before it is folded. */
typedef struct {
	gsize similar; /* letters of other alphabets that look like Latin */
	gsize strange; /* those that do not */
} Census;

/* What a word is made of. */
typedef struct {
	gsize latin;
	gsize similar;
	gsize strange;
	gsize first_script; /* GUnicodeScript + 1 of an alphabet, 0: none yet */
	gboolean is_mixed;
} Word;

typedef struct {
	GString *out;
	guint marks;
	gboolean is_foreign; /* the text is of another script */
	gboolean is_name;    /* whatever looks Latin is */
} Fold;

static int
by_character(const void *key, const void *row)
{
	gunichar c = *(const gunichar *)key;
	gunichar other = ((const ElmConfusable *)row)->character;

	return c < other ? -1 : c > other;
}

static const ElmConfusable *
look_up(gunichar c)
{
	return bsearch(&c, elm_confusable_table, elm_confusable_count,
	    sizeof(ElmConfusable), by_character);
}

/* Default_Ignorable_Code_Point of Unicode, and what is as empty. */
static gboolean
is_invisible(gunichar c)
{
	static const struct {
		gunichar first, last;
	} ranges[] = { { 0xAD, 0xAD }, { 0x34F, 0x34F }, { 0x61C, 0x61C },
		{ 0x115F, 0x1160 }, { 0x17B4, 0x17B5 }, { 0x180B, 0x180F },
		{ 0x200B, 0x200F }, { 0x202A, 0x202E }, { 0x2060, 0x206F },
		{ 0x2800, 0x2800 }, { 0x3164, 0x3164 }, { 0xFE00, 0xFE0F },
		{ 0xFEFF, 0xFEFF }, { 0xFFA0, 0xFFA0 }, { 0xFFF0, 0xFFFB },
		{ 0x1D173, 0x1D17A }, { 0xE0000, 0xE0FFF } };

	for (gsize i = 0; i < G_N_ELEMENTS(ranges) && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return TRUE;
	return FALSE;
}

/* Overrides, embeddings and isolates (UAX 9, 2). */
static gboolean
is_bidi(gunichar c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_word_part(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalnum((char)c);
	return g_unichar_isalnum(c) || g_unichar_ismark(c) || is_invisible(c) ||
	       look_up(c) != NULL;
}

/* Scripts in which a letter stands for a sound, as in Latin, and that are not
 * mixed with it in honest words. */
static gboolean
is_alphabet(GUnicodeScript script)
{
	switch (script) {
	case G_UNICODE_SCRIPT_CYRILLIC:
	case G_UNICODE_SCRIPT_GREEK:
	case G_UNICODE_SCRIPT_ARMENIAN:
	case G_UNICODE_SCRIPT_CHEROKEE:
	case G_UNICODE_SCRIPT_COPTIC:
	case G_UNICODE_SCRIPT_DESERET:
	case G_UNICODE_SCRIPT_GEORGIAN:
	case G_UNICODE_SCRIPT_LISU:
		return TRUE;
	default:
		return FALSE;
	}
}

static void
count_letter(Word *word, gunichar c)
{
	const ElmConfusable *row;
	GUnicodeScript script;

	if (c < 0x80) {
		word->latin += (gsize)g_ascii_isalpha((char)c);
		return;
	}
	if (!g_unichar_isalpha(c))
		return;
	row = look_up(c);
	script = g_unichar_get_script(c);
	if (script == G_UNICODE_SCRIPT_LATIN ||
	    script == G_UNICODE_SCRIPT_COMMON) {
		word->latin++;
		return;
	}
	if (row != NULL)
		word->similar++;
	else
		word->strange++;
	if (is_alphabet(script)) {
		word->is_mixed |= word->first_script != 0 &&
				  word->first_script != (gsize)script + 1;
		word->first_script = (gsize)script + 1;
	}
}

/* Where the word at @at ends, and what it is made of. */
static const char *
read_word(const char *at, const char *end, Word *word)
{
	*word = (Word){ 0 };
	while (at < end) {
		gunichar c = g_utf8_get_char(at);

		if (!is_word_part(c))
			break;
		count_letter(word, c);
		at = g_utf8_next_char(at);
	}
	word->is_mixed |= word->first_script != 0 && word->latin > 0;
	return at;
}

/* Does the word pass for a Latin one? */
static gboolean
is_latin_like(const Fold *self, const Word *word)
{
	if (self->is_name)
		return TRUE;
	if (word->similar == 0)
		return word->strange == 0;
	if (word->latin > 0)
		return word->strange <= word->latin;
	return !self->is_foreign && word->strange == 0;
}

static void
add_folded(Fold *self, gunichar c, const ElmConfusable *row)
{
	static const guint marks[] = {
		[ELM_CONFUSABLE_PLAIN] = 0,
		[ELM_CONFUSABLE_LETTER] = ELM_SKELETON_CONFUSABLE,
		[ELM_CONFUSABLE_SIGN] = ELM_SKELETON_CONFUSABLE,
		[ELM_CONFUSABLE_WIDE] = ELM_SKELETON_WIDE,
	};

	if (row == NULL) {
		g_string_append_unichar(self->out, g_unichar_tolower(c));
		return;
	}
	self->marks |= marks[row->kind];
	g_string_append(self->out, row->text);
}

/* Add one character of a word; @is_inside: neither its first nor its last. */
static void
add_character(Fold *self, gunichar c, gboolean is_latin, gboolean is_inside)
{
	const ElmConfusable *row;

	if (c < 0x80) {
		g_string_append_c(self->out, g_ascii_tolower((char)c));
		return;
	}
	if (is_bidi(c))
		self->marks |= ELM_SKELETON_BIDI;
	if (is_invisible(c)) {
		if (is_inside && is_latin)
			self->marks |= ELM_SKELETON_INVISIBLE;
		return;
	}
	if (is_latin && g_unichar_ismark(c))
		return;
	row = look_up(c);
	if (row != NULL && row->kind == ELM_CONFUSABLE_LETTER && !is_latin)
		row = NULL;
	add_folded(self, c, row);
}

static void
add_word(Fold *self, const char *at, const char *end, const Word *word)
{
	gboolean is_latin = is_latin_like(self, word);
	const char *start = at;

	if (word->is_mixed)
		self->marks |= ELM_SKELETON_MIXED;
	for (; at < end; at = g_utf8_next_char(at))
		add_character(self, g_utf8_get_char(at), is_latin,
		    at > start && g_utf8_next_char(at) < end);
}

static void
fold(Fold *self, const char *at, const char *end)
{
	while (at < end) {
		Word word;
		const char *next;

		if ((guchar)*at < 0x80 && !g_ascii_isalnum(*at)) {
			g_string_append_c(self->out, *at++);
			continue;
		}
		next = read_word(at, end, &word);
		if (next == at) {
			next = g_utf8_next_char(at);
			add_character(self, g_utf8_get_char(at), TRUE, FALSE);
		} else {
			add_word(self, at, next, &word);
		}
		at = next;
	}
}

/* Is there enough in @text that no Latin text has? */
static gboolean
is_foreign_text(const char *at, const char *end)
{
	Census all = { 0, 0 };

	for (; at < end; at = g_utf8_next_char(at)) {
		Word word = { 0 };

		if ((guchar)*at < 0x80)
			continue;
		count_letter(&word, g_utf8_get_char(at));
		all.similar += word.similar;
		all.strange += word.strange;
	}
	return all.strange * FOREIGN_PART > all.similar;
}

static gboolean
is_ascii(const char *text, gsize length)
{
	guchar all = 0;

	for (gsize i = 0; i < length; i++)
		all |= (guchar)text[i];
	return all < 0x80;
}

char *
elm_skeleton_fold(const char *text, gsize length, guint *marks)
{
	Fold self = { 0 };

	if (marks != NULL)
		*marks = 0;
	if (is_ascii(text, length))
		return g_ascii_strdown(text, (gssize)length);
	self.out = g_string_sized_new(length);
	self.is_foreign = is_foreign_text(text, text + length);
	fold(&self, text, text + length);
	if (marks != NULL)
		*marks = self.marks;
	return g_string_free(self.out, FALSE);
}

/* Letters and digits that pass for others when a name stands alone. */
static void
fold_shapes(GString *name)
{
	static const struct {
		const char *shape;
		const char *letter;
	} shapes[] = { { "0", "o" }, { "1", "l" }, { "|", "l" }, { "rn", "m" },
		{ "vv", "w" } };
	gsize to = 0;

	for (gsize at = 0; at < name->len;) {
		const char *text = name->str + at;
		gsize taken = 1;
		char c = *text;

		for (gsize i = 0; i < G_N_ELEMENTS(shapes); i++) {
			if (!g_str_has_prefix(text, shapes[i].shape))
				continue;
			taken = strlen(shapes[i].shape);
			c = *shapes[i].letter;
		}
		name->str[to++] = c;
		at += taken;
	}
	g_string_truncate(name, to);
}

/* A capital "I" behind a small letter stands for "l": "PayPaI". */
static char *
replace_capitals(const char *text)
{
	char *copy = g_strdup(text);

	for (char *at = copy; *at != '\0'; at++)
		if (*at == 'I' && at > copy && g_ascii_islower(at[-1]))
			*at = 'l';
	return copy;
}

char *
elm_skeleton_name(const char *text, guint *marks)
{
	g_autofree char *copy = replace_capitals(text);
	Fold self = { .out = g_string_new(NULL), .is_name = TRUE };

	fold(&self, copy, copy + strlen(copy));
	fold_shapes(self.out);
	if (marks != NULL)
		*marks = self.marks;
	return g_string_free(self.out, FALSE);
}

/* One row of the matrix of optimal string alignment: from the two before. */
static guint
fill_row(const gunichar *a, const gunichar *b, gsize n, gsize i,
    guint rows[3][DISTANCE_MAX + 1])
{
	const guint *two = rows[(i + 1) % 3];
	const guint *one = rows[(i + 2) % 3];
	guint *row = rows[i % 3];
	guint least = row[0] = (guint)i;

	for (gsize k = 1; k <= n; k++) {
		guint cost = a[i - 1] != b[k - 1];

		row[k] = MIN(MIN(one[k], row[k - 1]) + 1, one[k - 1] + cost);
		if (i > 1 && k > 1 && a[i - 1] == b[k - 2] &&
		    a[i - 2] == b[k - 1])
			row[k] = MIN(row[k], two[k - 2] + 1);
		least = MIN(least, row[k]);
	}
	return least;
}

guint
elm_skeleton_distance(const char *a, const char *b, guint most)
{
	glong m;
	glong n;
	g_autofree gunichar *one = g_utf8_to_ucs4_fast(a, -1, &m);
	g_autofree gunichar *two = g_utf8_to_ucs4_fast(b, -1, &n);
	guint rows[3][DISTANCE_MAX + 1];

	if (labs(m - n) > (glong)most || m > DISTANCE_MAX || n > DISTANCE_MAX)
		return strcmp(a, b) == 0 ? 0 : most + 1;
	for (guint k = 0; k <= (guint)n; k++)
		rows[0][k] = k;
	for (gsize i = 1; i <= (gsize)m; i++)
		if (fill_row(one, two, (gsize)n, i, rows) > most)
			return most + 1;
	return MIN(rows[m % 3][n], most + 1);
}
