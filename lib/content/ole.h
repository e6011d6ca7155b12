/* ole.h -- the streams of a compound file (MS-CFB): legacy office documents,
 * Outlook messages, installers, encrypted office documents. */
#pragma once

#include <glib.h>

typedef struct ElmOle ElmOle;

typedef enum {
	ELM_OLE_STORAGE = 1,
	ELM_OLE_STREAM = 2,
	ELM_OLE_ROOT = 5
} ElmOleKind;

typedef struct {
	char *name; /* UTF-8; may begin with a control character */
	guint kind; /* ElmOleKind, or another number in a broken file */
	guint64 size;
	guint32 start; /* first sector */
	gssize parent; /* entry of the storage it is in, or -1 */
	guint8 clsid[16];
} ElmOleEntry;

/* The directory of @content, which is kept a reference to; NULL when it is no
 * compound file. */
ElmOle *elm_ole_new(GBytes *content);
void elm_ole_free(ElmOle *self);

/* Entry @i in the order of the directory, linked or not, or NULL after the
 * last. */
const ElmOleEntry *elm_ole_entry(const ElmOle *self, gsize i);
/* The first entry called @name, whatever the case of ASCII, or NULL. */
const ElmOleEntry *elm_ole_find(const ElmOle *self, const char *name);
/* The same among the members of the storage that is entry @parent. */
const ElmOleEntry *elm_ole_child(const ElmOle *self, gsize parent,
    const char *name);

/* At most @limit octets of the stream @entry; fewer in a damaged file.  The
 * caller unrefs. */
GBytes *elm_ole_read(ElmOle *self, const ElmOleEntry *entry, gsize limit);

/* Did the tables lead outside the file or in circles? */
gboolean elm_ole_is_damaged(const ElmOle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmOle, elm_ole_free)
