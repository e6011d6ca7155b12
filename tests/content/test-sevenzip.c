#include "config.h"

#include "lib/content/sevenzip.h"

#include <string.h>

#define MIB ((guint64)1 << 20)

/* What stands before and behind the coders of a folder of one stream of 16
 * octets, and the file in it. */
#define BEFORE 0x01, 0x04, 0x06, 0, 1, 0x09, 1, 0, 0x07, 0x0B, 1, 0
#define BEHIND                                                                 \
	0x0C, 16, 0, 0x08, 0x0A, 1, 0, 0, 0, 0, 0, 0, 0x05, 1, 0x11, 5, 0,     \
	    'a', 0, 0, 0, 0, 0
#define ARCHIVE(...)                                                           \
	{                                                                      \
		BEFORE, 1, __VA_ARGS__, BEHIND                                 \
	}
#define OCTETS 64

/* The signature header, and @size octets of @header right behind it. */
static GBytes *
archive_of(const guint8 *header, gsize size)
{
	GByteArray *file = g_byte_array_new();
	guint8 start[32] = "7z\xbc\xaf\x27\x1c";

	start[20] = (guint8)size;
	g_byte_array_append(file, start, sizeof(start));
	g_byte_array_append(file, header, (guint)size);
	return g_byte_array_free_to_bytes(file);
}

static GBytes *
unpack_nothing(gpointer user, GBytes *file, gsize limit)
{
	(void)user;
	(void)file;
	(void)limit;
	return NULL;
}

static gboolean
look(const guint8 *header, gsize size, ElmSevenzipNeed *need)
{
	g_autoptr(GBytes) archive = archive_of(header, size);

	return elm_sevenzip_look(elm_span_of(archive), unpack_nothing, NULL,
	    need);
}

static void
test_the_dictionary_of_each_method_is_known(void)
{
	static const struct {
		guint8 header[OCTETS];
		guint64 window;
		guint64 held; /* at least, and not a MiB more */
	} cases[] = {
		{ ARCHIVE(0x01, 0x00), 0, 0 },
		{ ARCHIVE(0x23, 3, 1, 1, 5, 0x5D, 0, 0, 0, 0x20), 512 * MIB,
		    0 },
		{ ARCHIVE(0x21, 0x21, 1, 24), 16 * MIB, 0 },
		{ ARCHIVE(0x21, 0x21, 1, 40), 4096 * MIB, 0 },
		{ ARCHIVE(0x23, 3, 4, 1, 5, 6, 0, 0, 0, 0x10), 0, 256 * MIB },
		{ ARCHIVE(0x03, 4, 2, 2), 0, 0 },
		{ ARCHIVE(0x03, 9, 9, 9), G_MAXUINT32, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmSevenzipNeed need;

		g_assert_true(look(cases[i].header, OCTETS, &need));
		g_assert_cmpuint(need.window, ==, cases[i].window);
		g_assert_cmpuint(need.held, >=, cases[i].held);
		g_assert_cmpuint(need.held, <, cases[i].held + MIB);
	}
}

static void
test_a_cut_header_is_no_header(void)
{
	static const guint8 header[] =
	    ARCHIVE(0x23, 3, 1, 1, 5, 0x5D, 0, 0, 0, 0x20);
	ElmSevenzipNeed need;

	g_assert_true(look(header, sizeof(header), &need));
	for (gsize i = 1; i < sizeof(header); i++)
		g_assert_false(look(header, i, &need));
	g_assert_true(look(header, 0, &need));
}

static void
test_a_large_link_is_held_as_a_whole(void)
{
	static const guint8 header[] = { BEFORE, 1, 0x01, 0x00, 0x0C, 0xE0, 0,
		0, 0x20, 0, 0, 0x05, 1, 0x15, 6, 1, 0, 0, 0x80, 0xFF, 0xA1, 0,
		0 };
	ElmSevenzipNeed need;

	g_assert_true(look(header, sizeof(header), &need));
	g_assert_cmpuint(need.held, >=, 2 * MIB);
	g_assert_cmpuint(need.held, <, 3 * MIB);
}

static void
test_a_header_packed_strangely_needs_too_much(void)
{
	static const guint8 header[] = { 0x17, 0x06, 0, 1, 0x09, 1, 0, 0x07,
		0x0B, 1, 0, 1, 0x21, 0x21, 1, 24, 0x0C, 16, 0, 0 };
	static const guint8 large[] = { 0x17, 0x06, 0, 1, 0x09, 1, 0, 0x07,
		0x0B, 1, 0, 1, 0x23, 3, 1, 1, 5, 0x5D, 0, 0, 1, 0, 0x0C, 0xF0,
		0, 0, 0, 0x20, 0, 0 };
	ElmSevenzipNeed need;

	g_assert_true(look(header, sizeof(header), &need));
	g_assert_cmpuint(need.held, ==, G_MAXUINT32);
	g_assert_true(look(large, sizeof(large), &need));
	g_assert_cmpuint(need.held, ==, G_MAXUINT32);
}

static void
test_more_files_than_octets_are_not_believed(void)
{
	static const guint8 header[] = { 0x01, 0x05, 0xE0, 0xFF, 0xFF, 0xFF, 0,
		0 };
	ElmSevenzipNeed need;

	g_assert_false(look(header, sizeof(header), &need));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sevenzip/the-dictionary-of-each-method-is-known",
	    test_the_dictionary_of_each_method_is_known);
	g_test_add_func("/sevenzip/a-cut-header-is-no-header",
	    test_a_cut_header_is_no_header);
	g_test_add_func("/sevenzip/a-large-link-is-held-as-a-whole",
	    test_a_large_link_is_held_as_a_whole);
	g_test_add_func("/sevenzip/a-header-packed-strangely-needs-too-much",
	    test_a_header_packed_strangely_needs_too_much);
	g_test_add_func("/sevenzip/more-files-than-octets-are-not-believed",
	    test_more_files_than_octets_are_not_believed);
	return g_test_run();
}
