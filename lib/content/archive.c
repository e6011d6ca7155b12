#include "config.h"

#include "lib/content/archive.h"

#include <locale.h>
#include <stddef.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "lib/base/library.h"
#include "lib/content/gzip.h"
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
#define FILTERS(DO)                                                            \
	DO(archive_read_support_filter_gzip)                                   \
	DO(archive_read_support_filter_bzip2)                                  \
	DO(archive_read_support_filter_xz)                                     \
	DO(archive_read_support_filter_lzma)                                   \
	DO(archive_read_support_filter_zstd)                                   \
	DO(archive_read_support_filter_lz4)                                    \
	DO(archive_read_support_filter_lzip)                                   \
	DO(archive_read_support_filter_compress)                               \
	DO(archive_read_support_filter_rpm)

#define FORMATS(DO)                                                            \
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
	FILTERS(DECLARE)
	FORMATS(DECLARE)
	DECLARE(archive_read_support_format_zip_streamable)
} Library;

static const ElmSymbol symbols[] = {
	/* clang-format off */
	FUNCTIONS(SYMBOL)
	FILTERS(SYMBOL)
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
	guint64 tar_end; /* octets up to where a tar says it ends, or 0 */
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

/* Octets that came out of the filters so far. */
static guint64
position_of(const ElmArchive *self, struct archive *archive)
{
	gint64 position = self->library.archive_filter_bytes(archive, 0);

	return (guint64)MAX(position, 0);
}

/* A dictionary is in memory as far as it was filled. */
static gboolean
fill_window(const ElmArchive *self, struct archive *archive, Walk *walk)
{
	guint64 passed = position_of(self, archive);
	guint64 decoded = MAX(walk->decoded, passed);
	guint64 window =
	    has_windows(self, archive) ? G_MAXUINT64 : walk->window;
	guint64 more = MAX(MIN(decoded, window), walk->filled) - walk->filled;

	if (!elm_member_hold(walk->sink, more))
		return FALSE;
	walk->filled += more;
	return TRUE;
}

/* The decoder is gone. */
static void
empty_window(Walk *walk)
{
	*walk->sink->held -= walk->filled;
	walk->filled = walk->decoded = 0;
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
		return elm_gzip_give(walk->sink, &member, walk->span,
		    walk->name);
	return walk->sink->take(walk->sink, &member) &&
	       (member.barriers & ELM_BARRIER_LIMIT) == 0;
}

#define SUPPORT(name) self->library.name(archive);

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
		return barriers | barrier_of(self, archive);
	if ((self->library.archive_format(archive) &
		ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR)
		walk->tar_end = position_of(self, archive);
	else if (is_empty && barriers == 0)
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
	FILTERS(SUPPORT)
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

/* Read what the filters of @archive give and see whether it is all zeros behind
 * the end of the tar. */
static guint
read_rest(const ElmArchive *self, struct archive *archive, Walk *walk)
{
	g_autofree guint8 *block = g_malloc(BLOCK);
	struct archive_entry *entry;
	gssize n;

	if (self->library.archive_read_open_memory(archive, walk->span.data,
		walk->span.size) != ARCHIVE_OK ||
	    self->library.archive_read_next_header(archive, &entry) !=
		ARCHIVE_OK)
		return ELM_BARRIER_DAMAGED;
	while (
	    (n = self->library.archive_read_data(archive, block, BLOCK)) > 0) {
		gsize size = (gsize)n;
		gsize tar = (gsize)MIN(walk->tar_end, size);

		walk->decoded += size;
		walk->tar_end -= tar;
		if (!elm_member_spend(walk->sink, size) ||
		    !fill_window(self, archive, walk))
			return ELM_BARRIER_LIMIT;
		if (!elm_span_is_zero((ElmSpan){ block + tar, size - tar }))
			return ELM_BARRIER_DAMAGED;
	}
	return n < 0 ? ELM_BARRIER_DAMAGED : 0;
}

/* A tar ends with blocks of zeros, behind which libarchive does not look: what
 * was packed has to be unpacked once more. */
static guint
check_rest(const ElmArchive *self, Walk *walk)
{
	struct archive *archive = self->library.archive_read_new();
	guint barriers;

	if (archive == NULL)
		return ELM_BARRIER_UNREADABLE;
	empty_window(walk);
	FILTERS(SUPPORT)
	self->library.archive_read_support_format_raw(archive);
	barriers = read_rest(self, archive, walk);
	self->library.archive_read_free(archive);
	return barriers;
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
	if (walk->tar_end > 0)
		barriers |= check_rest(self, walk);
	empty_window(walk);
	*walk->sink->held -= held;
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
