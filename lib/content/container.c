#include "config.h"

#include "lib/content/container.h"

#include <string.h>

#include "lib/content/active.h"
#include "lib/content/archive.h"
#include "lib/content/embedded.h"
#include "lib/content/kind.h"
#include "lib/content/member.h"
#include "lib/content/naming.h"
#include "lib/content/nested.h"
#include "lib/content/span.h"
#include "lib/content/texttype.h"
#include "lib/content/tnef.h"
#include "lib/content/uu.h"
#include "lib/content/zip.h"

struct ElmContainer {
	const ElmLimits *limits;
	ElmFiletype *filetype;
	ElmArchive *archive;
	guint64 members; /* that may still come */
	guint64 octets;  /* that may still be decoded */
	guint64 held;    /* octets in memory now */
	ElmItemFunc func;
	gpointer user;
};

/* A thing on its way to be reported. */
typedef struct {
	const ElmMember *member;
	const char *path;
	guint depth;
} Node;

/* Takes the members of @parent. */
typedef struct {
	ElmSink sink;
	ElmContainer *container;
	const Node *parent;
	guint barriers;
} Branch;

typedef guint (*OpenFunc)(ElmContainer *self, const Node *node, Branch *branch);

static guint visit(ElmContainer *self, const Node *node);

ElmContainer *
elm_container_new(const ElmLimits *limits, ElmFiletype *filetype)
{
	ElmContainer *self = g_new0(ElmContainer, 1);

	self->limits = limits;
	self->filetype = filetype;
	self->archive = elm_archive_new();
	self->members = limits->members;
	self->octets = limits->expanded_size;
	return self;
}

void
elm_container_free(ElmContainer *self)
{
	if (self == NULL)
		return;
	elm_archive_free(self->archive);
	g_free(self);
}

/* What one more member may have in memory. */
static guint64
room(const ElmContainer *self)
{
	guint64 left = ELM_HELD_MAX - MIN(self->held, ELM_HELD_MAX);

	return MIN(self->limits->member_size, left);
}

/* What a thing without a name goes by in a path: its media type. */
static const char *
path_name(const char *name, const char *declared)
{
	if (*name != '\0')
		return name;
	return declared != NULL ? declared : "-";
}

static gboolean
take_member(ElmSink *sink, const ElmMember *member)
{
	Branch *branch = (Branch *)sink;
	ElmContainer *self = branch->container;
	gsize size =
	    member->content == NULL ? 0 : g_bytes_get_size(member->content);
	g_autofree char *path = g_strconcat(branch->parent->path, "/",
	    path_name(member->name, member->declared), NULL);
	const Node node = { member, path, branch->parent->depth + 1 };

	if (self->members == 0) {
		branch->barriers |= ELM_BARRIER_LIMIT;
		return FALSE;
	}
	self->members--;
	self->held += size;
	branch->barriers |= visit(self, &node);
	self->held -= size;
	sink->room = room(self);
	return self->octets > 0;
}

static GBytes *
read_zip_entry(ElmContainer *self, const ElmZip *zip, const ElmZipEntry *entry,
    ElmMember *member)
{
	guint64 most = MIN(room(self), self->octets);
	GBytes *content;

	if (elm_zip_can_read(entry))
		content = elm_zip_read(zip, entry, most + 1, &member->barriers);
	else
		content = elm_archive_unzip(self->archive,
		    elm_zip_rest(zip, entry), most + 1);
	if (content == NULL) {
		if (entry->size > 0 && member->barriers == 0)
			member->barriers |= ELM_BARRIER_UNREADABLE;
		return NULL;
	}
	member->size = MAX(member->size, g_bytes_get_size(content));
	self->octets -= MIN(self->octets, g_bytes_get_size(content));
	if (g_bytes_get_size(content) > most) {
		g_autoptr(GBytes) whole = content;

		content = g_bytes_new_from_bytes(whole, 0,
		    MIN(most, ELM_MEMBER_HEAD));
		member->is_cut = TRUE;
	}
	return content;
}

static gboolean
is_folder(const ElmZipEntry *entry)
{
	return g_str_has_suffix(entry->name, "/") && entry->size == 0 &&
	       entry->packed <= 2;
}

/* APPNOTE 4.4.15: the mode of Unix is in the upper half. */
static gboolean
is_link(const ElmZipEntry *entry)
{
	return entry->maker == 3 &&
	       (entry->attributes >> 16 & 0170000) == 0120000;
}

