/* model-header.h -- the first lines of a model file. */
#pragma once

#include <glib.h>

#include "lib/spam/model.h"

#define ELM_MODEL_LINE 64
#define ELM_MODEL_HEADER_LINES 4
#define ELM_MODEL_HEADER_OCTETS (ELM_MODEL_HEADER_LINES * ELM_MODEL_LINE)
#define ELM_MODEL_LINES_PER_DIRECTORY 448

/* How a table lies in the file. */
typedef struct {
	ElmModelTable table;
	guint width;   /* bits of a cell: 8, 16 or 32 */
	gfloat scale;  /* what 1 is worth in a cell of 8 or 16 bits */
	gsize present; /* lines that are there */
} ElmModelLayout;

typedef struct {
	ElmModelState state;
	ElmModelLayout layouts[ELM_MODEL_TABLES];
} ElmModelHeader;

guint elm_model_layout_cells_per_line(const ElmModelLayout *self);
/* Lines that would be there if all were. */
gsize elm_model_layout_lines(const ElmModelLayout *self);
gsize elm_model_layout_directory_lines(const ElmModelLayout *self);

/* Octets of the whole file. */
gsize elm_model_header_file_size(const ElmModelHeader *self);
/* The same with every line there. */
gsize elm_model_header_full_size(const ElmModelHeader *self);

void elm_model_header_encode(const ElmModelHeader *self,
    guint8 octets[ELM_MODEL_HEADER_OCTETS]);

/* Read the header of a file of which @size octets are at @octets.  What is
 * wrong with it, or NULL. */
const char *elm_model_header_decode(ElmModelHeader *self, const guint8 *octets,
    gsize size);

/* The sum at the end of a line: put it there, and is it right? */
void elm_model_line_seal(guint8 *line, gsize place);
gboolean elm_model_line_is_whole(const guint8 *line, gsize place);
