#include "config.h"

#include "lib/content/sevenzip.h"

#define HEADER_MAX ((guint64)16 << 20) /* octets, unpacked */
#define FILE_SIZE 200                  /* octets that one file takes, about */
#define LINK_MAX ((guint64)1 << 20)    /* octets of a link, far too many */
#define PROPERTIES 5                   /* octets that LZMA and PPMd have */

/* The ids of properties (7zFormat.txt, "Property IDs"). */
enum {
	ID_END,
	ID_HEADER,
	ID_STREAMS = 4,
	ID_FILES,
	ID_PACK,
	ID_UNPACK,
	ID_SUBSTREAMS,
	ID_SIZE,
	ID_CRC,
	ID_FOLDER,
	ID_UNPACK_SIZE,
	ID_COUNT,
	ID_ATTRIBUTES = 0x15,
	ID_PACKED_HEADER = 0x17
};

/* The ids of methods. */
enum {
	METHOD_LZMA2 = 0x21,
	METHOD_LZMA = 0x030101,
	METHOD_PPMD = 0x030401,
	METHOD_AES = 0x06F10701
};

typedef struct {
	guint coders;
	guint streams;      /* that come out of the coders */
	guint64 held;       /* octets */
	guint64 window;     /* octets */
	guint64 size;       /* octets of all streams */
	guint64 method;     /* of the last coder */
	ElmSpan properties; /* of the last coder */
	guint substreams;
	gboolean has_crc;
} Folder;

typedef struct {
	ElmSpan span;
	gsize at;
	gboolean is_bad;
	gboolean is_encrypted;
	GArray *folders;  /* Folder */
	guint64 position; /* of the first packed stream, and its size */
	guint64 packed;
	gboolean has_link;
	guint64 files;
} Reader;

static guint
take_octet(Reader *self)
{
	if (self->at >= self->span.size)
		self->is_bad = TRUE;
	return elm_span_u8(self->span, self->at++);
}

/* The first octet has as many ones at its top as octets follow. */
static guint64
take_number(Reader *self)
{
	guint first = take_octet(self);
	guint64 value = 0;
	guint shift = 0;

	for (guint mask = 0x80; mask != 0; mask >>= 1, shift += 8) {
		if ((first & mask) == 0)
			return value | (guint64)(first & (mask - 1)) << shift;
		value |= (guint64)take_octet(self) << shift;
	}
	return value;
}

/* The number of things of which each has an octet at least. */
static gsize
take_count(Reader *self)
{
	guint64 count = take_number(self);

	if (self->at <= self->span.size && count <= self->span.size - self->at)
		return (gsize)count;
	self->is_bad = TRUE;
	return 0;
}

static ElmSpan
take_octets(Reader *self, guint64 n)
{
	ElmSpan octets =
	    elm_span_cut(self->span, self->at, (gsize)MIN(n, self->span.size));

	self->is_bad = self->is_bad || octets.size < n;
	self->at += octets.size;
	return octets;
}

/* Which of @count things are defined: bit 7 of the first octet for the first of
 * them, or all when there are none. */
static ElmSpan
take_bits(Reader *self, gsize count)
{
	return take_octet(self) != 0 ? (ElmSpan){ NULL, 0 }
				     : take_octets(self, (count + 7) / 8);
}

static gboolean
has_bit(ElmSpan bits, gsize i)
{
	return bits.size == 0 ||
	       (elm_span_u8(bits, i / 8) & 0x80u >> i % 8) != 0;
}

static Folder *
folder_at(const Reader *self, gsize i)
{
	return &g_array_index(self->folders, Folder, i);
}

/* Skip checksums; which of @count things have one. */
static ElmSpan
skip_digests(Reader *self, gsize count)
{
	ElmSpan bits = take_bits(self, count);

	for (gsize i = 0; i < count && !self->is_bad; i++)
		if (has_bit(bits, i))
			take_octets(self, 4);
	return bits;
}

static void
read_pack(Reader *self)
{
	gsize count;
	guint id;

	self->position = take_number(self);
	count = take_count(self);
	while (!self->is_bad && (id = take_octet(self)) != ID_END) {
		for (gsize i = 0; id == ID_SIZE && i < count; i++) {
			guint64 size = take_number(self);

			self->packed = i == 0 ? size : self->packed;
		}
		if (id == ID_CRC)
			skip_digests(self, count);
		else if (id != ID_SIZE)
			self->is_bad = TRUE;
	}
}

static guint64
lzma2_window(guint octet)
{
	return octet > 40 ? G_MAXUINT64
			  : (guint64)(2 | (octet & 1)) << (octet / 2 + 11);
}

/* Methods that hold next to nothing: copy, filters, deflate, bzip2. */
static gboolean
is_small(guint64 method)
{
	return method < METHOD_LZMA2 || method >> 16 == 0x0303 ||
	       method >> 8 == 0x0401 || method == 0x040202;
}

