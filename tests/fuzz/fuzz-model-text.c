/* A model as text, and what it becomes when it is written again. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/spam/model-text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
count(gpointer user, const char *line, GError **error G_GNUC_UNUSED)
{
	*(gsize *)user += *line != '\0';
	return TRUE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(ElmModel) model =
	    elm_model_text_read((const char *)data, size, NULL);
	gsize lines = 0;

	if (model == NULL)
		return 0;
	if (elm_model_cells(model, 0) + elm_model_cells(model, 1) < 100000)
		g_assert(elm_model_text_write(model, count, &lines, NULL));
	return 0;
}
