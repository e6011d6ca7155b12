/* flow.h -- text put together as it flows on a page: blanks collapse, blocks
 * begin new lines. */
#pragma once

#include <glib.h>

typedef struct {
	GString *text;
	gboolean wants_blank; /* before the next character */
	gboolean wants_line;
	gsize marks; /* letters, digits and other signs so far: no blanks */
} ElmFlow;

void elm_flow_init(ElmFlow *self);
/* Its text; the caller frees.  The flow is then over. */
char *elm_flow_finish(ElmFlow *self, gsize *length);

/* Add @length octets of UTF-8.  @is_pre: line ends count. */
void elm_flow_add(ElmFlow *self, const char *text, gsize length,
    gboolean is_pre);
/* What follows stands in a new line, or apart. */
void elm_flow_break(ElmFlow *self);
void elm_flow_space(ElmFlow *self);
