#include "config.h"

#include "lib/spam/journal.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/checksum.h"
#include "lib/base/error.h"
#include "lib/spam/feature.h"

#define LESSONS 5

typedef struct {
	char *folder;
	char *path;
} Place;

static void
set_up(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	place->folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	place->path = g_build_filename(place->folder, "journal", NULL);
}

static void
tear_down(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_unlink(place->path);
	g_assert_cmpint(g_rmdir(place->folder), ==, 0);
	g_free(place->folder);
	g_free(place->path);
}

/* Lesson @i; the last of each three is no label. */
static ElmLesson
make_lesson(guint i, char digits[65])
{
	ElmLesson lesson = {
		.kind = ELM_LESSON_SPAM,
		.rank = ELM_RANK_USER,
		.time = i * 1000,
		.who = "user@example.org",
		.sha256 = digits,
		.evidence = i / 3.0,
	};
	g_autofree char *data =
	    g_strdup_printf("features of %u %*c", i, (int)i * 100, 'x');

	memset(digits, 'a' + (int)i % 6, 64);
	digits[64] = '\0';
	if (i % 3 == 2)
		lesson.kind = ELM_LESSON_FORGET;
	else
		lesson.features = g_bytes_new(data, strlen(data));
	return lesson;
}

static void
append(const char *path, guint from, guint to)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmJournal) journal = elm_journal_open(path, &error);

	g_assert_no_error(error);
	for (guint i = from; i < to; i++) {
		char digits[65];
		ElmLesson lesson = make_lesson(i, digits);

		g_assert_true(elm_journal_append(journal, &lesson, &error));
		g_clear_pointer(&lesson.features, g_bytes_unref);
	}
	g_assert_true(elm_journal_sync(journal, &error));
}

static void
assert_is_lesson(const ElmLesson *found, guint i)
{
	char digits[65];
	ElmLesson lesson = make_lesson(i, digits);

	g_assert_cmpint(found->kind, ==, lesson.kind);
	g_assert_cmpint(found->rank, ==, lesson.rank);
	g_assert_cmpint(found->time, ==, lesson.time);
	g_assert_cmpstr(found->who, ==, lesson.who);
	g_assert_cmpstr(found->sha256, ==, digits);
	g_assert_cmpfloat(found->evidence, ==, lesson.evidence);
	g_assert_cmpint(found->features == NULL, ==, lesson.features == NULL);
	if (lesson.features != NULL)
		g_assert_true(g_bytes_equal(found->features, lesson.features));
	g_clear_pointer(&lesson.features, g_bytes_unref);
}

/* How many lessons there are from the first on, each as it was written. */
static guint
count(const char *path, GError **error)
{
	g_autoptr(ElmJournal) journal = elm_journal_open_reader(path, error);
	guint64 offset = 0;
	ElmLesson lesson;
	guint n = 0;

	while (journal != NULL &&
	       elm_journal_next(journal, &offset, &lesson, error))
		assert_is_lesson(&lesson, n++);
	return n;
}

static GBytes *
read_file(const char *path)
{
	char *data;
	gsize size;

	g_assert_true(g_file_get_contents(path, &data, &size, NULL));
	return g_bytes_new_take(data, size);
}

static void
write_file(const char *path, const void *data, gsize size)
{
	g_assert_true(g_file_set_contents(path, data, (gssize)size, NULL));
}

static void
test_lessons_come_back_in_order(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GError) error = NULL;

	append(place->path, 0, 3);
	append(place->path, 3, LESSONS);
	g_assert_cmpuint(count(place->path, &error), ==, LESSONS);
	g_assert_no_error(error);
}

static void
test_people_can_read_the_facts(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(GString) text = NULL;

	append(place->path, 0, 2);
	bytes = read_file(place->path);
	text = g_string_new_len(g_bytes_get_data(bytes, NULL),
	    (gssize)g_bytes_get_size(bytes));
	g_assert_nonnull(memmem(text->str, text->len, "spam\tuser\t1000\tbbbb",
	    strlen("spam\tuser\t1000\tbbbb")));
	g_assert_nonnull(memmem(text->str, text->len, "\tuser@example.org\n",
	    strlen("\tuser@example.org\n")));
}

/* Wherever a crash cuts the journal, what was whole before is there, and what
 * comes after it, too. */
