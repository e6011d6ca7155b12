#include "config.h"

#include "lib/spam/fingerprint.h"

#include <string.h>

#define ROWS 3 /* hashes of a band, which must all be the same */
#define HASHES (ELM_FINGERPRINT_BANDS * ROWS)
#define SHINGLE 3         /* words */
#define SHINGLES_LEAST 12 /* of a text that says something */
#define WORD_MOST 24      /* letters; more is a random token */
#define TEXT_MOST (256 * 1024)
#define GRAM 6            /* letters of a structure */
#define GRAMS_LEAST 20    /* of one that says something */
#define IDEOGRAPHS 0x2e80 /* from here on each character is a word */

/* The least number of each hash so far. */
typedef struct {
	guint64 least[HASHES];
	guint n; /* numbers seen */
} Minima;

/* The words before this one. */
typedef struct {
	guint64 words[SHINGLE - 1]; /* the last one first */
	guint n;
	Minima *minima;
} Row;

/* The finalizer of splitmix64: every bit depends on every other. */
static guint64
mix(guint64 x)
{
	x ^= x >> 30;
	x *= G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	x ^= x >> 27;
	x *= G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return x ^ x >> 31;
}

static void
minima_init(Minima *self)
{
	for (guint i = 0; i < HASHES; i++)
		self->least[i] = G_MAXUINT64;
	self->n = 0;
}

/* Different odd factors make different orders of the same numbers. */
static void
minima_add(Minima *self, guint64 number)
{
	guint64 factor = G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

	self->n++;
	number = mix(number);
	for (guint i = 0; i < HASHES; i++) {
		guint64 one = number * factor;

		one ^= one >> 32;
		self->least[i] = MIN(self->least[i], one);
		factor = factor * 5 + 2;
	}
}

/* The rows of band @band as one number, which is not 0. */
static guint64
minima_band(const Minima *self, guint band)
{
	guint64 all = band;

	for (guint i = 0; i < ROWS; i++)
		all = mix(all ^ self->least[band * ROWS + i]);
	return MAX(all, 1);
}

static void
add_word(Row *row, guint64 word)
{
	guint64 all = word;

	for (guint i = 0; i < SHINGLE - 1; i++)
		all = all * 31 + row->words[i];
	if (row->n >= SHINGLE - 1)
		minima_add(row->minima, all);
	row->n++;
	memmove(row->words + 1, row->words,
	    (SHINGLE - 2) * sizeof(row->words[0]));
	row->words[0] = word;
}

static gboolean
is_letter(gunichar c)
{
	return c < 0x80 ? g_ascii_isalpha((char)c)
			: g_unichar_isalpha(c) || g_unichar_ismark(c);
}

/* Is @c such as stands around words and within some: quotes, dashes, a dot? */
static gboolean
is_beside(gunichar c)
{
	return c < 0x80 ? strchr(".,;:!?'\"()[]-*", (int)c) != NULL
			: g_unichar_ispunct(c);
}

/* Add the letters of the token from @at to @end as a word, unless it is a
 * number, an address, a link or too long to be one. */
static void
add_token(Row *row, const char *at, const char *end)
{
	guint64 word = 0;
	guint letters = 0;
	gboolean is_behind = FALSE; /* punctuation came behind letters */

	for (; at < end; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		if (c >= IDEOGRAPHS && g_unichar_isalpha(c)) {
			add_word(row, c);
			continue;
		}
		if (!is_letter(c) && !is_beside(c))
			return;
		if (!is_letter(c)) {
			is_behind = letters > 0;
			continue;
		}
		if (is_behind && at[-1] == '.')
			return;
		word = word * 1099511628211U + c;
		letters++;
	}
	if (letters > 0 && letters <= WORD_MOST)
		add_word(row, mix(word));
}

static void
add_text(Minima *minima, const char *text)
{
	const char *stop = text + strnlen(text, TEXT_MOST);
	Row row = { .minima = minima };

	while (text < stop) {
		const char *end;

		text += strspn(text, " \t\n");
		end = text + strcspn(text, " \t\n");
		add_token(&row, text, end);
		text = end;
	}
}

/* One letter for an element; rows of the same one, as of paragraphs, differ in
 * their length. */
static void
add_structure(Minima *minima, const char *structure)
{
	guint64 gram = 0;
	guint n = 0;
	char last = '\0';

	for (; *structure != '\0'; structure++) {
		if (*structure == last)
			continue;
		last = *structure;
		gram = (gram << 8 | (guchar)last) &
		       ((G_GUINT64_CONSTANT(1) << 8 * GRAM) - 1);
		if (++n >= GRAM)
			minima_add(minima, gram);
	}
}

void
elm_fingerprint_of(const char *skeleton, const char *structure,
    ElmFingerprint *fingerprint)
{
	Minima minima;

	*fingerprint = (ElmFingerprint){ .structure = 0 };
	minima_init(&minima);
	add_text(&minima, skeleton);
	for (guint i = 0;
	     i < ELM_FINGERPRINT_BANDS && minima.n >= SHINGLES_LEAST; i++)
		fingerprint->text[i] = minima_band(&minima, i);
	if (structure == NULL)
		return;
	minima_init(&minima);
	add_structure(&minima, structure);
	if (minima.n >= GRAMS_LEAST)
		fingerprint->structure = minima_band(&minima, 0);
}

/* The structure of the longest HTML that shows. */
static const char *
structure_of(const ElmExtract *extract)
{
	const char *structure = NULL;
	const ElmPiece *piece;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL;
	     i++) {
		if (piece->role != ELM_PIECE_BODY || piece->html == NULL)
			continue;
		if (structure == NULL ||
		    strlen(piece->html->structure) > strlen(structure))
			structure = piece->html->structure;
	}
	return structure;
}

void
elm_fingerprint_take(ElmFacts *facts, ElmFingerprint *fingerprint)
{
	guint marks;

	elm_fingerprint_of(elm_facts_skeleton(facts, &marks),
	    structure_of(elm_facts_extract(facts)), fingerprint);
}