static void
add_method(Reader *self, Folder *folder)
{
	guint64 size = elm_span_u32(folder->properties, 1);

	if (folder->method == METHOD_LZMA)
		folder->window += size;
	else if (folder->method == METHOD_LZMA2)
		folder->window +=
		    lzma2_window(elm_span_u8(folder->properties, 0));
	else if (folder->method == METHOD_PPMD)
		folder->held += size;
	else if (folder->method == METHOD_AES)
		self->is_encrypted = TRUE;
	else if (!is_small(folder->method))
		folder->window = G_MAXUINT32;
}

static void
read_coder(Reader *self, Folder *folder, gsize *inputs)
{
	guint flags = take_octet(self);
	ElmSpan id = take_octets(self, flags & 0x0F);
	gsize in = 1;
	gsize out = 1;

	folder->method = 0;
	for (gsize i = 0; i < id.size; i++)
		folder->method = folder->method << 8 | id.data[i];
	if ((flags & 0x10) != 0) {
		in = take_count(self);
		out = take_count(self);
	}
	folder->properties = (ElmSpan){ NULL, 0 };
	if ((flags & 0x20) != 0)
		folder->properties = take_octets(self, take_number(self));
	*inputs += in;
	folder->streams += (guint)out;
	add_method(self, folder);
}

static void
read_folder(Reader *self)
{
	Folder folder = { .substreams = 1 };
	gsize inputs = 0;
	gsize bound;

	folder.coders = (guint)take_count(self);
	for (guint i = 0; i < folder.coders && !self->is_bad; i++)
		read_coder(self, &folder, &inputs);
	bound = folder.streams > 0 ? folder.streams - 1 : 0;
	for (gsize i = 0; i < bound * 2 && !self->is_bad; i++)
		take_number(self);
	if (inputs < bound)
		self->is_bad = TRUE;
	if (inputs == bound + 1)
		inputs = bound; /* its one packed stream is not named */
	for (gsize i = bound; i < inputs && !self->is_bad; i++)
		take_number(self);
	g_array_append_val(self->folders, folder);
}

/* Of a folder with more than a decoder and a filter libarchive unpacks streams
 * into memory as a whole. */
static void
read_sizes(Reader *self, Folder *folder)
{
	for (guint i = 0; i < folder->streams && !self->is_bad; i++) {
		guint64 size = take_number(self);

		size = MIN(size, G_MAXUINT32);
		folder->size += size;
		if (folder->coders > 2)
			folder->held += size;
	}
}

static void
read_unpack(Reader *self)
{
	ElmSpan bits;
	gsize count;
	guint id;

	while (!self->is_bad && (id = take_octet(self)) != ID_END) {
		if (id == ID_FOLDER) {
			count = take_count(self);
			self->is_bad = self->is_bad || take_octet(self) != 0;
			for (gsize i = 0; i < count && !self->is_bad; i++)
				read_folder(self);
		} else if (id == ID_UNPACK_SIZE) {
			for (guint i = 0; i < self->folders->len; i++)
				read_sizes(self, folder_at(self, i));
		} else if (id == ID_CRC) {
			bits = skip_digests(self, self->folders->len);
			for (gsize i = 0; i < self->folders->len; i++)
				folder_at(self, i)->has_crc = has_bit(bits, i);
		} else {
			self->is_bad = TRUE;
		}
	}
}

/* Each stream of a folder but its last has a size. */
static void
skip_sizes(Reader *self, const Folder *folder)
{
	for (guint i = 1; i < folder->substreams && !self->is_bad; i++)
		take_number(self);
}

/* Streams whose checksum is not that of their folder have one. */
static void
skip_stream_digests(Reader *self)
{
	gsize count = 0;

	for (guint i = 0; i < self->folders->len; i++) {
		const Folder *folder = folder_at(self, i);

		if (folder->substreams != 1 || !folder->has_crc)
			count += folder->substreams;
	}
	skip_digests(self, count);
}

static void
read_substreams(Reader *self)
{
	guint id;

	while (!self->is_bad && (id = take_octet(self)) != ID_END) {
		if (id == ID_COUNT) {
			for (guint i = 0; i < self->folders->len; i++)
				folder_at(self, i)->substreams =
				    (guint)take_count(self);
		} else if (id == ID_SIZE) {
			for (guint i = 0; i < self->folders->len; i++)
				skip_sizes(self, folder_at(self, i));
		} else if (id == ID_CRC) {
			skip_stream_digests(self);
		} else {
			self->is_bad = TRUE;
		}
	}
}

static void
read_streams(Reader *self)
{
	guint id;

	while (!self->is_bad && (id = take_octet(self)) != ID_END)
		if (id == ID_PACK)
			read_pack(self);
		else if (id == ID_UNPACK)
			read_unpack(self);
		else if (id == ID_SUBSTREAMS)
			read_substreams(self);
		else
			self->is_bad = TRUE;
}

