/* encoded.h -- what is odd about the encoded words (RFC 2047) of a field. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct {
	guint words;
	guint base64, quoted;
	guint plain;           /* words that needed no encoding */
	guint longest;         /* octets of the longest; 75 are allowed */
	char charset[24];      /* of the first, small; cut */
	gboolean is_mixed;     /* words of different charsets */
	gboolean is_malformed; /* begins as one and is none */
	gboolean is_nested;    /* one inside of one */
	gboolean is_inside;    /* in the middle of a word */
} ElmEncoded;

/* Look at @raw, a value that is unfolded and not decoded. */
ElmEncoded elm_encoded_look(const char *raw);

/* Those of Subject and of From; owned by @facts. */
const ElmEncoded *elm_encoded_of_subject(ElmFacts *facts);
const ElmEncoded *elm_encoded_of_from(ElmFacts *facts);
