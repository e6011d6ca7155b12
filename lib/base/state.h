/* state.h -- where the toolkit keeps what it must remember. */
#pragma once

#include <glib.h>

/* The state folder: $ELM_STATE_DIR, else /var/lib/elm when it can be written,
 * else elm in $XDG_STATE_HOME.  It is made, mode 0700, when it is missing.
 * An empty $ELM_STATE_DIR is none.  ELM_ERROR_CONFIG when no folder can be had.
 * The caller frees. */
char *elm_state_folder(GError **error);
