/* Office documents and RTF; whatever comes in, text is valid. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/content/document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) content = g_bytes_new(data, size);
	gboolean is_cut = FALSE;
	const char *type;
	gsize length;
	g_autofree char *text = elm_document_text(content, ELM_DOCUMENT_OFFICE,
	    &type, &length, &is_cut);

	g_assert_true((text == NULL) == (type == NULL));
	g_assert_true(text == NULL || g_utf8_validate_len(text, length, NULL));
	return 0;
}