static guint
open_zip(ElmContainer *self, const Node *node, Branch *branch)
{
	ElmSpan span = elm_span_of(node->member->content);
	g_autoptr(ElmZip) zip = elm_zip_new(span, (gsize)self->members + 1);
	const ElmZipEntry *entry;
	guint barriers;

	if (zip == NULL)
		return ELM_BARRIER_DAMAGED;
	barriers = elm_zip_barriers(zip);
	if (elm_zip_entry(zip, 0) == NULL && ELM_SPAN_IS(span, 0, "PK\3\4"))
		barriers |= ELM_BARRIER_DAMAGED;
	for (gsize i = 0; (entry = elm_zip_entry(zip, i)) != NULL; i++) {
		g_autoptr(GBytes) content = NULL;
		ElmMember member = { .name = entry->name, .size = entry->size };

		if (is_folder(entry))
			continue;
		if (is_link(entry))
			member.traits |= ELM_TRAIT_LINK;
		if (elm_zip_is_encrypted(entry))
			member.barriers |= ELM_BARRIER_ENCRYPTED;
		else
			content = read_zip_entry(self, zip, entry, &member);
		member.content = content;
		if (!take_member(&branch->sink, &member))
			return barriers | ELM_BARRIER_LIMIT;
	}
	return barriers;
}

static guint
open_archive(ElmContainer *self, const Node *node, Branch *branch)
{
	return elm_archive_walk(self->archive,
	    elm_span_of(node->member->content), node->member->name,
	    &branch->sink);
}

/* Where an archive begins behind a program that would unpack it, or -1. */
static gssize
hidden_archive(ElmSpan span)
{
	gssize rar = ELM_SPAN_FIND(span, 0, "Rar!\x1a\x07");

	return rar >= 0 ? rar : ELM_SPAN_FIND(span, 0, "7z\xbc\xaf\x27\x1c");
}

/* What only looks like an archive by chance says nothing. */
static guint
open_hidden(ElmContainer *self, const Node *node, Branch *branch)
{
	ElmSpan span = elm_span_of(node->member->content);
	guint64 before = self->members;
	guint barriers = elm_archive_walk(self->archive,
	    elm_span_from(span, (gsize)hidden_archive(span)),
	    node->member->name, &branch->sink);

	return self->members < before || (barriers & ELM_BARRIER_ENCRYPTED) != 0
		   ? barriers
		   : 0;
}

static guint
open_tnef(ElmContainer *self, const Node *node, Branch *branch)
{
	(void)self;
	return elm_tnef_walk(elm_span_of(node->member->content), &branch->sink);
}

static guint
open_embedded(ElmContainer *self, const Node *node, Branch *branch)
{
	(void)self;
	return elm_embedded_walk(node->member->content, &branch->sink);
}

/* Does a mail program open it as a message, by its name or its declared type,
 * whatever its first lines look like? */
static gboolean
claims_message(const ElmMember *member)
{
	static const char *const types[] = { "message/rfc822", "message/global",
		"message/news", NULL };
	static const char *const endings[] = { "eml", "emlx", "mht", "mhtml",
		"nws", NULL };
	g_autofree char *ending = elm_naming_ending(member->name);

	return g_strv_contains(endings, ending) ||
	       (member->declared != NULL &&
		   g_strv_contains(types, member->declared));
}

/* A text that is there to be read, a quoted message or the header of one that
 * came back, is no message for anybody, so nothing parts. */
static guint
open_message(ElmContainer *self, const Node *node, Branch *branch)
{
	const ElmMember *member = node->member;
	guint barriers =
	    elm_nested_walk(member->content, self->limits, &branch->sink);

	if (member->declared != NULL &&
	    g_str_has_prefix(member->declared, "text/") &&
	    !claims_message(member))
		barriers &= ~(guint)ELM_BARRIER_AMBIGUOUS;
	return barriers;
}

static guint
open_text(ElmContainer *self, const Node *node, Branch *branch)
{
	(void)self;
	return elm_uu_walk(elm_span_of(node->member->content), &branch->sink);
}

static guint
open_nothing(ElmContainer *self, const Node *node, Branch *branch)
{
	(void)self;
	(void)node;
	(void)branch;
	return ELM_BARRIER_UNREADABLE;
}

/* Formats that nothing here reads, or reads wholly. */
static gboolean
is_unreadable(const char *type)
{
	static const char *const types[] = { "application/x-ace",
		"application/x-arj", "application/x-alz", "application/x-egg",
		"application/x-arc", "application/x-zoo",
		"application/x-stuffit", "application/x-lzop",
		"application/vnd.ms-htmlhelp", NULL };

	return g_strv_contains(types, type) ||
	       (elm_kind_family(type) == ELM_FAMILY_DISK &&
		   strcmp(type, "application/x-iso9660-image") != 0);
}

static gboolean
is_binhex(const ElmMember *member, const char *type)
{
	static const char binhex[] = "application/mac-binhex40";

	return strcmp(type, binhex) == 0 ||
	       g_strcmp0(member->declared, binhex) == 0;
}

/* A zip is read from its end: it may follow anything, a program above all. */
static gboolean
has_zip(ElmSpan span)
{
	gsize tail = span.size - MIN(span.size, 65536 + 22);

	return ELM_SPAN_IS(span, 0, "PK\3\4") ||
	       ELM_SPAN_FIND(span, tail, "PK\5\6") >= 0;
}

