/* progress.h -- how far a long run is, on one line of a terminal. */
#pragma once

#include <glib.h>

typedef struct ElmProgress ElmProgress;

/* It shows only if it @is_wanted, standard error is a terminal, and standard
 * output is none: lines that come by are progress enough. */
ElmProgress *elm_progress_new(gboolean is_wanted);
/* Takes the line away. */
void elm_progress_free(ElmProgress *self);

/* One more message; @done octets of @total (0 when unknown) of the present
 * mailbox. */
void elm_progress_step(ElmProgress *self, guint64 done, guint64 total);
/* The present mailbox is at its end. */
void elm_progress_next(ElmProgress *self);

/* Take the line away because something else is to be written; it comes back
 * with the next step. */
void elm_progress_clear(ElmProgress *self);
