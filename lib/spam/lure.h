/* lure.h -- the words by which links are made to look as if they led to a log
 * in, a bill, a parcel; in the languages that mail is mostly in. */
#pragma once

#include <glib.h>

/* Does such a word stand in @length octets of ASCII at @name, a host or path,
 * between hyphens, digits and other marks? */
gboolean elm_lure_in_name(const char *name, gsize length);

/* Is @text, what a reader sees of a link, a call to follow it: "click here",
 * "verify now"?  Case does not count; longer texts than 40 octets are none. */
gboolean elm_lure_is_call(const char *text);
