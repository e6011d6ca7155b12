/* stream.h -- the messages of mailboxes, or of an index, worked on by several
 * threads and taken in their order. */
#pragma once

#include <glib.h>

#include "cmd/filter.h"

/* A message on its way. */
typedef struct {
	GBytes *bytes;
	const char *name; /* of its file, or as the index has it */
	gboolean is_spam; /* as the index has it */
	gpointer result;  /* what work made of it */
} ElmStreamItem;

typedef struct {
	const ElmRun *run;
	const char *tool; /* for what is said on stderr */
	/* In a thread: make the result of @message.  NULL with an error ends
	 * the run. */
	gpointer (
	    *work)(gpointer user, const ElmMessage *message, GError **error);
	/* In order, in the thread of the caller, what could be read.  FALSE
	 * ends the run. */
	gboolean (*take)(gpointer user, ElmStreamItem *item, GError **error);
	GDestroyNotify free_result;
	gpointer user;
	gboolean is_mixed; /* an index in the order of elm_index_mix() */
} ElmStream;

/* All messages of @mailboxes, or the one on standard input when there are
 * none.  What cannot be read is said on stderr, and at the end it is
 * ELM_ERROR_UNAVAILABLE. */
gboolean elm_stream_mailboxes(const ElmStream *stream, char **mailboxes,
    GError **error);

/* All messages of the TREC index @path likewise. */
gboolean elm_stream_index(const ElmStream *stream, const char *path,
    GError **error);
