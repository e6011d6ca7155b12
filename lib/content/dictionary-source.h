/* dictionary-source.h -- the source of a dictionary, taken apart: every way of
 * words that its lines stand for. */
#pragma once

#include <glib.h>

#include "lib/content/dictionary-cells.h"

typedef struct {
	guint32 words[ELM_DICTIONARY_WORDS]; /* hashes */
	guint n;
	guint phrase, theme, weight;
} ElmDictionaryWay;

/* Read @source (lib/content/dictionary.h): append an ElmDictionaryWay for each
 * to @ways, in their order, and the names of the themes to @themes.
 * ELM_ERROR_CONFIG with the line of the first error. */
gboolean elm_dictionary_source_read(const char *source, GArray *ways,
    GPtrArray *themes, GError **error);
