#include "config.h"

#include "lib/content/inflate.h"

#include <gio/gio.h>

#define SIZE 100000

/* @SIZE letters, packed. */
static GBytes *
packed(GZlibCompressorFormat format)
{
	g_autoptr(GZlibCompressor) zlib = g_zlib_compressor_new(format, 9);
	g_autofree char *letters = g_strnfill(SIZE, 'a');
	char *out = g_malloc(SIZE);
	gsize in;
	gsize n;

	g_converter_convert(G_CONVERTER(zlib), letters, SIZE, out, SIZE,
	    G_CONVERTER_INPUT_AT_END, &in, &n, NULL);
	g_assert_cmpuint(in, ==, SIZE);
	return g_bytes_new_take(out, n);
}

static void
test_both_kinds_are_unpacked_up_to_the_limit(void)
{
	static const struct {
		GZlibCompressorFormat format;
		ElmInflateKind kind;
	} kinds[] = {
		{ G_ZLIB_COMPRESSOR_FORMAT_RAW, ELM_INFLATE_RAW },
		{ G_ZLIB_COMPRESSOR_FORMAT_ZLIB, ELM_INFLATE_ZLIB },
	};
	static const gsize limits[] = { 1, 32768, SIZE - 1, SIZE, SIZE + 1,
		G_MAXSIZE };

	for (gsize i = 0; i < G_N_ELEMENTS(kinds) * G_N_ELEMENTS(limits); i++) {
		gsize limit = limits[i / 2];
		g_autoptr(GBytes) in = packed(kinds[i % 2].format);
		g_autoptr(GBytes) out = NULL;
		gboolean is_whole;

		out = elm_inflate(elm_span_of(in), kinds[i % 2].kind, limit,
		    &is_whole);
		g_assert_cmpuint(g_bytes_get_size(out), ==, MIN(limit, SIZE));
		if (limit != SIZE)
			g_assert_cmpint(is_whole, ==, limit > SIZE);
	}
}

static void
test_what_is_cut_gives_what_is_there(void)
{
	g_autoptr(GBytes) in = packed(G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
	ElmSpan span = elm_span_of(in);

	for (gsize i = 0; i < span.size; i++) {
		gboolean is_whole = TRUE;
		g_autoptr(GBytes) out = elm_inflate(elm_span_cut(span, 0, i),
		    ELM_INFLATE_ZLIB, SIZE + 1, &is_whole);

		g_assert_false(is_whole);
		g_assert_true(out == NULL || g_bytes_get_size(out) <= SIZE);
	}
}

static void
test_what_is_not_packed_gives_nothing(void)
{
	g_assert_null(elm_inflate(elm_span_of_text("not packed"),
	    ELM_INFLATE_ZLIB, 100, NULL));
	g_assert_null(
	    elm_inflate(elm_span_of_text(""), ELM_INFLATE_RAW, 100, NULL));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/inflate/both-kinds-are-unpacked-up-to-the-limit",
	    test_both_kinds_are_unpacked_up_to_the_limit);
	g_test_add_func("/inflate/what-is-cut-gives-what-is-there",
	    test_what_is_cut_gives_what_is_there);
	g_test_add_func("/inflate/what-is-not-packed-gives-nothing",
	    test_what_is_not_packed_gives_nothing);
	return g_test_run();
}
