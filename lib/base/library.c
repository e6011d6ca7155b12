#include "config.h"

#include "lib/base/library.h"

#include <dlfcn.h>
#include <string.h>

#include "lib/base/error.h"

static gboolean
fail(GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE, "cannot load %s",
	    dlerror());
	return FALSE;
}

gboolean
elm_library_load(const char *soname, const ElmSymbol *symbols, void *table,
    GError **error)
{
	void *library = dlopen(soname, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

	if (library == NULL)
		return fail(error);
	for (; symbols->name != NULL; symbols++) {
		void *address = dlsym(library, symbols->name);

		if (address == NULL)
			return fail(error);
		/* ISO C has no cast from object to function pointer. */
		memcpy((char *)table + symbols->offset, &address,
		    sizeof(address));
	}
	return TRUE;
}
