/* index.h -- an index of the TREC spam track: which messages are spam.
 *
 *     spam ../data/inmail.1
 *     ham ../data/inmail.2
 */
#pragma once

#include <glib.h>

typedef struct {
	char *path; /* that can be opened */
	char *name; /* as the index has it */
	gboolean is_spam;
} ElmIndexEntry;

/* Read the index @path: "spam NAME" or "ham NAME" a line, whatever the case of
 * the label; NAME may hold blanks, and blank lines say nothing.  A NAME is
 * looked for in the folder of the index, and where it is not there, in the
 * working folder.  ELM_ERROR_DATA with file and line for what is none and for a
 * message that is not there, ELM_ERROR_UNAVAILABLE when @path cannot be opened.
 * The caller unrefs: an array of ElmIndexEntry*, in the order of the index. */
GPtrArray *elm_index_read(const char *path, GError **error);

/* The same from the @size octets of @text, which were read from @path. */
GPtrArray *elm_index_parse(const char *text, gsize size, const char *path,
    GError **error);

/* Put @entries into an order that has nothing to do with what they are, and is
 * always the same for the same names of files: learners that see all ham and
 * then all spam learn badly. */
void elm_index_mix(GPtrArray *entries);
