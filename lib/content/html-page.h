/* html-page.h -- what is gathered while HTML is read: text, links, tricks. */
#pragma once

#include "lib/content/flow.h"
#include "lib/content/html.h"
#include "lib/content/span.h"

#define ELM_HTML_TRICKS 20

typedef struct {
	ElmHtml html; /* first: a pointer to it is one to this */
	ElmSpan source;
	ElmFlow visible;
	ElmFlow hidden;
	GString *structure;
	GString *scratch;
	GArray *links;       /* ElmLink */
	GStringChunk *words; /* what they point to */
	char *evidence[ELM_HTML_TRICKS];
	ElmFlow anchor;          /* text of the link that is open */
	gsize open;              /* its number, or G_MAXSIZE */
	gboolean is_anchor_gone; /* it does not show, whatever is in it */
	gboolean is_in_svg;      /* an <svg> was met */
	guint slack;             /* empty lines since the last letter */
	gboolean is_blank; /* the line has a blank that stands for itself */
} ElmPage;

/* A page to be read from @source. */
ElmPage *elm_page_new(ElmSpan source);
void elm_page_free(ElmPage *self);

/* Make what is gathered readable in self->html. */
void elm_page_finish(ElmPage *self);

/* The @tricks were met at @at, a place in the source. */
void elm_page_note(ElmPage *self, guint tricks, const guint8 *at);

/* @text with its references decoded, valid until the next call; for the value
 * of an attribute. */
const char *elm_page_decode(ElmPage *self, ElmSpan text);

/* The same, blanks collapsed, valid as long as the page. */
const char *elm_page_keep(ElmPage *self, ElmSpan text);

/* Add a link to @target (as it stands in the source); NULL when it is empty or
 * there are too many.  The rest of it is for the caller to fill in. */
ElmLink *elm_page_link(ElmPage *self, ElmLinkKind kind, ElmSpan target);

/* Text of an image or a field that shows, or does not. */
void elm_page_text(ElmPage *self, const char *text, gsize length,
    gboolean is_hidden, gboolean is_pre);

/* What follows stands in a new line, or apart. */
void elm_page_break(ElmPage *self);
void elm_page_space(ElmPage *self);
/* A line ends: if there was a blank in it, it counts as an empty one. */
void elm_page_end_line(ElmPage *self);

/* Text belongs to link number @link from here; @is_hidden: it does not show,
 * whatever is in it.  And no more. */
void elm_page_open(ElmPage *self, gsize link, gboolean is_hidden);
void elm_page_close(ElmPage *self);
