#include "config.h"

#include "lib/content/archive.h"

#include <locale.h>
#include <stddef.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "lib/base/library.h"
#include "lib/content/item.h"
#include "lib/content/naming.h"
#include "lib/content/rar.h"
#include "lib/content/sevenzip.h"

#define BLOCK 65536

/* Every function of libarchive that is called, but those of formats. */
#define FUNCTIONS(DO)                                                          \
	DO(archive_read_new)                                                   \
	DO(archive_read_free)                                                  \
	DO(archive_read_open_memory)                                           \
	DO(archive_read_next_header)                                           \
	DO(archive_read_data)                                                  \
	DO(archive_read_has_encrypted_entries)                                 \
	DO(archive_error_string)                                               \
	DO(archive_format)                                                     \
	DO(archive_filter_code)                                                \
	DO(archive_filter_bytes)                                               \
	DO(archive_read_append_filter)                                         \
	DO(archive_entry_pathname)                                             \
	DO(archive_entry_pathname_utf8)                                        \
	DO(archive_entry_pathname_w)                                           \
	DO(archive_entry_size)                                                 \
	DO(archive_entry_filetype)                                             \
	DO(archive_entry_hardlink)                                             \
	DO(archive_entry_is_encrypted)

/* What may be inside mail; all have the same form. */
#define FORMATS(DO)                                                            \
	DO(archive_read_support_filter_gzip)                                   \
	DO(archive_read_support_filter_bzip2)                                  \
	DO(archive_read_support_filter_xz)                                     \
	DO(archive_read_support_filter_lzma)                                   \
	DO(archive_read_support_filter_zstd)                                   \
	DO(archive_read_support_filter_lz4)                                    \
	DO(archive_read_support_filter_lzip)                                   \
	DO(archive_read_support_filter_compress)                               \
	DO(archive_read_support_filter_rpm)                                    \
	DO(archive_read_support_format_7zip)                                   \
	DO(archive_read_support_format_rar)                                    \
	DO(archive_read_support_format_rar5)                                   \
	DO(archive_read_support_format_tar)                                    \
	DO(archive_read_support_format_cab)                                    \
	DO(archive_read_support_format_iso9660)                                \
	DO(archive_read_support_format_ar)                                     \
	DO(archive_read_support_format_cpio)                                   \
	DO(archive_read_support_format_lha)                                    \
	DO(archive_read_support_format_xar)                                    \
	DO(archive_read_support_format_raw)

#define DECLARE(name) __typeof__(name) *name;
#define SYMBOL(name) { #name, offsetof(Library, name) },

typedef struct {
	FUNCTIONS(DECLARE)
	FORMATS(DECLARE)
	DECLARE(archive_read_support_format_zip_streamable)
} Library;

static const ElmSymbol symbols[] = {
	/* clang-format off */
	FUNCTIONS(SYMBOL)
	FORMATS(SYMBOL)
	SYMBOL(archive_read_support_format_zip_streamable)
	{ NULL, 0 },
	/* clang-format on */
};

struct ElmArchive {
	Library library;
	gboolean is_tried;
	gboolean is_there;
};

ElmArchive *
elm_archive_new(void)
{
	return g_new0(ElmArchive, 1);
}

void
elm_archive_free(ElmArchive *self)
{
	g_free(self);
}

static gboolean
load(ElmArchive *self)
{
	if (!self->is_tried)
		self->is_there = elm_library_load("libarchive.so.13", symbols,
		    &self->library, NULL);
	self->is_tried = TRUE;
	return self->is_there;
}

/* What went wrong, told from libarchive's words: it has no number for it. */
static guint
barrier_of(const ElmArchive *self, struct archive *archive)
{
	const char *words = self->library.archive_error_string(archive);
	ElmSpan span = elm_span_of_text(words == NULL ? "" : words);
	static const char *const encrypted[] = { "ncrypt", "passphrase",
		"password" };

	if (self->library.archive_read_has_encrypted_entries(archive) > 0 ||
	    elm_span_words(span, encrypted, G_N_ELEMENTS(encrypted)) != 0)
		return ELM_BARRIER_ENCRYPTED;
	return ELM_BARRIER_DAMAGED;
}

