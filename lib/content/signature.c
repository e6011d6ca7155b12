#include "config.h"

#include "lib/content/signature.h"

#include <string.h>

#include "lib/content/ole.h"
#include "lib/content/span.h"
#include "lib/content/zip.h"

typedef struct {
	gsize offset;
	const char *literal;
	gsize size;
	const char *type;
} Signature;

#define AT(offset, literal, type)                                              \
	{                                                                      \
		offset, literal, sizeof(literal) - 1, type                     \
	}

static const Signature signatures[] = {
	AT(0, "%PDF-", "application/pdf"),
	AT(0, "\x89PNG\r\n\x1a\n", "image/png"),
	AT(0, "\xff\xd8\xff", "image/jpeg"),
	AT(0, "GIF87a", "image/gif"),
	AT(0, "GIF89a", "image/gif"),
	AT(8, "WEBPVP8", "image/webp"),
	AT(0, "{\\rt", "text/rtf"),
	AT(0, "7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
	AT(0, "Rar!\x1a\x07", "application/x-rar"),
	AT(0, "\x1f\x8b\x08", "application/gzip"),
	AT(0, "BZh91AY&SY", "application/x-bzip2"),
	AT(0,
	    "\xfd"
	    "7zXZ\0",
	    "application/x-xz"),
	AT(0, "\x28\xb5\x2f\xfd", "application/zstd"),
	AT(0, "MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
	AT(0, "\x78\x9f\x3e\x22", "application/vnd.ms-tnef"),
	AT(0, "L\0\0\0\x01\x14\x02\0", "application/x-ms-shortcut"),
	AT(0, "ITSF", "application/vnd.ms-htmlhelp"),
	AT(0,
	    "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3",
	    "application/onenote"),
	AT(32769, "CD001", "application/x-iso9660-image"),
	AT(32769, "BEA01", "application/x-udf"),
	AT(0, "vhdxfile", "application/x-vhdx"),
	AT(0, "conectix", "application/x-vhd"),
	AT(0, "KDMV", "application/x-vmdk"),
	AT(0, "QFI\xfb", "application/x-qemu-disk"),
	AT(7, "**ACE**", "application/x-ace"),
	AT(0, "EGGA", "application/x-egg"),
	AT(0, "ALZ\x01", "application/x-alz"),
	AT(4, "Standard Jet DB", "application/x-msaccess"),
	AT(4, "Standard ACE DB", "application/x-msaccess"),
};

/* The first member whose name begins so tells what a zip is. */
static const Signature zip_members[] = {
	AT(0, "AndroidManifest.xml", "application/vnd.android.package-archive"),
	AT(0, "AppxManifest.xml", "application/vnd.ms-appx"),
	AT(0, "word/",
	    "application/"
	    "vnd.openxmlformats-officedocument.wordprocessingml.document"),
	AT(0, "xl/",
	    "application/"
	    "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	AT(0, "ppt/",
	    "application/"
	    "vnd.openxmlformats-officedocument.presentationml.presentation"),
	AT(0, "visio/", "application/vnd.ms-visio.drawing"),
	AT(0, "META-INF/MANIFEST.MF", "application/java-archive"),
};

/* The same for the streams of a compound file. */
static const struct {
	const char *stream;
	const char *type;
} streams[] = {
	{ "EncryptedPackage", "application/encrypted" },
	{ "WordDocument", "application/msword" },
	{ "Workbook", "application/vnd.ms-excel" },
	{ "Book", "application/vnd.ms-excel" },
	{ "PowerPoint Document", "application/vnd.ms-powerpoint" },
	{ "VisioDocument", "application/vnd.visio" },
	{ "__nameid_version1.0", "application/vnd.ms-outlook" },
	{ "__properties_version1.0", "application/vnd.ms-outlook" },
};

/* Root classes of installers: package, patch, transform. */
static const guint8 installer[3] = { 0x84, 0x86, 0x82 };

static gboolean
is_installer(const ElmOle *ole)
{
	static const guint8 rest[15] = { 0x10, 0x0c, 0, 0, 0, 0, 0, 0xc0, 0, 0,
		0, 0, 0, 0, 0x46 };
	const ElmOleEntry *root = elm_ole_entry(ole, 0);

	if (root == NULL || memcmp(root->clsid + 1, rest, sizeof(rest)) != 0)
		return FALSE;
	return memchr(installer, root->clsid[0], sizeof(installer)) != NULL;
}

static const char *
compound_type(GBytes *content)
{
	g_autoptr(ElmOle) ole = elm_ole_new(content);

	if (ole == NULL)
		return NULL;
	if (is_installer(ole))
		return "application/x-msi";
	for (gsize i = 0; i < G_N_ELEMENTS(streams); i++) {
		if (elm_ole_find(ole, streams[i].stream) != NULL)
			return streams[i].type;
	}
	return "application/x-ole-storage";
}

/* OpenDocument, EPUB: the first member is called "mimetype", is stored, and
 * holds the type. */
static const char *
mimetype_member(ElmSpan span)
{
	static const char *const types[] = {
		"application/vnd.oasis.opendocument.text",
		"application/vnd.oasis.opendocument.spreadsheet",
		"application/vnd.oasis.opendocument.presentation",
		"application/vnd.oasis.opendocument.graphics",
		"application/vnd.oasis.opendocument",
		"application/vnd.sun.xml",
		"application/epub+zip",
	};

	if (!ELM_SPAN_IS(span, 30, "mimetype"))
		return NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
		if (elm_span_is_at(span, 38 + elm_span_u16(span, 28), types[i],
			strlen(types[i])))
			return types[i];
	}
	return NULL;
}

static const char *
zip_type(ElmSpan span)
{
	g_autoptr(ElmZip) zip = NULL;
	const char *type = mimetype_member(span);
	const ElmZipEntry *entry;

	if (type != NULL)
		return type;
	zip = elm_zip_new(span, 1000);
	for (gsize i = 0; i < G_N_ELEMENTS(zip_members) && zip != NULL; i++) {
		const Signature *row = &zip_members[i];

		for (gsize j = 0; (entry = elm_zip_entry(zip, j)) != NULL;
		     j++) {
			if (strncmp(entry->name, row->literal, row->size) == 0)
				return row->type;
		}
	}
	return "application/zip";
}

/* RFC 5652, 3: a sequence whose first element says what is inside. */
static const char *
cms_type(ElmSpan span)
{
	static const char oid[] = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07";
	ElmSpan head = elm_span_cut(span, 0, 32);
	gssize at = ELM_SPAN_FIND(head, 0, oid);

	if (elm_span_u8(span, 0) != 0x30 || at < 0 || at > 6)
		return NULL;
	return elm_span_u8(span, (gsize)at + 10) == 3
		   ? "application/pkcs7-mime"
		   : "application/pkcs7-signature";
}

/* Disk images that are told by their end. */
static const char *
trailer_type(ElmSpan span)
{
	if (span.size < 512)
		return NULL;
	if (ELM_SPAN_IS(span, span.size - 512, "koly"))
		return "application/x-apple-diskimage";
	if (ELM_SPAN_IS(span, span.size - 512, "conectix"))
		return "application/x-vhd";
	return NULL;
}

static gboolean
is_program(ElmSpan span)
{
	guint32 header = elm_span_u32(span, 60);

	return ELM_SPAN_IS(span, 0, "MZ") &&
	       (ELM_SPAN_IS(span, header, "PE\0\0") ||
		   ELM_SPAN_IS(span, header, "NE") ||
		   ELM_SPAN_IS(span, header, "LE"));
}

const char *
elm_signature_type(GBytes *content)
{
	ElmSpan span = elm_span_of(content);

	if (span.size == 0)
		return "application/x-empty";
	if (is_program(span))
		return "application/x-dosexec";
	if (ELM_SPAN_IS(span, 0, "PK\3\4") || ELM_SPAN_IS(span, 0, "PK\5\6"))
		return zip_type(span);
	if (ELM_SPAN_IS(span, 0, "\xd0\xcf\x11\xe0"))
		return compound_type(content);
	for (gsize i = 0; i < G_N_ELEMENTS(signatures); i++) {
		const Signature *row = &signatures[i];

		if (elm_span_is_at(span, row->offset, row->literal, row->size))
			return row->type;
	}
	if (cms_type(span) != NULL)
		return cms_type(span);
	return trailer_type(span);
}
