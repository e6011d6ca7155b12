#include "config.h"

#include "lib/spam/attachments.h"

#include <string.h>

#include "lib/content/naming.h"
#include "lib/spam/lure.h"
#include "lib/spam/wordlike.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_ATTACHED_##mark)

/* A name of random letters has as many. */
#define RANDOM_LEAST 8

/* Octets of a calendar or PDF in which links are looked for. */
#define LOOK_MOST (256 * 1024)
/* A PDF that is a lure has no more links than these. */
#define LURE_LINKS 2

static const struct {
	guint classes;
	guint64 mark;
} classes[] = {
	{ ELM_CLASS_SCRIPT, BIT(SCRIPT) },
	{ ELM_CLASS_SHORTCUT, BIT(SHORTCUT) },
	{ ELM_CLASS_DISK_IMAGE, BIT(DISK_IMAGE) },
	{ ELM_CLASS_MACRO, BIT(MACRO) },
	{ ELM_CLASS_ENCRYPTED, BIT(ENCRYPTED) },
	{ ELM_CLASS_DOCUMENT, BIT(DOCUMENT) },
	{ ELM_CLASS_ARCHIVE, BIT(ARCHIVE) },
	{ ELM_CLASS_MESSAGE, BIT(MESSAGE) },
};

static const struct {
	guint traits;
	guint64 mark;
} traits[] = {
	{ ELM_TRAIT_FALSE_ENDING, BIT(FALSE_ENDING) },
	{ ELM_TRAIT_FALSE_TYPE, BIT(FALSE_TYPE) },
	{ ELM_TRAIT_DOUBLE_ENDING, BIT(DOUBLE_ENDING) },
	{ ELM_TRAIT_BIDI, BIT(BIDI) },
	{ ELM_TRAIT_PADDED, BIT(PADDED) },
	{ ELM_TRAIT_CLSID, BIT(CLSID) },
	{ ELM_TRAIT_CONTROL, BIT(CONTROL) },
	{ ELM_TRAIT_MACRO_AUTO, BIT(MACRO_AUTO) },
	{ ELM_TRAIT_REMOTE, BIT(REMOTE) },
	{ ELM_TRAIT_LAUNCH, BIT(LAUNCH) },
	{ ELM_TRAIT_SMUGGLING, BIT(SMUGGLING) },
};

typedef struct {
	const char *word;
	guint64 mark;
} Row;

/* By the true type. */
static const Row types[] = {
	{ "text/html", BIT(PAGE) },
	{ "application/xhtml+xml", BIT(PAGE) },
	{ "image/svg+xml", BIT(SVG) },
	{ "application/onenote", BIT(ONENOTE) },
	{ "text/rtf", BIT(RTF) },
	{ "application/rtf", BIT(RTF) },
};

/* By the type declared. */
static const Row declared[] = {
	{ "application/pgp-signature", BIT(SIGNATURE) },
	{ "application/pkcs7-signature", BIT(SIGNATURE) },
	{ "application/x-pkcs7-signature", BIT(SIGNATURE) },
	{ "text/x-patch", BIT(PATCH) },
	{ "text/x-diff", BIT(PATCH) },
	{ "text/html", BIT(PAGE) },
	{ "image/svg+xml", BIT(SVG) },
};

/* By the ending of the name, where the type says less. */
static const Row endings[] = {
	{ "diff", BIT(PATCH) },
	{ "htm", BIT(PAGE) },
	{ "html", BIT(PAGE) },
	{ "one", BIT(ONENOTE) },
	{ "patch", BIT(PATCH) },
	{ "shtml", BIT(PAGE) },
	{ "svg", BIT(SVG) },
	{ "xhtml", BIT(PAGE) },
};

static guint64
find(const Row *rows, gsize n, const char *word)
{
	guint64 marks = 0;

	for (gsize i = 0; i < n; i++)
		if (strcmp(rows[i].word, word) == 0)
			marks |= rows[i].mark;
	return marks;
}

static guint64
type_marks(const ElmItem *item)
{
	g_autofree char *ending = elm_naming_ending(item->name);
	const char *claim = item->declared != NULL ? item->declared : "";

	return find(types, G_N_ELEMENTS(types), item->type) |
	       find(declared, G_N_ELEMENTS(declared), claim) |
	       find(endings, G_N_ELEMENTS(endings), ending);
}

