/* confusable-table.h -- what passes for a Latin letter, digit or sign. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_CONFUSABLE_PLAIN,  /* it is one, with an accent or the like */
	ELM_CONFUSABLE_LETTER, /* a letter of another script, or of phonetics */
	ELM_CONFUSABLE_SIGN,   /* one of mathematics and the like */
	ELM_CONFUSABLE_WIDE    /* wide, in a circle or a square */
} ElmConfusableKind;

typedef struct {
	gunichar character;
	guint8 kind;
	const char text[4]; /* ASCII, small */
} ElmConfusable;

/* Sorted by character. */
extern const ElmConfusable elm_confusable_table[];
extern const gsize elm_confusable_count;
