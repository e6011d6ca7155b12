#include "config.h"

#include "lib/spam/link-list.h"

#include <string.h>

#include "lib/content/qr.h"

/* Images that are searched for QR codes: those of more octets than a spacer
 * and of less than a photograph has. */
#define IMAGES_MAX 4
#define IMAGE_LEAST 120
#define IMAGE_MOST (2 * 1024 * 1024)

/* A link and all it owns. */
typedef struct {
	ElmFactsLink link;
	ElmUrl *url;
	ElmUrl *aim;  /* NULL where the link leads straight there */
	ElmLink *own; /* of a QR code */
	char *target;
} Entry;

struct ElmLinkList {
	const ElmExtract *extract;
	GPtrArray *entries;
	gboolean is_searched; /* for QR codes */
};

static void
free_entry(gpointer data)
{
	Entry *entry = data;

	elm_url_free(entry->url);
	g_clear_pointer(&entry->aim, elm_url_free);
	g_free(entry->own);
	g_free(entry->target);
	g_free(entry);
}

static Entry *
add(ElmLinkList *self, const ElmLink *link, const char *base)
{
	static const guint leading = ELM_URL_REDIRECT | ELM_URL_WRAPPED;
	ElmUrl *url = elm_url_parse(link->target, base);
	Entry *entry;

	if (url == NULL)
		return NULL;
	entry = g_new0(Entry, 1);
	entry->url = url;
	if ((url->marks & leading) != 0)
		entry->aim = elm_url_aim(url);
	entry->link = (ElmFactsLink){ .link = link,
		.url = url,
		.aim = entry->aim != NULL ? entry->aim : url };
	g_ptr_array_add(self->entries, entry);
	return entry;
}

/* That of the page, where there is one. */
static const char *
find_base(const ElmExtract *extract)
{
	const ElmPiece *piece;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL; i++)
		if (piece->role == ELM_PIECE_BODY && piece->html != NULL &&
		    piece->html->base != NULL)
			return piece->html->base;
	return NULL;
}

ElmLinkList *
elm_link_list_new(const ElmExtract *extract)
{
	ElmLinkList *self = g_new0(ElmLinkList, 1);
	const char *base = find_base(extract);
	const ElmLink *link;

	self->extract = extract;
	self->entries = g_ptr_array_new_with_free_func(free_entry);
	for (gsize i = 0; (link = elm_extract_link(extract, i)) != NULL; i++)
		add(self, link, base);
	return self;
}

void
elm_link_list_free(ElmLinkList *self)
{
	g_ptr_array_unref(self->entries);
	g_free(self);
}

/* The text of a code is a link when it begins as one. */
static void
add_code(ElmLinkList *self, const char *text)
{
	ElmLink *link = g_new0(ElmLink, 1);
	char *target = g_strdup(text);
	Entry *entry;

	*link = (ElmLink){ .kind = ELM_LINK_TEXT,
		.target = target,
		.text = target };
	entry = add(self, link, NULL);
	if (entry == NULL) {
		g_free(link);
		g_free(target);
		return;
	}
	entry->link.is_qr = TRUE;
	entry->own = link;
	entry->target = target;
}

static gboolean
is_image(const ElmLeaf *leaf)
{
	static const char *const magic[] = { "\x89PNG", "\xff\xd8\xff",
		"GIF8" };
	gsize size;
	const char *data = g_bytes_get_data(leaf->content, &size);

	if (size < IMAGE_LEAST || size > IMAGE_MOST)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(magic); i++)
		if (memcmp(data, magic[i], strlen(magic[i])) == 0)
			return TRUE;
	return FALSE;
}

static void
search_images(ElmLinkList *self)
{
	const ElmLeaf *leaf;
	guint n = 0;

	for (gsize i = 0; (leaf = elm_extract_leaf(self->extract, i)) != NULL &&
			  n < IMAGES_MAX;
	     i++) {
		g_autoptr(GPtrArray) codes = NULL;

		if (leaf->content == NULL || !is_image(leaf))
			continue;
		n++;
		codes = elm_qr_read(leaf->content, NULL);
		for (guint at = 0; codes != NULL && at < codes->len; at++)
			add_code(self, codes->pdata[at]);
	}
}

const ElmFactsLink *
elm_link_list_at(ElmLinkList *self, gsize i)
{
	if (i >= self->entries->len && !self->is_searched) {
		self->is_searched = TRUE;
		search_images(self);
	}
	return i < self->entries->len
		   ? &((const Entry *)self->entries->pdata[i])->link
		   : NULL;
}
