/* phone-number.h -- telephone numbers in a text, as people write them. */
#pragma once

#include <glib.h>

typedef struct {
	gsize offset;
	gsize length;
} ElmPhoneSpan;

/* Find the next number of 9 to 15 digits in @size octets of @text at or behind
 * @from that is written as one to be dialled: with "+", a zero or a bracket
 * first, or as 800-555-0100.  Dates, amounts and plain rows of digits are none.
 * FALSE when there is none. */
gboolean elm_phone_number_find(const char *text, gsize size, gsize from,
    ElmPhoneSpan *span);
