/* conf.h -- the key file, elm.conf(5), and what is in force without it.
 *
 *     [scan]
 *     engine = clamd
 *     on-infected = refuse      # a comment goes to the end of the line
 *
 * Every key of every program is one row of one table, with its default, so that
 * an unknown key is an error and `elm config` can show all that is in force. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

typedef struct {
	const char *section;
	const char *key;
	const char *preset;  /* "" for nothing */
	const char *meaning; /* one line */
	gboolean is_list;    /* may be given several times */
} ElmConfKey;

typedef struct ElmConf ElmConf;

/* Read the key file @path; NULL means the file of the site, which need not be
 * there.  ELM_ERROR_CONFIG with file, line and culprit for what is no key
 * file, an unknown section or key, a key given twice, a limit out of range;
 * ELM_ERROR_UNAVAILABLE when a @path that was asked for cannot be read. */
ElmConf *elm_conf_load(const char *path, GError **error);
/* The same from @text; @path is for messages. */
ElmConf *elm_conf_parse(const char *text, const char *path, GError **error);
void elm_conf_free(ElmConf *self);

/* The value in force, "" for nothing.  The key must be in the table, or the
 * section one that is named by the site ("engine NAME").  Owned by @self. */
const char *elm_conf_get(const ElmConf *self, const char *section,
    const char *key);
/* All values of a list key, NULL-terminated, without a default.  The caller
 * frees the array, not the values. */
const char **elm_conf_list(const ElmConf *self, const char *section,
    const char *key);
/* Where value @i comes from: "FILE:LINE", or "default".  The caller frees. */
char *elm_conf_origin(const ElmConf *self, const char *section, const char *key,
    gsize i);

/* The limits in force. */
const ElmLimits *elm_conf_limits(const ElmConf *self);

/* The rows of the table, in order; NULL after the last.  The limits have rows
 * of their own: lib/base/limits.h. */
const ElmConfKey *elm_conf_row(gsize i);
/* The keys of a section "engine NAME" likewise. */
const ElmConfKey *elm_conf_engine_row(gsize i);
/* The names of the sections "engine NAME" in the file, in order; NULL after
 * the last.  Owned by @self. */
const char *elm_conf_named(const ElmConf *self, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmConf, elm_conf_free)
