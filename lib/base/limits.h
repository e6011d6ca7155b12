/* limits.h -- how much of everything is looked at, in one table.
 *
 * Mail is hostile.  Whatever a message can make large has a limit here; over
 * it the verdict is "unknown" with the reason "limit", never "clean", never a
 * crash.  Each limit can be set in [limits] of elm.conf(5) under its name. */
#pragma once

#include <glib.h>

typedef struct {
	guint64 message_size;  /* octets of one message */
	guint64 header_size;   /* octets of one header */
	guint64 depth;         /* parts inside parts */
	guint64 parts;         /* parts of one message */
	guint64 part_size;     /* octets of one part, decoded */
	guint64 archive_depth; /* archives inside archives */
	guint64 members;       /* members of all archives of one message */
	guint64 member_size;   /* octets of one member that is looked into */
	guint64 expanded_size; /* octets of all members of one message */
	guint64 regex_steps;   /* match attempts of one pattern */
	guint64 engine_time;   /* seconds one engine may take for one message */
} ElmLimits;

/* One row of the table, for `elm config` and elm.conf(5). */
typedef struct {
	const char *name; /* "part-size" */
	gsize offset;     /* of its guint64 in ElmLimits */
	guint64 preset;   /* in force when nothing is configured */
	guint64 least;    /* what it may be set to, both included */
	guint64 most;
	const char *meaning; /* one line, with the unit */
} ElmLimit;

/* The defaults. */
void elm_limits_init(ElmLimits *self);

/* The rows, in order; row @i, or NULL after the last. */
const ElmLimit *elm_limits_row(gsize i);

/* The value of the limit of @row. */
guint64 elm_limits_get(const ElmLimits *self, const ElmLimit *row);

/* Set limit @name from @value: digits with an optional K, M or G (powers of
 * 1024).  ELM_ERROR_CONFIG for an unknown name, a value that is no number or
 * is out of range. */
gboolean elm_limits_set(ElmLimits *self, const char *name, const char *value,
    GError **error);

/* The number in @text: digits with an optional K, M or G (powers of 1024).
 * ELM_ERROR_CONFIG unless that is all of @text and it fits. */
gboolean elm_limits_parse(const char *text, guint64 *number, GError **error);
