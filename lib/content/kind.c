#include "config.h"

#include "lib/content/kind.h"

#include <string.h>

#include "lib/content/item.h"

typedef struct {
	const char *type; /* with "*" at the end: a prefix */
	guint classes;
	guint family;
} Kind;

#define EXECUTABLE ELM_CLASS_EXECUTABLE
#define SCRIPT ELM_CLASS_SCRIPT
#define SHORTCUT ELM_CLASS_SHORTCUT
#define DISK ELM_CLASS_DISK_IMAGE
#define ARCHIVE ELM_CLASS_ARCHIVE
#define ENCRYPTED ELM_CLASS_ENCRYPTED
#define DOCUMENT ELM_CLASS_DOCUMENT
#define TEXT ELM_CLASS_TEXT
#define FAMILY(name) ELM_FAMILY_##name

/* The first row that matches counts: exact types stand before prefixes. */
static const Kind kinds[] = {
	{ "application/x-dosexec", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/vnd.microsoft.portable-executable", EXECUTABLE,
	    FAMILY(PROGRAM) },
	{ "application/x-executable", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-pie-executable", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-sharedlib", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-object", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-mach-binary", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-java-applet", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-bytecode.python", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-msi", EXECUTABLE, FAMILY(PROGRAM) },
	{ "application/x-ms-wim", DISK, FAMILY(DISK) },
	{ "application/java-archive", EXECUTABLE | ARCHIVE, FAMILY(ZIP) },
	{ "application/vnd.android.package-archive", EXECUTABLE | ARCHIVE,
	    FAMILY(ZIP) },
	{ "application/vnd.ms-appx", EXECUTABLE | ARCHIVE, FAMILY(ZIP) },
	{ "application/x-xpinstall", EXECUTABLE | ARCHIVE, FAMILY(ZIP) },
	{ "application/vnd.debian.binary-package", EXECUTABLE | ARCHIVE,
	    FAMILY(ARCHIVE) },
	{ "application/x-rpm", EXECUTABLE | ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/vnd.ms-htmlhelp", SCRIPT | ARCHIVE, FAMILY(PROGRAM) },
	{ "application/winhelp", SCRIPT, FAMILY(PROGRAM) },
	{ "application/vnd.adobe.flash.movie", ELM_CLASS_ACTIVE,
	    FAMILY(MEDIA) },
	{ "application/x-shockwave-flash", ELM_CLASS_ACTIVE, FAMILY(MEDIA) },
	{ "application/x-ms-shortcut", SHORTCUT, FAMILY(SHORTCUT) },
	{ "application/x-mswinurl", SHORTCUT | TEXT, FAMILY(SHORTCUT) },
	{ "application/x-desktop", SHORTCUT | TEXT, FAMILY(SHORTCUT) },
	{ "application/x-webloc", SHORTCUT | TEXT, FAMILY(SHORTCUT) },
	{ "application/x-ms-library", SHORTCUT | TEXT, FAMILY(SHORTCUT) },
	{ "application/x-ms-query", SHORTCUT | TEXT, FAMILY(SHORTCUT) },
	{ "application/hta", SCRIPT | ELM_CLASS_ACTIVE | TEXT, FAMILY(HTML) },
	{ "application/x-iso9660-image", DISK | ARCHIVE, FAMILY(DISK) },
	{ "application/x-vhd", DISK, FAMILY(DISK) },
	{ "application/x-vhdx", DISK, FAMILY(DISK) },
	{ "application/x-virtualbox*", DISK, FAMILY(DISK) },
	{ "application/x-qemu-disk", DISK, FAMILY(DISK) },
	{ "application/x-vmdk*", DISK, FAMILY(DISK) },
	{ "application/x-apple-diskimage", DISK, FAMILY(DISK) },
	{ "application/x-udf", DISK, FAMILY(DISK) },
	{ "application/x-disk-image", DISK, FAMILY(DISK) },
	{ "application/zip", ARCHIVE, FAMILY(ZIP) },
	{ "application/x-7z-compressed", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-rar", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/vnd.rar", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-tar", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-ustar", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/vnd.ms-cab-compressed", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-archive", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-cpio", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-lha", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-lzh*", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-xar", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-arj", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-ace*", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-alz", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-egg", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-arc", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-zoo", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/x-stuffit*", ARCHIVE, FAMILY(ARCHIVE) },
	{ "application/mac-binhex40", ARCHIVE | TEXT, FAMILY(ARCHIVE) },
	{ "application/gzip", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-gzip", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-bzip2", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-xz", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-lzma", ARCHIVE, FAMILY(PACKED) },
	{ "application/zstd", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-zstd", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-lz4*", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-lzip", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-lzop", ARCHIVE, FAMILY(PACKED) },
	{ "application/x-compress", ARCHIVE, FAMILY(PACKED) },
	{ "application/vnd.ms-tnef", ARCHIVE, FAMILY(TNEF) },
	{ "application/encrypted", DOCUMENT | ENCRYPTED, FAMILY(OLE) },
	{ "application/pdf", DOCUMENT, FAMILY(PDF) },
	{ "application/postscript", DOCUMENT, FAMILY(POSTSCRIPT) },
	{ "text/rtf", DOCUMENT, FAMILY(RTF) },
	{ "application/rtf", DOCUMENT, FAMILY(RTF) },
	{ "application/pkcs7-mime", ENCRYPTED, 0 },
	{ "application/pkcs7-signature", 0, 0 },
	{ "application/pgp-encrypted", ENCRYPTED | TEXT, FAMILY(TEXT) },
	{ "application/onenote", DOCUMENT, 0 },
	{ "application/epub+zip", DOCUMENT, FAMILY(ZIP) },
	{ "application/msword", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.ms-office", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.ms-excel", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.ms-powerpoint", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.ms-publisher", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.visio", DOCUMENT, FAMILY(OLE) },
	{ "application/vnd.ms-outlook", ELM_CLASS_MESSAGE, FAMILY(OLE) },
	{ "application/vnd.ms-visio*", DOCUMENT, FAMILY(OOXML) },
	{ "application/x-ole-storage", DOCUMENT, FAMILY(OLE) },
	{ "application/cdfv2*", DOCUMENT, FAMILY(OLE) },
	{ "application/x-msaccess", DOCUMENT | ELM_CLASS_MACRO, 0 },
	{ "application/vnd.openxmlformats-officedocument*", DOCUMENT,
	    FAMILY(OOXML) },
	{ "application/vnd.ms-word.*", DOCUMENT, FAMILY(OOXML) },
	{ "application/vnd.oasis.opendocument*", DOCUMENT, FAMILY(ODF) },
	{ "application/vnd.sun.xml*", DOCUMENT, FAMILY(ODF) },
	{ "application/x-sylk", DOCUMENT | TEXT, FAMILY(TEXT) },
	{ "message/*", ELM_CLASS_MESSAGE | TEXT, FAMILY(MESSAGE) },
	{ "text/calendar", ELM_CLASS_CALENDAR | TEXT, FAMILY(CALENDAR) },
	{ "image/svg+xml", ELM_CLASS_IMAGE | TEXT, FAMILY(SVG) },
	{ "image/vnd.dwg", DOCUMENT, 0 },
	{ "image/*", ELM_CLASS_IMAGE, FAMILY(IMAGE) },
	{ "audio/*", ELM_CLASS_AUDIO, FAMILY(MEDIA) },
	{ "video/*", ELM_CLASS_VIDEO, FAMILY(MEDIA) },
	{ "application/ogg", ELM_CLASS_AUDIO, FAMILY(MEDIA) },
	{ "font/*", 0, FAMILY(FONT) },
	{ "application/vnd.ms-opentype", 0, FAMILY(FONT) },
	{ "text/html", TEXT, FAMILY(HTML) },
	{ "application/xhtml+xml", TEXT, FAMILY(HTML) },
	{ "text/xml", TEXT, FAMILY(XML) },
	{ "application/xml", TEXT, FAMILY(XML) },
	{ "text/javascript", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/vbscript", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-powershell", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-msdos-batch", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-ms-regedit", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-ms-scriptlet", SCRIPT | TEXT, FAMILY(XML) },
	{ "text/x-setupscript", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-shellscript", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-script*", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-perl", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-ruby", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/x-php", SCRIPT | TEXT, FAMILY(TEXT) },
	{ "text/*", TEXT, FAMILY(TEXT) },
	{ "application/json", TEXT, FAMILY(TEXT) },
	{ "application/pgp*", TEXT, FAMILY(TEXT) },
	{ "application/octet-stream", ELM_CLASS_UNKNOWN, 0 },
	{ "application/x-empty", 0, 0 },
	{ "inode/x-empty", 0, 0 },
};

static gboolean
matches(const char *pattern, const char *type)
{
	gsize n = strlen(pattern);

	if (pattern[n - 1] == '*')
		return strncmp(pattern, type, n - 1) == 0;
	return strcmp(pattern, type) == 0;
}

static const Kind *
find(const char *type)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (matches(kinds[i].type, type))
			return &kinds[i];
	}
	return NULL;
}

guint
elm_kind_classes(const char *type)
{
	const Kind *kind = find(type);

	return kind == NULL ? 0 : kind->classes;
}

guint
elm_kind_family(const char *type)
{
	const Kind *kind = find(type);

	return kind == NULL ? 0 : kind->family;
}

/* What mail programs call things that are something else in good faith. */
static guint
allowed(guint declared)
{
	const guint text = ELM_FAMILY_TEXTUAL | ELM_FAMILY_SVG |
			   ELM_FAMILY_SHORTCUT | ELM_FAMILY_RTF |
			   ELM_FAMILY_POSTSCRIPT;
	const guint office = ELM_FAMILY_OLE | ELM_FAMILY_OOXML |
			     ELM_FAMILY_RTF | ELM_FAMILY_TEXTUAL;
	const guint packed =
	    ELM_FAMILY_PACKED | ELM_FAMILY_ARCHIVE | ELM_FAMILY_ZIP;

	if (declared & text)
		return text;
	if (declared & (ELM_FAMILY_OLE | ELM_FAMILY_OOXML))
		return office;
	if (declared & packed)
		return packed | ELM_FAMILY_OOXML | ELM_FAMILY_ODF |
		       ELM_FAMILY_DISK;
	return declared;
}

gboolean
elm_kind_fits_declared(const char *type, const char *declared)
{
	guint family = elm_kind_family(type);
	guint claim = declared == NULL ? 0 : elm_kind_family(declared);

	return family == 0 || claim == 0 || (family & allowed(claim)) != 0;
}
