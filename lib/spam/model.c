#include "config.h"

#include "lib/spam/model.h"

#include <string.h>
#include <sys/stat.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/spam/model-header.h"
#include "lib/spam/model-page.h"
#include "lib/spam/model-writer.h"

#define REMEDY "; 'elm-spamscore model rebuild' makes it from its journal"
#define LINE_BITS 480 /* of the content of a line */
#define FETCHED 32    /* lines at once */

typedef struct {
	const guint8 *directory; /* in the file; all lines there are */
	const guint8 *lines;
	gsize all_lines;
	guint cells_per_line;
	guint32 *cells; /* of a model in memory, else NULL */
} Table;

struct ElmModel {
	GBytes *bytes; /* NULL: it is in memory and can be changed */
	const guint8 *octets;
	ElmModelHeader header;
	Table tables[ELM_MODEL_TABLES];
	gint is_damaged; /* atomic */
};

static guint32
bits_of(gfloat number)
{
	guint32 bits;

	memcpy(&bits, &number, sizeof(bits));
	return bits;
}

static gfloat
number_of(guint32 bits)
{
	gfloat number;

	memcpy(&number, &bits, sizeof(number));
	return number;
}

static void
lay_out(ElmModelHeader *header, const ElmModelTable tables[ELM_MODEL_TABLES])
{
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		header->layouts[i] = (ElmModelLayout){
			.table = tables[i],
			.width = 32,
		};
}

gboolean
elm_model_is_possible(const ElmModelTable tables[ELM_MODEL_TABLES])
{
	ElmModelHeader header;

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		if (tables[i].cells < ELM_MODEL_CELLS_MIN ||
		    tables[i].cells > ELM_MODEL_OCTETS_MAX)
			return FALSE;
	lay_out(&header, tables);
	return elm_model_header_full_size(&header) <= ELM_MODEL_OCTETS_MAX;
}

ElmModel *
elm_model_new(const ElmModelTable tables[ELM_MODEL_TABLES])
{
	ElmModel *self = g_new0(ElmModel, 1);

	g_assert(elm_model_is_possible(tables));
	lay_out(&self->header, tables);
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		self->tables[i].cells = g_new0(guint32, tables[i].cells);
	return self;
}

void
elm_model_free(ElmModel *self)
{
	if (self == NULL)
		return;
	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		g_free(self->tables[i].cells);
	if (self->bytes != NULL)
		g_bytes_unref(self->bytes);
	g_free(self);
}

/* Where everything lies in the file. */
static void
find_tables(ElmModel *self)
{
	const guint8 *at = self->octets + ELM_MODEL_HEADER_OCTETS;

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++) {
		const ElmModelLayout *layout = &self->header.layouts[i];
		Table *table = &self->tables[i];

		table->directory = at;
		at += elm_model_layout_directory_lines(layout) * ELM_MODEL_LINE;
		table->lines = at;
		at += layout->present * ELM_MODEL_LINE;
		table->all_lines = elm_model_layout_lines(layout);
		table->cells_per_line = elm_model_layout_cells_per_line(layout);
	}
}

ElmModel *
elm_model_open_bytes(GBytes *bytes, GError **error)
{
	g_autoptr(ElmModel) self = g_new0(ElmModel, 1);
	const char *fault;
	gsize size;

	self->bytes = g_bytes_ref(bytes);
	self->octets = g_bytes_get_data(bytes, &size);
	fault = elm_model_header_decode(&self->header, self->octets, size);
	if (fault != NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "model %s%s",
		    fault, REMEDY);
		return NULL;
	}
	find_tables(self);
	return g_steal_pointer(&self);
}

ElmModel *
elm_model_open(const char *path, GError **error)
{
	g_autoptr(GBytes) bytes = elm_io_map_file(path, error);
	ElmModel *self;

	if (bytes == NULL) {
		g_prefix_error(error, "model: ");
		return NULL;
	}
	self = elm_model_open_bytes(bytes, error);
	if (self == NULL)
		g_prefix_error(error, "'%s': ", path);
	return self;
}

static gboolean
is_whole(ElmModel *self, const guint8 *line)
{
	gsize place = (gsize)(line - self->octets) / ELM_MODEL_LINE;

	if (G_LIKELY(elm_model_line_is_whole(line, place)))
		return TRUE;
	g_atomic_int_set(&self->is_damaged, TRUE);
	return FALSE;
}

