#include "config.h"

#include "cmd/spam.h"
#include "cmd/stream.h"
#include "lib/base/error.h"

/* What is going on while messages are forgotten. */
typedef struct {
	ElmSchool *school;
	const char *who;
	guint64 lessons; /* that were forgotten */
} Eraser;

static gpointer
take_digest(gpointer user G_GNUC_UNUSED, const ElmMessage *message,
    GError **error G_GNUC_UNUSED)
{
	return elm_seal_digest(message);
}

static gboolean
forget_digest(gpointer user, ElmStreamItem *item, GError **error)
{
	Eraser *eraser = user;
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	gsize n = 0;

	if (!elm_school_forget(eraser->school, item->result, eraser->who, now,
		&n, error))
		return FALSE;
	eraser->lessons += n;
	return TRUE;
}

/* All that one reporter said since a time. */
static gboolean
forget_reporter(Eraser *eraser, const char *since, GError **error)
{
	guint64 time = 0;
	gsize n = 0;

	if (since != NULL && !g_ascii_string_to_unsigned(since, 10, 0,
				 G_MAXINT64, &time, NULL)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "seconds since 1970 expected, not '%s'", since);
		return FALSE;
	}
	if (!elm_school_forget_reporter(eraser->school, eraser->who,
		(gint64)time, &n, error))
		return FALSE;
	eraser->lessons = n;
	return TRUE;
}

static gboolean
forget(const ElmRun *run, const ElmSpamCommand *command, Eraser *eraser,
    GError **error)
{
	ElmStream stream = { run, ELM_SPAM_TOOL, take_digest, forget_digest,
		g_free, eraser, FALSE };

	if (command->who != NULL && run->operands[0] == NULL)
		return forget_reporter(eraser, command->since, error);
	return elm_stream_mailboxes(&stream, run->operands, error);
}

gboolean
elm_spam_forget(const ElmRun *run, ElmSpamCommand *command, GError **error)
{
	g_autoptr(ElmSpamSettings) settings = NULL;
	g_autoptr(ElmSchool) school = NULL;
	Eraser eraser = { .who = command->who };
	GError *cause = NULL;

	if (eraser.who == NULL)
		eraser.who = g_get_user_name();
	command->spam.makes_model = TRUE;
	settings = elm_spam_settings_new(run->conf, &command->spam,
	    run->envelope, error);
	if (settings == NULL)
		return FALSE;
	school = elm_spam_open_school(run, settings, error);
	if (school == NULL)
		return FALSE;
	eraser.school = school;
	forget(run, command, &eraser, &cause);
	if (!elm_spam_save_school(school, cause, error))
		return FALSE;
	g_print("forgot %" G_GUINT64_FORMAT " lessons\n", eraser.lessons);
	return TRUE;
}