static void
test_a_torn_end_is_not_there(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) whole = NULL;
	g_autoptr(GBytes) three = NULL;
	gsize size;
	const guint8 *octets;

	append(place->path, 0, 3);
	three = read_file(place->path);
	append(place->path, 3, 4);
	whole = read_file(place->path);
	octets = g_bytes_get_data(whole, &size);
	for (gsize n = g_bytes_get_size(three); n < size; n++) {
		g_autoptr(GError) error = NULL;

		write_file(place->path, octets, n);
		g_assert_cmpuint(count(place->path, &error), ==, 3);
		g_assert_no_error(error);
		append(place->path, 3, 5);
		g_assert_cmpuint(count(place->path, &error), ==, 5);
		g_assert_no_error(error);
	}
}

/* So does a disk that had made room, but not written. */
static void
test_zeros_at_the_end_are_not_there(Place *place,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) bytes = NULL;
	g_autofree guint8 *octets = g_malloc0(100000);
	g_autoptr(GError) error = NULL;

	append(place->path, 0, 3);
	bytes = read_file(place->path);
	memcpy(octets, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
	write_file(place->path, octets, 100000);
	g_assert_cmpuint(count(place->path, &error), ==, 3);
	g_assert_no_error(error);
}

static void
test_damage_in_the_middle_is_never_silent(Place *place,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) whole = NULL;
	g_autoptr(GBytes) last = NULL;
	g_autofree guint8 *octets = NULL;
	gsize size;
	gsize end;

	append(place->path, 0, 4);
	last = read_file(place->path);
	end = g_bytes_get_size(last);
	append(place->path, 4, LESSONS);
	whole = read_file(place->path);
	size = g_bytes_get_size(whole);
	octets = g_memdup2(g_bytes_get_data(whole, NULL), size);
	for (gsize bit = 0; bit < 8 * end; bit += 7) {
		g_autoptr(GError) error = NULL;

		octets[bit / 8] ^= (guint8)(1 << bit % 8);
		write_file(place->path, octets, size);
		octets[bit / 8] ^= (guint8)(1 << bit % 8);
		g_assert_cmpuint(count(place->path, &error), <, 4);
		g_assert_nonnull(error);
		g_assert_nonnull(strstr(error->message, place->path));
	}
}

static void
test_damage_is_named_by_its_place(Place *place,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) whole = NULL;
	g_autofree guint8 *octets = NULL;
	g_autoptr(GError) error = NULL;
	gsize size;

	append(place->path, 0, LESSONS);
	whole = read_file(place->path);
	size = g_bytes_get_size(whole);
	octets = g_memdup2(g_bytes_get_data(whole, NULL), size);
	octets[70] ^= 1;
	write_file(place->path, octets, size);
	g_assert_cmpuint(count(place->path, &error), ==, 0);
	g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	g_assert_nonnull(strstr(error->message, "at octet 64 "));
	g_assert_nonnull(strstr(error->message, "model rebuild"));
}

static void
test_what_is_whole_is_salvaged(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	static const ElmJournalBase base = { 3, 77 };
	g_autoptr(GBytes) whole = NULL;
	g_autofree guint8 *octets = NULL;
	g_autoptr(ElmJournal) journal = NULL;
	g_autoptr(GError) error = NULL;
	gsize size;
	guint64 lost = 0;
	guint salvaged = 0;
	guint64 offset = 0;
	ElmLesson lesson;

	append(place->path, 0, LESSONS);
	whole = read_file(place->path);
	size = g_bytes_get_size(whole);
	octets = g_memdup2(g_bytes_get_data(whole, NULL), size);
	octets[70] ^= 1;
	write_file(place->path, octets, size);
	journal = elm_journal_open(place->path, &error);
	while (elm_journal_salvage(journal, &offset, &lesson, &lost))
		salvaged++;
	g_assert_cmpuint(salvaged, ==, LESSONS - 1);
	g_assert_cmpuint(lost, >, 64);
	offset = 0;
	g_assert_true(elm_journal_rewrite(journal, &base, NULL, NULL, &error));
	for (guint i = 1; i < LESSONS; i++) {
		g_assert_true(
		    elm_journal_next(journal, &offset, &lesson, &error));
		assert_is_lesson(&lesson, i);
	}
	g_assert_false(elm_journal_next(journal, &offset, &lesson, &error));
	g_assert_no_error(error);
	elm_journal_free(journal);
	journal = elm_journal_open_reader(place->path, &error);
	g_assert_cmpuint(elm_journal_base(journal)->lessons, ==, 3);
	g_assert_cmpuint(elm_journal_base(journal)->digest, ==, 77);
}

