/* message.h -- one mail message: its bytes, and its header as it lies there.
 *
 * The bytes are the truth and are what leaves the program.  Every change is a
 * splice: at this offset, that many octets give way to these.  What no splice
 * touches cannot change. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

typedef struct ElmMessage ElmMessage;

/* A field where it lies in the bytes of the message. */
typedef struct {
	gsize offset;       /* of its name */
	gsize length;       /* with continuation lines and line ending */
	gsize name_length;  /* without blanks before the colon */
	gsize value_offset; /* just behind the colon */
} ElmMessageField;

/* A message over @raw, which it keeps a reference to.  Never NULL: bytes
 * that are no message still travel, they only have no fields.  Fields are found
 * however long the header is, since what stands in it must be seen; of a value
 * no more than @limits header-size octets are read. */
ElmMessage *elm_message_new(GBytes *raw, const ElmLimits *limits);
void elm_message_free(ElmMessage *self);

/* Is the header longer than limits header-size? */
gboolean elm_message_is_cut(const ElmMessage *self);

/* The bytes it was made from.  Owned by @self. */
GBytes *elm_message_raw(const ElmMessage *self);

/* Offset of the header, behind an mbox "From " line if that has an end. */
gsize elm_message_header_offset(const ElmMessage *self);
/* Offset of the body, behind the empty line; the size if there is none. */
gsize elm_message_body_offset(const ElmMessage *self);
/* "\r\n" or "\n", as the first line of the header ends; added lines end
 * alike. */
const char *elm_message_line_ending(const ElmMessage *self);

/* Go from @field to the next in the order of the header, from an all-zero
 * @field to the first; FALSE after the last.  Lines that are no field are
 * passed over, as most programs do. */
gboolean elm_message_next_field(const ElmMessage *self, ElmMessageField *field);
/* Go on to the next field called @name. */
gboolean elm_message_find_field(const ElmMessage *self, const char *name,
    ElmMessageField *field);
/* Is the name of @field @name, whatever the case? */
gboolean elm_message_field_is(const ElmMessage *self,
    const ElmMessageField *field, const char *name);

/* The value of the first field @name, unfolded, with encoded words (RFC 2047)
 * decoded, valid UTF-8, or NULL.  The caller frees. */
char *elm_message_value(const ElmMessage *self, const char *name);
/* The same of one field, unfolded but not decoded; octets as they are. */
char *elm_message_field_value(const ElmMessage *self,
    const ElmMessageField *field);

/* Replace @length octets of the original bytes at @offset by @with (NULL to
 * remove them).  Splices must not overlap; those at one offset stand in the
 * order they were made. */
void elm_message_splice(ElmMessage *self, gsize offset, gsize length,
    GBytes *with);

/* Put "@name: @value" above all other fields but those put there before; it is
 * folded (RFC 5322, 2.2.3).  Lines at the start of the header that begin with
 * blanks stay above, where they continue nothing; if they are all there is and
 * have no end, they get one.  ELM_ERROR_DATA when it would be no field. */
gboolean elm_message_add_field(ElmMessage *self, const char *name,
    const char *value, GError **error);

/* Take @field out. */
void elm_message_remove_field(ElmMessage *self, const ElmMessageField *field);

/* How many splices have been made. */
gsize elm_message_splices(const ElmMessage *self);

/* The message as it now stands, as the pieces that make it up: GBytes, owned
 * by the array, which the caller unrefs. */
GPtrArray *elm_message_pieces(const ElmMessage *self);
/* The same in one.  The caller unrefs. */
GBytes *elm_message_bytes(const ElmMessage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmMessage, elm_message_free)
