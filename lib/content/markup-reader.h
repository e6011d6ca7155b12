/* markup-reader.h -- HTML and XML cut into tokens as browsers cut them (HTML
 * Standard, 13.2.5): no input is wrong, each octet is looked at once or twice.
 *
 * Nothing is allocated: all that a token says is a piece of the input. */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

typedef enum {
	ELM_MARKUP_TEXT,
	ELM_MARKUP_START,
	ELM_MARKUP_END,
	ELM_MARKUP_COMMENT, /* and what browsers take for one: <!x> <?x> </1> */
} ElmMarkupKind;

typedef struct {
	ElmMarkupKind kind;
	ElmSpan raw;         /* all of it, as it stands */
	ElmSpan text;        /* TEXT, COMMENT: what it says; else the name */
	ElmSpan attributes;  /* START: for elm_markup_attribute() */
	gboolean is_empty;   /* START: it ends in "/>" */
	gboolean is_literal; /* TEXT: "&" is nothing special in it */
} ElmMarkupToken;

typedef struct {
	ElmSpan input;
	gsize at;
	gboolean is_xml;
	ElmSpan raw_text; /* the name of the element whose end alone counts */
	guint foreign;    /* <svg> and <math> that are open */
} ElmMarkupReader;

/* Read @input, which must outlive the reader; @is_xml for what is no HTML. */
void elm_markup_reader_init(ElmMarkupReader *self, ElmSpan input,
    gboolean is_xml);

/* The next token; FALSE at the end.  A tag that the input ends in is none. */
gboolean elm_markup_reader_next(ElmMarkupReader *self, ElmMarkupToken *token);

/* Take the next attribute off @attributes; @value is without quotes, its
 * references as they stand, and empty when there is none.  FALSE when there is
 * no more. */
gboolean elm_markup_attribute(ElmSpan *attributes, ElmSpan *name,
    ElmSpan *value);

/* Is the name @name the small word @word, whatever the case of ASCII? */
gboolean elm_markup_is(ElmSpan name, const char *word);
