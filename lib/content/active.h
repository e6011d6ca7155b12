/* active.h -- what a document does besides being read: macros, scripts,
 * programs it starts, files it brings along, things it loads from afar. */
#pragma once

#include <glib.h>

typedef struct {
	guint classes;  /* ElmClass bits: MACRO, ACTIVE, ENCRYPTED ... */
	guint traits;   /* ElmTrait bits */
	guint barriers; /* ElmBarrier bits: ENCRYPTED */
} ElmFinding;

/* Add to @found what the content @data, whose media type by content is @type,
 * does.  Looks at the bytes, not at what they are called. */
void elm_active_look(GBytes *data, const char *type, ElmFinding *found);
