/* Many processes that learn and read at once, and die at any moment. */
#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/spam/school.h"
#include "tests/spam/classroom.h"

#define LEARNERS 12
#define READERS 4
#define LESSONS 5 /* of each learner */
#define KILLS 20

typedef struct {
	Classroom room;
	int said[2]; /* a pipe: the numbers of lessons that were saved */
} Storm;

static void
set_up(Storm *storm, gconstpointer data)
{
	classroom_set_up(&storm->room, data);
	g_assert_cmpint(pipe(storm->said), ==, 0);
}

static void
tear_down(Storm *storm, gconstpointer data)
{
	close(storm->said[0]);
	close(storm->said[1]);
	classroom_tear_down(&storm->room, data);
}

static void
learn(const Storm *storm, guint first)
{
	for (guint i = first; i < first + LESSONS; i++) {
		g_autoptr(ElmSchool) school = classroom_open(&storm->room);

		classroom_teach(school, i, "user");
		g_assert_true(elm_school_save(school, NULL));
		g_assert_cmpint(write(storm->said[1], &i, sizeof(i)), ==,
		    sizeof(i));
	}
}

/* Whatever is there is whole, and never less than was there before. */
static void
look(const Storm *storm)
{
	guint64 lessons = 0;

	for (guint i = 0; i < 200; i++) {
		g_autoptr(ElmModel) model =
		    elm_model_open(storm->room.path, NULL);
		const ElmModelState *state;

		g_usleep(1000);
		if (model == NULL && lessons == 0)
			continue;
		g_assert_nonnull(model);
		g_assert_true(elm_model_check(model, NULL));
		state = elm_model_state(model);
		g_assert_cmpuint(state->lessons, >=, lessons);
		g_assert_cmpuint(state->spam + state->ham, ==, state->lessons);
		lessons = state->lessons;
	}
}

static pid_t
start(const Storm *storm, guint number)
{
	pid_t pid = fork();

	g_assert_cmpint(pid, >=, 0);
	if (pid > 0)
		return pid;
	if (number < LEARNERS)
		learn(storm, number * LESSONS);
	else
		look(storm);
	_exit(0);
}

/* Wait for @pid; FALSE when it was killed. */
static gboolean
end(pid_t pid)
{
	int status;

	g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
	if (WIFSIGNALED(status))
		g_assert_cmpint(WTERMSIG(status), ==, SIGKILL);
	else
		g_assert_cmpint(WEXITSTATUS(status), ==, 0);
	return !WIFSIGNALED(status);
}

/* The sum over all lessons that were said to be saved is at most that of the
 * lessons in the journal: each of them is there, once. */
static void
assert_all_are_there(const Storm *storm)
{
	g_autofree char *path = classroom_file(&storm->room, ".journal");
	g_autoptr(ElmJournal) journal = elm_journal_open_reader(path, NULL);
	g_autoptr(GHashTable) found = g_hash_table_new(NULL, NULL);
	g_autoptr(GError) error = NULL;
	guint64 offset = 0;
	ElmLesson lesson;
	guint number;

	while (elm_journal_next(journal, &offset, &lesson, &error)) {
		guint at = (guint)(lesson.time - CLASSROOM_TIME);

		g_assert_true(g_hash_table_add(found, GUINT_TO_POINTER(at)));
	}
	g_assert_no_error(error);
	close(storm->said[1]);
	while (read(storm->said[0], &number, sizeof(number)) > 0)
		g_assert_true(
		    g_hash_table_contains(found, GUINT_TO_POINTER(number)));
}

static void
assert_model_is_that_of_the_journal(const Storm *storm)
{
	g_autoptr(GBytes) found = NULL;
	g_autoptr(GBytes) again = NULL;
	guint64 lost;

	classroom_live(&storm->room, "");
	found = classroom_read(&storm->room, "");
	g_assert_true(elm_school_rebuild(storm->room.path, NULL, G_MAXINT64,
	    &lost, NULL));
	g_assert_cmpuint(lost, ==, 0);
	again = classroom_read(&storm->room, "");
	g_assert_true(g_bytes_equal(found, again));
}

static void
assert_nothing_is_left_behind(const Storm *storm)
{
	g_autoptr(GDir) dir = g_dir_open(storm->room.folder, 0, NULL);
	const char *name;
	guint n = 0;

	while ((name = g_dir_read_name(dir)) != NULL)
		n++;
	/* The model, its journal, its lock; and who is killed at the worst of
	 * moments leaves a name. */
	g_assert_cmpuint(n, <=, 3 + 1);
}

static void
test_nobody_disturbs_another(Storm *storm, gconstpointer data G_GNUC_UNUSED)
{
	pid_t pids[LEARNERS + READERS];

	for (guint i = 0; i < G_N_ELEMENTS(pids); i++)
		pids[i] = start(storm, i);
	for (guint i = 0; i < G_N_ELEMENTS(pids); i++)
		g_assert_true(end(pids[i]));
	assert_nothing_is_left_behind(storm);
	assert_all_are_there(storm);
	assert_model_is_that_of_the_journal(storm);
}

static void
test_who_is_killed_takes_nothing_with_him(Storm *storm,
    gconstpointer data G_GNUC_UNUSED)
{
	pid_t pids[LEARNERS + READERS];
	guint32 x = 1;

	for (guint i = 0; i < G_N_ELEMENTS(pids); i++)
		pids[i] = start(storm, i);
	for (guint i = 0; i < KILLS; i++) {
		guint victim = i % LEARNERS;

		x = x * 1664525 + 1013904223;
		g_usleep(x >> 18);
		kill(pids[victim], SIGKILL);
		end(pids[victim]);
		pids[victim] = start(storm, victim);
	}
	for (guint i = 0; i < G_N_ELEMENTS(pids); i++)
		g_assert_true(end(pids[i]));
	assert_nothing_is_left_behind(storm);
	assert_all_are_there(storm);
	assert_model_is_that_of_the_journal(storm);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add("/school/storm/nobody-disturbs-another", Storm, NULL, set_up,
	    test_nobody_disturbs_another, tear_down);
	g_test_add("/school/storm/who-is-killed-takes-nothing-with-him", Storm,
	    NULL, set_up, test_who_is_killed_takes_nothing_with_him, tear_down);
	return g_test_run();
}
