/* signature.h -- the types that are told by a few octets, without a library.
 *
 * Loading libmagic's database takes longer than filtering most mail.  What is
 * here is certain: a file that begins so is opened as that. */
#pragma once

#include <glib.h>

/* The media type of @content, lower case, a constant; NULL when it takes more
 * than this to tell. */
const char *elm_signature_type(GBytes *content);
