/* clamd-reply.h -- what clamd(8) answers, as it comes from the socket. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_CLAMD_OK,
	ELM_CLAMD_FOUND,    /* the text is the name of the signature */
	ELM_CLAMD_TOO_LONG, /* the stream is over clamd's StreamMaxLength */
	ELM_CLAMD_ERROR,    /* the text is what clamd says is wrong */
	ELM_CLAMD_GARBAGE   /* no whole answer to what was asked */
} ElmClamdReply;

/* Longer than any answer to one scan. */
enum { ELM_CLAMD_REPLY_LIMIT = 8192 };

/* Read the @size octets of @data, one whole answer to zFILDES or zINSTREAM:
 * one line with its NUL and nothing behind it.  @text gets words of printable
 * ASCII, which the caller frees, or NULL. */
ElmClamdReply elm_clamd_reply_parse(const char *data, gsize size, char **text);

/* Read the answer to zVERSION alike: when the signatures were made, in seconds
 * since 1970, or 0 when it does not say.  clamd gives the time of its own zone,
 * which is taken for ours.  @version gets "ClamAV 1.4.6/27000", or NULL for
 * garbage; the caller frees. */
gint64 elm_clamd_reply_version(const char *data, gsize size, char **version);
