/* engines.h -- the engines that a site wants asked, and by which terms.
 *
 * An engine is named by a specification:
 *
 *     clamd                  the clamd of this machine
 *     clamd:/path/to/socket  or clamd:HOST:PORT, clamd:[HOST]:PORT
 *     clamav                 libclamav with the system's signatures
 *     clamav:/path           a file or a folder of signatures
 *     command:NAME           the program of the section [engine NAME]
 *     none                   no engine at all
 *
 * Without any it is clamd if one listens on this machine, else libclamav.  What
 * an inquiry asks them and how their answers become one is in inquiry.h. */
#pragma once

#include "lib/scan/command.h"
#include "lib/scan/engine.h"

typedef struct ElmEngines ElmEngines;

typedef struct {
	const char *const *specs; /* NULL-terminated; NULL or empty for the
				   * default */
	const ElmCommandSpec *commands; /* the sections [engine NAME] */
	gsize n_commands;
	guint quorum;      /* so many must say "infected"; 0 is 1 */
	guint64 max_hours; /* age of signatures that still count; 0 for any */
	const ElmLimits *limits;
	const char *const *sockets; /* where a clamd of this machine may be,
				     * NULL-terminated; NULL for the usual */
	const char *database;       /* of the default libclamav; NULL for the
				     * system's */
} ElmEnginesOptions;

/* The engines of @options, all of which is copied.  None is opened or looked
 * for.  ELM_ERROR_CONFIG for a specification that is none or is given twice,
 * and a quorum that cannot be reached. */
ElmEngines *elm_engines_new(const ElmEnginesOptions *options, GError **error);
void elm_engines_free(ElmEngines *self);

/* Engine @i, or NULL after the last.  The first call decides which clamd it is
 * to be, or whether libclamav.  It may be called by several threads at once,
 * as what follows may.  Owned by @self. */
ElmEngine *elm_engines_at(ElmEngines *self, gsize i);

/* Words on why the default is not what it might be ("clamd at '/run/...' does
 * not answer"), for --verbose; NULL when there is nothing to say or nothing
 * was decided yet.  Owned by @self. */
const char *elm_engines_note(ElmEngines *self);

/* As elm_engine_database() of engine @i, which is asked once. */
gint64 elm_engines_database(ElmEngines *self, gsize i, char **version);

/* Make @result, which engine @i gave, "unknown", "old-database" when it says
 * "clean" with signatures older than allowed, or of an age nobody knows. */
void elm_engines_check_age(ElmEngines *self, gsize i, ElmEngineResult *result);

guint elm_engines_quorum(const ElmEngines *self);

/* Seconds that one engine may take for one message. */
guint64 elm_engines_time(const ElmEngines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmEngines, elm_engines_free)
