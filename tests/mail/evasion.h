/* evasion.h -- ways to hide a file from a parser, as a table for tests.
 *
 * An evasion is an entity, header and body, that carries the EICAR test file.
 * It stands at the top of a message, in a multipart, in two, or in a message
 * in a message. */
#pragma once

#include <glib.h>

typedef struct {
	char *name;
	char *entity; /* with {B64} and the like for the payload */
} Evasion;

typedef enum {
	EVASION_TOP,
	EVASION_PART,
	EVASION_NESTED,
	EVASION_MESSAGE,
	EVASION_PLACES
} EvasionPlace;

/* How the payload is encoded; the entities are written for base64. */
typedef enum {
	EVASION_BASE64,
	EVASION_QUOTED,
	EVASION_RAW,
	EVASION_CODINGS
} EvasionCoding;

/* @entity with the payload in @coding; NULL when it is about base64 itself.
 * The caller frees. */
char *evasion_recode(const Evasion *self, EvasionCoding coding);

/* All of tests/data/evasions.tsv: Evasion, owned by the array, which the caller
 * unrefs. */
GPtrArray *evasion_load(void);

/* The 68 octets of the test file, put together here so that no file of ours is
 * taken for it.  The caller unrefs. */
GBytes *evasion_payload(void);

/* The message with @entity at @place, with that line @ending ("\n" or "\r\n").
 * The caller unrefs. */
GBytes *evasion_message(const char *entity, EvasionPlace place,
    const char *ending);
