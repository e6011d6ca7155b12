/* clamd.h -- ClamAV's daemon, met through its socket.
 *
 * A clamd on this machine is handed a descriptor of the bytes, one elsewhere is
 * sent them.  Each scan has a connection of its own: a session saves a
 * twentieth of the time of the smallest scan, and costs the care for sessions
 * that clamd has closed meanwhile.
 *
 * clamd answers "OK" for a file larger than its MaxFileSize unless it has
 * AlertExceedsMax; such an answer is "unknown", "limit".  For a clamd elsewhere
 * MaxFileSize is taken to be 25 MiB.  It reports one name only; where that is a
 * remark (macros) it may hide that something was encrypted, and the verdict is
 * "unknown", "macro". */
#pragma once

#include "lib/scan/engine.h"

/* The clamd at @address, as elm_socket_connect() takes it, with the limit
 * engine-time.  Nothing is opened. */
ElmEngine *elm_clamd_new(const char *address, const ElmLimits *limits);

/* Is something listening there?  ELM_ERROR_UNAVAILABLE when not. */
gboolean elm_clamd_is_there(const char *address, GError **error);
