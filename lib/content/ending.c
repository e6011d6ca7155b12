#include "config.h"

#include "lib/content/ending.h"

#include <stdlib.h>
#include <string.h>

#include "lib/content/item.h"
#include "lib/content/kind.h"

typedef struct {
	const char *ending;
	guint classes;
	guint families; /* honest contents; 0: it says nothing about them */
} Ending;

#define C_EXECUTABLE ELM_CLASS_EXECUTABLE
#define C_SCRIPT ELM_CLASS_SCRIPT
#define C_SHORTCUT ELM_CLASS_SHORTCUT
#define C_DISK_IMAGE ELM_CLASS_DISK_IMAGE
#define C_MACRO ELM_CLASS_MACRO
#define C_ACTIVE ELM_CLASS_ACTIVE
#define C_ARCHIVE ELM_CLASS_ARCHIVE
#define C_DOCUMENT ELM_CLASS_DOCUMENT
#define C_AUDIO ELM_CLASS_AUDIO
#define C_VIDEO ELM_CLASS_VIDEO
#define C_IMAGE ELM_CLASS_IMAGE
#define C_TEXT ELM_CLASS_TEXT
#define C_MESSAGE ELM_CLASS_MESSAGE
#define C_CALENDAR ELM_CLASS_CALENDAR
#define F_PDF ELM_FAMILY_PDF
#define F_OLE ELM_FAMILY_OLE
#define F_OOXML ELM_FAMILY_OOXML
#define F_ODF ELM_FAMILY_ODF
#define F_ZIP ELM_FAMILY_ZIP
#define F_RTF ELM_FAMILY_RTF
#define F_XML ELM_FAMILY_XML
#define F_HTML ELM_FAMILY_HTML
#define F_TEXT ELM_FAMILY_TEXT
#define F_TEXTUAL ELM_FAMILY_TEXTUAL
#define F_IMAGE ELM_FAMILY_IMAGE
#define F_SVG ELM_FAMILY_SVG
#define F_MEDIA ELM_FAMILY_MEDIA
#define F_PACKED ELM_FAMILY_PACKED
#define F_ARCHIVE ELM_FAMILY_ARCHIVE
#define F_DISK ELM_FAMILY_DISK
#define F_PROGRAM ELM_FAMILY_PROGRAM
#define F_POSTSCRIPT ELM_FAMILY_POSTSCRIPT
#define F_TNEF ELM_FAMILY_TNEF
#define F_FONT ELM_FAMILY_FONT
#define F_SHORTCUT ELM_FAMILY_SHORTCUT

