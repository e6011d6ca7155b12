/* model.h -- what was learnt, as one memory-mapped file.
 *
 * The file is made of lines of 64 octets: 60 of content and a sum of them.  A
 * line is looked at together with its sum, at the cost of the one cache line
 * that is read anyway; so a damaged cell is never used, and opening costs the
 * same whatever the size.  Lines in which nothing was learnt are not in the
 * file, so that it grows with what is learnt.
 *
 * It is replaced as a whole (lib/base/io.h): a reader sees the old or the new,
 * and a writer that dies changes nothing.  Never write into one that is in use.
 *
 *     4 lines      header: magic, version, state, and of each table how many
 *                  cells and lines it has, kind, width and scale
 *     each table   its directory, a line for 448 lines: a bit for each, set
 * when it is there, and how many are there before; then the lines, of 15, 30 or
 * 60 cells
 *
 * All numbers are little-endian. */
#pragma once

#include <glib.h>

#define ELM_MODEL_TABLES 2
#define ELM_MODEL_MIX 16
#define ELM_MODEL_OCTETS_MAX (64 * 1024 * 1024)
#define ELM_MODEL_CELLS_MIN 64

/* What the header says beside the tables. */
typedef struct {
	guint32 features; /* ELM_FEATURES_VERSION of what was learnt */
	guint32 learner;  /* likewise of who learnt it: lib/spam/learner.h */
	guint64 spam;     /* messages learnt: counted by the school */
	guint64 ham;
	guint64 lessons; /* how many lessons of its journal are in it, and */
	guint64 digest;  /* which, in which order: lib/spam/roll.h */
	double mix[ELM_MODEL_MIX]; /* of the learner: fusion and calibration */
} ElmModelState;

/* What cells mean, so that two models can be merged. */
typedef enum {
	ELM_CELL_NUMBER, /* a gfloat */
	ELM_CELL_COUNTS  /* two counts of 16 bits each */
} ElmCell;

typedef struct {
	gsize cells; /* any number of at least 64 */
	ElmCell kind;
} ElmModelTable;

typedef struct ElmModel ElmModel;

/* Is there a model of @tables: do they fit into ELM_MODEL_OCTETS_MAX, which are
 * some 15 million cells of 32 bits in all? */
gboolean elm_model_is_possible(const ElmModelTable tables[ELM_MODEL_TABLES]);

/* A new model in memory with nothing in it, of tables that are possible. */
ElmModel *elm_model_new(const ElmModelTable tables[ELM_MODEL_TABLES]);

/* Map the model @path for reading.  ELM_ERROR_UNAVAILABLE when there is none,
 * ELM_ERROR_CONFIG when it is no model, of another version, or damaged. */
ElmModel *elm_model_open(const char *path, GError **error);
/* The same from @bytes, of which a reference is kept. */
ElmModel *elm_model_open_bytes(GBytes *bytes, GError **error);
void elm_model_free(ElmModel *self);

/* A private copy in memory that can be changed, with cells of 32 bits.
 * ELM_ERROR_CONFIG when @self is damaged anywhere. */
ElmModel *elm_model_thaw(ElmModel *self, GError **error);

const ElmModelState *elm_model_state(const ElmModel *self);
const ElmModelTable *elm_model_table(const ElmModel *self, guint table);
gsize elm_model_cells(const ElmModel *self, guint table);
/* Octets of the file; 0 of a model in memory. */
gsize elm_model_size(const ElmModel *self);

/* The cell of @cells that @hash stands for.  It rises with the hash, so that
 * ascending hashes walk through the file, not about in it. */
static inline gsize
elm_model_place(gsize cells, guint32 hash)
{
	return (gsize)(((guint64)hash * cells) >> 32);
}

/* Cell @index of @table as a number.  What is damaged reads as 0, and the model
 * is no longer sound.  Several threads may read. */
gfloat elm_model_get(ElmModel *self, guint table, gsize index);
/* The cell as it is; of a table of 32 bits only, which counts always are. */
guint32 elm_model_get_bits(ElmModel *self, guint table, gsize index);
/* The cells for @n @hashes, best ascending, of @table: many times as fast as
 * one by one, since lines are fetched ahead. */
void elm_model_get_all(ElmModel *self, guint table, const guint32 *hashes,
    gsize n, gfloat *numbers);
void elm_model_get_all_bits(ElmModel *self, guint table, const guint32 *hashes,
    gsize n, guint32 *bits);
/* Has no damaged line been read so far? */
gboolean elm_model_is_sound(const ElmModel *self);
/* Look at every line.  ELM_ERROR_CONFIG names the first damaged octets. */
gboolean elm_model_check(ElmModel *self, GError **error);

/* Of a model in memory only. */
void elm_model_set(ElmModel *self, guint table, gsize index, gfloat value);
void elm_model_set_bits(ElmModel *self, guint table, gsize index, guint32 bits);
ElmModelState *elm_model_edit(ElmModel *self);

/* The file it would be; the same cells and state give the same bytes.  The
 * caller unrefs. */
GBytes *elm_model_bytes(const ElmModel *self);
/* The same of a model in memory, to be read only, such as a seed: numbers in
 * cells of @width bits, 8 or 16, each table with a scale by which its largest
 * fits. */
GBytes *elm_model_bytes_compact(const ElmModel *self, guint width);
/* Put it at @path, durably; mode 0600 for a new one, else that of the old. */
gboolean elm_model_save(const ElmModel *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmModel, elm_model_free)