typedef struct {
	ElmSpan span;
	const char *name;
	ElmSink *sink;
	guint barriers;  /* of all members */
	guint64 window;  /* octets that decoders fill as they unpack, at most */
	guint64 filled;  /* octets of it that were */
	guint64 decoded; /* octets of all members so far */
} Walk;

/* May a dictionary of any size come with each frame, block or member? */
static gboolean
has_windows(const ElmArchive *self, struct archive *archive)
{
	int code;

	for (int i = 0; (code = self->library.archive_filter_code(archive, i)) >
			ARCHIVE_FILTER_NONE;
	     i++)
		if (code == ARCHIVE_FILTER_XZ || code == ARCHIVE_FILTER_LZMA ||
		    code == ARCHIVE_FILTER_LZIP || code == ARCHIVE_FILTER_ZSTD)
			return TRUE;
	return self->library.archive_format(archive) == ARCHIVE_FORMAT_XAR;
}

/* A dictionary is in memory as far as it was filled. */
static gboolean
fill_window(const ElmArchive *self, struct archive *archive, Walk *walk)
{
	gint64 passed = self->library.archive_filter_bytes(archive, 0);
	guint64 decoded = MAX(walk->decoded, (guint64)MAX(passed, 0));
	guint64 window =
	    has_windows(self, archive) ? G_MAXUINT64 : walk->window;
	guint64 more = MAX(MIN(decoded, window), walk->filled) - walk->filled;

	if (!elm_member_hold(walk->sink, more))
		return FALSE;
	walk->filled += more;
	return TRUE;
}

/* All of the entry is read, as the next header comes only behind it, but only
 * what @sink has room for is kept. */
static GBytes *
read_content(const ElmArchive *self, struct archive *archive, Walk *walk,
    ElmMember *member)
{
	ElmSink *sink = walk->sink;
	g_autoptr(GByteArray) data = g_byte_array_new();
	g_autofree guint8 *block = g_malloc(BLOCK);
	guint64 size = 0;
	gssize n;

	while (
	    (n = self->library.archive_read_data(archive, block, BLOCK)) > 0) {
		walk->decoded += (guint64)n;
		if (!elm_member_spend(sink, (guint64)n) ||
		    !fill_window(self, archive, walk)) {
			member->barriers |= ELM_BARRIER_LIMIT;
			member->is_cut = TRUE;
			break;
		}
		size += (guint64)n;
		if (size <= sink->room)
			g_byte_array_append(data, block, (guint)n);
		else if (!member->is_cut)
			g_byte_array_set_size(data,
			    MIN(data->len, ELM_MEMBER_HEAD));
		member->is_cut = member->is_cut || size > sink->room;
	}
	if (n < 0)
		member->barriers |= barrier_of(self, archive);
	member->size = n == 0 ? size : MAX(size, member->size);
	return g_byte_array_free_to_bytes(g_steal_pointer(&data));
}

/* A name that libarchive knows in Unicode comes out of one function, one in
 * octets out of another. */
static char *
entry_name(const ElmArchive *self, struct archive_entry *entry)
{
	const char *name = self->library.archive_entry_pathname_utf8(entry);
	const wchar_t *wide;
	GString *text;

	if (name == NULL)
		name = self->library.archive_entry_pathname(entry);
	if (name != NULL)
		return elm_naming_utf8(name, strlen(name));
	wide = self->library.archive_entry_pathname_w(entry);
	text = g_string_new(NULL);
	for (; wide != NULL && *wide != L'\0'; wide++)
		g_string_append_unichar(text,
		    g_unichar_validate((gunichar)*wide) ? (gunichar)*wide
							: 0xFFFD);
	return g_string_free(text, FALSE);
}

/* RFC 1952, 2.3: the name a gzip file had, or NULL. */
static char *
gzip_name(ElmSpan span)
{
	guint flags = elm_span_u8(span, 3);
	gsize at = 10;
	ElmSpan rest;
	const guint8 *end;

	if (!ELM_SPAN_IS(span, 0, "\x1f\x8b") || (flags & 8) == 0)
		return NULL;
	if ((flags & 4) != 0)
		at += 2 + (gsize)elm_span_u16(span, at);
	rest = elm_span_cut(span, at, 1024);
	end = rest.size == 0 ? NULL : memchr(rest.data, '\0', rest.size);
	if (end == NULL || end == rest.data)
		return NULL;
	return elm_naming_utf8((const char *)rest.data,
	    (gsize)(end - rest.data));
}

