#include "config.h"

#include "lib/spam/transfer.h"

#include <string.h>

#include "lib/base/error.h"
#include "tests/spam/classroom.h"

/* Tell @story in a school of its own, and learn its lessons in @room. */
static ElmTransfer
merge(const Classroom *room, const char *story)
{
	g_autoptr(ElmSchool) school = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *journal = NULL;
	ElmTransfer transfer = { 0 };
	Classroom other;

	classroom_set_up(&other, NULL);
	classroom_live(&other, story);
	journal = classroom_file(&other, ".journal");
	school = classroom_open(room);
	g_assert_true(elm_transfer_lessons(school, journal, &transfer, &error));
	g_assert_no_error(error);
	g_assert_true(elm_school_save(school, NULL));
	classroom_tear_down(&other, NULL);
	return transfer;
}

static void
test_what_counts_elsewhere_is_learnt(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const struct {
		const char *here, *there, *sum;
		guint64 learnt;
	} cases[] = {
		{ "as2u", "bh2v cs2v", "as2u bh2v cs2v", 2 },
		{ "as2u", "as2v", "as2u", 0 },
		{ "", "as2u bh2u", "as2u bh2u", 2 },
		/* What was forgotten there is not learnt, and nothing else is
		 * forgotten here. */
		{ "as2u bh2u", "cs2u ds2u cf2u", "as2u bh2u ds2u", 1 },
		{ "as2u bh2u", "cs2u dh2v *f0u", "as2u bh2u dh2v", 1 },
		{ "as2u bh2u", "as2u af2u", "as2u bh2u", 0 },
		/* Ranks go with the lessons. */
		{ "ah2u", "as1t", "ah2u", 0 },
		{ "ah1t", "as2u", "ah1t as2u", 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) expected = classroom_model_of(cases[i].sum);
		g_autoptr(GBytes) found = NULL;
		Classroom own;

		g_test_message("%s and %s", cases[i].here, cases[i].there);
		classroom_set_up(&own, NULL);
		classroom_live(&own, cases[i].here);
		g_assert_cmpuint(merge(&own, cases[i].there).learnt, ==,
		    cases[i].learnt);
		found = classroom_read(&own, "");
		g_assert_true(g_bytes_equal(expected, found));
		classroom_tear_down(&own, NULL);
	}
	g_assert_cmpuint(merge(room, "as2u").settled, ==, 0);
}

/* A thawed copy of the model of @story. */
static ElmModel *
model_of(const char *story)
{
	g_autoptr(GBytes) bytes = classroom_model_of(story);
	g_autoptr(ElmModel) model = elm_model_open_bytes(bytes, NULL);

	return elm_model_thaw(model, NULL);
}

static void
test_a_model_is_built_upon(Classroom *room, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmModel) model = model_of("as2u bh2u");
	g_autoptr(GBytes) expected = NULL;
	g_autoptr(GBytes) found = NULL;
	g_autoptr(GBytes) again = NULL;
	g_autoptr(GError) error = NULL;
	guint64 lost;

	g_assert_true(
	    elm_transfer_model(model, room->path, G_MAXINT64, &error));
	g_assert_no_error(error);
	expected = classroom_model_of("as2u bh2u");
	found = classroom_read(room, "");
	g_assert_true(g_bytes_equal(expected, found));
	classroom_live(room, "cs2u dh2u");
	g_bytes_unref(expected);
	expected = classroom_model_of("as2u bh2u cs2u dh2u");
	g_bytes_unref(found);
	found = classroom_read(room, "");
	g_assert_true(g_bytes_equal(expected, found));
	g_assert_true(
	    elm_school_rebuild(room->path, NULL, G_MAXINT64, &lost, NULL));
	again = classroom_read(room, "");
	g_assert_true(g_bytes_equal(expected, again));
}

static void
test_nothing_is_overwritten(Classroom *room, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(ElmModel) model = model_of("as2u");
	g_autoptr(GError) error = NULL;

	classroom_live(room, "bh2u");
	g_assert_false(
	    elm_transfer_model(model, room->path, G_MAXINT64, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, "already"));
}

static void
test_what_cannot_learn_here_is_refused(Classroom *room,
    gconstpointer data G_GNUC_UNUSED)
{
	static const ElmModelTable tables[ELM_MODEL_TABLES] = {
		{ 64, ELM_CELL_NUMBER },
		{ 64, ELM_CELL_COUNTS },
	};
	g_autoptr(ElmModel) seed = elm_model_new(tables);
	g_autoptr(ElmModel) old = model_of("as2u");
	g_autoptr(GError) error = NULL;

	elm_model_edit(seed)->features = ELM_FEATURES_VERSION;
	elm_model_edit(seed)->learner = ELM_LEARNER_VERSION;
	g_assert_false(
	    elm_transfer_model(seed, room->path, G_MAXINT64, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_clear_error(&error);
	elm_model_edit(old)->features++;
	g_assert_false(elm_transfer_model(old, room->path, G_MAXINT64, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "another version"));
	g_assert_false(g_file_test(room->path, G_FILE_TEST_EXISTS));
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*func)(Classroom *room, gconstpointer data);
	} tests[] = {
		{ "what-counts-elsewhere-is-learnt",
		    test_what_counts_elsewhere_is_learnt },
		{ "a-model-is-built-upon", test_a_model_is_built_upon },
		{ "nothing-is-overwritten", test_nothing_is_overwritten },
		{ "what-cannot-learn-here-is-refused",
		    test_what_cannot_learn_here_is_refused },
	};

	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
		g_autofree char *name =
		    g_strconcat("/transfer/", tests[i].name, NULL);

		g_test_add(name, Classroom, NULL, classroom_set_up,
		    tests[i].func, classroom_tear_down);
	}
	return g_test_run();
}
