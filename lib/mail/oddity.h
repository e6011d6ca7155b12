/* oddity.h -- what is odd about the structure of a message, as a set.
 *
 * Every oddity means that some parser might read the message otherwise.  Those
 * that real mail has again and again are only noted: then all readings are
 * extracted.  Those that could hide content and that real mail does not have
 * are ambiguities: their words stand in reports. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_ODDITY_BLANK_LINE,
	ELM_ODDITY_BOUNDARY_AMBIGUOUS,
	ELM_ODDITY_BOUNDARY_MISSING,
	ELM_ODDITY_BOUNDARY_NOT_FOUND,
	ELM_ODDITY_BOUNDARY_REUSED,
	ELM_ODDITY_BOUNDARY_STRANGE,
	ELM_ODDITY_BOUNDARY_STRAY,
	ELM_ODDITY_BROKEN_BASE64,
	ELM_ODDITY_BROKEN_QUOTED,
	ELM_ODDITY_BYTE_ORDER_MARK,
	ELM_ODDITY_CHARSET,
	ELM_ODDITY_CONTENT_TYPE_GARBLED,
	ELM_ODDITY_CONTENT_TYPE_LOOSE,
	ELM_ODDITY_CONTROL_IN_HEADER,
	ELM_ODDITY_DELIMITER_AFTER_END,
	ELM_ODDITY_DELIMITER_CASE,
	ELM_ODDITY_DELIMITER_JUNK,
	ELM_ODDITY_DELIMITER_STALE,
	ELM_ODDITY_DISPOSITION_LOOSE,
	ELM_ODDITY_DUPLICATE_CONTENT_TYPE,
	ELM_ODDITY_DUPLICATE_DISPOSITION,
	ELM_ODDITY_DUPLICATE_PARAMETER,
	ELM_ODDITY_DUPLICATE_TRANSFER_ENCODING,
	ELM_ODDITY_EMBEDDED_FILE,
	ELM_ODDITY_EMBEDDED_HEADER,
	ELM_ODDITY_ENCODED_CONTAINER,
	ELM_ODDITY_EXTERNAL_BODY,
	ELM_ODDITY_FIELD_NAME,
	ELM_ODDITY_FILE_NAMES,
	ELM_ODDITY_FIRST_LINE,
	ELM_ODDITY_HEADER_LATE,
	ELM_ODDITY_HEADER_LINE,
	ELM_ODDITY_HEADER_OUTSIDE,
	ELM_ODDITY_HEADER_SEPARATOR,
	ELM_ODDITY_LONE_CR,
	ELM_ODDITY_LOOSE_QUOTED,
	ELM_ODDITY_MBOX_LINE,
	ELM_ODDITY_MESSAGE_PARTIAL,
	ELM_ODDITY_NO_BODY,
	ELM_ODDITY_NO_VERSION,
	ELM_ODDITY_NOT_CLOSED,
	ELM_ODDITY_NUL_IN_HEADER,
	ELM_ODDITY_TRANSFER_ENCODING_GARBLED,
	ELM_ODDITY_TRANSFER_ENCODING_UNKNOWN,
	ELM_ODDITY_UNDECLARED_BASE64,
	ELM_ODDITY_UNDECLARED_QUOTED,
	ELM_ODDITIES /* how many there are */
} ElmOddity;

/* The oddities of one message: where each was met first. */
typedef struct {
	gboolean is_met[ELM_ODDITIES];
	gsize offset[ELM_ODDITIES];
} ElmOddities;

/* Note @oddity at @offset. */
void elm_oddities_note(ElmOddities *self, ElmOddity oddity, gsize offset);

/* Is there any? */
gboolean elm_oddities_any(const ElmOddities *self);

/* Its word and what it means in a line.  They are numbered in the order of
 * their words. */
const char *elm_oddity_word(ElmOddity oddity);
const char *elm_oddity_meaning(ElmOddity oddity);

/* Could it hide content, so that it is to be reported? */
gboolean elm_oddity_is_ambiguity(ElmOddity oddity);
