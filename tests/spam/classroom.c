#include "config.h"

#include "tests/spam/classroom.h"

#include <string.h>

#include <glib/gstdio.h>

#define HASHES 40

void
classroom_set_up(Classroom *self, gconstpointer data G_GNUC_UNUSED)
{
	self->folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_assert_nonnull(self->folder);
	self->path = g_build_filename(self->folder, "model", NULL);
}

void
classroom_tear_down(Classroom *self, gconstpointer data G_GNUC_UNUSED)
{
	g_autoptr(GDir) dir = g_dir_open(self->folder, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path =
		    g_build_filename(self->folder, name, NULL);

		g_unlink(path);
	}
	g_assert_cmpint(g_rmdir(self->folder), ==, 0);
	g_free(self->folder);
	g_free(self->path);
}

ElmSchool *
classroom_open(const Classroom *self)
{
	g_autoptr(GError) error = NULL;
	ElmSchool *school =
	    elm_school_open(self->path, NULL, G_MAXINT64, &error);

	g_assert_no_error(error);
	return school;
}

/* Features that messages share in part, as messages do. */
static GBytes *
make_features(guint number)
{
	guint32 hashes[HASHES];
	ElmFeatures features = { hashes, HASHES, hashes, HASHES };

	for (guint32 i = 0; i < HASHES; i++)
		hashes[i] = i * (G_MAXUINT32 / HASHES) +
			    (number * (i + 1) * 2654435761u >> (8 + i % 4));
	return elm_features_pack(&features);
}

static void
make_digits(guint number, char digits[65])
{
	g_autofree char *text = g_strdup_printf("message %u", number);
	g_autofree char *sum =
	    g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);

	memcpy(digits, sum, 65);
}

static ElmLesson
make_lesson(const char *word, guint time, const char *who, char digits[65])
{
	ElmLesson lesson = { .time = time, .who = who, .sha256 = digits };

	make_digits((guint)word[0], digits);
	lesson.kind = word[1] == 's' ? ELM_LESSON_SPAM : ELM_LESSON_HAM;
	lesson.rank = (ElmRank)(word[2] - '0');
	lesson.evidence = word[0] / 3.0;
	return lesson;
}

static gboolean
tell_word(ElmSchool *school, const char *word, guint time)
{
	const char who[2] = { word[3], '\0' };
	g_autoptr(GError) error = NULL;
	gboolean is_news = FALSE;
	char digits[65];
	ElmLesson lesson = make_lesson(word, time, who, digits);
	gsize n;

	if (word[1] == 'f') {
		g_assert_true(word[0] == '*'
				  ? elm_school_forget_reporter(school, who,
					word[2] - '0', &n, &error)
				  : elm_school_forget(school, digits, who, time,
					&n, &error));
		return n > 0;
	}
	lesson.features = make_features((guint)word[0]);
	g_assert_true(elm_school_learn(school, &lesson, &is_news, &error));
	g_bytes_unref(lesson.features);
	return is_news;
}

gboolean
classroom_tell(ElmSchool *school, const char *story)
{
	g_auto(GStrv) words = g_strsplit(story, " ", -1);
	gboolean is_news = FALSE;

	for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
		is_news = tell_word(school, words[i], i);
	return is_news;
}

void
classroom_live(const Classroom *self, const char *story)
{
	g_autoptr(ElmSchool) school = classroom_open(self);
	g_autoptr(GError) error = NULL;

	classroom_tell(school, story);
	g_assert_true(elm_school_save(school, &error));
}

void
classroom_teach(ElmSchool *school, guint i, const char *who)
{
	g_autoptr(GBytes) features = make_features(i);
	g_autoptr(GError) error = NULL;
	char digits[65];
	ElmLesson lesson = {
		.kind = i % 2 == 0 ? ELM_LESSON_SPAM : ELM_LESSON_HAM,
		.rank = ELM_RANK_USER,
		.time = CLASSROOM_TIME + (gint64)i,
		.who = who,
		.sha256 = digits,
		.features = features,
	};

	make_digits(i, digits);
	g_assert_true(elm_school_learn(school, &lesson, NULL, &error));
}

char *
classroom_file(const Classroom *self, const char *suffix)
{
	return g_strconcat(self->path, suffix, NULL);
}

GBytes *
classroom_read(const Classroom *self, const char *suffix)
{
	g_autofree char *path = classroom_file(self, suffix);
	char *data;
	gsize size;

	g_assert_true(g_file_get_contents(path, &data, &size, NULL));
	return g_bytes_new_take(data, size);
}

void
classroom_write(const Classroom *self, const char *suffix, GBytes *bytes)
{
	g_autofree char *path = classroom_file(self, suffix);
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);

	g_assert_true(g_file_set_contents(path, data, (gssize)size, NULL));
}

GBytes *
classroom_model_of(const char *story)
{
	Classroom own;
	GBytes *bytes;

	classroom_set_up(&own, NULL);
	classroom_live(&own, story);
	bytes = classroom_read(&own, "");
	classroom_tear_down(&own, NULL);
	return bytes;
}