/* The upper half of the attributes is the mode of Unix. */
static gboolean
has_link(Reader *attributes, gsize files)
{
	ElmSpan bits = take_bits(attributes, files);

	take_octet(attributes);
	for (gsize i = 0; i < files && !attributes->is_bad; i++) {
		ElmSpan one = take_octets(attributes, has_bit(bits, i) ? 4 : 0);

		if ((elm_span_u16(one, 2) & 0170000) == 0120000)
			return TRUE;
	}
	return FALSE;
}

static void
read_files(Reader *self)
{
	guint id;

	self->files = take_count(self);
	while (!self->is_bad && (id = take_octet(self)) != ID_END) {
		ElmSpan value = take_octets(self, take_number(self));
		Reader attributes = { .span = value };

		if (id == ID_ATTRIBUTES)
			self->has_link |=
			    has_link(&attributes, (gsize)self->files);
	}
}

static void
read_header(Reader *self)
{
	guint id;

	while (!self->is_bad && (id = take_octet(self)) != ID_END) {
		if (id == ID_STREAMS)
			read_streams(self);
		else if (id == ID_FILES)
			read_files(self);
		else
			self->is_bad = TRUE;
	}
}

/* A header that one LZMA coder packed, as a file that xz(1) reads, too:
 * properties, size, data. */
static GBytes *
lzma_file(const Reader *self, ElmSpan archive)
{
	const Folder *folder = folder_at(self, 0);
	guint64 size = GUINT64_TO_LE(folder->size);
	ElmSpan packed = elm_span_cut(elm_span_from(archive, 32),
	    (gsize)MIN(self->position, archive.size),
	    (gsize)MIN(self->packed, archive.size));
	GByteArray *file = g_byte_array_new();

	g_byte_array_append(file, folder->properties.data, PROPERTIES);
	g_byte_array_append(file, (const guint8 *)&size, sizeof(size));
	g_byte_array_append(file, packed.data, (guint)packed.size);
	return g_byte_array_free_to_bytes(file);
}

static void
reader_clear(Reader *self)
{
	g_array_unref(self->folders);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reader, reader_clear)

static Reader
reader_of(ElmSpan span)
{
	return (Reader){ .span = span,
		.folders = g_array_new(FALSE, FALSE, sizeof(Folder)) };
}

/* Folders come one after the other. */
static void
add_up(const Reader *self, ElmSevenzipNeed *need)
{
	guint64 largest = 0;
	guint64 held = 0;

	for (guint i = 0; i < self->folders->len; i++) {
		held = MAX(held, folder_at(self, i)->held);
		need->window = MAX(need->window, folder_at(self, i)->window);
		largest = MAX(largest, folder_at(self, i)->size);
	}
	need->held += held + 2 * self->span.size + self->files * FILE_SIZE;
	/* What a link points to is read in one piece. */
	if (self->has_link && largest > LINK_MAX)
		need->held += largest;
}

/* The header @span is not packed. */
static gboolean
look_at_header(ElmSpan span, ElmSevenzipNeed *need)
{
	g_auto(Reader) reader = reader_of(span);

	if (take_octet(&reader) != ID_HEADER)
		return FALSE;
	read_header(&reader);
	add_up(&reader, need);
	return !reader.is_bad;
}

/* Nobody packs a header with anything but one LZMA coder, unless it is
 * encrypted: then nothing can be unpacked. */
static gboolean
look_at_packed(ElmSpan archive, Reader *reader, ElmSevenzipUnpack unpack,
    gpointer user, ElmSevenzipNeed *need)
{
	const Folder *folder;
	g_autoptr(GBytes) file = NULL;
	g_autoptr(GBytes) header = NULL;

	read_streams(reader);
	if (reader->is_bad || reader->folders->len != 1)
		return FALSE;
	folder = folder_at(reader, 0);
	if (reader->is_encrypted)
		return TRUE;
	if (folder->coders != 1 || folder->method != METHOD_LZMA ||
	    folder->size > HEADER_MAX) {
		need->held = G_MAXUINT32;
		return TRUE;
	}
	if (folder->properties.size != PROPERTIES)
		return FALSE;
	file = lzma_file(reader, archive);
	header = unpack(user, file, (gsize)folder->size);
	return header != NULL && look_at_header(elm_span_of(header), need);
}

gboolean
elm_sevenzip_look(ElmSpan span, ElmSevenzipUnpack unpack, gpointer user,
    ElmSevenzipNeed *need)
{
	guint64 offset = elm_span_u64(span, 12);
	guint64 size = elm_span_u64(span, 20);
	g_auto(Reader) reader = reader_of(elm_span_cut(elm_span_from(span, 32),
	    (gsize)MIN(offset, span.size), (gsize)MIN(size, span.size)));

	*need = (ElmSevenzipNeed){ 0, 0 };
	if (size == 0)
		return TRUE;
	if (reader.span.size < size)
		return FALSE;
	if (elm_span_u8(reader.span, 0) != ID_PACKED_HEADER)
		return look_at_header(reader.span, need);
	take_octet(&reader);
	return look_at_packed(span, &reader, unpack, user, need);
}