/* Programs and scripts are told by their names, too: the reader clicks. */
static guint64
class_marks(const ElmItem *item)
{
	guint all = item->classes | elm_naming_classes(item->name);
	guint64 marks = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(classes); i++)
		if ((all & classes[i].classes) != 0)
			marks |= classes[i].mark;
	if ((all & ELM_CLASS_EXECUTABLE) != 0)
		marks |= item->depth > 0 ? BIT(PROGRAM_INSIDE) : BIT(PROGRAM);
	if ((item->barriers & ELM_BARRIER_ENCRYPTED) != 0)
		marks |= BIT(ENCRYPTED);
	return marks;
}

static guint64
trait_marks(const ElmItem *item)
{
	guint all = item->traits | elm_naming_traits(item->name);
	gboolean acts = (all & (ELM_TRAIT_SCRIPTED | ELM_TRAIT_LAUNCH)) != 0;
	guint64 marks = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(traits); i++)
		if ((all & traits[i].traits) != 0)
			marks |= traits[i].mark;
	if (acts && g_str_equal(item->type, "application/pdf"))
		marks |= BIT(ACTIVE_PDF);
	if (acts && g_str_equal(item->type, "image/svg+xml"))
		marks |= BIT(SVG_SCRIPT);
	return marks;
}

/* How often @needle stands in the start of @content. */
static guint
count(GBytes *content, const char *needle)
{
	gsize size;
	const char *data = g_bytes_get_data(content, &size);
	const char *at = data;
	guint n = 0;

	size = MIN(size, LOOK_MOST);
	while (at != NULL) {
		at = g_strstr_len(at, (gssize)(data + size - at), needle);
		if (at != NULL) {
			n++;
			at += strlen(needle);
		}
	}
	return n;
}

static guint64
link_marks(const ElmItem *item)
{
	guint links;

	if (item->content == NULL)
		return 0;
	if ((item->classes & ELM_CLASS_CALENDAR) != 0)
		return count(item->content, "http") > 0 ? BIT(CALENDAR_LINK)
							: 0;
	if (!g_str_equal(item->type, "application/pdf"))
		return 0;
	links = count(item->content, "/URI(") + count(item->content, "/URI (");
	return links > 0 && links <= LURE_LINKS ? BIT(PDF_LINK) : 0;
}

/* Things whose names nobody chooses. */
static gboolean
is_text_or_image(const ElmItem *item)
{
	return (item->classes & (ELM_CLASS_TEXT | ELM_CLASS_IMAGE)) != 0;
}

static guint64
name_marks(const ElmItem *item)
{
	const char *name = elm_naming_base(item->name);
	g_autofree char *small = g_ascii_strdown(name, -1);
	gsize length = strcspn(name, ".");
	guint64 marks = 0;

	if (elm_lure_in_name(small, strlen(small)))
		marks |= BIT(LURE_NAME);
	if (is_text_or_image(item))
		return marks;
	if (length >= RANDOM_LEAST && elm_wordlike_is_random(name, length))
		marks |= BIT(RANDOM_NAME);
	if (name[0] == '\0' && item->depth == 0)
		marks |= BIT(NAMELESS);
	return marks;
}

static gpointer
make(ElmFacts *facts)
{
	ElmAttachments *self = g_new0(ElmAttachments, 1);
	const ElmItem *item;

	for (gsize i = 0; (item = elm_facts_item(facts, i)) != NULL; i++) {
		elm_marks_note(&self->marks,
		    class_marks(item) | trait_marks(item) | type_marks(item) |
			link_marks(item) | name_marks(item),
		    i);
		if (item->depth > 0)
			continue;
		self->parts++;
		self->images += (item->classes & ELM_CLASS_IMAGE) != 0;
	}
	return self;
}

const ElmAttachments *
elm_attachments_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, make, g_free);
}

gboolean
elm_attachments_show(ElmFacts *facts, ElmAttachedMark mark, ElmTrace *trace)
{
	gsize i;

	return elm_marks_have(&elm_attachments_of(facts)->marks, mark, &i) &&
	       elm_trace(trace, "%s", elm_facts_item(facts, i)->path);
}
