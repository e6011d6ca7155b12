/* What documents do: PDF, office, RTF, HTML. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/content/active.h"
#include "lib/content/signature.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	const char *type = elm_signature_type(bytes);
	ElmFinding found = { 0 };

	elm_active_look(bytes, type == NULL ? "text/html" : type, &found);
	return 0;
}
