#include "config.h"

#include "lib/base/state.h"

#include <errno.h>
#include <unistd.h>

#include "lib/base/error.h"

#define SITE_FOLDER "/var/lib/elm"

static gboolean
is_usable(const char *path)
{
	return g_mkdir_with_parents(path, 0700) == 0 &&
	       access(path, W_OK | X_OK) == 0;
}

/* What maildrop imports is empty where it was not set. */
static const char *
named_folder(void)
{
	const char *set = g_getenv("ELM_STATE_DIR");

	return set != NULL && *set != '\0' ? set : NULL;
}

char *
elm_state_folder(GError **error)
{
	const char *set = named_folder();
	g_autofree char *path = NULL;

	if (set == NULL && is_usable(SITE_FOLDER))
		return g_strdup(SITE_FOLDER);
	if (set != NULL)
		path = g_strdup(set);
	else
		path = g_build_filename(g_get_user_state_dir(), "elm", NULL);
	if (is_usable(path))
		return g_steal_pointer(&path);
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "cannot write to the state folder '%s': %s; set ELM_STATE_DIR to a "
	    "folder of this user",
	    path, g_strerror(errno));
	return NULL;
}
