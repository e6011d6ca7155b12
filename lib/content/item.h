/* item.h -- one thing that somebody sent: a part, or what is inside it.
 *
 * An attachment is an item; so is each member of an archive in it, a message
 * nested in it, a file in its TNEF, a uuencoded file in its text.  An item says
 * what it is called, what it claims to be, what it is, and what is odd. */
#pragma once

#include <glib.h>

/* What a thing is good for, from its true type and from its name. */
typedef enum {
	ELM_CLASS_EXECUTABLE = 1 << 0, /* PE, ELF, Mach-O, jar, apk, msi ... */
	ELM_CLASS_SCRIPT = 1 << 1,     /* what a double click interprets */
	ELM_CLASS_SHORTCUT = 1 << 2,   /* lnk, url, webloc, desktop, scf ... */
	ELM_CLASS_DISK_IMAGE = 1 << 3, /* iso, img, vhd, dmg ... */
	ELM_CLASS_MACRO = 1 << 4,      /* a document with macros */
	ELM_CLASS_ACTIVE = 1 << 5,     /* PDF, SVG, HTML ... that acts */
	ELM_CLASS_ARCHIVE = 1 << 6,
	ELM_CLASS_ENCRYPTED = 1 << 7,
	ELM_CLASS_DOCUMENT = 1 << 8,
	ELM_CLASS_AUDIO = 1 << 9,
	ELM_CLASS_VIDEO = 1 << 10,
	ELM_CLASS_IMAGE = 1 << 11,
	ELM_CLASS_TEXT = 1 << 12,
	ELM_CLASS_MESSAGE = 1 << 13,
	ELM_CLASS_CALENDAR = 1 << 14,
	ELM_CLASS_UNKNOWN = 1 << 15 /* true type unknown */
} ElmClass;

/* What is odd about it. */
typedef enum {
	ELM_TRAIT_FALSE_ENDING =
	    1 << 0, /* the name's ending belies the content */
	ELM_TRAIT_FALSE_TYPE = 1 << 1,    /* the declared type does */
	ELM_TRAIT_DOUBLE_ENDING = 1 << 2, /* invoice.pdf.exe */
	ELM_TRAIT_BIDI = 1 << 3,        /* right-to-left override in the name */
	ELM_TRAIT_TRAILING = 1 << 4,    /* blanks or dots end the name */
	ELM_TRAIT_PADDED = 1 << 5,      /* ten blanks before the ending */
	ELM_TRAIT_CLSID = 1 << 6,       /* x.{3050f4d8-...} */
	ELM_TRAIT_CONTROL = 1 << 7,     /* control characters in the name */
	ELM_TRAIT_TRAVERSAL = 1 << 8,   /* ../ or an absolute path */
	ELM_TRAIT_LINK = 1 << 9,        /* a symbolic or hard link member */
	ELM_TRAIT_MACRO_AUTO = 1 << 10, /* macros that run on opening */
	ELM_TRAIT_REMOTE = 1 << 11,     /* loads a template, object from afar */
	ELM_TRAIT_SCRIPTED = 1 << 12,   /* JavaScript or the like inside */
	ELM_TRAIT_LAUNCH = 1 << 13,     /* starts a program: PDF /Launch, DDE */
	ELM_TRAIT_SMUGGLING = 1 << 14,  /* HTML or SVG that builds a file */
	ELM_TRAIT_EMBEDDED = 1 << 15    /* files or OLE packages inside */
} ElmTrait;

/* Why it was not looked into as far as it goes; each makes "unknown". */
typedef enum {
	ELM_BARRIER_ENCRYPTED = 1 << 0,
	ELM_BARRIER_LIMIT = 1 << 1,
	ELM_BARRIER_DAMAGED = 1 << 2,    /* an archive that cannot be read on */
	ELM_BARRIER_UNREADABLE = 1 << 3, /* the library for it is missing */
	ELM_BARRIER_AMBIGUOUS = 1 << 4   /* a message to be read in two ways */
} ElmBarrier;

typedef struct {
	const char *path; /* "invoice.zip/a/b.exe"; valid UTF-8 */
	const char *name; /* "b.exe", as declared; valid UTF-8; "" if none */
	const char *declared; /* media type declared, lower case, or NULL */
	const char *type;     /* media type by content, lower case */
	const char *label;    /* name from the user's own magic file, or NULL */
	guint classes;        /* ElmClass bits */
	guint traits;         /* ElmTrait bits */
	guint barriers;       /* ElmBarrier bits */
	guint64 size;         /* octets, decoded; what the archive says if the
			       * member was not unpacked */
	guint depth;          /* 0 for a part, 1 for a member of it, ... */
	GBytes *content;      /* decoded; NULL when it was not unpacked */
} ElmItem;

/* The word for a bit in rules and reports ("disk-image", "double-ending",
 * "encrypted"), and the bit for a word; NULL and 0 when there is none. */
const char *elm_class_word(guint bit);
guint elm_class_from_word(const char *word);
const char *elm_trait_word(guint bit);
guint elm_trait_from_word(const char *word);
const char *elm_barrier_word(guint bit);
