/* charset-guess.h -- what character set a text without one is in. */
#pragma once

#include <glib.h>

/* The name for iconv(3) of what @size octets at @data look like: "UTF-8",
 * "CP1252" where nothing better is known. */
const char *elm_charset_guess(const char *data, gsize size);