/* What can look into @member, or NULL. */
static OpenFunc
opener(const ElmMember *member, const char *type)
{
	const guint packed =
	    ELM_FAMILY_PACKED | ELM_FAMILY_ARCHIVE | ELM_FAMILY_DISK;
	ElmSpan span = elm_span_of(member->content);
	guint family = elm_kind_family(type);
	gboolean is_unknown = (elm_kind_classes(type) & ELM_CLASS_UNKNOWN) != 0;

	if (is_unreadable(type))
		return open_nothing;
	if (elm_tnef_is_one(span))
		return open_tnef;
	if (elm_embedded_is_likely(span))
		return open_embedded;
	if ((family & packed) != 0)
		return open_archive;
	if (family == ELM_FAMILY_MESSAGE)
		return open_message;
	if (claims_message(member) &&
	    (is_unknown || elm_texttype_is_text(span)))
		return open_message;
	if (is_binhex(member, type))
		return elm_uu_is_likely(span) ? open_text : open_nothing;
	if (elm_texttype_is_text(span))
		return elm_uu_is_likely(span) ? open_text : NULL;
	if (has_zip(span) || family == ELM_FAMILY_ZIP)
		return open_zip;
	return hidden_archive(span) > 0 ? open_hidden : NULL;
}

static guint
open_node(ElmContainer *self, const Node *node, const char *type)
{
	Branch branch = { .sink = { take_member, 0, &self->octets,
			      &self->held },
		.container = self,
		.parent = node };
	OpenFunc open =
	    node->member->content == NULL ? NULL : opener(node->member, type);
	guint barriers;

	if (open == NULL)
		return 0;
	if (node->depth > self->limits->archive_depth || node->member->is_cut)
		return ELM_BARRIER_LIMIT;
	branch.sink.room = room(self);
	barriers = open(self, node, &branch) | branch.barriers;
	return self->octets == 0 ? barriers | ELM_BARRIER_LIMIT : barriers;
}

static void
add_naming(ElmItem *item, const char *full_name)
{
	item->traits |= elm_naming_traits(full_name);
	item->classes |= elm_naming_classes(item->name);
	if (!elm_naming_fits(item->name, item->type))
		item->traits |= ELM_TRAIT_FALSE_ENDING;
	if (!elm_kind_fits_declared(item->type, item->declared))
		item->traits |= ELM_TRAIT_FALSE_TYPE;
}

/* What a browser or script host takes a text for, by its name or its declared
 * type, though it does not begin like that. */
static const char *
acting_type(const char *type, const ElmItem *item)
{
	static const char *const html[] = { "htm", "html", "xhtml", "shtml",
		"xht", "hta", "mht", "mhtml", "svg", NULL };
	g_autofree char *ending = elm_naming_ending(item->name);
	gboolean is_html = g_strv_contains(html, ending) ||
			   g_strcmp0(item->declared, "text/html") == 0;

	return is_html && strcmp(type, "text/plain") == 0 ? "text/html" : type;
}

static guint
visit(ElmContainer *self, const Node *node)
{
	const ElmMember *member = node->member;
	g_autofree char *type = NULL;
	ElmFinding found = { 0, member->traits, member->barriers };
	ElmItem item = { .path = node->path,
		.name = elm_naming_base(member->name),
		.declared = member->declared,
		.size = member->size,
		.depth = node->depth,
		.content = member->is_cut ? NULL : member->content };

	type =
	    g_strdup(member->content == NULL
			 ? "application/octet-stream"
			 : elm_filetype_type(self->filetype, member->content));
	item.type = type;
	if (member->content != NULL) {
		item.label =
		    elm_filetype_label(self->filetype, member->content);
		elm_active_look(member->content, acting_type(type, &item),
		    &found);
	}
	item.classes = found.classes | elm_kind_classes(type);
	item.traits = found.traits;
	item.barriers = found.barriers;
	if ((found.barriers & ELM_BARRIER_ENCRYPTED) != 0)
		item.classes |= ELM_CLASS_ENCRYPTED;
	if ((elm_kind_classes(type) & ELM_CLASS_ENCRYPTED) != 0)
		item.barriers |= ELM_BARRIER_ENCRYPTED;
	add_naming(&item, member->name);
	self->func(&item, self->user);
	return item.barriers | open_node(self, node, type);
}

guint
elm_container_walk(ElmContainer *self, GBytes *content, const char *name,
    const char *declared, ElmItemFunc func, gpointer user)
{
	const ElmMember member = { .name = name,
		.declared = declared,
		.content = content,
		.size = g_bytes_get_size(content) };
	const Node node = { &member, path_name(name, declared), 0 };

	self->func = func;
	self->user = user;
	return visit(self, &node);
}
