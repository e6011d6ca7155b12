#include "config.h"

#include "cmd/progress.h"

#include <string.h>
#include <unistd.h>

#include "lib/base/io.h"

#define MEGABYTE 1000000
#define PERIOD (G_USEC_PER_SEC / 5)
#define ERASE "\r\033[K"

struct ElmProgress {
	gboolean is_shown_at_all;
	gboolean is_shown;
	gint64 start;
	gint64 last;
	guint64 messages;
	guint64 before; /* octets of the mailboxes before */
	guint64 done;
};

ElmProgress *
elm_progress_new(gboolean is_wanted)
{
	ElmProgress *self = g_new0(ElmProgress, 1);

	self->is_shown_at_all =
	    is_wanted && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
	self->start = g_get_monotonic_time();
	self->last = self->start;
	return self;
}

void
elm_progress_free(ElmProgress *self)
{
	elm_progress_clear(self);
	g_free(self);
}

static void
show(ElmProgress *self, guint64 total, gint64 now)
{
	gdouble seconds = (gdouble)(now - self->start) / G_USEC_PER_SEC;
	guint64 octets = self->before + self->done;
	g_autoptr(GString) line = g_string_new(ERASE);

	g_string_append_printf(line,
	    "%" G_GUINT64_FORMAT " messages, %" G_GUINT64_FORMAT
	    " MB, %.0f messages/s",
	    self->messages, octets / MEGABYTE,
	    (gdouble)self->messages / seconds);
	if (total > 0)
		g_string_append_printf(line, ", %.0f %%",
		    100.0 * (gdouble)MIN(self->done, total) / (gdouble)total);
	elm_io_write(STDERR_FILENO, line->str, line->len, NULL);
	self->is_shown = TRUE;
}

void
elm_progress_step(ElmProgress *self, guint64 done, guint64 total)
{
	gint64 now;

	self->messages++;
	self->done = done;
	if (!self->is_shown_at_all)
		return;
	now = g_get_monotonic_time();
	if (now - self->last < PERIOD)
		return;
	self->last = now;
	show(self, total, now);
}

void
elm_progress_next(ElmProgress *self)
{
	self->before += self->done;
	self->done = 0;
}

void
elm_progress_clear(ElmProgress *self)
{
	if (self->is_shown)
		elm_io_write(STDERR_FILENO, ERASE, strlen(ERASE), NULL);
	self->is_shown = FALSE;
}
