#include "config.h"

#include "lib/spam/item-list.h"

#include "lib/content/container.h"
#include "lib/content/filetype.h"

/* Of an unpacked member that is kept. */
#define CONTENT_MOST (256 * 1024)

struct ElmItemList {
	GArray *items;
	GStringChunk *texts;
	gboolean is_cut;
};

static void
clear_item(gpointer data)
{
	ElmItem *item = data;

	g_clear_pointer(&item->content, g_bytes_unref);
}

static const char *
keep(ElmItemList *self, const char *text)
{
	return text != NULL ? g_string_chunk_insert_const(self->texts, text)
			    : NULL;
}

/* A copy, for an item lives as long as the walk. */
static void
take_item(const ElmItem *item, gpointer user)
{
	ElmItemList *self = user;
	ElmItem copy = *item;

	copy.path = keep(self, item->path);
	copy.name = keep(self, item->name);
	copy.declared = keep(self, item->declared);
	copy.type = keep(self, item->type);
	copy.label = keep(self, item->label);
	copy.content = NULL;
	if (item->content != NULL &&
	    (item->depth == 0 ||
		g_bytes_get_size(item->content) <= CONTENT_MOST))
		copy.content = g_bytes_ref(item->content);
	g_array_append_val(self->items, copy);
}

/* Is the leaf at @offset the text that a reader sees? */
static gboolean
is_shown(const ElmExtract *extract, gsize offset)
{
	const ElmPiece *piece;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL; i++)
		if (piece->offset == offset && piece->role == ELM_PIECE_BODY)
			return TRUE;
	return FALSE;
}

ElmItemList *
elm_item_list_new(const ElmExtract *extract, const ElmLimits *limits)
{
	ElmItemList *self = g_new0(ElmItemList, 1);
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(NULL, NULL);
	g_autoptr(ElmContainer) container = elm_container_new(limits, filetype);
	const ElmLeaf *leaf;

	self->items = g_array_new(FALSE, FALSE, sizeof(ElmItem));
	g_array_set_clear_func(self->items, clear_item);
	self->texts = g_string_chunk_new(512);
	for (gsize i = 0; (leaf = elm_extract_leaf(extract, i)) != NULL; i++) {
		guint barriers;

		if (leaf->content == NULL || is_shown(extract, leaf->offset))
			continue;
		barriers = elm_container_walk(container, leaf->content,
		    leaf->name, leaf->type, take_item, self);
		if ((barriers & ELM_BARRIER_LIMIT) != 0)
			self->is_cut = TRUE;
	}
	return self;
}

void
elm_item_list_free(ElmItemList *self)
{
	g_array_unref(self->items);
	g_string_chunk_free(self->texts);
	g_free(self);
}

const ElmItem *
elm_item_list_at(const ElmItemList *self, gsize i)
{
	return i < self->items->len ? &g_array_index(self->items, ElmItem, i)
				    : NULL;
}

gboolean
elm_item_list_is_cut(const ElmItemList *self)
{
	return self->is_cut;
}
