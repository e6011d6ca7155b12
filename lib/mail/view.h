/* view.h -- a second, tolerant reading of the bytes of a message.
 *
 * A parser decides; a mail program that the message meets later may decide
 * otherwise.  The view does not decide: it finds every stretch of the message
 * that some mail program could take for the content of a part, with every
 * decoding that some mail program could apply to it, and notes where the
 * readings part. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/mail/reading.h"

typedef struct ElmView ElmView;

/* A place where readings part in a way that could hide content. */
typedef struct {
	const char *what; /* a constant word: elm_view_word() */
	gsize offset;     /* of the place in the message */
} ElmAmbiguity;

/* Read @message, which the view keeps a reference to. */
ElmView *elm_view_new(GBytes *message, const ElmLimits *limits);
void elm_view_free(ElmView *self);

/* The readings, in the order of the message; reading @i, or NULL after the
 * last.  Owned by @self. */
const ElmReading *elm_view_reading(const ElmView *self, gsize i);

/* The decoded content of reading @i; over the limit part-size it is cut there
 * and @is_cut is set.  The caller unrefs. */
GBytes *elm_view_content(const ElmView *self, gsize i, gboolean *is_cut);

/* The ambiguities, in the order of the message; @i, or NULL after the last. */
const ElmAmbiguity *elm_view_ambiguity(const ElmView *self, gsize i);

/* The words of ambiguities, in alphabetical order, each with its meaning in a
 * line; word @i, or NULL after the last. */
const char *elm_view_word(gsize i, const char **meaning);

/* Is everything about the structure so ordinary that every parser must read it
 * alike?  Stricter than "no ambiguity": much real mail is odd but harmless. */
gboolean elm_view_is_ordinary(const ElmView *self);

/* Was a limit (parts, depth, header-size) met, so that there may be more? */
gboolean elm_view_is_cut(const ElmView *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmView, elm_view_free)