/* What "a.txt.gz" is called when unpacked. */
static char *
stripped_name(const char *name)
{
	const char *base = elm_naming_base(name);
	const char *dot = strrchr(base, '.');

	if (dot == NULL || dot == base)
		return g_strdup(base);
	if (g_ascii_strcasecmp(dot, ".tgz") == 0 ||
	    g_ascii_strcasecmp(dot, ".tbz2") == 0 ||
	    g_ascii_strcasecmp(dot, ".txz") == 0)
		return g_strdup_printf("%.*s.tar", (int)(dot - base), base);
	return g_strndup(base, (gsize)(dot - base));
}

/* The content of a compressed file, under both names it may get. */
static gboolean
take_single(ElmSink *sink, ElmMember *member, ElmSpan span, const char *name)
{
	g_autofree char *stripped = stripped_name(name);
	g_autofree char *stored = gzip_name(span);

	member->name = stripped;
	if (!sink->take(sink, member))
		return FALSE;
	if (stored == NULL || g_ascii_strcasecmp(stored, stripped) == 0)
		return TRUE;
	member->name = stored;
	return sink->take(sink, member);
}

static gboolean
take_entry(const ElmArchive *self, struct archive *archive,
    struct archive_entry *entry, Walk *walk, guint *barriers)
{
	const Library *library = &self->library;
	gboolean is_raw =
	    library->archive_format(archive) == ARCHIVE_FORMAT_RAW;
	g_autofree char *name = entry_name(self, entry);
	g_autoptr(GBytes) content = NULL;
	ElmMember member = { .name = name };

	if (is_raw &&
	    library->archive_filter_code(archive, 0) == ARCHIVE_FILTER_NONE) {
		*barriers |= ELM_BARRIER_UNREADABLE;
		return FALSE;
	}
	if (library->archive_entry_filetype(entry) == AE_IFDIR &&
	    library->archive_entry_size(entry) <= 0)
		return TRUE;
	member.barriers = walk->barriers;
	member.size = (guint64)MAX(library->archive_entry_size(entry), 0);
	if (library->archive_entry_filetype(entry) == AE_IFLNK ||
	    library->archive_entry_hardlink(entry) != NULL)
		member.traits |= ELM_TRAIT_LINK;
	if (library->archive_entry_is_encrypted(entry))
		member.barriers |= ELM_BARRIER_ENCRYPTED;
	if ((member.barriers & ELM_BARRIER_ENCRYPTED) == 0)
		content = read_content(self, archive, walk, &member);
	member.content = content;
	*barriers |= member.barriers;
	if (is_raw)
		return take_single(walk->sink, &member, walk->span, walk->name);
	return walk->sink->take(walk->sink, &member) &&
	       (member.barriers & ELM_BARRIER_LIMIT) == 0;
}

static guint
take_entries(const ElmArchive *self, struct archive *archive, Walk *walk)
{
	struct archive_entry *entry;
	guint barriers = 0;
	gboolean is_empty = TRUE;
	int status;

	while ((status = self->library.archive_read_next_header(archive,
		    &entry)) == ARCHIVE_OK ||
	       status == ARCHIVE_WARN) {
		is_empty = FALSE;
		if (!fill_window(self, archive, walk))
			return barriers | ELM_BARRIER_LIMIT;
		if (!take_entry(self, archive, entry, walk, &barriers))
			return barriers;
	}
	if (status != ARCHIVE_EOF)
		barriers |= barrier_of(self, archive);
	/* Packed zeros look like a tar without members: what else they may be
	 * has not been seen. */
	if (is_empty && barriers == 0)
		barriers |= ELM_BARRIER_DAMAGED;
	return barriers;
}

#define SUPPORT(name) self->library.name(archive);