/* Read the page that tells of line @number. */
static gboolean
turn_to(ElmModel *self, guint table, gsize number, ElmModelPage *page)
{
	gsize i = number / ELM_MODEL_LINES_PER_DIRECTORY;
	const guint8 *directory =
	    self->tables[table].directory + i * ELM_MODEL_LINE;

	if (!is_whole(self, directory))
		return FALSE;
	elm_model_page_read(page, directory, i * ELM_MODEL_LINES_PER_DIRECTORY);
	return TRUE;
}

/* Where line @number of @table is in the file; NULL when it is not there.  On
 * @page is what was looked at last. */
static inline const guint8 *
locate(ElmModel *self, guint table, gsize number, ElmModelPage *page)
{
	const Table *t = &self->tables[table];
	gsize present = self->header.layouts[table].present;
	gssize rank;

	if (present == t->all_lines)
		return t->lines + number * ELM_MODEL_LINE;
	if (!elm_model_page_has(page, number) &&
	    !turn_to(self, table, number, page))
		return NULL;
	rank = elm_model_page_rank(page, number);
	if (rank < 0)
		return NULL;
	if ((gsize)rank < present)
		return t->lines + (gsize)rank * ELM_MODEL_LINE;
	/* Only a file that was made so can count wrongly. */
	g_atomic_int_set(&self->is_damaged, TRUE);
	return NULL;
}

/* Line @number of @table; NULL when it is not there, or damaged. */
static const guint8 *
find_line(ElmModel *self, guint table, gsize number)
{
	ElmModelPage page = { 0 };
	const guint8 *line = locate(self, table, number, &page);

	return line != NULL && is_whole(self, line) ? line : NULL;
}

/* Cell @i of @line as bits of a number or of counts. */
static guint32
read_cell(const ElmModelLayout *layout, const guint8 *line, gsize i)
{
	guint32 bits;
	gint16 number;

	switch (layout->width) {
	case 8:
		return bits_of((gfloat)(gint8)line[i] * layout->scale);
	case 16:
		memcpy(&number, line + 2 * i, sizeof(number));
		number = GINT16_FROM_LE(number);
		return bits_of((gfloat)number * layout->scale);
	default:
		memcpy(&bits, line + 4 * i, sizeof(bits));
		return GUINT32_FROM_LE(bits);
	}
}

guint32
elm_model_get_bits(ElmModel *self, guint table, gsize index)
{
	const Table *t = &self->tables[table];
	const guint8 *line;
	guint32 number;

	g_assert(index < self->header.layouts[table].table.cells);
	if (t->cells != NULL)
		return t->cells[index];
	number = (guint32)index / t->cells_per_line;
	line = find_line(self, table, number);
	if (line == NULL)
		return 0;
	return read_cell(&self->header.layouts[table], line,
	    index - (gsize)number * t->cells_per_line);
}

gfloat
elm_model_get(ElmModel *self, guint table, gsize index)
{
	return number_of(elm_model_get_bits(self, table, index));
}

/* As many cells as are fetched at once. */
static void
get_some(ElmModel *self, guint table, const guint32 *hashes, gsize n,
    guint32 *bits, ElmModelPage *page)
{
	const ElmModelLayout *layout = &self->header.layouts[table];
	guint per_line = self->tables[table].cells_per_line;
	const guint8 *lines[FETCHED];

	for (gsize i = 0; i < n; i++) {
		gsize place = elm_model_place(layout->table.cells, hashes[i]);
		gsize number = place * layout->width / LINE_BITS;

		bits[i] = (guint32)(place - number * per_line);
		lines[i] = locate(self, table, number, page);
		if (lines[i] != NULL)
			__builtin_prefetch(lines[i]);
	}
	for (gsize i = 0; i < n; i++) {
		if (lines[i] != NULL && is_whole(self, lines[i]))
			bits[i] = read_cell(layout, lines[i], bits[i]);
		else
			bits[i] = 0;
	}
}

void
elm_model_get_all_bits(ElmModel *self, guint table, const guint32 *hashes,
    gsize n, guint32 *bits)
{
	const guint32 *cells = self->tables[table].cells;
	gsize n_cells = elm_model_cells(self, table);
	ElmModelPage page = { 0 };

	for (gsize i = 0; cells != NULL && i < n; i++)
		bits[i] = cells[elm_model_place(n_cells, hashes[i])];
	for (gsize i = 0; cells == NULL && i < n; i += FETCHED)
		get_some(self, table, hashes + i, MIN(n - i, FETCHED), bits + i,
		    &page);
}

