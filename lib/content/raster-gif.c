#include "config.h"

#include "lib/content/raster-gif.h"

#include <string.h>

#define CODES 4096 /* of LZW: at most 12 bits */

typedef struct {
	const guchar *at;
	const guchar *end;
} Input;

/* A frame and where in it the next pixel goes. */
typedef struct {
	guchar *grey; /* of the whole image */
	guint width, height;
	guint left, top, columns, rows; /* of the frame */
	gboolean is_interlaced;
	guint column, row;
	guint pass;
	guchar shades[256];
	gint transparent; /* index of no colour; -1 if none */
} Frame;

/* The data of a frame as codes: bits of sub-blocks, lowest first. */
typedef struct {
	Input *input;
	guint block; /* octets left in the sub-block */
	guint bits;
	guint n_bits;
	guint16 prefix[CODES];
	guchar suffix[CODES];
	guchar stack[CODES + 1];
} Lzw;

static gint
octet(Input *input)
{
	return input->at < input->end ? *input->at++ : -1;
}

static guint
word(Input *input)
{
	gint low = octet(input);
	gint high = octet(input);

	return high < 0 ? 0 : (guint)high << 8 | (guint)low;
}

static void
skip_blocks(Input *input)
{
	gint length;

	while ((length = octet(input)) > 0)
		input->at += MIN(length, input->end - input->at);
}

/* The brightness (ITU-R BT.601) of each of @n colours. */
static void
read_colours(Input *input, guint n, guchar *shades)
{
	for (guint i = 0; i < n && input->end - input->at >= 3; i++) {
		shades[i] = (guchar)((299 * input->at[0] + 587 * input->at[1] +
					 114 * input->at[2]) /
				     1000);
		input->at += 3;
	}
}

/* GIF89a, 23: only which colour is none matters. */
static void
read_extension(Input *input, Frame *frame)
{
	gint label = octet(input);

	if (label == 0xf9 && input->end - input->at >= 5 &&
	    (input->at[1] & 1) != 0)
		frame->transparent = input->at[4];
	skip_blocks(input);
}

static void
next_row(Frame *frame)
{
	static const guint steps[] = { 8, 8, 4, 2 };
	static const guint starts[] = { 0, 4, 2, 1 };

	frame->column = 0;
	frame->row += frame->is_interlaced ? steps[frame->pass] : 1;
	while (frame->is_interlaced && frame->row >= frame->rows &&
	       frame->pass < 3)
		frame->row = starts[++frame->pass];
}

static void
put_pixel(Frame *frame, guchar index)
{
	guint x = frame->left + frame->column;
	guint y = frame->top + frame->row;

	if (x < frame->width && y < frame->height &&
	    index != frame->transparent)
		frame->grey[(gsize)y * frame->width + x] = frame->shades[index];
	if (++frame->column >= frame->columns)
		next_row(frame);
}

/* The next code of @size bits; -1 at the end of the data. */
static gint
next_code(Lzw *self, guint size)
{
	gint code;

	while (self->n_bits < size) {
		gint value;

		if (self->block == 0) {
			value = octet(self->input);
			if (value <= 0)
				return -1;
			self->block = (guint)value;
		}
		value = octet(self->input);
		if (value < 0)
			return -1;
		self->block--;
		self->bits |= (guint)value << self->n_bits;
		self->n_bits += 8;
	}
	code = (gint)(self->bits & ((1u << size) - 1));
	self->bits >>= size;
	self->n_bits -= size;
	return code;
}

/* Put out what @code stands for; returns its first index. */
static guchar
put_string(Lzw *self, Frame *frame, guint code, guint clear)
{
	gsize depth = 0;

	for (; code >= clear && depth < CODES; code = self->prefix[code])
		self->stack[depth++] = self->suffix[code];
	self->stack[depth++] = (guchar)code;
	code = self->stack[depth - 1];
	while (depth > 0)
		put_pixel(frame, self->stack[--depth]);
	return (guchar)code;
}

/* GIF89a, appendix F. */
static void
unpack(Lzw *self, Frame *frame, guint least)
{
	guint clear = 1u << least;
	guint size = least + 1;
	guint next = clear + 2;
	gint before = -1;
	guchar first = 0;
	gint code;

	while (frame->row < frame->rows &&
	       (code = next_code(self, size)) >= 0 &&
	       (guint)code != clear + 1) {
		if ((guint)code == clear) {
			size = least + 1;
			next = clear + 2;
			before = -1;
			continue;
		}
		if ((guint)code > next || ((guint)code == next && before < 0))
			return;
		if (before >= 0 && next < CODES) {
			self->prefix[next] = (guint16)before;
			self->suffix[next] = first;
		}
		first = put_string(self, frame, (guint)code, clear);
		if (before >= 0 && next < CODES)
			self->suffix[next++] = first;
		if (next == 1u << size && size < 12)
			size++;
		before = code;
	}
}

/* GIF89a, 20: the image descriptor and what follows. */
static void
read_frame(Input *input, Frame *frame)
{
	g_autofree Lzw *lzw = g_new0(Lzw, 1);
	gint flags;
	gint least;

	frame->left = word(input);
	frame->top = word(input);
	frame->columns = word(input);
	frame->rows = word(input);
	flags = octet(input);
	if (flags > 0 && (flags & 0x80) != 0)
		read_colours(input, 2u << (flags & 7), frame->shades);
	frame->is_interlaced = flags > 0 && (flags & 0x40) != 0;
	least = octet(input);
	lzw->input = input;
	if (least >= 1 && least <= 8 && frame->columns > 0 &&
	    frame->columns <= frame->width && frame->rows <= frame->height)
		unpack(lzw, frame, (guint)least);
}

guchar *
elm_raster_gif(const guchar *data, gsize size, guint width, guint height)
{
	Input input = { data + MIN(size, 10), data + size };
	Frame frame = { .width = width, .height = height, .transparent = -1 };
	gint flags = octet(&input);
	gint kind;

	word(&input);
	if (flags > 0 && (flags & 0x80) != 0)
		read_colours(&input, 2u << (flags & 7), frame.shades);
	while ((kind = octet(&input)) == '!')
		read_extension(&input, &frame);
	if (kind != ',')
		return NULL;
	frame.grey = g_malloc((gsize)width * height);
	memset(frame.grey, 255, (gsize)width * height);
	read_frame(&input, &frame);
	return frame.grey;
}
