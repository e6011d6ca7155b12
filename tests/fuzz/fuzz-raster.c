/* An image is decoded within its size and looked at, or not at all. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>

#include "lib/content/finder.h"
#include "lib/content/raster.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(ElmRaster) raster = elm_raster_new(data, size, 1 << 16);

	if (raster != NULL)
		elm_finder_is_code(raster);
	return 0;
}