static void
test_a_full_disk_leaves_it_as_it_was(Place *place,
    gconstpointer data G_GNUC_UNUSED)
{
	struct rlimit before;
	struct rlimit limit;
	g_autoptr(GBytes) whole = NULL;
	g_autoptr(GBytes) after = NULL;
	g_autoptr(ElmJournal) journal = NULL;
	g_autoptr(GError) error = NULL;
	char digits[65];
	ElmLesson lesson = make_lesson(3, digits);

	append(place->path, 0, 3);
	whole = read_file(place->path);
	journal = elm_journal_open(place->path, &error);
	signal(SIGXFSZ, SIG_IGN);
	g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
	limit = before;
	limit.rlim_cur = g_bytes_get_size(whole) + 100;
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
	g_assert_false(elm_journal_append(journal, &lesson, &error));
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
	g_assert_nonnull(strstr(error->message, place->path));
	g_clear_error(&error);
	after = read_file(place->path);
	g_assert_true(g_bytes_equal(whole, after));
	g_assert_true(elm_journal_append(journal, &lesson, &error));
	g_clear_pointer(&lesson.features, g_bytes_unref);
	g_assert_cmpuint(count(place->path, &error), ==, 4);
}

static void
test_names_cannot_break_the_line(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *long_name = g_strnfill(100000, 'n');
	const char *const names[] = { "", "a\tb", "a\nspam\tuser", "\x1b[0m",
		"\xff\xfe", long_name };
	g_autoptr(ElmJournal) journal = elm_journal_open(place->path, NULL);
	g_autoptr(GError) error = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		ElmLesson forget = { .kind = ELM_LESSON_FORGET,
			.time = G_MININT64,
			.who = names[i] };

		g_assert_true(elm_journal_append(journal, &forget, &error));
	}
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_assert_true(
		    elm_journal_next(journal, &offset, &lesson, &error));
		g_assert_cmpint(lesson.time, ==, G_MININT64);
		g_assert_null(lesson.sha256);
		g_assert_cmpuint(strlen(lesson.who), ==,
		    MIN(strlen(names[i]), 1024));
		g_assert_null(strpbrk(lesson.who, "\t\n\x1b"));
	}
	g_assert_false(elm_journal_next(journal, &offset, &lesson, &error));
	g_assert_no_error(error);
}

static void
test_what_is_no_journal_is_named(Place *place, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_journal_open_reader(place->path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_clear_error(&error);
	write_file(place->path, "something else", 14);
	g_assert_null(elm_journal_open(place->path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, place->path));
}

/* The features of its lessons have another number, and its sum is right. */
static void
test_lessons_of_another_version_are_refused(Place *place,
    gconstpointer data G_GNUC_UNUSED)
{
	guint8 header[64] = { 0 };
	g_autofree char *text = g_strdup_printf("ELM journal 1 %016x %016x "
						"%08x\n",
	    0, 0, ELM_FEATURES_VERSION + 1);
	g_autoptr(GError) error = NULL;
	guint32 sum;

	memcpy(header, text, strlen(text));
	sum = GUINT32_TO_LE(elm_checksum_line(header, 0));
	memcpy(header + ELM_CHECKSUM_LINE, &sum, sizeof(sum));
	write_file(place->path, (const char *)header, sizeof(header));
	g_assert_null(elm_journal_open(place->path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "another version"));
	g_assert_nonnull(strstr(error->message, "learn again"));
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*func)(Place *place, gconstpointer data);
	} tests[] = {
		{ "lessons-come-back-in-order",
		    test_lessons_come_back_in_order },
		{ "people-can-read-the-facts", test_people_can_read_the_facts },
		{ "a-torn-end-is-not-there", test_a_torn_end_is_not_there },
		{ "zeros-at-the-end-are-not-there",
		    test_zeros_at_the_end_are_not_there },
		{ "damage-in-the-middle-is-never-silent",
		    test_damage_in_the_middle_is_never_silent },
		{ "damage-is-named-by-its-place",
		    test_damage_is_named_by_its_place },
		{ "what-is-whole-is-salvaged", test_what_is_whole_is_salvaged },
		{ "a-full-disk-leaves-it-as-it-was",
		    test_a_full_disk_leaves_it_as_it_was },
		{ "names-cannot-break-the-line",
		    test_names_cannot_break_the_line },
		{ "what-is-none-is-named", test_what_is_no_journal_is_named },
		{ "lessons-of-another-version-are-refused",
		    test_lessons_of_another_version_are_refused },
	};

	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
		g_autofree char *name =
		    g_strconcat("/journal/", tests[i].name, NULL);

		g_test_add(name, Place, NULL, set_up, tests[i].func, tear_down);
	}
	return g_test_run();
}
