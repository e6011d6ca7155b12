#include "config.h"

#include "lib/content/ole.h"

#include <string.h>

#include "tests/content/compound.h"
#include "tests/content/taker.h"

#define FAT 512 /* where the table begins */
#define DIRECTORY 1024

static void
test_streams_are_found_and_read(void)
{
	g_autoptr(GBytes) file =
	    g_byte_array_free_to_bytes(compound_new("Macros", "x", "hi", 2));
	g_autoptr(ElmOle) ole = elm_ole_new(file);
	const ElmOleEntry *entry = elm_ole_find(ole, "X");
	g_autoptr(GBytes) all = NULL;
	g_autoptr(GBytes) start = NULL;

	g_assert_nonnull(entry);
	g_assert_cmpuint(entry->kind, ==, ELM_OLE_STREAM);
	g_assert_cmpint(entry->parent, ==, 1);
	g_assert_true(elm_ole_child(ole, 1, "x") == entry);
	g_assert_null(elm_ole_child(ole, 0, "x"));
	all = elm_ole_read(ole, entry, 10000);
	g_assert_cmpuint(g_bytes_get_size(all), ==, 4096);
	start = elm_ole_read(ole, entry, 2);
	g_assert_cmpmem(g_bytes_get_data(start, NULL), g_bytes_get_size(start),
	    "hi", 2);
	g_assert_false(elm_ole_is_damaged(ole));
}

static void
test_what_is_no_compound_file_is_none(void)
{
	static const char *const texts[] = {
		"", "\xd0\xcf\x11\xe0",
		"no compound file at all, whatever the name says it should be"
	};

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GBytes) data =
		    g_bytes_new(texts[i], strlen(texts[i]));

		g_assert_null(elm_ole_new(data));
	}
}

/* Read all there is. */
static gboolean
is_damaged(GBytes *file)
{
	g_autoptr(ElmOle) ole = elm_ole_new(file);
	const ElmOleEntry *entry;

	if (ole == NULL)
		return TRUE;
	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++) {
		g_autoptr(GBytes) data = elm_ole_read(ole, entry, 1 << 20);

		g_assert_cmpuint(g_bytes_get_size(data), <=, 1 << 20);
	}
	return elm_ole_is_damaged(ole);
}

static void
test_circles_and_wild_sectors_are_damage(void)
{
	static const struct {
		gsize offset;
		guint8 value; /* of the low octet there, 0 above */
	} cases[] = {
		{ FAT + 4, 1 },    /* the directory follows itself */
		{ FAT + 16, 200 }, /* it goes on behind the file */
		{ DIRECTORY + 256 + 116, 250 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		GByteArray *array = compound_new("VBA", "x", "hi", 2);
		g_autoptr(GBytes) file = NULL;

		memset(array->data + cases[i].offset, 0, 4);
		array->data[cases[i].offset] = cases[i].value;
		file = g_byte_array_free_to_bytes(array);
		g_test_message("case %u", (guint)i);
		g_assert_true(is_damaged(file));
	}
}

static void
test_cut_files_end_where_they_end(void)
{
	g_autoptr(GBytes) file =
	    g_byte_array_free_to_bytes(compound_new("VBA", "x", "hi", 2));

	g_assert_false(is_damaged(file));
	for (gsize i = 0; i < g_bytes_get_size(file) - 512; i += 64) {
		g_autoptr(GBytes) cut = g_bytes_new_from_bytes(file, 0, i);
		gboolean is_short = is_damaged(cut);

		if (i >= DIRECTORY + 512)
			g_assert_true(is_short);
	}
}

static void
test_documents_of_others_are_read_whole(void)
{
	g_autoptr(GBytes) file = taker_corpus_file("attach/oletools",
	    "oleobj/embedded-simple-2007.doc");
	g_autoptr(ElmOle) ole = NULL;
	const ElmOleEntry *entry;

	if (file == NULL)
		return;
	ole = elm_ole_new(file);
	g_assert_nonnull(elm_ole_find(ole, "WordDocument"));
	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++) {
		g_autoptr(GBytes) data = NULL;

		if (entry->kind != ELM_OLE_STREAM)
			continue;
		data = elm_ole_read(ole, entry, G_MAXINT);
		g_assert_cmpuint(g_bytes_get_size(data), ==, entry->size);
	}
	g_assert_false(elm_ole_is_damaged(ole));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/ole/streams-are-found-and-read",
	    test_streams_are_found_and_read);
	g_test_add_func("/ole/what-is-no-compound-file-is-none",
	    test_what_is_no_compound_file_is_none);
	g_test_add_func("/ole/circles-and-wild-sectors-are-damage",
	    test_circles_and_wild_sectors_are_damage);
	g_test_add_func("/ole/cut-files-end-where-they-end",
	    test_cut_files_end_where_they_end);
	g_test_add_func("/ole/documents-of-others-are-read-whole",
	    test_documents_of_others_are_read_whole);
	return g_test_run();
}
