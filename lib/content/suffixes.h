/* suffixes.h -- the Public Suffix List, for lib/content/domain. */
#pragma once

#include <glib.h>

/* The rules, of A-labels, small, one a line, in the order of their octets;
 * begins and ends with a line end.  Behind the name stands
 *
 *     (nothing)  it is a public suffix
 *     *          all names right under it are, but not itself
 *     +          both
 *     !          it is none, though it is right under one with "*" */
extern const char elm_suffixes[];
extern const gsize elm_suffixes_size;
