#include "config.h"

#include "lib/spam/model.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/spam/model-header.h"
#include "lib/spam/model-writer.h"

#define REMEDY "; 'elm-spamscore model rebuild' makes it from its journal"
#define WORD_BITS 64

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

ElmModel *
elm_model_new(const ElmModelTable tables[ELM_MODEL_TABLES])
{
	ElmModel *self = g_new0(ElmModel, 1);

	for (gsize i = 0; i < ELM_MODEL_TABLES; i++) {
		g_assert(tables[i].cells >= ELM_MODEL_CELLS_MIN);
		self->header.layouts[i] = (ElmModelLayout){
			.table = tables[i],
			.width = 32,
		};
		self->tables[i].cells = g_new0(guint32, tables[i].cells);
	}
	g_assert(
	    elm_model_header_full_size(&self->header) <= ELM_MODEL_OCTETS_MAX);
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

typedef struct {
	void *address;
	gsize size;
} Mapping;

static void
unmap(gpointer data)
{
	Mapping *mapping = data;

	munmap(mapping->address, mapping->size);
	g_free(mapping);
}

static GBytes *
map(int fd)
{
	struct stat status;
	Mapping *mapping;
	gsize size;
	void *address;

	if (fstat(fd, &status) != 0)
		return NULL;
	size = (gsize)status.st_size;
	if (!S_ISREG(status.st_mode) || size == 0)
		return g_bytes_new(NULL, 0);
	address = mmap(NULL, size, PROT_READ, MAP_SHARED, fd, 0);
	if (address == MAP_FAILED)
		return NULL;
	mapping = g_new(Mapping, 1);
	*mapping = (Mapping){ address, size };
	return g_bytes_new_with_free_func(address, size, unmap, mapping);
}

static GBytes *
map_file(const char *path, GError **error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	GBytes *bytes = fd >= 0 ? map(fd) : NULL;

	if (bytes == NULL)
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot open model: %s", g_strerror(errno));
	if (fd >= 0)
		close(fd);
	return bytes;
}

ElmModel *
elm_model_open(const char *path, GError **error)
{
	g_autoptr(GBytes) bytes = map_file(path, error);
	ElmModel *self = NULL;

	if (bytes != NULL)
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

static guint64
read_word(const guint8 *octets)
{
	guint64 word;

	memcpy(&word, octets, sizeof(word));
	return GUINT64_FROM_LE(word);
}

/* The rank of line @bit in its @directory, or -1 when it is not there. */
static gssize
find_rank(const guint8 *directory, gsize bit)
{
	gsize word = bit / WORD_BITS;
	guint64 last = read_word(directory + word * sizeof(guint64));
	guint64 mask = G_GUINT64_CONSTANT(1) << (bit % WORD_BITS);
	guint32 before;
	gsize rank;

	if ((last & mask) == 0)
		return -1;
	memcpy(&before, directory + ELM_MODEL_LINES_PER_DIRECTORY / 8,
	    sizeof(before));
	rank = GUINT32_FROM_LE(before);
	for (gsize i = 0; i < word; i++)
		rank += (gsize)__builtin_popcountll(
		    read_word(directory + i * sizeof(guint64)));
	return (gssize)(rank + (gsize)__builtin_popcountll(last & (mask - 1)));
}

/* Line @number of @table as it is in the file; NULL when it is not there, or
 * damaged. */
static const guint8 *
find_line(ElmModel *self, guint table, gsize number)
{
	const Table *t = &self->tables[table];
	gsize present = self->header.layouts[table].present;
	const guint8 *line;
	gssize rank = (gssize)number;

	if (present < t->all_lines) {
		line = t->directory +
		       number / ELM_MODEL_LINES_PER_DIRECTORY * ELM_MODEL_LINE;
		if (!is_whole(self, line))
			return NULL;
		rank = find_rank(line, number % ELM_MODEL_LINES_PER_DIRECTORY);
	}
	if (rank < 0)
		return NULL;
	/* Only a file that was made so can count wrongly. */
	if ((gsize)rank >= present) {
		g_atomic_int_set(&self->is_damaged, TRUE);
		return NULL;
	}
	line = t->lines + (gsize)rank * ELM_MODEL_LINE;
	return is_whole(self, line) ? line : NULL;
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
