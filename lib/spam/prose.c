#include "config.h"

#include "lib/spam/prose.h"

#include <string.h>

#include "lib/spam/letters.h"
#include "lib/spam/wordlike.h"

/* Single letters in a row; initials and abbreviations have fewer. */
#define SPACED_LEAST 5
#define DOTTED_LEAST 5
/* Letters of a word that hides behind digits. */
#define WORD_LEAST 4
#define WORD_MOST 20
/* Letters of base64 in a row. */
#define BLOB_LEAST 60
#define TAIL 4
/* What of the text is told. */
#define TRACE_LONGEST 60

typedef struct {
	ElmProse *prose;
	const char *text;
	guint singles; /* letters alone, in a row */
	const char *single;
	guint long_words; /* of a salad */
	const char *salad;
	guint tail; /* a bit for each of the last words: random */
} Reader;

/* What a word is made of. */
typedef struct {
	const char *start; /* without marks around it */
	gsize length;
	guint small, capitals, digits, signs, other;
} Word;

static void
note(Reader *reader, ElmProseKind kind, const char *at)
{
	if (reader->prose->counts[kind]++ == 0)
		reader->prose->first[kind] = (gsize)(at - reader->text);
}

/* What letters hide behind.  Names of programs have other digits in them. */
static char
unmask(char c)
{
	static const char masks[] = "013@$|";
	static const char letters[] = "oieasl";
	const char *at = c != '\0' ? strchr(masks, c) : NULL;

	return at != NULL ? letters[at - masks] : '\0';
}

/* Is the mask at @i between letters of one case, and not what makes an address
 * of two words? */
static gboolean
is_mask(const Word *word, gsize i)
{
	const char *at = word->start + i;

	if (i == 0 || i + 1 == word->length || !g_ascii_isalpha(at[-1]) ||
	    !g_ascii_isalpha(at[1]) ||
	    g_ascii_isupper(at[-1]) != g_ascii_isupper(at[1]))
		return FALSE;
	return *at != '@' || i < 3 || word->length - i < 4;
}

/* Two masks at most, and the word they hide is one that can be spoken. */
static gboolean
is_masked(const Word *word)
{
	char plain[WORD_MOST];
	guint masks = 0;

	if (word->digits + word->signs == 0 || word->other > 0 ||
	    word->length > WORD_MOST ||
	    word->small + word->capitals < WORD_LEAST)
		return FALSE;
	for (gsize i = 0; i < word->length; i++) {
		char c = word->start[i];

		plain[i] = g_ascii_isalpha(c) ? c : unmask(c);
		if (plain[i] == c)
			continue;
		if (plain[i] == '\0' || !is_mask(word, i))
			return FALSE;
		masks++;
	}
	return masks <= 2 && !elm_wordlike_is_random(plain, word->length);
}

/* "v.i.a.g.r.a": letters with one and the same mark between. */
static gboolean
is_dotted(const Word *word)
{
	if (word->length < 2 * DOTTED_LEAST - 1 || word->length % 2 == 0)
		return FALSE;
	for (gsize i = 0; i < word->length; i++)
		if (i % 2 == 0 ? !g_ascii_isalpha(word->start[i])
			       : word->start[i] != word->start[1] ||
				     g_ascii_isalnum(word->start[i]))
			return FALSE;
	return TRUE;
}

static gboolean
is_blob(const Word *word)
{
	return word->length >= BLOB_LEAST && word->other == 0 &&
	       word->small > 0 && word->capitals > 0 && word->digits > 0;
}

static void
measure(Word *word, const char *start, const char *end)
{
	while (start < end && g_ascii_ispunct(*start))
		start++;
	while (end > start && g_ascii_ispunct(end[-1]))
		end--;
	*word = (Word){ .start = start, .length = (gsize)(end - start) };
	for (; start < end; start++) {
		if (g_ascii_islower(*start))
			word->small++;
		else if (g_ascii_isupper(*start))
			word->capitals++;
		else if (g_ascii_isdigit(*start))
			word->digits++;
		else if (strchr("@$|+/=", *start) != NULL)
			word->signs++;
		else
			word->other++;
	}
}

/* Is it one more of a row of long words without a short one?  A mark behind it
 * ends the row. */
