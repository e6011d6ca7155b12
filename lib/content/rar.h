/* rar.h -- what a rar says of itself that libarchive does not pass on. */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

/* ElmBarrier bits of the rar (4 or 5) @span: ENCRYPTED when a member or the
 * list of members is, DAMAGED when it is one volume of several. */
guint elm_rar_barriers(ElmSpan span);

/* Octets of the dictionary that the rar @span is unpacked with, at most. */
guint64 elm_rar_window(ElmSpan span);
