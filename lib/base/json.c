#include "config.h"

#include "lib/base/json.h"

#include <stdlib.h>

/* Of a number: 0.803 stays 0.803. */
#define DIGITS 15

/* Only a key that is no UTF-8 or a failing allocation can make this fail. */
static void
set(json_t *object, const char *key, json_t *value)
{
	int status = json_object_set_new(object, key, value);

	g_assert(status == 0);
}

void
elm_json_set_text(json_t *object, const char *key, const char *text)
{
	g_autofree char *valid = NULL;

	if (text == NULL) {
		set(object, key, json_null());
		return;
	}
	valid = g_utf8_make_valid(text, -1);
	set(object, key, json_string(valid));
}

void
elm_json_set_number(json_t *object, const char *key, guint64 number)
{
	set(object, key, json_integer((json_int_t)MIN(number, G_MAXINT64)));
}

char *
elm_json_line(const json_t *object)
{
	char *text = json_dumps(object,
	    JSON_COMPACT | JSON_ENSURE_ASCII | JSON_REAL_PRECISION(DIGITS));
	char *line;

	g_assert(text != NULL);
	line = g_strconcat(text, "\n", NULL);
	free(text);
	return line;
}
