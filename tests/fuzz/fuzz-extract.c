/* Messages: parts, charsets, documents; whatever comes in, text is valid. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/content/extract.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) message = g_bytes_new(data, size);
	g_autoptr(ElmExtract) extract = NULL;
	const ElmPiece *piece;
	const char *text;
	ElmLimits limits;
	gsize length;

	elm_limits_init(&limits);
	extract = elm_extract_new(message, 0, &limits, ELM_EXTRACT_DOCUMENTS);
	text = elm_extract_text(extract, &length);
	g_assert_true(g_utf8_validate_len(text, length, NULL));
	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL; i++)
		g_assert_true(
		    g_utf8_validate_len(piece->text, piece->length, NULL));
	return 0;
}
