/* charref-table.h -- the named character references of HTML. */
#pragma once

#include <glib.h>

#define ELM_CHARREFS 2125

typedef struct {
	gunichar first;
	guint16 second;      /* the other character it stands for, or 0 */
	guint8 is_old;       /* known without a semicolon, too */
	const char name[32]; /* without "&" and ";" */
} ElmCharref;

/* Sorted by name, octet by octet. */
extern const ElmCharref elm_charref_table[ELM_CHARREFS];
