#include "config.h"

#include "lib/spam/model-header.h"

#include <math.h>
#include <string.h>

#include "lib/base/checksum.h"

#define MAGIC "ELMmodel"
#define LAYOUT_VERSION 1
#define CONTENT_OCTETS ELM_CHECKSUM_LINE

/* The contents of the header lines, one after the other. */
typedef struct {
	guint8 octets[ELM_MODEL_HEADER_LINES * CONTENT_OCTETS];
	gsize at;
} Content;

guint
elm_model_layout_cells_per_line(const ElmModelLayout *self)
{
	return CONTENT_OCTETS * 8 / self->width;
}

gsize
elm_model_layout_lines(const ElmModelLayout *self)
{
	guint n = elm_model_layout_cells_per_line(self);

	return (self->table.cells + n - 1) / n;
}

gsize
elm_model_layout_directory_lines(const ElmModelLayout *self)
{
	gsize n = ELM_MODEL_LINES_PER_DIRECTORY;

	return (elm_model_layout_lines(self) + n - 1) / n;
}

gsize
elm_model_header_file_size(const ElmModelHeader *self)
{
	gsize lines = ELM_MODEL_HEADER_LINES;

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		lines += elm_model_layout_directory_lines(&self->layouts[i]) +
			 self->layouts[i].present;
	return lines * ELM_MODEL_LINE;
}

gsize
elm_model_header_full_size(const ElmModelHeader *self)
{
	ElmModelHeader full = *self;

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		full.layouts[i].present =
		    elm_model_layout_lines(&full.layouts[i]);
	return elm_model_header_file_size(&full);
}

void
elm_model_line_seal(guint8 *line, gsize place)
{
	guint32 sum = GUINT32_TO_LE(elm_checksum_line(line, place));

	memcpy(line + CONTENT_OCTETS, &sum, sizeof(sum));
}

gboolean
elm_model_line_is_whole(const guint8 *line, gsize place)
{
	guint32 sum;

	memcpy(&sum, line + CONTENT_OCTETS, sizeof(sum));
	return GUINT32_FROM_LE(sum) == elm_checksum_line(line, place);
}

static void
put(Content *content, guint64 number, gsize octets)
{
	for (gsize i = 0; i < octets; i++)
		content->octets[content->at++] = (guint8)(number >> (8 * i));
}

static guint64
take(Content *content, gsize octets)
{
	guint64 number = 0;

	for (gsize i = 0; i < octets; i++)
		number |= (guint64)content->octets[content->at++] << (8 * i);
	return number;
}

static guint64
bits_of_double(double number)
{
	guint64 bits;

	memcpy(&bits, &number, sizeof(bits));
	return bits;
}

static double
double_of_bits(guint64 bits)
{
	double number;

	memcpy(&number, &bits, sizeof(number));
	return number;
}

static void
put_layout(Content *content, const ElmModelLayout *layout)
{
	put(content, layout->table.cells, 4);
	put(content, layout->present, 4);
	put(content, (guint64)layout->table.kind, 2);
	put(content, layout->width, 2);
	put(content, bits_of_double((double)layout->scale), 8);
}

static void
take_layout(Content *content, ElmModelLayout *layout)
{
	layout->table.cells = take(content, 4);
	layout->present = take(content, 4);
	layout->table.kind = (ElmCell)take(content, 2);
	layout->width = (guint)take(content, 2);
	layout->scale = (gfloat)double_of_bits(take(content, 8));
}

void
elm_model_header_encode(const ElmModelHeader *self,
    guint8 octets[ELM_MODEL_HEADER_OCTETS])
{
	const ElmModelState *state = &self->state;
	Content content = { .at = 0 };

	memcpy(content.octets, MAGIC, strlen(MAGIC));
	content.at = strlen(MAGIC);
	put(&content, LAYOUT_VERSION, 4);
	put(&content, state->spam, 8);
	put(&content, state->ham, 8);
	put(&content, state->lessons, 8);
	put(&content, state->digest, 8);
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		put_layout(&content, &self->layouts[i]);
	for (gsize i = 0; i < ELM_MODEL_MIX; i++)
		put(&content, bits_of_double(state->mix[i]), 8);
	put(&content, state->features, 4);
	put(&content, state->learner, 4);
	for (gsize i = 0; i < ELM_MODEL_HEADER_LINES; i++) {
		guint8 *line = octets + i * ELM_MODEL_LINE;

		memcpy(line, content.octets + i * CONTENT_OCTETS,
		    CONTENT_OCTETS);
		elm_model_line_seal(line, i);
	}
}

static gboolean
is_possible(const ElmModelLayout *layout)
{
	if (layout->width != 8 && layout->width != 16 && layout->width != 32)
		return FALSE;
	if (layout->table.kind != ELM_CELL_NUMBER &&
	    (layout->table.kind != ELM_CELL_COUNTS || layout->width != 32))
		return FALSE;
	return layout->table.cells >= ELM_MODEL_CELLS_MIN &&
	       isfinite(layout->scale) &&
	       layout->present <= elm_model_layout_lines(layout);
}

/* The contents of the header lines at @octets.  The first of them is the same
 * in every version up to the number of the version. */
static const char *
gather(Content *content, const guint8 *octets, gsize size)
{
	if (size < ELM_MODEL_HEADER_OCTETS ||
	    memcmp(octets, MAGIC, strlen(MAGIC)) != 0)
		return "is no model";
	for (gsize i = 0; i < ELM_MODEL_HEADER_LINES; i++) {
		const guint8 *line = octets + i * ELM_MODEL_LINE;

		if (!elm_model_line_is_whole(line, i))
			return "is damaged in its header";
		memcpy(content->octets + i * CONTENT_OCTETS, line,
		    CONTENT_OCTETS);
		content->at = strlen(MAGIC);
		if (i == 0 && take(content, 4) != LAYOUT_VERSION)
			return "was written by another version";
	}
	return NULL;
}

const char *
elm_model_header_decode(ElmModelHeader *self, const guint8 *octets, gsize size)
{
	ElmModelState *state = &self->state;
	Content content;
	const char *fault = gather(&content, octets, size);

	if (fault != NULL)
		return fault;
	content.at = strlen(MAGIC) + 4;
	state->spam = take(&content, 8);
	state->ham = take(&content, 8);
	state->lessons = take(&content, 8);
	state->digest = take(&content, 8);
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		take_layout(&content, &self->layouts[i]);
	for (gsize i = 0; i < ELM_MODEL_MIX; i++)
		state->mix[i] = double_of_bits(take(&content, 8));
	state->features = (guint32)take(&content, 4);
	state->learner = (guint32)take(&content, 4);
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		if (!is_possible(&self->layouts[i]))
			return "has an impossible header";
	if (elm_model_header_full_size(self) > ELM_MODEL_OCTETS_MAX)
		return "is larger than a model can be";
	return size == elm_model_header_file_size(self) ? NULL : "is cut off";
}
