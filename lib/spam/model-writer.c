#include "config.h"

#include "lib/spam/model-writer.h"

#include <math.h>
#include <string.h>

#define RANK_OFFSET (ELM_MODEL_LINES_PER_DIRECTORY / 8)

static gfloat
number_of(guint32 bits)
{
	gfloat number;

	memcpy(&number, &bits, sizeof(number));
	return isfinite(number) ? number : 0;
}

/* What the layout is when numbers have @width bits. */
static void
lay_out(ElmModelLayout *layout, const guint32 *cells, guint width)
{
	gfloat largest = 0;

	layout->width = layout->table.kind == ELM_CELL_COUNTS ? 32 : width;
	layout->present = 0;
	layout->scale = 0;
	if (layout->width == 32)
		return;
	for (gsize i = 0; i < layout->table.cells; i++)
		largest = MAX(largest, fabsf(number_of(cells[i])));
	layout->scale = largest / (gfloat)((1 << (layout->width - 1)) - 1);
}

static void
put_cell(const ElmModelLayout *layout, guint32 bits, guint8 *line, gsize i)
{
	gsize octets = layout->width / 8;
	guint32 cell = bits;

	if (layout->width < 32 && layout->scale > 0)
		cell = (guint32)lrintf(number_of(bits) / layout->scale);
	else if (layout->width < 32)
		cell = 0;
	for (gsize k = 0; k < octets; k++)
		line[i * octets + k] = (guint8)(cell >> (8 * k));
}

/* Write line @number; FALSE when nothing is in it. */
static gboolean
put_line(const ElmModelLayout *layout, const guint32 *cells, gsize number,
    guint8 *line)
{
	gsize per_line = elm_model_layout_cells_per_line(layout);
	gsize start = number * per_line;
	gsize n = MIN(layout->table.cells - start, per_line);
	guint32 any = 0;

	for (gsize i = 0; i < n; i++)
		any |= cells[start + i];
	if (any == 0)
		return FALSE;
	memset(line, 0, ELM_MODEL_LINE);
	any = 0;
	for (gsize i = 0; i < n; i++)
		put_cell(layout, cells[start + i], line, i);
	for (gsize i = 0; i < ELM_MODEL_LINE; i++)
		any |= line[i];
	return any != 0;
}

static void
set_bit(guint8 *directory, gsize number)
{
	gsize bit = number % ELM_MODEL_LINES_PER_DIRECTORY;

	directory += number / ELM_MODEL_LINES_PER_DIRECTORY * ELM_MODEL_LINE;
	directory[bit / 8] |= (guint8)(1 << bit % 8);
}

/* Note in the directory line how many lines are there before it. */
static void
set_rank(guint8 *directory, gsize lines)
{
	guint32 rank = GUINT32_TO_LE((guint32)lines);

	memcpy(directory + RANK_OFFSET, &rank, sizeof(rank));
}

/* Write a table at @octets, which are zeros; where it ends. */
static guint8 *
put_table(ElmModelLayout *layout, const guint32 *cells, guint8 *file,
    guint8 *octets)
{
	gsize directories = elm_model_layout_directory_lines(layout);
	gsize lines = elm_model_layout_lines(layout);
	guint8 *line = octets + directories * ELM_MODEL_LINE;

	for (gsize i = 0; i < lines; i++) {
		gsize n = i / ELM_MODEL_LINES_PER_DIRECTORY;

		if (i % ELM_MODEL_LINES_PER_DIRECTORY == 0)
			set_rank(octets + n * ELM_MODEL_LINE, layout->present);
		if (!put_line(layout, cells, i, line))
			continue;
		elm_model_line_seal(line,
		    (gsize)(line - file) / ELM_MODEL_LINE);
		set_bit(octets, i);
		layout->present++;
		line += ELM_MODEL_LINE;
	}
	for (gsize i = 0; i < directories; i++)
		elm_model_line_seal(octets + i * ELM_MODEL_LINE,
		    (gsize)(octets - file) / ELM_MODEL_LINE + i);
	return line;
}

GBytes *
elm_model_write(const ElmModelHeader *header,
    const guint32 *const cells[ELM_MODEL_TABLES], guint width)
{
	ElmModelHeader written = *header;
	guint8 *file;
	guint8 *end;
	gsize size;

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		lay_out(&written.layouts[i], cells[i], width);
	file = g_malloc0(elm_model_header_full_size(&written));
	end = file + ELM_MODEL_HEADER_OCTETS;
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		end = put_table(&written.layouts[i], cells[i], file, end);
	elm_model_header_encode(&written, file);
	size = (gsize)(end - file);
	return g_bytes_new_take(g_realloc(file, size), size);
}
