/* field.h -- header fields as text (RFC 5322, 2.2). */
#pragma once

#include <glib.h>

/* "@name: @value" and @eol, folded before blanks so that lines stay within 78
 * octets where the blanks allow it; blanks around @value, which no reader would
 * see, are left out.  Unfolded it is @value again.  ELM_ERROR_DATA unless @name
 * is a field name, @value is printable ASCII and blanks, and no line is longer
 * than 998 octets.  The caller frees. */
char *elm_field_format(const char *name, const char *value, const char *eol,
    GError **error);

/* The @length octets at @data, the value of a field as it lies in a header,
 * without line endings (RFC 5322, 2.2.3) and surrounding blanks; NUL octets
 * become blanks.  The caller frees. */
char *elm_field_unfold(const char *data, gsize length);

/* Take blanks off both ends of @value, in place; returns @value. */
char *elm_field_strip(char *value);
