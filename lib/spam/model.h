/* model.h -- what was learnt, as one memory-mapped file.
 *
 * The file is a header, a few tables of 32-bit cells, and check sums: one for
 * the header, one for each block of 256 octets, looked at when a block is first
 * read, so that a damaged cell is never used and starting costs nothing.  It is
 * replaced as a whole (lib/base/io.h), so that a reader sees the old or the new
 * and a writer that dies changes nothing. */
#pragma once

#include <glib.h>

#define ELM_MODEL_TABLES 2
#define ELM_MODEL_MIX 16

/* What the header says; all of it is covered by its check sum. */
typedef struct {
	guint64 spam; /* messages learnt */
	guint64 ham;
	guint64 journal; /* octets of the journal that are in the model */
	double mix[ELM_MODEL_MIX]; /* of the learner: fusion and calibration */
} ElmModelState;

typedef struct ElmModel ElmModel;

/* A new model in memory with nothing in it, tables of @cells[i] cells (powers
 * of two, at least 64). */
ElmModel *elm_model_new(const gsize cells[ELM_MODEL_TABLES]);

/* Map the model @path for reading.  ELM_ERROR_UNAVAILABLE when there is none,
 * ELM_ERROR_CONFIG when it is no model, of another version, or damaged. */
ElmModel *elm_model_open(const char *path, GError **error);
/* The same from @bytes, which are kept a reference to. */
ElmModel *elm_model_open_bytes(GBytes *bytes, GError **error);
void elm_model_free(ElmModel *self);

/* A private copy in memory that can be changed. */
ElmModel *elm_model_thaw(ElmModel *self, GError **error);

const ElmModelState *elm_model_state(const ElmModel *self);
gsize elm_model_cells(const ElmModel *self, guint table);

/* Cell @index of @table as a number; looks at the check sum of its block.  A
 * block that is damaged reads as 0 and the model is no longer sound.  Several
 * threads may read. */
gfloat elm_model_get(ElmModel *self, guint table, gsize index);
guint32 elm_model_get_bits(ElmModel *self, guint table, gsize index);
/* Has no damaged block been read so far? */
gboolean elm_model_is_sound(const ElmModel *self);
/* Look at every block.  ELM_ERROR_CONFIG names the first damaged place. */
gboolean elm_model_check(ElmModel *self, GError **error);

/* Of a thawed model only. */
void elm_model_set(ElmModel *self, guint table, gsize index, gfloat value);
void elm_model_set_bits(ElmModel *self, guint table, gsize index, guint32 bits);
ElmModelState *elm_model_edit(ElmModel *self);
/* The file it would be; the same cells and state give the same bytes.  The
 * caller unrefs. */
GBytes *elm_model_bytes(const ElmModel *self);
/* Put it at @path, durably; mode 0600 for a new one, else that of the old. */
gboolean elm_model_save(const ElmModel *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmModel, elm_model_free)
