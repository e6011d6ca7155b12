/* Numbers and limits as they stand in elm.conf: "name=value". */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include <glib.h>

#include "lib/base/limits.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *name = g_strndup((const char *)data, size);
	char *equals = strchr(name, '=');
	ElmLimits limits;
	guint64 number;

	elm_limits_parse(name, &number, NULL);
	if (equals == NULL)
		return 0;
	*equals = '\0';
	elm_limits_init(&limits);
	elm_limits_set(&limits, name, equals + 1, NULL);
	return 0;
}