/* Sorted by ending. */
static const Ending endings[] = {
	/* clang-format off */
	{ "001", C_ARCHIVE, 0 }, { "3g2", C_VIDEO, F_MEDIA },
	{ "3gp", C_VIDEO, F_MEDIA }, { "7z", C_ARCHIVE, F_ARCHIVE },
	{ "aab", C_EXECUTABLE | C_ARCHIVE, F_ZIP }, { "aac", C_AUDIO, F_MEDIA },
	{ "accda", C_MACRO | C_DOCUMENT, 0 },
	{ "accdb", C_MACRO | C_DOCUMENT, 0 },
	{ "accde", C_MACRO | C_DOCUMENT, 0 },
	{ "accdr", C_MACRO | C_DOCUMENT, 0 },
	{ "accdt", C_MACRO | C_DOCUMENT, 0 }, { "ace", C_ARCHIVE, 0 },
	{ "action", C_EXECUTABLE, 0 }, { "ade", C_MACRO | C_DOCUMENT, 0 },
	{ "adp", C_MACRO | C_DOCUMENT, 0 }, { "ahk", C_SCRIPT, 0 },
	{ "ai", C_DOCUMENT, 0 }, { "aif", C_AUDIO, F_MEDIA },
	{ "aiff", C_AUDIO, F_MEDIA }, { "air", C_EXECUTABLE, 0 },
	{ "alz", C_ARCHIVE, 0 }, { "amr", C_AUDIO, F_MEDIA },
	{ "apk", C_EXECUTABLE | C_ARCHIVE, F_ZIP }, { "app", C_EXECUTABLE, 0 },
	{ "appcontent-ms", C_SHORTCUT, 0 }, { "appimage", C_EXECUTABLE, 0 },
	{ "appinstaller", C_EXECUTABLE, 0 }, { "applescript", C_SCRIPT, 0 },
	{ "application", C_SCRIPT, 0 }, { "appref-ms", C_SHORTCUT, 0 },
	{ "appx", C_EXECUTABLE | C_ARCHIVE, 0 },
	{ "appxbundle", C_EXECUTABLE | C_ARCHIVE, 0 }, { "ar", C_ARCHIVE, 0 },
	{ "arc", C_ARCHIVE, 0 }, { "arj", C_ARCHIVE, 0 },
	{ "asa", C_SCRIPT, 0 }, { "asc", C_TEXT, 0 },
	{ "asf", C_VIDEO, F_MEDIA }, { "asp", C_SCRIPT, 0 },
	{ "aspx", C_SCRIPT, 0 }, { "asx", C_SHORTCUT, 0 },
	{ "au", C_AUDIO, F_MEDIA }, { "au3", C_SCRIPT, 0 },
	{ "avhd", C_DISK_IMAGE, 0 }, { "avhdx", C_DISK_IMAGE, 0 },
	{ "avi", C_VIDEO, F_MEDIA }, { "avif", C_IMAGE, F_IMAGE | F_MEDIA },
	{ "ax", C_EXECUTABLE, F_PROGRAM }, { "bas", C_SCRIPT, 0 },
	{ "bash", C_SCRIPT, 0 }, { "bat", C_SCRIPT, 0 },
	{ "bmp", C_IMAGE, F_IMAGE }, { "btm", C_SCRIPT, 0 },
	{ "bz2", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "c", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT | F_SHORTCUT },
	{ "cab", C_ARCHIVE, F_ARCHIVE },
	{ "cc", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT | F_SHORTCUT },
	{ "cdxml", C_SCRIPT, 0 }, { "cfg", C_TEXT, 0 }, { "cfm", C_SCRIPT, 0 },
	{ "cgi", C_SCRIPT, 0 }, { "chm", C_SCRIPT, F_PROGRAM },
	{ "class", C_EXECUTABLE, 0 }, { "cmd", C_SCRIPT, 0 },
	{ "cnt", C_SCRIPT, 0 }, { "com", C_EXECUTABLE, 0 },
	{ "command", C_EXECUTABLE, 0 }, { "conf", C_TEXT, 0 },
	{ "cpio", C_ARCHIVE, F_ARCHIVE }, { "cpl", C_EXECUTABLE, F_PROGRAM },
	{ "cpp", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "crx", C_EXECUTABLE, 0 }, { "csh", C_SCRIPT, 0 },
	{ "css", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "csv", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "daa", C_DISK_IMAGE, 0 }, { "deb", C_EXECUTABLE, 0 },
	{ "deskthemepack", C_EXECUTABLE, 0 }, { "desktop", C_SHORTCUT, 0 },
	{ "diagcab", C_EXECUTABLE, 0 }, { "diagcfg", C_EXECUTABLE, 0 },
	{ "diagpkg", C_EXECUTABLE, 0 }, { "dib", C_IMAGE, F_IMAGE },
	{ "diff", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "directory", C_SHORTCUT, 0 }, { "djvu", C_DOCUMENT, 0 },
	{ "dll", C_EXECUTABLE, F_PROGRAM }, { "dmg", C_DISK_IMAGE, 0 },
	{ "doc", C_DOCUMENT, F_OLE | F_OOXML | F_RTF | F_TEXTUAL },
	{ "docm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "docx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "dot", C_DOCUMENT, F_OLE | F_OOXML | F_RTF | F_TEXTUAL },
	{ "dotm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "dotx", C_DOCUMENT, F_OOXML | F_OLE }, { "dqy", C_SHORTCUT, 0 },
	{ "drv", C_EXECUTABLE, F_PROGRAM },
	{ "dylib", C_EXECUTABLE, F_PROGRAM },
	{ "ear", C_EXECUTABLE | C_ARCHIVE, F_ZIP },
	{ "efi", C_EXECUTABLE, F_PROGRAM }, { "egg", C_ARCHIVE, 0 },
	{ "emf", C_IMAGE, F_IMAGE }, { "eml", C_MESSAGE, F_TEXTUAL },
	{ "emlx", C_MESSAGE, F_TEXTUAL }, { "eot", 0, F_FONT },
	{ "eps", C_DOCUMENT, F_POSTSCRIPT | F_IMAGE | F_PDF },
	{ "epub", C_DOCUMENT, 0 }, { "esd", C_DISK_IMAGE, 0 },
	{ "ex", C_EXECUTABLE, F_PROGRAM }, { "ex_", C_EXECUTABLE, F_PROGRAM },
	{ "exe", C_EXECUTABLE, F_PROGRAM }, { "fdf", C_DOCUMENT, 0 },
	{ "fileloc", C_SHORTCUT, 0 }, { "flac", C_AUDIO, F_MEDIA },
	{ "flv", C_VIDEO, F_MEDIA }, { "fodt", C_DOCUMENT, 0 },
	{ "fxp", C_SCRIPT, 0 }, { "gadget", C_EXECUTABLE, 0 },
	{ "gif", C_IMAGE, F_IMAGE }, { "grp", C_SCRIPT, 0 },
	{ "gz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "h", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT | F_SHORTCUT },
	{ "heic", C_IMAGE, F_IMAGE | F_MEDIA },
	{ "heif", C_IMAGE, F_IMAGE | F_MEDIA }, { "hlp", C_SCRIPT, F_PROGRAM },
	{ "hpj", C_SCRIPT, 0 },
	{ "hpp", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "hqx", C_ARCHIVE, 0 }, { "hta", C_SCRIPT, 0 }, { "htc", C_SCRIPT, 0 },
	{ "htm", C_TEXT, F_TEXTUAL }, { "html", C_TEXT, F_TEXTUAL },
	{ "hwp", C_DOCUMENT, 0 }, { "hwpx", C_DOCUMENT, 0 },
	{ "ical", C_CALENDAR | C_TEXT, F_TEXTUAL }, { "ico", C_IMAGE, F_IMAGE },
	{ "ics", C_CALENDAR | C_TEXT, F_TEXTUAL },
	{ "ifb", C_CALENDAR | C_TEXT, F_TEXTUAL }, { "ima", C_DISK_IMAGE, 0 },
	{ "img", C_DISK_IMAGE, 0 }, { "inetloc", C_SHORTCUT, 0 },
	{ "inf", C_SCRIPT, 0 }, { "ini", C_TEXT, 0 }, { "ins", C_SCRIPT, 0 },
	{ "iqy", C_SHORTCUT, 0 }, { "iso", C_DISK_IMAGE | C_ARCHIVE, F_DISK },
	{ "isp", C_SCRIPT, 0 }, { "isz", C_DISK_IMAGE, 0 },
	{ "its", C_SCRIPT, 0 }, { "jar", C_EXECUTABLE | C_ARCHIVE, F_ZIP },
	{ "java", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "jfif", C_IMAGE, F_IMAGE }, { "jnlp", C_EXECUTABLE, 0 },
	{ "job", C_SCRIPT, 0 }, { "jp2", C_IMAGE, F_IMAGE },
	{ "jpe", C_IMAGE, F_IMAGE }, { "jpeg", C_IMAGE, F_IMAGE },
	{ "jpg", C_IMAGE, F_IMAGE }, { "js", C_SCRIPT, 0 },
	{ "jse", C_SCRIPT, 0 }, { "json", C_TEXT, 0 }, { "jsp", C_SCRIPT, 0 },
	{ "key", C_DOCUMENT, 0 }, { "kix", C_SCRIPT, 0 },
	{ "ksh", C_SCRIPT, 0 }, { "lha", C_ARCHIVE, F_ARCHIVE },
	{ "library-ms", C_SHORTCUT, 0 }, { "lnk", C_SHORTCUT, F_SHORTCUT },
	{ "log", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "lua", C_SCRIPT, 0 }, { "lz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "lz4", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "lzh", C_ARCHIVE, F_ARCHIVE },
	{ "lzma", C_ARCHIVE, F_PACKED | F_ARCHIVE }, { "m3u", C_SHORTCUT, 0 },
	{ "m4a", C_AUDIO, F_MEDIA }, { "m4v", C_VIDEO, F_MEDIA },
	{ "mad", C_SHORTCUT, 0 }, { "maf", C_SHORTCUT, 0 },
	{ "mag", C_SHORTCUT, 0 }, { "mam", C_MACRO | C_DOCUMENT, 0 },
	{ "manifest", C_SCRIPT, 0 }, { "maq", C_SHORTCUT, 0 },
	{ "mau", C_SHORTCUT, 0 }, { "mav", C_SHORTCUT, 0 },
	{ "maw", C_SCRIPT, 0 }, { "mbox", C_MESSAGE, F_TEXTUAL },
	{ "mcf", C_SCRIPT, 0 }, { "mcl", C_SHORTCUT, 0 },
	{ "md", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT | F_SHORTCUT },
	{ "mda", C_MACRO | C_DOCUMENT, 0 }, { "mdb", C_MACRO | C_DOCUMENT, 0 },
	{ "mde", C_MACRO | C_DOCUMENT, 0 }, { "mdt", C_MACRO | C_DOCUMENT, 0 },
	{ "mdw", C_MACRO | C_DOCUMENT, 0 }, { "mdz", C_MACRO | C_DOCUMENT, 0 },
	{ "mht", C_ACTIVE | C_TEXT, F_TEXTUAL },
	{ "mhtml", C_ACTIVE | C_TEXT, F_TEXTUAL }, { "mid", C_AUDIO, F_MEDIA },
	{ "midi", C_AUDIO, F_MEDIA }, { "mjs", C_SCRIPT, 0 },
	{ "mkv", C_VIDEO, F_MEDIA }, { "mov", C_VIDEO, F_MEDIA },
	{ "mp3", C_AUDIO, F_MEDIA }, { "mp4", C_VIDEO, F_MEDIA },
	{ "mpe", C_VIDEO, F_MEDIA }, { "mpeg", C_VIDEO, F_MEDIA },
	{ "mpg", C_VIDEO, F_MEDIA }, { "mpkg", C_EXECUTABLE, 0 },
	{ "mpp", C_DOCUMENT, 0 }, { "msc", C_SCRIPT, 0 },
	{ "msg", C_MESSAGE, F_OLE | F_TEXTUAL }, { "msh", C_SCRIPT, 0 },
	{ "msh1", C_SCRIPT, 0 }, { "msh1xml", C_SCRIPT, 0 },
	{ "msh2", C_SCRIPT, 0 }, { "msh2xml", C_SCRIPT, 0 },
	{ "mshxml", C_SCRIPT, 0 }, { "msi", C_EXECUTABLE, F_PROGRAM },
	{ "msix", C_EXECUTABLE | C_ARCHIVE, 0 },
	{ "msixbundle", C_EXECUTABLE | C_ARCHIVE, 0 },
	{ "msp", C_EXECUTABLE, F_PROGRAM }, { "mst", C_EXECUTABLE, F_PROGRAM },
	{ "msu", C_SCRIPT, 0 }, { "mui", C_EXECUTABLE, F_PROGRAM },
	{ "nrg", C_DISK_IMAGE, 0 }, { "nsh", C_SCRIPT, 0 },
	{ "numbers", C_DOCUMENT, 0 }, { "ocx", C_EXECUTABLE, F_PROGRAM },
	{ "odb", C_MACRO | C_DOCUMENT, 0 }, { "odf", C_DOCUMENT, F_ODF },
	{ "odg", C_DOCUMENT, F_ODF }, { "odp", C_DOCUMENT, F_ODF },
	{ "ods", C_DOCUMENT, F_ODF }, { "odt", C_DOCUMENT, F_ODF },
	{ "oft", C_MESSAGE, F_OLE | F_TEXTUAL }, { "oga", C_AUDIO, F_MEDIA },
	{ "ogg", C_AUDIO, F_MEDIA }, { "ogv", C_VIDEO, F_MEDIA },
	{ "one", C_ACTIVE | C_DOCUMENT, 0 },
	{ "onepkg", C_ACTIVE | C_DOCUMENT, 0 },
	{ "onetoc2", C_ACTIVE | C_DOCUMENT, 0 }, { "ops", C_SCRIPT, 0 },
	{ "opus", C_AUDIO, F_MEDIA }, { "oqy", C_SHORTCUT, 0 },
	{ "osd", C_SCRIPT, 0 }, { "ost", C_MESSAGE | C_ARCHIVE, 0 },
	{ "osx", C_EXECUTABLE, 0 }, { "otf", 0, F_FONT },
	{ "otg", C_DOCUMENT, F_ODF }, { "otp", C_DOCUMENT, F_ODF },
	{ "ots", C_DOCUMENT, F_ODF }, { "ott", C_DOCUMENT, F_ODF },
	{ "oxps", C_DOCUMENT, 0 }, { "pages", C_DOCUMENT, 0 },
	{ "patch", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "pbm", C_IMAGE, F_IMAGE | F_TEXT }, { "pcd", C_SCRIPT, 0 },
	{ "pcx", C_IMAGE, F_IMAGE | F_TEXT }, { "pdf", C_DOCUMENT, F_PDF },
	{ "pgm", C_IMAGE, F_IMAGE | F_TEXT }, { "php", C_SCRIPT, 0 },
	{ "php3", C_SCRIPT, 0 }, { "php4", C_SCRIPT, 0 },
	{ "php5", C_SCRIPT, 0 }, { "phtml", C_SCRIPT, 0 },
	{ "pif", C_EXECUTABLE, 0 }, { "pkg", C_EXECUTABLE, 0 },
	{ "pl", C_SCRIPT, 0 }, { "plg", C_SCRIPT, 0 }, { "pls", C_SHORTCUT, 0 },
	{ "png", C_IMAGE, F_IMAGE }, { "pnm", C_IMAGE, F_IMAGE | F_TEXT },
	{ "pot", C_DOCUMENT, F_OLE | F_OOXML },
	{ "potm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "potx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "ppa", C_MACRO | C_DOCUMENT, 0 },
	{ "ppam", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "ppkg", C_SCRIPT, 0 }, { "ppm", C_IMAGE, F_IMAGE | F_TEXT },
	{ "pps", C_DOCUMENT, F_OLE | F_OOXML },
	{ "ppsm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "ppsx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "ppt", C_DOCUMENT, F_OLE | F_OOXML },
	{ "pptm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "pptx", C_DOCUMENT, F_OOXML | F_OLE }, { "prf", C_SCRIPT, 0 },
	{ "prg", C_EXECUTABLE, 0 }, { "printerexport", C_SHORTCUT, 0 },
	{ "ps", C_DOCUMENT, F_POSTSCRIPT | F_IMAGE | F_PDF },
	{ "ps1", C_SCRIPT, 0 }, { "ps1xml", C_SCRIPT, 0 },
	{ "ps2", C_SCRIPT, 0 }, { "ps2xml", C_SCRIPT, 0 },
	{ "psc1", C_SCRIPT, 0 }, { "psc2", C_SCRIPT, 0 },
	{ "psd", C_IMAGE, F_IMAGE }, { "psd1", C_SCRIPT, 0 },
	{ "psm1", C_SCRIPT, 0 }, { "pssc", C_SCRIPT, 0 },
	{ "pst", C_MESSAGE | C_ARCHIVE, 0 }, { "pub", C_DOCUMENT, 0 },
	{ "py", C_SCRIPT, 0 }, { "pyc", C_EXECUTABLE, 0 },
	{ "pyd", C_EXECUTABLE, F_PROGRAM }, { "pyo", C_EXECUTABLE, 0 },
	{ "pyw", C_SCRIPT, 0 }, { "pyz", C_SCRIPT, 0 }, { "pyzw", C_SCRIPT, 0 },
	{ "qcow", C_DISK_IMAGE, 0 }, { "qcow2", C_DISK_IMAGE, 0 },
	{ "r00", C_ARCHIVE, 0 }, { "r01", C_ARCHIVE, 0 },
	{ "rar", C_ARCHIVE, F_ARCHIVE }, { "rb", C_SCRIPT, 0 },
	{ "rdp", C_SHORTCUT, 0 }, { "reg", C_SCRIPT, 0 },
	{ "rev", C_ARCHIVE, 0 }, { "rpm", C_EXECUTABLE, 0 },
	{ "rqy", C_SHORTCUT, 0 },
	{ "rtf", C_DOCUMENT, F_RTF | F_OLE | F_OOXML },
	{ "run", C_EXECUTABLE, 0 }, { "scf", C_SHORTCUT, 0 },
	{ "scpt", C_SCRIPT, 0 }, { "scptd", C_SCRIPT, 0 },
	{ "scr", C_EXECUTABLE, F_PROGRAM }, { "sct", C_SCRIPT, 0 },
	{ "search-ms", C_SHORTCUT, 0 }, { "searchconnector-ms", C_SHORTCUT, 0 },
	{ "settingcontent-ms", C_SHORTCUT, 0 }, { "sh", C_SCRIPT, 0 },
	{ "shb", C_SCRIPT, 0 }, { "shs", C_SCRIPT, 0 },
	{ "shtml", C_TEXT, F_TEXTUAL }, { "sit", C_ARCHIVE, 0 },
	{ "sitx", C_ARCHIVE, 0 },
	{ "sldm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "sldx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "slk", C_MACRO | C_DOCUMENT, 0 }, { "so", C_EXECUTABLE, F_PROGRAM },
	{ "sparsebundle", C_DISK_IMAGE, 0 }, { "sparseimage", C_DISK_IMAGE, 0 },
	{ "svg", C_ACTIVE | C_IMAGE, F_SVG | F_XML | F_HTML },
	{ "svgz", C_ACTIVE | C_IMAGE, F_PACKED }, { "swf", C_ACTIVE, F_MEDIA },
	{ "swm", C_DISK_IMAGE, 0 }, { "sxc", C_DOCUMENT, F_ODF },
	{ "sxi", C_DOCUMENT, F_ODF }, { "sxw", C_DOCUMENT, F_ODF },
	{ "symlink", C_SHORTCUT, 0 }, { "sys", C_EXECUTABLE, F_PROGRAM },
	{ "tar", C_ARCHIVE, F_ARCHIVE },
	{ "taz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "tbz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "tbz2", C_ARCHIVE, F_PACKED | F_ARCHIVE }, { "tcl", C_SCRIPT, 0 },
	{ "tex", C_DOCUMENT, 0 },
	{ "text", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "tga", C_IMAGE, F_IMAGE | F_TEXT },
	{ "tgz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "theme", C_EXECUTABLE, 0 }, { "themepack", C_EXECUTABLE, 0 },
	{ "tif", C_IMAGE, F_IMAGE }, { "tiff", C_IMAGE, F_IMAGE },
	{ "tnef", C_ARCHIVE, F_TNEF }, { "toast", C_DISK_IMAGE, 0 },
	{ "tsp", C_EXECUTABLE, F_PROGRAM },
	{ "tsv", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "ttf", 0, F_FONT },
	{ "txt", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "txz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "tzst", C_ARCHIVE, F_PACKED | F_ARCHIVE }, { "udf", C_DISK_IMAGE, 0 },
	{ "udl", C_SCRIPT, 0 }, { "uif", C_DISK_IMAGE, 0 },
	{ "url", C_SHORTCUT, F_SHORTCUT | F_TEXT }, { "uu", C_ARCHIVE, 0 },
	{ "uue", C_ARCHIVE, 0 }, { "vb", C_SCRIPT, 0 }, { "vbe", C_SCRIPT, 0 },
	{ "vbp", C_SCRIPT, 0 }, { "vbs", C_SCRIPT, 0 },
	{ "vcf", C_TEXT, F_TEXTUAL }, { "vcs", C_CALENDAR | C_TEXT, F_TEXTUAL },
	{ "vdi", C_DISK_IMAGE, 0 }, { "vfd", C_DISK_IMAGE, 0 },
	{ "vhd", C_DISK_IMAGE, 0 }, { "vhdx", C_DISK_IMAGE, 0 },
	{ "vmdk", C_DISK_IMAGE, 0 }, { "vob", C_VIDEO, F_MEDIA },
	{ "vsd", C_DOCUMENT, 0 },
	{ "vsdm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "vsdx", C_DOCUMENT, F_OOXML | F_OLE }, { "vsmacros", C_SCRIPT, 0 },
	{ "vssm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "vstm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "vxd", C_EXECUTABLE, 0 }, { "war", C_EXECUTABLE | C_ARCHIVE, F_ZIP },
	{ "wav", C_AUDIO, F_MEDIA }, { "wax", C_SHORTCUT, 0 },
	{ "wbk", C_MACRO | C_DOCUMENT, 0 }, { "webloc", C_SHORTCUT, 0 },
	{ "webm", C_VIDEO, F_MEDIA }, { "webp", C_IMAGE, F_IMAGE },
	{ "website", C_SHORTCUT, 0 }, { "wgt", C_EXECUTABLE, 0 },
	{ "wim", C_DISK_IMAGE, 0 }, { "wiz", C_SCRIPT, 0 },
	{ "wll", C_EXECUTABLE, F_PROGRAM }, { "wma", C_AUDIO, F_MEDIA },
	{ "wmf", C_IMAGE, F_IMAGE }, { "wmv", C_VIDEO, F_MEDIA },
	{ "wmx", C_SHORTCUT, 0 }, { "woff", 0, F_FONT }, { "woff2", 0, F_FONT },
	{ "workflow", C_EXECUTABLE, 0 }, { "wpd", C_DOCUMENT, 0 },
	{ "wri", C_DOCUMENT, 0 }, { "ws", C_SCRIPT, 0 }, { "wsb", C_SCRIPT, 0 },
	{ "wsc", C_SCRIPT, 0 }, { "wsf", C_SCRIPT, 0 }, { "wsh", C_SCRIPT, 0 },
	{ "wvx", C_SHORTCUT, 0 }, { "xap", C_EXECUTABLE, 0 },
	{ "xar", C_ARCHIVE, F_ARCHIVE }, { "xbap", C_SCRIPT, 0 },
	{ "xbm", C_IMAGE, F_IMAGE | F_TEXT }, { "xfdf", C_DOCUMENT, 0 },
	{ "xht", C_TEXT, F_TEXTUAL }, { "xhtml", C_TEXT, F_TEXTUAL },
	{ "xla", C_MACRO | C_DOCUMENT, 0 },
	{ "xlam", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "xll", C_EXECUTABLE, F_PROGRAM }, { "xlm", C_MACRO | C_DOCUMENT, 0 },
	{ "xls", C_DOCUMENT, F_OLE | F_OOXML | F_TEXTUAL },
	{ "xlsb", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "xlsm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "xlsx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "xlt", C_DOCUMENT, F_OLE | F_OOXML | F_TEXTUAL },
	{ "xltm", C_MACRO | C_DOCUMENT, F_OOXML | F_OLE },
	{ "xltx", C_DOCUMENT, F_OOXML | F_OLE },
	{ "xlw", C_MACRO | C_DOCUMENT, 0 },
	{ "xml", C_TEXT, F_TEXTUAL | F_SVG | F_SHORTCUT },
	{ "xnk", C_SCRIPT, 0 }, { "xpi", C_EXECUTABLE, 0 },
	{ "xpm", C_IMAGE, F_IMAGE | F_TEXT }, { "xps", C_DOCUMENT, 0 },
	{ "xsl", C_TEXT, F_TEXTUAL }, { "xslt", C_TEXT, F_TEXTUAL },
	{ "xxe", C_ARCHIVE, 0 }, { "xz", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	{ "yaml", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "yenc", C_ARCHIVE, 0 },
	{ "yml", C_TEXT, F_TEXTUAL | F_SVG | F_RTF | F_POSTSCRIPT |
	    F_SHORTCUT },
	{ "z", C_ARCHIVE, 0 }, { "zip", C_ARCHIVE, F_ZIP | F_OOXML | F_ODF },
	{ "zipx", C_ARCHIVE, F_ZIP | F_OOXML | F_ODF }, { "zoo", C_ARCHIVE, 0 },
	{ "zpaq", C_ARCHIVE, 0 }, { "zsh", C_SCRIPT, 0 },
	{ "zst", C_ARCHIVE, F_PACKED | F_ARCHIVE },
	/* clang-format on */
};

static int
compare(const void *key, const void *row)
{
	return strcmp(key, ((const Ending *)row)->ending);
}

static const Ending *
find(const char *ending)
{
	return bsearch(ending, endings, G_N_ELEMENTS(endings),
	    sizeof(endings[0]), compare);
}

guint
elm_ending_classes(const char *ending)
{
	const Ending *row = find(ending);

	return row == NULL ? 0 : row->classes;
}

gboolean
elm_ending_is_known(const char *ending)
{
	return find(ending) != NULL;
}

gboolean
elm_ending_fits(const char *ending, const char *type)
{
	const Ending *row = find(ending);
	guint family = elm_kind_family(type);

	return row == NULL || row->families == 0 || family == 0 ||
	       (row->families & family) != 0;
}
