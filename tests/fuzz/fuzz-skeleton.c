/* Skeletons: valid, never longer than thrice, the same when folded again. */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include <glib.h>

#include "lib/content/skeleton.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text =
	    g_utf8_make_valid((const char *)data, (gssize)size);
	guint marks;
	g_autofree char *folded = elm_skeleton_fold(text, strlen(text), &marks);
	g_autofree char *name = elm_skeleton_name(text, &marks);

	g_assert_true(g_utf8_validate(folded, -1, NULL));
	g_assert_true(g_utf8_validate(name, -1, NULL));
	g_assert_cmpuint(strlen(folded), <=, 3 * strlen(text));
	g_assert_cmpuint(elm_skeleton_distance(folded, name, 3), <=, 4);
	return 0;
}
