/* links.h -- what is odd, or good, about the links of a message: one pass over
 * them for all tests. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"
#include "lib/spam/marks.h"

/* Something that at least one link that a reader can follow is. */
typedef enum {
	/* its host */
	ELM_LINKS_NUMERIC,
	ELM_LINKS_ODD_NUMERIC,
	ELM_LINKS_ESCAPED_HOST,
	ELM_LINKS_PUNYCODE,
	ELM_LINKS_CONFUSABLE,
	ELM_LINKS_PORT,
	ELM_LINKS_MANY_LABELS,
	ELM_LINKS_LONG_HOST,
	ELM_LINKS_RANDOM_DOMAIN,
	ELM_LINKS_RANDOM_HOST,
	ELM_LINKS_DIGITS_DOMAIN,
	ELM_LINKS_HYPHENS,
	ELM_LINKS_DOMAIN_INSIDE,
	ELM_LINKS_LURE_HOST,
	ELM_LINKS_ABUSED_TLD,
	ELM_LINKS_CHEAP_TLD,
	/* the form of its address */
	ELM_LINKS_USER_INFO,
	ELM_LINKS_BACKSLASH,
	ELM_LINKS_NESTED,
	ELM_LINKS_PROGRAM,
	ELM_LINKS_ARCHIVE,
	ELM_LINKS_PAGE_FILE,
	ELM_LINKS_SCRIPT_FILE,
	ELM_LINKS_INVADED,
	ELM_LINKS_LURE_PATH,
	ELM_LINKS_RANDOM_PATH,
	ELM_LINKS_ESCAPED_LETTERS,
	ELM_LINKS_ENDLESS,
	ELM_LINKS_SCHEME,
	/* where it leads */
	ELM_LINKS_SHORTENER,
	ELM_LINKS_PAGES,
	ELM_LINKS_STORAGE,
	ELM_LINKS_FORM_SERVICE,
	ELM_LINKS_GATEWAY,
	ELM_LINKS_MESSENGER,
	ELM_LINKS_DYNAMIC,
	ELM_LINKS_TUNNEL,
	ELM_LINKS_REDIRECTOR,
	ELM_LINKS_APP,
	ELM_LINKS_PROXY,
	ELM_LINKS_REDIRECT,
	/* what the reader sees of it */
	ELM_LINKS_TEXT_OTHER,
	ELM_LINKS_TEXT_SENDER,
	ELM_LINKS_TEXT_SECURE,
	ELM_LINKS_TEXT_ADDRESS,
	ELM_LINKS_TEXT_LURE,
	ELM_LINKS_HIDDEN,
	/* whom it knows */
	ELM_LINKS_TO_RECIPIENT,
	ELM_LINKS_TO_FRAGMENT,
	ELM_LINKS_TO_BASE64,
	ELM_LINKS_TO_HEX,
	ELM_LINKS_MARKS /* how many there are */
} ElmLinksMark;

/* Counted over links that a reader can follow: anchors, addresses in the text,
 * QR codes; the same target counts once. */
typedef struct {
	ElmMarks marks;      /* ElmLinksMark, at the first link that is so */
	guint targets;       /* different ones, to the web */
	guint domains;       /* registrable ones of them */
	guint own;           /* of the domain of From */
	guint plain;         /* http, not https */
	guint subject_mails; /* to write a mail with its subject set */
	guint phones;        /* to be called */
	guint codes;         /* QR codes that are links */
	gsize code;          /* the first of them */
	guint anchors;       /* to the web, however often */
	guint texts;         /* octets of what shows of them */
	guint remote_images;
	guint tracking_images;  /* of at most 3 by 3 pixels */
	guint recipient_images; /* that know who loads them */
	guint image_domains;    /* not of the domains of any target */
	guint64 pixels;         /* declared, of the largest image */
} ElmLinks;

/* The links of @facts, looked at once; owned by @facts. */
const ElmLinks *elm_links_of(ElmFacts *facts);

/* Is a link of @facts so?  Notes it in @trace. */
gboolean elm_links_show(ElmFacts *facts, ElmLinksMark mark, ElmTrace *trace);

/* For groups whose tests are marks: a test and its row in the table, called
 * LINK_ and the mark. */
#define ELM_LINKS_TEST(mark, points, meaning)                                  \
	static gboolean is_##mark(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return elm_links_show(facts, ELM_LINKS_##mark, trace);         \
	}
#define ELM_LINKS_ROW(mark, points, meaning)                                   \
	{ "LINK_" #mark, points, meaning, is_##mark },
