/* json.h -- JSON Lines, over jansson: whatever the bytes, the line is valid. */
#pragma once

#include <jansson.h>

#include <glib.h>

/* Set @key of @object to @text; bytes that are no UTF-8 become U+FFFD.  NULL is
 * written as null. */
void elm_json_set_text(json_t *object, const char *key, const char *text);

/* Set @key to @number; more than an integer of JSON holds here (2^63 - 1) is
 * written as that. */
void elm_json_set_number(json_t *object, const char *key, guint64 number);

/* @object on one line, its members in the order they were set, with a line
 * feed; 15 digits of what is no integer.  It is ASCII, so that nothing in it
 * acts on a terminal.  The caller frees. */
char *elm_json_line(const json_t *object);