static guint
walk_archive(const ElmArchive *self, Walk *walk)
{
	struct archive *archive = self->library.archive_read_new();
	guint barriers;

	if (archive == NULL)
		return ELM_BARRIER_UNREADABLE;
	FORMATS(SUPPORT)
	if (self->library.archive_read_open_memory(archive, walk->span.data,
		walk->span.size) == ARCHIVE_OK)
		barriers = take_entries(self, archive, walk);
	else
		barriers = barrier_of(self, archive);
	self->library.archive_read_free(archive);
	return barriers;
}

static GBytes *
first_content(const ElmArchive *self, struct archive *archive, ElmSpan span,
    gsize limit)
{
	g_autoptr(GByteArray) data = g_byte_array_new();
	g_autofree guint8 *block = g_malloc(BLOCK);
	struct archive_entry *entry;
	gssize n;

	if (self->library.archive_read_open_memory(archive, span.data,
		span.size) != ARCHIVE_OK ||
	    self->library.archive_read_next_header(archive, &entry) <
		ARCHIVE_WARN)
		return NULL;
	while (data->len < limit &&
	       (n = self->library.archive_read_data(archive, block,
		    MIN(BLOCK, limit - data->len))) > 0)
		g_byte_array_append(data, block, (guint)n);
	return data->len == 0
		   ? NULL
		   : g_byte_array_free_to_bytes(g_steal_pointer(&data));
}

static GBytes *
unpack_lzma(gpointer user, GBytes *file, gsize limit)
{
	const ElmArchive *self = user;
	struct archive *archive = self->library.archive_read_new();
	GBytes *content = NULL;

	if (archive == NULL)
		return NULL;
	self->library.archive_read_support_format_raw(archive);
	if (self->library.archive_read_append_filter(archive,
		ARCHIVE_FILTER_LZMA) == ARCHIVE_OK)
		content =
		    first_content(self, archive, elm_span_of(file), limit);
	self->library.archive_read_free(archive);
	return content;
}

/* What a decoder will hold is in the header of a 7z and of a rar. */
static guint
find_window(ElmArchive *self, Walk *walk, guint64 *held)
{
	ElmSevenzipNeed need = { 0, 0 };

	if (ELM_SPAN_IS(walk->span, 0, "7z\xbc\xaf\x27\x1c") &&
	    !elm_sevenzip_look(walk->span, unpack_lzma, self, &need))
		return ELM_BARRIER_DAMAGED;
	if (ELM_SPAN_IS(walk->span, 0, "Rar!"))
		need.window = elm_rar_window(walk->span);
	if (!elm_member_hold(walk->sink, need.held))
		return ELM_BARRIER_LIMIT;
	*held = need.held;
	walk->window = need.window;
	return 0;
}

static guint
walk_within_limits(ElmArchive *self, Walk *walk)
{
	guint64 held = 0;
	guint barriers = find_window(self, walk, &held);

	if (barriers == 0)
		barriers = walk_archive(self, walk);
	*walk->sink->held -= held + walk->filled;
	return barriers;
}

/* libarchive drops names that the locale cannot spell, and a filter runs in
 * that of C. */
guint
elm_archive_walk(ElmArchive *self, ElmSpan span, const char *name,
    ElmSink *sink)
{
	guint known = elm_rar_barriers(span);
	Walk walk = { .span = span,
		.name = name,
		.sink = sink,
		.barriers = known & ELM_BARRIER_ENCRYPTED };
	locale_t unicode;
	locale_t before;

	if (!load(self))
		return ELM_BARRIER_UNREADABLE;
	unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	before = uselocale(unicode);
	known |= walk_within_limits(self, &walk);
	uselocale(before);
	if (unicode != (locale_t)0)
		freelocale(unicode);
	return known;
}

GBytes *
elm_archive_unzip(ElmArchive *self, ElmSpan span, gsize limit)
{
	struct archive *archive;
	GBytes *content;

	if (!load(self))
		return NULL;
	archive = self->library.archive_read_new();
	if (archive == NULL)
		return NULL;
	self->library.archive_read_support_format_zip_streamable(archive);
	content = first_content(self, archive, span, limit);
	self->library.archive_read_free(archive);
	return content;
}
