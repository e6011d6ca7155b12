/* decode.h -- transfer encodings, undone in each of the ways that some mail
 * program undoes them.
 *
 * Encoded data as RFC 2045 wants it has one meaning.  For anything else the
 * decoders in the field disagree: some skip what is out of place, some stop
 * there, some take it literally.  A "way" is one such behaviour; a set of ways
 * is a mask of 1 << way. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_DECODE_IDENTITY,
	ELM_DECODE_BASE64,         /* skip all that is not of the alphabet */
	ELM_DECODE_BASE64_PIECES,  /* padding ends a piece, the next follows */
	ELM_DECODE_BASE64_PADDING, /* padding ends the data */
	ELM_DECODE_BASE64_JUNK,    /* the first foreign octet ends the data */
	ELM_DECODE_BASE64_URL,     /* with "-" and "_" (RFC 4648, 5) */
	ELM_DECODE_BASE64_LINES,   /* each line on its own */
	ELM_DECODE_QUOTED,         /* a wrong "=" stays */
	ELM_DECODE_QUOTED_DROP_1,  /* a wrong "=" is dropped */
	ELM_DECODE_QUOTED_DROP_2,  /* with the octet behind it */
	ELM_DECODE_QUOTED_DROP_3,  /* with the two octets behind it */
	ELM_DECODE_QUOTED_JOIN,    /* an escape may go on in the next line */
	ELM_DECODE_QUOTED_BARE,    /* only escapes and printable ASCII count */
	ELM_DECODE_UUENCODE,       /* from its "begin" line */
	ELM_DECODE_YENC,           /* from its "=ybegin" line */
	ELM_DECODE_BINHEX,         /* from its colon: the data fork */
	ELM_DECODE_BINHEX_OTHER,   /* the resource fork */
	ELM_DECODE_WAYS            /* how many there are */
} ElmDecodeWay;

/* The words for @way in a report: "base64 past its padding". */
const char *elm_decode_word(ElmDecodeWay way);

/* The content of @size octets at @data decoded in that @way.  More than @limit
 * octets are cut off and @is_cut (may be NULL) is set.  The caller unrefs. */
GBytes *elm_decode(ElmDecodeWay way, const char *data, gsize size, gsize limit,
    gboolean *is_cut);

/* The ways to decode base64 and quoted-printable data that may give different
 * contents: one alone when there is only one meaning. */
guint elm_decode_base64_ways(const char *data, gsize size);
guint elm_decode_quoted_ways(const char *data, gsize size);
