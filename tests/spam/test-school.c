#include "config.h"

#include "lib/spam/school.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"
#include "lib/base/lock.h"
#include "lib/spam/seed.h"
#include "tests/spam/classroom.h"

/* Is the model, octet for octet, that of @story? */
static void
assert_model_of(const Classroom *room, const char *story)
{
	g_autoptr(GBytes) expected = classroom_model_of(story);
	g_autoptr(GBytes) found = classroom_read(room, "");

	g_assert_true(g_bytes_equal(expected, found));
}

static ElmSchool *
try_open(const Classroom *room, GError **error)
{
	return elm_school_open(room->path, NULL, G_MAXINT64, error);
}

static void
assert_sound(const Classroom *room)
{
	g_autoptr(ElmSchool) school = classroom_open(room);

	g_assert_true(elm_school_save(school, NULL));
}

static void
test_forgetting_leaves_no_trace(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *story;
		const char *same;
	} cases[] = {
		{ "as2u bh2u cs2u cf2u", "as2u bh2u" },
		{ "as2u bh2u cs2u bf2u", "as2u cs2u" },
		{ "as2u bh2u cs2u af2u", "bh2u cs2u" },
		{ "as2u af2u", "" },
		{ "as2u bs2v ch2v dh2u *f0v", "as2u dh2u" },
		{ "as2u bs2v ch2v dh2u *f2v", "as2u bs2v dh2u" },
		/* What the liar had replaced counts again, in its place. */
		{ "as2u bh2u ah2v *f0v", "as2u bh2u" },
		{ "as2u bh2u ah2u", "bh2u ah2u" },
		{ "as2u bh2u ah1x", "as2u bh2u" },
		{ "as0x bh2u as2u", "as2u bh2u" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) a = classroom_model_of(cases[i].story);
		g_autoptr(GBytes) b = classroom_model_of(cases[i].same);

		g_test_message("%s", cases[i].story);
		g_assert_true(g_bytes_equal(a, b));
	}
	classroom_live(room, "");
	assert_model_of(room, "");
}

static void
test_it_is_the_same_in_one_go_and_one_by_one(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const char *const words[] = { "as2u", "bh2u", "cs2v", "ah2u",
		"*f0v", "ds1x", "cs2v", "bf2u" };
	GString *story = g_string_new(NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		classroom_live(room, words[i]);
		g_string_append_printf(story, "%s%s", i > 0 ? " " : "",
		    words[i]);
		assert_model_of(room, story->str);
	}
	g_string_free(story, TRUE);
}

static void
test_only_what_changes_a_label_is_news(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *word;
		gboolean is_news;
	} cases[] = {
		{ "as0x", TRUE },
		{ "as0x", FALSE },
		{ "as2u", FALSE }, /* noted, for its rank */
		{ "ah0x", FALSE },
		{ "ah1x", FALSE },
		{ "ah2u", TRUE },
		{ "ah2v", FALSE },
		{ "af2u", TRUE },
		{ "af2u", FALSE },
		{ "as0x", TRUE },
		{ "*f0y", FALSE },
		{ "*f0x", TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmSchool) school = classroom_open(room);

		g_test_message("%u %s", (guint)i, cases[i].word);
		g_assert_cmpint(classroom_tell(school, cases[i].word), ==,
		    cases[i].is_news);
		g_assert_true(elm_school_save(school, NULL));
	}
}

static void
test_what_changes_nothing_is_not_noted(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) before = NULL;
	g_autoptr(GBytes) after = NULL;

	classroom_live(room, "as2u bh2u");
	before = classroom_read(room, ".journal");
	classroom_live(room, "as2u bh2v as0x ah0x cf2u *f0x");
	after = classroom_read(room, ".journal");
	g_assert_true(g_bytes_equal(before, after));
}

