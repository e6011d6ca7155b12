#include "config.h"

#include "lib/content/archive.h"

#include <string.h>

#include <gio/gio.h>

#include "lib/content/item.h"
#include "tests/content/taker.h"

/* What walking @content gives. */
static void
assert_walk(GBytes *content, const char *name, const char *members,
    guint barriers)
{
	g_autoptr(ElmArchive) archive = elm_archive_new();
	Taker taker;

	taker_init(&taker);
	g_assert_cmphex(elm_archive_walk(archive, elm_span_of(content), name,
			    &taker.sink),
	    ==, barriers);
	taker_assert(&taker, members);
	taker_clear(&taker);
}

static void
test_what_libarchive_reads_is_opened(void)
{
	g_autoptr(GBytes) seven = taker_sample("fuzz/container/7z");
	g_autoptr(GBytes) packed = taker_sample("fuzz/container/gzip");

	assert_walk(seven, "a.7z", "h.txt: hello\\n\n", 0);
	assert_walk(packed, "x/h.txt.gz", "h.txt: hello\\n\n", 0);
}

/* RFC 1952, 2.3: bit 3 of the flags says that a name follows. */
static void
test_a_packed_file_has_both_its_names(void)
{
	g_autoptr(GBytes) packed = taker_sample("fuzz/container/gzip");
	GByteArray *file = g_byte_array_new();
	g_autoptr(GBytes) named = NULL;
	gsize size;
	const guint8 *data = g_bytes_get_data(packed, &size);

	g_byte_array_append(file, data, 10);
	file->data[3] = 8;
	g_byte_array_append(file, (const guint8 *)"evil.js", 8);
	g_byte_array_append(file, data + 10, (guint)size - 10);
	named = g_byte_array_free_to_bytes(file);
	assert_walk(named, "x/h.txt.gz", "h.txt: hello\\n\nevil.js: hello\\n\n",
	    0);
	assert_walk(named, "evil.js.gz", "evil.js: hello\\n\n", 0);
	assert_walk(named, "h.tgz", "h.tar: hello\\n\nevil.js: hello\\n\n", 0);
}

static void
put(GByteArray *array, guint octet, guint n)
{
	guint8 value = (guint8)octet;

	for (guint i = 0; i < n; i++)
		g_byte_array_append(array, &value, 1);
}

/* libarchive takes them for an empty tar. */
static void
test_packed_zeros_are_read_to_their_end(void)
{
	static const char packed[] =
	    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x63\x60\x18\x05\xa3"
	    "\x60\x14\x8c\x82\x51\x30\x0a\x46\xc1\x48\x03\x00\x9e\xba\xe8"
	    "\xf1\x00\x08\x00\x00";
	g_autoptr(GBytes) data = g_bytes_new_static(packed, sizeof(packed) - 1);

	assert_walk(data, "z.gz", "", 0);
}

/* A tar of the file "a" of one octet, with two blocks of zeros at its end. */
static GByteArray *
tar_of_one(void)
{
	static const struct {
		guint offset;
		const char *text;
	} fields[] = { { 0, "a" }, { 100, "0000644" }, { 108, "0000000" },
		{ 116, "0000000" }, { 124, "00000000001" },
		{ 136, "00000000000" }, { 148, "        " }, { 156, "0" },
		{ 257, "ustar" }, { 263, "00" }, { 512, "x" } };
	GByteArray *tar = g_byte_array_new();
	guint sum = 0;

	put(tar, 0, 4 * 512);
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
		memcpy(tar->data + fields[i].offset, fields[i].text,
		    strlen(fields[i].text));
	for (gsize i = 0; i < 512; i++)
		sum += tar->data[i];
	g_snprintf((char *)tar->data + 148, 8, "%06o", sum);
	return tar;
}

static GBytes *
gzip_of(GBytes *content)
{
	g_autoptr(GZlibCompressor) zlib =
	    g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
	gsize size = g_bytes_get_size(content);
	guint8 *out = g_malloc(size + 1024);
	gsize in;
	gsize n;

	g_converter_convert(G_CONVERTER(zlib), g_bytes_get_data(content, NULL),
	    size, out, size + 1024, G_CONVERTER_INPUT_AT_END, &in, &n, NULL);
	g_assert_cmpuint(in, ==, size);
	return g_bytes_new_take(out, n);
}

static void
test_what_follows_the_end_of_a_tar_is_looked_at(void)
{
	static const struct {
		guint zeros;
		const char *text;
		guint barriers;
	} cases[] = {
		{ 0, "", 0 },
		{ 20000, "", 0 },
		{ 0, "x", ELM_BARRIER_DAMAGED },
		{ 100000, "x", ELM_BARRIER_DAMAGED },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		GByteArray *tar = tar_of_one();
		g_autoptr(GBytes) plain = NULL;
		g_autoptr(GBytes) packed = NULL;

		put(tar, 0, cases[i].zeros);
		g_byte_array_append(tar, (const guint8 *)cases[i].text,
		    (guint)strlen(cases[i].text));
		plain = g_byte_array_free_to_bytes(tar);
		packed = gzip_of(plain);
		assert_walk(plain, "t.tar", "a: x\n", cases[i].barriers);
		assert_walk(packed, "t.tgz", "a: x\n", cases[i].barriers);
	}
}

/* The dictionary fills as it is unpacked, up to what may be held: 48 MiB. */
static void
test_a_huge_dictionary_ends_at_the_limit(void)
{
	g_autoptr(GBytes) whole = taker_sample("window.7z");

	assert_walk(whole, "w.7z", "a: (62914560)\n", ELM_BARRIER_LIMIT);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/archive/what-libarchive-reads-is-opened",
	    test_what_libarchive_reads_is_opened);
	g_test_add_func("/archive/a-packed-file-has-both-its-names",
	    test_a_packed_file_has_both_its_names);
	g_test_add_func("/archive/packed-zeros-are-read-to-their-end",
	    test_packed_zeros_are_read_to_their_end);
	g_test_add_func("/archive/what-follows-the-end-of-a-tar-is-looked-at",
	    test_what_follows_the_end_of_a_tar_is_looked_at);
	g_test_add_func("/archive/a-huge-dictionary-ends-at-the-limit",
	    test_a_huge_dictionary_ends_at_the_limit);
	return g_test_run();
}