static void
follow_salad(Reader *reader, const Word *word, const char *end)
{
	gboolean is_plain = word->small == word->length &&
			    word->length >= WORD_LEAST &&
			    word->start + word->length == end;

	if (!is_plain) {
		reader->long_words = 0;
		return;
	}
	if (reader->long_words++ == 0)
		reader->salad = word->start;
	if (reader->long_words > reader->prose->salad) {
		reader->prose->salad = reader->long_words;
		reader->prose->salad_at = (gsize)(reader->salad - reader->text);
	}
}

static void
follow_singles(Reader *reader, const Word *word, gboolean is_single)
{
	if (!is_single || word->small + word->capitals != 1) {
		reader->singles = 0;
		return;
	}
	if (reader->singles++ == 0)
		reader->single = word->start;
	if (reader->singles == SPACED_LEAST)
		note(reader, ELM_PROSE_SPACED, reader->single);
}

static void
add(Reader *reader, ElmProseKind kind, guint n, const char *at)
{
	if (n == 0)
		return;
	note(reader, kind, at);
	reader->prose->counts[kind] += n - 1;
}

static void
look_beyond_ascii(Reader *reader, const char *start, const char *end)
{
	ElmLetters letters;

	elm_letters_look(&letters, start, end);
	add(reader, ELM_PROSE_GAPPED, letters.gaps, start);
	add(reader, ELM_PROSE_SOFT, letters.soft, start);
	add(reader, ELM_PROSE_MIXED, letters.is_mixed ? 1 : 0, start);
	add(reader, ELM_PROSE_FANCY, letters.fancy, start);
	add(reader, ELM_PROSE_WIDE, letters.wide, start);
	add(reader, ELM_PROSE_STACKED, letters.stacked, start);
	add(reader, ELM_PROSE_BIDI, letters.bidi, start);
}

static gboolean
is_random(const Word *word)
{
	return word->small == word->length &&
	       elm_wordlike_is_random(word->start, word->length);
}

static void
take_word(Reader *reader, const char *start, const char *end)
{
	gboolean is_random_word;
	Word word;

	measure(&word, start, end);
	reader->prose->words++;
	reader->prose->letters += word.small + word.capitals;
	reader->prose->capitals += word.capitals;
	follow_singles(reader, &word, end - start == 1);
	follow_salad(reader, &word, end);
	is_random_word = is_random(&word);
	reader->tail = reader->tail << 1 | (guint)is_random_word;
	add(reader, ELM_PROSE_RANDOM, is_random_word, start);
	add(reader, ELM_PROSE_DOTTED, is_dotted(&word), start);
	add(reader, ELM_PROSE_DIGITS, is_masked(&word), start);
	add(reader, ELM_PROSE_BLOB, is_blob(&word), start);
	add(reader, ELM_PROSE_SHOUTED,
	    word.capitals >= WORD_LEAST && word.capitals == word.length, start);
	add(reader, ELM_PROSE_EXCLAMATION, end[-1] == '!', start);
}

static gboolean
is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\0';
}

static guint
count_tail(guint tail)
{
	guint n = 0;

	for (guint i = 0; i < TAIL; i++)
		n += tail >> i & 1;
	return n;
}

void
elm_prose_read(ElmProse *prose, const char *text)
{
	Reader reader = { .prose = prose, .text = text };

	*prose = (ElmProse){ 0 };
	while (*text != '\0') {
		const char *start = text;
		gboolean is_ascii = TRUE;

		for (; !is_blank(*text); text++)
			is_ascii &= (guchar)*text < 0x80;
		if (text > start)
			take_word(&reader, start, text);
		if (!is_ascii)
			look_beyond_ascii(&reader, start, text);
		text += *text != '\0';
	}
	prose->random_tail = count_tail(reader.tail);
}

static gpointer
make(ElmFacts *facts)
{
	ElmProse *prose = g_new(ElmProse, 1);

	elm_prose_read(prose, elm_facts_text(facts));
	return prose;
}

const ElmProse *
elm_prose_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, make, g_free);
}

gboolean
elm_prose_shows(ElmFacts *facts, ElmProseKind kind, guint least,
    ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);
	const char *at;

	if (prose->counts[kind] < least)
		return FALSE;
	at = elm_facts_text(facts) + prose->first[kind];
	return elm_trace(trace, "%u times, first '%.*s'", prose->counts[kind],
	    (int)MIN(strcspn(at, "\n"), TRACE_LONGEST), at);
}
