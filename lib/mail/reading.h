/* reading.h -- the ways to read the stretches of a message, collected. */
#pragma once

#include <glib.h>

#include "lib/mail/entity.h"

/* Where in a message a stretch lies. */
typedef struct {
	const char *container; /* media type of the multipart around it; NULL */
	guint nesting;         /* messages around it: 0 for the outermost */
} ElmReadingPlace;

/* One way to read one stretch. */
typedef struct {
	gsize offset; /* of the encoded content in the message */
	gsize length;
	const char *name; /* best file name, UTF-8, "" if none */
	const char *type; /* declared media type, lower case, or NULL */
	const char *how; /* for a report: "base64", "base64 past its padding" */
	gboolean is_main;        /* the likeliest of its stretch, by the fields
				  * of a part; these do not overlap */
	const char *charset;     /* as declared, or NULL */
	const char *disposition; /* lower case: "attachment", or NULL */
	const char *encoding;    /* as declared, lower case, or NULL */
	const char *content_id;  /* without <>, or NULL */
	ElmReadingPlace place;
} ElmReading;

typedef struct ElmReadings ElmReadings;

/* Readings of @message, at most @most, each decoded up to @limit octets.
 * @oddities is noted in and must outlive it. */
ElmReadings *elm_readings_new(GBytes *message, gsize most, gsize limit,
    ElmOddities *oddities);
void elm_readings_free(ElmReadings *self);

/* Add the readings of [@offset, @end), the body that @entity describes: one for
 * each way to decode it that gives a content of its own.  Without @place none
 * of them is the main one: the body begins elsewhere. */
void elm_readings_add(ElmReadings *self, const ElmEntity *entity,
    const ElmReadingPlace *place, gsize offset, gsize end);

/* The same with @encodings (as in ElmEntity) and nothing else known. */
void elm_readings_add_bare(ElmReadings *self, guint encodings, gsize offset,
    gsize end);

/* Is there a reading at @offset other than as it is? */
gboolean elm_readings_has_decoded(const ElmReadings *self, gsize offset);

/* Is there any reading at @offset? */
gboolean elm_readings_has(const ElmReadings *self, gsize offset);

/* Put them into the order of the message. */
void elm_readings_sort(ElmReadings *self);

/* Reading @i, or NULL after the last. */
const ElmReading *elm_readings_at(const ElmReadings *self, gsize i);

/* Its content; over the limit it is cut and @is_cut set.  The caller unrefs. */
GBytes *elm_readings_content(const ElmReadings *self, gsize i,
    gboolean *is_cut);

/* Were there more than the limit? */
gboolean elm_readings_is_cut(const ElmReadings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmReadings, elm_readings_free)
