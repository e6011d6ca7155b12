/* A model file; and, since no fuzzer finds a right sum, the same with its sums
 * made right. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/spam/model-header.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look(GBytes *bytes)
{
	g_autoptr(ElmModel) model = elm_model_open_bytes(bytes, NULL);
	g_autoptr(ElmModel) thawed = NULL;

	if (model == NULL)
		return;
	for (guint table = 0; table < ELM_MODEL_TABLES; table++) {
		gsize n = elm_model_cells(model, table);

		for (gsize i = 0; i < n; i += 1 + n / 61)
			elm_model_get(model, table, i);
	}
	elm_model_check(model, NULL);
	if (elm_model_cells(model, 0) + elm_model_cells(model, 1) < 100000)
		thawed = elm_model_thaw(model, NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree guint8 *octets = g_memdup2(data, size);
	g_autoptr(GBytes) bytes = g_bytes_new_static(data, size);
	g_autoptr(GBytes) sealed = NULL;

	look(bytes);
	for (gsize i = 0; i < size / ELM_MODEL_LINE; i++)
		elm_model_line_seal(octets + i * ELM_MODEL_LINE, i);
	sealed = g_bytes_new_take(g_steal_pointer(&octets), size);
	look(sealed);
	return 0;
}
