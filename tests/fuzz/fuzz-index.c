/* An index of the TREC spam track. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/spam/index.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	GPtrArray *entries =
	    elm_index_parse((const char *)data, size, "/dev/index", NULL);

	g_clear_pointer(&entries, g_ptr_array_unref);
	return 0;
}
