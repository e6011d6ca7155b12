/* language.h -- in which language a text is, by its script and its words of
 * every day; the words are in etc/phrases/languages.phrases. */
#pragma once

#include <glib.h>

/* The language (ISO 639-1, a constant) of @size octets of a skeleton
 * (lib/content/skeleton.h) at @text, "" when there is too little of it or it is
 * none that is known.  No more than the first 8 KiB are read. */
const char *elm_language_tell(const char *text, gsize size);

/* Is @language written in Latin letters? */
gboolean elm_language_is_latin(const char *language);