void
elm_model_get_all(ElmModel *self, guint table, const guint32 *hashes, gsize n,
    gfloat *numbers)
{
	g_autofree guint32 *bits = g_new(guint32, n + 1);

	elm_model_get_all_bits(self, table, hashes, n, bits);
	for (gsize i = 0; i < n; i++)
		numbers[i] = number_of(bits[i]);
}

gboolean
elm_model_is_sound(const ElmModel *self)
{
	return !g_atomic_int_get(&self->is_damaged);
}

gboolean
elm_model_check(ElmModel *self, GError **error)
{
	gsize lines = elm_model_size(self) / ELM_MODEL_LINE;

	for (gsize i = 0; i < lines; i++) {
		gsize offset = i * ELM_MODEL_LINE;

		if (is_whole(self, self->octets + offset))
			continue;
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "model is damaged at octet %" G_GSIZE_FORMAT "%s", offset,
		    REMEDY);
		return FALSE;
	}
	return TRUE;
}

const ElmModelState *
elm_model_state(const ElmModel *self)
{
	return &self->header.state;
}

ElmModelState *
elm_model_edit(ElmModel *self)
{
	g_assert(self->bytes == NULL);
	return &self->header.state;
}

const ElmModelTable *
elm_model_table(const ElmModel *self, guint table)
{
	return &self->header.layouts[table].table;
}

gsize
elm_model_cells(const ElmModel *self, guint table)
{
	return elm_model_table(self, table)->cells;
}

gsize
elm_model_size(const ElmModel *self)
{
	return self->bytes != NULL ? g_bytes_get_size(self->bytes) : 0;
}

void
elm_model_set_bits(ElmModel *self, guint table, gsize index, guint32 bits)
{
	g_assert(self->bytes == NULL && index < elm_model_cells(self, table));
	self->tables[table].cells[index] = bits;
}

void
elm_model_set(ElmModel *self, guint table, gsize index, gfloat value)
{
	elm_model_set_bits(self, table, index, bits_of(value));
}

/* Fill the @cells of a table in memory from the lines of the file. */
static void
thaw_table(ElmModel *self, guint table, guint32 *cells)
{
	const ElmModelLayout *layout = &self->header.layouts[table];
	const Table *t = &self->tables[table];

	for (gsize i = 0; i < t->all_lines; i++) {
		const guint8 *line = find_line(self, table, i);
		gsize start = i * t->cells_per_line;
		gsize n = MIN(layout->table.cells - start, t->cells_per_line);

		for (gsize k = 0; line != NULL && k < n; k++)
			cells[start + k] = read_cell(layout, line, k);
	}
}

ElmModel *
elm_model_thaw(ElmModel *self, GError **error)
{
	ElmModelTable tables[ELM_MODEL_TABLES];
	g_autoptr(ElmModel) thawed = NULL;

	if (!elm_model_check(self, error))
		return NULL;
	for (guint i = 0; i < ELM_MODEL_TABLES; i++)
		tables[i] = *elm_model_table(self, i);
	thawed = elm_model_new(tables);
	thawed->header.state = self->header.state;
	for (guint i = 0; i < ELM_MODEL_TABLES; i++) {
		if (self->bytes == NULL)
			memcpy(thawed->tables[i].cells, self->tables[i].cells,
			    tables[i].cells * sizeof(guint32));
		else
			thaw_table(self, i, thawed->tables[i].cells);
	}
	if (elm_model_is_sound(self))
		return g_steal_pointer(&thawed);
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "model is damaged: its lines are counted wrongly%s", REMEDY);
	return NULL;
}

static GBytes *
write_file(const ElmModel *self, guint width)
{
	const guint32 *cells[ELM_MODEL_TABLES];

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++)
		cells[i] = self->tables[i].cells;
	return elm_model_write(&self->header, cells, width);
}

GBytes *
elm_model_bytes(const ElmModel *self)
{
	if (self->bytes != NULL)
		return g_bytes_ref(self->bytes);
	return write_file(self, 32);
}

GBytes *
elm_model_bytes_compact(const ElmModel *self, guint width)
{
	g_assert(self->bytes == NULL && (width == 8 || width == 16));
	return write_file(self, width);
}

gboolean
elm_model_save(const ElmModel *self, const char *path, GError **error)
{
	g_autoptr(GBytes) bytes = elm_model_bytes(self);
	struct stat status;
	mode_t mode = 0600;

	if (stat(path, &status) == 0)
		mode = status.st_mode & 0777;
	return elm_io_replace(path, mode, bytes, error);
}
