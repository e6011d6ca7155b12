#include "config.h"

#include "lib/content/raster-jpeg.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

#include "lib/base/library.h"

#define PIXELS_ENOUGH (3u << 20)
#define MEMORY_MAX (256l << 20)

typedef struct {
	__typeof__(jpeg_std_error) *std_error;
	__typeof__(jpeg_CreateDecompress) *create;
	__typeof__(jpeg_mem_src) *mem_src;
	__typeof__(jpeg_read_header) *read_header;
	__typeof__(jpeg_start_decompress) *start;
	__typeof__(jpeg_read_scanlines) *read_scanlines;
	__typeof__(jpeg_destroy_decompress) *destroy;
} Library;

static const ElmSymbol symbols[] = {
	{ "jpeg_std_error", offsetof(Library, std_error) },
	{ "jpeg_CreateDecompress", offsetof(Library, create) },
	{ "jpeg_mem_src", offsetof(Library, mem_src) },
	{ "jpeg_read_header", offsetof(Library, read_header) },
	{ "jpeg_start_decompress", offsetof(Library, start) },
	{ "jpeg_read_scanlines", offsetof(Library, read_scanlines) },
	{ "jpeg_destroy_decompress", offsetof(Library, destroy) },
	{ NULL, 0 },
};

/* libjpeg says what is wrong by a call that must not return.  On the heap, so
 * that everything survives the longjmp(). */
typedef struct {
	struct jpeg_error_mgr base;
	struct jpeg_decompress_struct info;
	jmp_buf back;
	Library library;
	guchar *grey;
} Reader;

static G_NORETURN void
leave(j_common_ptr info)
{
	Reader *reader = (Reader *)info->err;

	longjmp(reader->back, 1);
}

static void
stay_silent(G_GNUC_UNUSED j_common_ptr info)
{
}

static void
start(Reader *self, const guchar *data, gsize size)
{
	j_decompress_ptr info = &self->info;

	self->library.create(info, JPEG_LIB_VERSION, sizeof(*info));
	info->mem->max_memory_to_use = MEMORY_MAX;
	self->library.mem_src(info, data, size);
	self->library.read_header(info, TRUE);
	info->out_color_space = JCS_GRAYSCALE;
	info->scale_num = 1;
	info->scale_denom = 1;
	while (info->scale_denom < 8 &&
	       (guint64)info->image_width * info->image_height /
		       info->scale_denom / info->scale_denom >
		   PIXELS_ENOUGH)
		info->scale_denom *= 2;
	self->library.start(info);
}

static void
read_rows(Reader *self)
{
	j_decompress_ptr info = &self->info;

	self->grey = g_malloc0((gsize)info->output_width * info->output_height);
	while (info->output_scanline < info->output_height) {
		JSAMPROW row = self->grey + (gsize)info->output_scanline *
						info->output_width;

		self->library.read_scanlines(info, &row, 1);
	}
}

guchar *
elm_raster_jpeg(const guchar *data, gsize size, guint *width, guint *height)
{
	g_autofree Reader *self = g_new0(Reader, 1);

	if (!elm_library_load(ELM_SONAME_LIBJPEG, symbols, &self->library,
		NULL))
		return NULL;
	self->info.err = self->library.std_error(&self->base);
	self->base.error_exit = leave;
	self->base.output_message = stay_silent;
	if (setjmp(self->back) == 0) {
		start(self, data, size);
		if (self->info.image_width == *width &&
		    self->info.image_height == *height)
			read_rows(self);
		*width = self->info.output_width;
		*height = self->info.output_height;
	} else {
		g_clear_pointer(&self->grey, g_free);
	}
	self->library.destroy(&self->info);
	return self->grey;
}
