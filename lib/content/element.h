/* element.h -- the elements of HTML that matter to a reader, and attributes. */
#pragma once

#include <glib.h>

#include "lib/content/markup-reader.h"

typedef enum {
	ELM_ELEMENT_BLOCK = 1 << 0, /* begins and ends a line */
	ELM_ELEMENT_CELL = 1 << 1,  /* stands beside others in a line */
	ELM_ELEMENT_VOID = 1 << 2,  /* has neither content nor end */
	ELM_ELEMENT_GONE = 1 << 3,  /* its content never shows */
	ELM_ELEMENT_SCOPE = 1 << 4, /* ends inside it end nothing outside */
	ELM_ELEMENT_STYLE = 1 << 5, /* goes on when what is around it ends */
	ELM_ELEMENT_PRE = 1 << 6    /* keeps its line ends */
} ElmElementFlag;

/* Those that something is done for. */
typedef enum {
	ELM_TAG_OTHER, /* known, but nothing special */
	ELM_TAG_A,
	ELM_TAG_AREA,
	ELM_TAG_BASE,
	ELM_TAG_BDO,
	ELM_TAG_BLINK,
	ELM_TAG_BODY,
	ELM_TAG_BR,
	ELM_TAG_FONT,
	ELM_TAG_FORM,
	ELM_TAG_FRAME, /* and iframe */
	ELM_TAG_HTML,
	ELM_TAG_IMG,
	ELM_TAG_INPUT,
	ELM_TAG_LINK,
	ELM_TAG_META,
	ELM_TAG_OBJECT, /* and embed, applet */
	ELM_TAG_SCRIPT,
	ELM_TAG_STYLE,
	ELM_TAG_SVG,
	ELM_TAG_TITLE,
	ELM_TAG_FOREIGN /* of SVG, with HTML in it */
} ElmTag;

typedef struct {
	const char *name; /* small */
	ElmTag tag;
	guint flags;
	char letter; /* for a fingerprint of the page; 0: shapes nothing */
	char group;  /* a start ends an open one of the same group: <li> <li> */
} ElmElement;

/* The element called @name, whatever its case; NULL when HTML has none. */
const ElmElement *elm_element_find(ElmSpan name);

/* Attributes that are looked at. */
typedef enum {
	ELM_ATTRIBUTE_ACTION,
	ELM_ATTRIBUTE_ALT,
	ELM_ATTRIBUTE_BACKGROUND,
	ELM_ATTRIBUTE_BGCOLOR,
	ELM_ATTRIBUTE_CLASS,
	ELM_ATTRIBUTE_COLOR,
	ELM_ATTRIBUTE_CONTENT,
	ELM_ATTRIBUTE_DATA,
	ELM_ATTRIBUTE_DIR,
	ELM_ATTRIBUTE_FORMACTION,
	ELM_ATTRIBUTE_HEIGHT,
	ELM_ATTRIBUTE_HIDDEN,
	ELM_ATTRIBUTE_HREF,
	ELM_ATTRIBUTE_HTTP_EQUIV,
	ELM_ATTRIBUTE_ID,
	ELM_ATTRIBUTE_REL,
	ELM_ATTRIBUTE_SIZE,
	ELM_ATTRIBUTE_SRC,
	ELM_ATTRIBUTE_STYLE,
	ELM_ATTRIBUTE_TEXT,
	ELM_ATTRIBUTE_TYPE,
	ELM_ATTRIBUTE_VALUE,
	ELM_ATTRIBUTE_WIDTH,
	ELM_ATTRIBUTE_XLINK,
	ELM_ATTRIBUTES
} ElmAttribute;

/* The values as they stand; of several the first counts. */
typedef struct {
	guint32 set; /* 1 << ElmAttribute: those that are there */
	ElmSpan value[ELM_ATTRIBUTES];
	gboolean has_handler; /* "onclick" and the like */
} ElmAttributes;

/* Read the attributes of a start tag. */
void elm_attributes_read(ElmAttributes *self, ElmSpan attributes);
gboolean elm_attributes_has(const ElmAttributes *self, ElmAttribute attribute);
