/* html.h -- HTML as a reader sees it: the text that shows, the text that is
 * there and does not show, the links, and what tricks were played.
 *
 * It is read as browsers read it, in which no input is wrong.  Style counts as
 * far as inline style, presentational attributes and the class and element
 * rules of a <style> in the message say it. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

/* What no honest sender needs.  Each is a bit of ElmHtml.tricks. */
typedef enum {
	ELM_HTML_ZERO_FONT = 1 << 0,   /* text of 0 to 2 pixels */
	ELM_HTML_SAME_COLOUR = 1 << 1, /* text in (nearly) its background */
	ELM_HTML_OFF_SCREEN = 1 << 2,  /* text moved or indented away */
	ELM_HTML_HIDDEN = 1 << 3,  /* display, visibility, opacity, hidden */
	ELM_HTML_CLIPPED = 1 << 4, /* text in a box of no height or width */
	ELM_HTML_EXTERNAL_STYLE = 1 << 5, /* style sheet from afar */
	ELM_HTML_FORM = 1 << 6,
	ELM_HTML_PASSWORD = 1 << 7, /* an input of type password */
	ELM_HTML_REFRESH = 1 << 8,  /* meta refresh to an address */
	ELM_HTML_DATA_URI = 1 << 9, /* a link or frame to data: */
	ELM_HTML_SCRIPT = 1 << 10,  /* script or an event handler */
	ELM_HTML_FRAME = 1 << 11,   /* iframe, object, embed */
	ELM_HTML_BASE = 1 << 12,    /* <base href>: links lead elsewhere */
	ELM_HTML_MANY_COMMENTS = 1 << 13, /* words broken up by comments or
					   * unknown elements */
	ELM_HTML_ENTITIES = 1 << 14,      /* plain letters as entities */
	ELM_HTML_REVERSED = 1 << 15, /* <bdo> and the like: text turned round */
	ELM_HTML_SVG = 1 << 16,   /* inline SVG with script or foreignObject */
	ELM_HTML_BLINK = 1 << 17, /* blink, marquee */
	ELM_HTML_AFTER_END = 1 << 18, /* text behind </html> */
	ELM_HTML_SLACK = 1 << 19      /* a screen of empty lines before more */
} ElmHtmlTrick;

typedef enum {
	ELM_LINK_ANCHOR, /* <a>, <area>: the reader clicks it */
	ELM_LINK_IMAGE,  /* <img>, background: the program loads it */
	ELM_LINK_FORM,   /* where a form sends what is filled in */
	ELM_LINK_OTHER,  /* frame, style sheet, refresh, object */
	ELM_LINK_TEXT    /* an address that stands in the text */
} ElmLinkKind;

/* A link where it stands.  Valid UTF-8, owned by what it comes from. */
typedef struct {
	ElmLinkKind kind;
	const char *target; /* as written, entities decoded; with <base> applied
			     * it may be another: see base */
	const char *text; /* what the reader sees of it, blanks collapsed; of an
			   * image its alt; "" if nothing */
	gboolean is_hidden;  /* the reader does not see it */
	guint width, height; /* of an image, declared, in pixels; 0 if not */
} ElmLink;

typedef struct {
	const char *visible; /* blanks collapsed, "\n" where a block ends; with
			      * what stands for images and on buttons */
	gsize visible_length;
	const char *hidden; /* the same of what does not show */
	gsize hidden_length;
	const char *title;     /* of <title>, or "" */
	const char *base;      /* of <base href>, or NULL */
	const char *structure; /* one letter for each element that shapes the
				* page, for a fingerprint: "ttrdab..." */
	guint tricks;          /* ElmHtmlTrick bits */
	guint elements;
	guint images;
	guint comments;
	gboolean is_cut; /* a limit was met: there may be more */
} ElmHtml;

/* Read @size octets of UTF-8 at @data (what is not, is read as U+FFFD).  At
 * most 2 MiB are read, from the head and the tail; elements nest no deeper than
 * 256.  Never NULL; the caller frees. */
ElmHtml *elm_html_read(const char *data, gsize size);
void elm_html_free(ElmHtml *self);

/* Link @i in the order of the page, or NULL after the last (of at most 10,000);
 * owned by @self. */
const ElmLink *elm_html_link(const ElmHtml *self, gsize i);

/* The bytes that made @trick true, about 80 octets of valid UTF-8, or NULL;
 * owned by @self. */
const char *elm_html_evidence(const ElmHtml *self, ElmHtmlTrick trick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmHtml, elm_html_free)
