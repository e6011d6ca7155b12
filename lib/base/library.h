/* library.h -- foreign libraries that are loaded when a message needs them.
 *
 * Loading libarchive costs more than filtering most mail, and most mail has no
 * archive.  A module that wraps such a library keeps a struct of function
 * pointers, typed with __typeof__ from the library's own header, and fills it
 * here on first use. */
#pragma once

#include <glib.h>

typedef struct {
	const char *name; /* of the function; NULL ends the table */
	gsize offset;     /* of its pointer in the struct that is filled */
} ElmSymbol;

/* Load @soname ("libmagic.so.1") and write the address of each of @symbols
 * into @table.  The library stays loaded until the process ends.
 * ELM_ERROR_UNAVAILABLE when the library or a symbol is missing. */
gboolean elm_library_load(const char *soname, const ElmSymbol *symbols,
    void *table, GError **error);
