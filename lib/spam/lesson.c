#include "config.h"

#include "lib/spam/lesson.h"

#include <errno.h>
#include <string.h>

#include "lib/base/checksum.h"

#define MAGIC 0x6e73736cu /* "lssn" */
#define COLUMNS 6         /* kind, rank, time, hash, evidence, who */
#define WHO_MAX 1024
#define HASH_DIGITS 64

static const char *const kinds[] = {
	[ELM_LESSON_HAM] = "ham",
	[ELM_LESSON_SPAM] = "spam",
	[ELM_LESSON_FORGET] = "forget",
};

static const char *const ranks[] = {
	[ELM_RANK_AUTOMATIC] = "automatic",
	[ELM_RANK_TRAP] = "trap",
	[ELM_RANK_USER] = "user",
};

guint64
elm_lesson_head_size(const ElmLessonHead *self)
{
	return (guint64)ELM_LESSON_HEAD + self->facts + self->features;
}

static guint32
take(const guint8 *octets, gsize i)
{
	guint32 number;

	memcpy(&number, octets + i * sizeof(number), sizeof(number));
	return GUINT32_FROM_LE(number);
}

static void
put(guint8 *octets, gsize i, guint32 number)
{
	number = GUINT32_TO_LE(number);
	memcpy(octets + i * sizeof(number), &number, sizeof(number));
}

gboolean
elm_lesson_head_decode(ElmLessonHead *self,
    const guint8 octets[ELM_LESSON_HEAD])
{
	if (take(octets, 0) != MAGIC ||
	    take(octets, 5) != elm_checksum(octets, 5 * sizeof(guint32)))
		return FALSE;
	*self = (ElmLessonHead){
		take(octets, 1),
		take(octets, 2),
		take(octets, 3),
		take(octets, 4),
	};
	return self->facts <= ELM_JOURNAL_FACTS_MAX &&
	       self->features <= ELM_JOURNAL_FEATURES_MAX;
}

const guint8 *
elm_lesson_find(const guint8 *octets, gsize size)
{
	guint8 magic[sizeof(guint32)];

	put(magic, 0, MAGIC);
	for (const guint8 *end = octets + size; size >= ELM_LESSON_HEAD;
	     size = (gsize)(end - octets)) {
		octets = memchr(octets, magic[0], size - ELM_LESSON_HEAD + 1);
		if (octets == NULL)
			return NULL;
		if (memcmp(octets, magic, sizeof(magic)) == 0)
			return octets;
		octets++;
	}
	return NULL;
}

static int
find_word(const char *const *words, gsize n, const char *word)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(words[i], word) == 0)
			return (int)i;
	return -1;
}

static gboolean
parse_time(const char *text, gint64 *time)
{
	char *end;

	errno = 0;
	*time = g_ascii_strtoll(text, &end, 10);
	return *text != '\0' && *end == '\0' && errno == 0;
}

static gboolean
parse_double(const char *text, double *number)
{
	char *end;

	*number = g_ascii_strtod(text, &end);
	return *text != '\0' && *end == '\0';
}

static gboolean
is_hash(const char *text)
{
	return strlen(text) == HASH_DIGITS &&
	       strspn(text, "0123456789abcdef") == HASH_DIGITS;
}

/* Cut @line into its columns; FALSE when there are more or less. */
static gboolean
split(char *line, char *columns[COLUMNS])
{
	for (gsize i = 0; i < COLUMNS; i++) {
		columns[i] = line;
		line = strchr(line, i + 1 < COLUMNS ? '\t' : '\n');
		if (line == NULL)
			return FALSE;
		*line++ = '\0';
	}
	return *line == '\0';
}

gboolean
elm_lesson_decode(ElmLesson *lesson, const ElmLessonHead *head, char *facts)
{
	char *columns[COLUMNS];
	int kind;
	int rank;

	if (elm_checksum(facts, head->facts) != head->facts_sum ||
	    strlen(facts) != head->facts || !split(facts, columns))
		return FALSE;
	*lesson = (ElmLesson){ .sum = head->features_sum };
	kind = find_word(kinds, G_N_ELEMENTS(kinds), columns[0]);
	rank = find_word(ranks, G_N_ELEMENTS(ranks), columns[1]);
	if (kind < 0 || rank < 0 || !parse_time(columns[2], &lesson->time) ||
	    !parse_double(columns[4], &lesson->evidence))
		return FALSE;
	lesson->kind = (ElmLessonKind)kind;
	lesson->rank = (ElmRank)rank;
	lesson->who = columns[5];
	if (is_hash(columns[3]))
		lesson->sha256 = columns[3];
	else if (*columns[3] != '\0' || kind != ELM_LESSON_FORGET)
		return FALSE;
	return (kind == ELM_LESSON_FORGET) == (head->features == 0);
}

/* The name of a reporter as one column. */
static void
append_name(GString *line, const char *who)
{
	gsize n = strnlen(who, WHO_MAX);

	for (gsize i = 0; i < n; i++)
		g_string_append_c(line, g_ascii_iscntrl(who[i]) ? '?' : who[i]);
}

static GString *
make_facts(const ElmLesson *lesson)
{
	GString *line = g_string_new(NULL);
	char evidence[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_dtostr(evidence, sizeof(evidence), lesson->evidence);
	g_string_printf(line, "%s\t%s\t%" G_GINT64_FORMAT "\t%s\t%s\t",
	    kinds[lesson->kind], ranks[lesson->rank], lesson->time,
	    lesson->sha256 != NULL ? lesson->sha256 : "", evidence);
	append_name(line, lesson->who);
	g_string_append_c(line, '\n');
	return line;
}

GBytes *
elm_lesson_encode(ElmLesson *lesson)
{
	GString *facts = make_facts(lesson);
	GByteArray *octets = g_byte_array_new();
	const void *features = NULL;
	gsize size = 0;
	guint8 head[ELM_LESSON_HEAD];

	if (lesson->features != NULL)
		features = g_bytes_get_data(lesson->features, &size);
	lesson->sum = elm_checksum(features, size);
	put(head, 0, MAGIC);
	put(head, 1, (guint32)facts->len);
	put(head, 2, (guint32)size);
	put(head, 3, elm_checksum(facts->str, facts->len));
	put(head, 4, lesson->sum);
	put(head, 5, elm_checksum(head, 5 * sizeof(guint32)));
	g_byte_array_append(octets, head, sizeof(head));
	g_byte_array_append(octets, (guint8 *)facts->str, (guint)facts->len);
	if (size > 0)
		g_byte_array_append(octets, features, (guint)size);
	g_string_free(facts, TRUE);
	return g_byte_array_free_to_bytes(octets);
}
