/* chain.h -- hand a message to the next program, which takes our place. */
#pragma once

#include <glib.h>

/* Make @pieces the standard input of @argv (NULL-terminated, looked up in
 * PATH) and execute it in place of this process: no fork, no shell, no pipe.
 * Returns only on failure: ELM_ERROR_UNAVAILABLE when @argv cannot be run. */
gboolean elm_chain_exec(GPtrArray *pieces, char **argv, GError **error);