static void
test_what_is_not_saved_is_not_kept(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmSchool) school = NULL;
	g_autoptr(GBytes) before = NULL;
	g_autoptr(GBytes) after = NULL;

	classroom_live(room, "as2u bh2u");
	before = classroom_read(room, ".journal");
	school = classroom_open(room);
	classroom_tell(school, "cs2u ah2u bf2u");
	g_clear_pointer(&school, elm_school_free);
	after = classroom_read(room, ".journal");
	g_assert_true(g_bytes_equal(before, after));
	assert_sound(room);
	assert_model_of(room, "as2u bh2u");
}

static void
test_the_model_as_it_stands_can_be_asked(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmSchool) school = classroom_open(room);
	g_autoptr(GError) error = NULL;

	classroom_tell(school, "as2u bh2u cs2u ah2u");
	g_assert_cmpuint(elm_model_state(elm_school_model(school, &error))
			     ->spam,
	    ==, 1);
	g_assert_cmpuint(elm_model_state(elm_school_model(school, &error))->ham,
	    ==, 2);
	g_assert_no_error(error);
}

/* A process died when the journal was written and the model was not. */
static void
test_what_the_dead_left_is_done_by_the_next(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *before;
		const char *lost;
	} cases[] = {
		{ "as2u bh2u", "cs2u" },
		{ "as2u bh2u", "cs2u dh2u es2u" },
		{ "as2u bh2u", "bf2u" },
		{ "as2u bh2u", "cs2u cf2u" },
		{ "as2u bh2u", "ah2u" },
		{ "as2u bh2u", "ah2u as2u cs2u" },
		{ "as2u bh2u", "*f0u" },
		{ "as0x bh2u", "as2u" },
		{ "", "as2u" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *story =
		    g_strdup_printf("%s%s%s", cases[i].before,
			*cases[i].before != '\0' ? " " : "", cases[i].lost);
		g_autofree char *journal = classroom_file(room, ".journal");
		g_autoptr(GBytes) model = NULL;

		g_test_message("%s", story);
		g_unlink(journal);
		g_unlink(room->path);
		classroom_live(room, cases[i].before);
		model = classroom_read(room, "");
		classroom_live(room, cases[i].lost);
		classroom_write(room, "", model);
		assert_sound(room);
		assert_model_of(room, story);
	}
}

static void
test_a_missing_model_is_made_from_its_journal(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	classroom_live(room, "as2u bh2u cs2u bf2u");
	g_unlink(room->path);
	assert_sound(room);
	assert_model_of(room, "as2u cs2u");
}

/* Write the file @suffix with one bit changed, @offset octets from its end. */
static void
damage(const Classroom *room, const char *suffix, gsize offset)
{
	g_autoptr(GBytes) bytes = classroom_read(room, suffix);
	gsize size = g_bytes_get_size(bytes);
	guint8 *octets = g_memdup2(g_bytes_get_data(bytes, NULL), size);
	g_autoptr(GBytes) wrong = NULL;

	octets[size - offset] ^= 0x10;
	wrong = g_bytes_new_take(octets, size);
	classroom_write(room, suffix, wrong);
}

static void
shorten(const Classroom *room, const char *suffix, gsize size)
{
	g_autoptr(GBytes) bytes = classroom_read(room, suffix);
	g_autoptr(GBytes) part = g_bytes_new_from_bytes(bytes, 0, size);

	classroom_write(room, suffix, part);
}

static gsize
size_of(const Classroom *room, const char *suffix)
{
	g_autoptr(GBytes) bytes = classroom_read(room, suffix);

	return g_bytes_get_size(bytes);
}

/* Opening or learning says what is wrong, and nothing is made worse. */
static void
assert_refused(const Classroom *room, int code, const char *words)
{
	g_autoptr(GBytes) model = classroom_read(room, "");
	g_autoptr(GBytes) journal = classroom_read(room, ".journal");
	g_autoptr(GBytes) model_after = NULL;
	g_autoptr(GBytes) journal_after = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSchool) school = try_open(room, &error);

	if (school != NULL)
		g_assert_null(elm_school_model(school, &error));
	g_assert_error(error, ELM_ERROR, code);
	g_assert_nonnull(strstr(error->message, words));
	g_assert_nonnull(strstr(error->message, "model rebuild"));
	g_clear_pointer(&school, elm_school_free);
	model_after = classroom_read(room, "");
	journal_after = classroom_read(room, ".journal");
	g_assert_true(g_bytes_equal(model, model_after));
	g_assert_true(g_bytes_equal(journal, journal_after));
}

