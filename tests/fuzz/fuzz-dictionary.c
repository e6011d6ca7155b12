/* What is before a NUL is a source, what is behind it a text: a source is
 * refused or found in, and no hit is outside of the text. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/content/dictionary.h"

/* A longer source is only more of the same, and takes longer. */
#define SOURCE_MOST 400

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look_at_hit(const ElmDictionaryHit *hit, gpointer user)
{
	const gsize *size = user;

	g_assert(hit->length > 0 && hit->offset < *size);
	g_assert(hit->length <= *size - hit->offset);
	g_assert(hit->weight >= 1 && hit->weight <= 9);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *source =
	    g_strndup((const char *)data, MIN(size, SOURCE_MOST));
	gsize head = MIN(strlen(source) + 1, size), rest = size - head;
	g_autoptr(GArray) cells = elm_dictionary_compile(source, NULL);

	if (cells != NULL)
		elm_dictionary_scan((const guint32 *)(gpointer)cells->data,
		    (const char *)data + head, rest, look_at_hit, &rest);
	return 0;
}
