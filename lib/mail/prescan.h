/* prescan.h -- how much of a message a parser may be given.
 *
 * GMime makes an object of every part and every field before anybody can say
 * that it is enough: 20 MB of empty parts become gigabytes.  So they are
 * counted first, from the lines alone. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

/* How many of the @size octets at @data can be parsed with no more parts than
 * the limit parts, no more octets of fields than eight times the limit
 * header-size, and no more than 65,536 fields, in all headers together.  @size
 * when all of them can; never too many, in doubt too few. */
gsize elm_prescan(const char *data, gsize size, const ElmLimits *limits);