static guint64
rebuild(const Classroom *room)
{
	g_autoptr(GError) error = NULL;
	guint64 lost;

	g_assert_true(
	    elm_school_rebuild(room->path, NULL, G_MAXINT64, &lost, &error));
	g_assert_no_error(error);
	assert_sound(room);
	return lost;
}

static void
test_a_damaged_model_is_mended_by_the_next(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	classroom_live(room, "as2u bh2u");
	damage(room, "", size_of(room, "") - 100);
	assert_sound(room);
	assert_model_of(room, "as2u bh2u");
	shorten(room, "", size_of(room, "") - 64);
	assert_sound(room);
	assert_model_of(room, "as2u bh2u");
	/* As a file may be after the power failed. */
	shorten(room, "", 0);
	classroom_live(room, "cs2u");
	assert_model_of(room, "as2u bh2u cs2u");
}

static void
assert_not_replaced(const Classroom *room, GBytes *bytes)
{
	g_autoptr(GBytes) after = NULL;
	g_autoptr(GError) error = NULL;

	classroom_write(room, "", bytes);
	g_assert_null(try_open(room, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	after = classroom_read(room, "");
	g_assert_true(g_bytes_equal(bytes, after));
}

static void
test_what_is_none_of_ours_is_not_replaced(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GBytes) text = g_bytes_new_static("From: anna\n", 11);
	g_autoptr(ElmModel) model = elm_learner_model();
	g_autoptr(GBytes) seed = elm_seed_make(model, NULL);

	assert_not_replaced(room, text);
	assert_not_replaced(room, seed);
}

/* A model of another learner is made anew, and lessons of other features are of
 * no use to anybody. */
static void
test_another_version_is_told(Classroom *room, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmModel) frozen = NULL;
	g_autoptr(ElmModel) other = NULL;
	g_autoptr(GError) error = NULL;

	classroom_live(room, "as2u bh2u");
	frozen = elm_model_open(room->path, NULL);
	other = elm_model_thaw(frozen, NULL);
	elm_model_edit(other)->learner++;
	g_assert_true(elm_model_save(other, room->path, NULL));
	g_assert_false(elm_learner_takes(other, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "model rebuild"));
	assert_sound(room);
	assert_model_of(room, "as2u bh2u");
}

/* The damage is in no line that opening looks at. */
static void
test_a_damaged_cell_is_not_learnt_from(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	classroom_live(room, "as2u bh2u");
	damage(room, "", 10);
	classroom_live(room, "cs2u");
	assert_model_of(room, "as2u bh2u cs2u");
	damage(room, "", 10);
	classroom_live(room, "cf2u");
	assert_model_of(room, "as2u bh2u");
	damage(room, "", 10);
	g_assert_cmpuint(rebuild(room), ==, 0);
	assert_model_of(room, "as2u bh2u");
}

static void
test_a_damaged_journal_is_refused_and_salvaged(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *kept = classroom_file(room, ".journal.damaged");
	gsize one;

	classroom_live(room, "as2u");
	one = size_of(room, ".journal");
	classroom_live(room, "bh2u");
	classroom_live(room, "cs2u");
	damage(room, ".journal", size_of(room, ".journal") - one - 30);
	assert_refused(room, ELM_ERROR_DATA, "is damaged at octet");
	g_assert_cmpuint(rebuild(room), >, 100);
	assert_model_of(room, "as2u cs2u");
	g_assert_true(g_file_test(kept, G_FILE_TEST_EXISTS));
}

static void
test_a_journal_that_lost_its_end_is_refused(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	gsize one;
	gsize two;

	classroom_live(room, "as2u");
	one = size_of(room, ".journal");
	classroom_live(room, "bh2u");
	two = size_of(room, ".journal");
	damage(room, ".journal", 5);
	assert_refused(room, ELM_ERROR_CONFIG, "not in its journal");
	shorten(room, ".journal", two - 1);
	assert_refused(room, ELM_ERROR_CONFIG, "not in its journal");
	shorten(room, ".journal", one);
	assert_refused(room, ELM_ERROR_CONFIG, "not in its journal");
	g_assert_cmpuint(rebuild(room), ==, 0);
	assert_model_of(room, "as2u");
}

static void
test_nothing_is_rebuilt_from_nothing(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autofree char *journal = classroom_file(room, ".journal");
	g_autoptr(GError) error = NULL;
	guint64 lost;

	classroom_live(room, "as2u");
	g_unlink(journal);
	g_assert_false(
	    elm_school_rebuild(room->path, NULL, G_MAXINT64, &lost, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	assert_model_of(room, "as2u");
}

/* What fails when files may not grow beyond @room_left octets more than those
 * of the journal. */
static gboolean
save_on_full_disk(const Classroom *room, const char *story, gsize room_left,
    GError **error)
{
	g_autoptr(ElmSchool) school = classroom_open(room);
	struct rlimit before;
	struct rlimit limit;
	gboolean is_done;

	classroom_tell(school, story);
	g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
	limit = before;
	limit.rlim_cur = room_left;
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
	is_done = elm_school_save(school, error);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
	return is_done;
}

static void
test_a_full_disk_loses_nothing(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GError) error = NULL;

	signal(SIGXFSZ, SIG_IGN);
	classroom_live(room, "as2u bh2u");
	g_assert_false(save_on_full_disk(room, "cs2u", 2000, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
	g_assert_nonnull(strstr(error->message, "kept in the journal"));
	assert_model_of(room, "as2u bh2u");
	assert_sound(room);
	assert_model_of(room, "as2u bh2u cs2u");
}

static void
test_one_learns_at_a_time(Classroom *room, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmSchool) school = classroom_open(room);
	g_autoptr(GError) error = NULL;
	gint64 start = g_get_monotonic_time();

	g_assert_null(elm_school_open(room->path, NULL, start + 30000, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
	g_assert_cmpint(g_get_monotonic_time() - start, >=, 30000);
	g_clear_pointer(&school, elm_school_free);
	school = classroom_open(room);
}

static void
test_a_thousand_lies_are_forgotten(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmSchool) school = classroom_open(room);
	g_autoptr(GBytes) before = NULL;
	g_autoptr(GBytes) after = NULL;
	g_autoptr(GError) error = NULL;
	gsize n;

	for (guint i = 0; i < 200; i++)
		classroom_teach(school, i, "honest");
	g_assert_true(elm_school_save(school, &error));
	before = classroom_read(room, "");
	for (guint i = 200; i < 1200; i++)
		classroom_teach(school, i, "liar");
	g_assert_true(elm_school_save(school, &error));
	g_assert_true(
	    elm_school_forget_reporter(school, "liar", 0, &n, &error));
	g_assert_cmpuint(n, ==, 1000);
	g_assert_true(elm_school_save(school, &error));
	after = classroom_read(room, "");
	g_assert_true(g_bytes_equal(before, after));
}

static void
test_settling_keeps_what_is_learnt(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const char *const later = "bh2v ks2u as2u ds2u lh2u";
	static const char *const story =
	    "as0x bs2u ch2u ds2u as2u es2u ef2u bh2v fs2u fh0x";
	g_autoptr(ElmSchool) school = NULL;
	g_autoptr(GBytes) before = NULL;
	g_autoptr(GBytes) after = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *whole = g_strdup_printf("%s %s", story, later);
	gsize size;
	gsize n;

	classroom_live(room, story);
	before = classroom_read(room, "");
	size = size_of(room, ".journal");
	school = classroom_open(room);
	g_assert_true(elm_school_settle(school, 4, &n, &error));
	g_assert_no_error(error);
	/* Of the first four, "b" was labelled anew. */
	g_assert_cmpuint(n, ==, 3);
	after = classroom_read(room, "");
	g_assert_true(g_bytes_equal(before, after));
	g_assert_cmpuint(size_of(room, ".journal"), <, size);
	g_assert_false(classroom_tell(school, "cf2u"));
	g_assert_true(elm_school_settle(school, 0, &n, &error));
	g_assert_cmpuint(n, ==, 0);
	g_clear_pointer(&school, elm_school_free);
	assert_sound(room);
	g_unlink(room->path);
	assert_sound(room);
	g_bytes_unref(after);
	after = classroom_read(room, "");
	g_assert_true(g_bytes_equal(before, after));
	(void)whole;
}

static void
test_settling_twice_is_settling_once(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmSchool) school = classroom_open(room);
	g_autoptr(GBytes) before = NULL;
	g_autoptr(GBytes) after = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) dir = NULL;
	guint bases = 0;
	const char *name;
	gsize n;

	for (guint i = 0; i < 60; i++)
		classroom_teach(school, i, "u");
	g_assert_true(elm_school_save(school, &error));
	before = classroom_read(room, "");
	for (gint64 time = 10; time <= 30; time += 10) {
		g_assert_true(elm_school_settle(school, CLASSROOM_TIME + time,
		    &n, &error));
		g_assert_cmpuint(n, ==, 10);
	}
	g_clear_pointer(&school, elm_school_free);
	g_unlink(room->path);
	assert_sound(room);
	after = classroom_read(room, "");
	g_assert_true(g_bytes_equal(before, after));
	dir = g_dir_open(room->folder, 0, NULL);
	while ((name = g_dir_read_name(dir)) != NULL)
		bases += strstr(name, ".base-") != NULL;
	g_assert_cmpuint(bases, ==, 1);
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*func)(Classroom *room, gconstpointer data);
	} tests[] = {
		{ "forgetting-leaves-no-trace",
		    test_forgetting_leaves_no_trace },
		{ "the-same-in-one-go-and-one-by-one",
		    test_it_is_the_same_in_one_go_and_one_by_one },
		{ "only-what-changes-a-label-is-news",
		    test_only_what_changes_a_label_is_news },
		{ "what-changes-nothing-is-not-noted",
		    test_what_changes_nothing_is_not_noted },
		{ "what-is-not-saved-is-not-kept",
		    test_what_is_not_saved_is_not_kept },
		{ "the-model-as-it-stands-can-be-asked",
		    test_the_model_as_it_stands_can_be_asked },
		{ "what-the-dead-left-is-done-by-the-next",
		    test_what_the_dead_left_is_done_by_the_next },
		{ "a-missing-model-is-made-from-its-journal",
		    test_a_missing_model_is_made_from_its_journal },
		{ "a-damaged-model-is-mended-by-the-next",
		    test_a_damaged_model_is_mended_by_the_next },
		{ "what-is-none-of-ours-is-not-replaced",
		    test_what_is_none_of_ours_is_not_replaced },
		{ "another-version-is-told", test_another_version_is_told },
		{ "a-damaged-cell-is-not-learnt-from",
		    test_a_damaged_cell_is_not_learnt_from },
		{ "a-damaged-journal-is-refused-and-salvaged",
		    test_a_damaged_journal_is_refused_and_salvaged },
		{ "a-journal-that-lost-its-end-is-refused",
		    test_a_journal_that_lost_its_end_is_refused },
		{ "nothing-is-rebuilt-from-nothing",
		    test_nothing_is_rebuilt_from_nothing },
		{ "a-full-disk-loses-nothing", test_a_full_disk_loses_nothing },
		{ "one-learns-at-a-time", test_one_learns_at_a_time },
		{ "a-thousand-lies-are-forgotten",
		    test_a_thousand_lies_are_forgotten },
		{ "settling-keeps-what-is-learnt",
		    test_settling_keeps_what_is_learnt },
		{ "settling-twice-is-settling-once",
		    test_settling_twice_is_settling_once },
	};

	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
		g_autofree char *name =
		    g_strconcat("/school/", tests[i].name, NULL);

		g_test_add(name, Classroom, NULL, classroom_set_up,
		    tests[i].func, classroom_tear_down);
	}
	return g_test_run();
}
