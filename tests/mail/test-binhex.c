#include "config.h"

#include "lib/mail/binhex.h"

#include <string.h>

#include "lib/mail/view.h"

static const char alphabet[] =
    "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";

static void
put_number(GByteArray *array, gsize value)
{
	for (int shift = 24; shift >= 0; shift -= 8) {
		guint8 octet = (guint8)(value >> shift);

		g_byte_array_append(array, &octet, 1);
	}
}

/* A file called "a.js" with two forks, without runs but where they stand in
 * the forks themselves, of @data_size and @other_size octets unpacked. */
static GByteArray *
packed_file(const char *data, gsize data_size, const char *other,
    gsize other_size)
{
	static const guint8 start[] = "\4a.js\0TEXTttxt\0";
	GByteArray *file = g_byte_array_new();

	g_byte_array_append(file, start, sizeof(start));
	put_number(file, data_size);
	put_number(file, other_size);
	g_byte_array_append(file, (const guint8 *)"##", 2);
	g_byte_array_append(file, (const guint8 *)data, (guint)strlen(data));
	g_byte_array_append(file, (const guint8 *)"##", 2);
	g_byte_array_append(file, (const guint8 *)other, (guint)strlen(other));
	g_byte_array_append(file, (const guint8 *)"##", 2);
	return file;
}

/* RFC 1741, 4: six bits a character, 64 characters a line, between colons. */
static char *
text_of(GByteArray *file, const char *before)
{
	GString *text = g_string_new(before);
	gsize start = text->len;

	g_string_append_c(text, ':');
	for (gsize bit = 0; bit < (gsize)file->len * 8; bit += 6) {
		guint two = (guint)file->data[bit / 8] << 8;

		if (bit / 8 + 1 < file->len)
			two |= file->data[bit / 8 + 1];
		g_string_append_c(text, alphabet[two >> (10 - bit % 8) & 63]);
		if ((text->len - start) % 65 == 64)
			g_string_append_c(text, '\n');
	}
	g_string_append(text, ":\n");
	g_byte_array_unref(file);
	return g_string_free(text, FALSE);
}

#define COMMENT ELM_BINHEX_MARK " 4.0)\n\n"

static void
assert_forks(const char *text, const char *data, const char *other)
{
	const char *const wanted[] = { data, other };
	g_autofree char *name = NULL;
	gsize offset;
	gsize length;

	g_assert_true(elm_binhex_find(text, strlen(text), 0, &offset, &length));
	name = elm_binhex_name(text + offset, length);
	g_assert_cmpstr(name, ==, "a.js");
	for (guint i = 0; i < G_N_ELEMENTS(wanted); i++) {
		gboolean is_cut = FALSE;
		g_autoptr(GBytes) fork = elm_decode(ELM_DECODE_BINHEX + i,
		    text + offset, length, 1000, &is_cut);

		g_assert_false(is_cut);
		g_assert_cmpmem(g_bytes_get_data(fork, NULL),
		    g_bytes_get_size(fork), wanted[i], strlen(wanted[i]));
	}
}

static void
test_both_forks_are_decoded(void)
{
	g_autofree char *text =
	    text_of(packed_file("alert(1);", 9, "rest", 4), COMMENT);

	assert_forks(text, "alert(1);", "rest");
}

static void
test_runs_are_read(void)
{
	static const struct {
		const char *packed;
		const char *data;
	} cases[] = {
		{ "a\x90\x04"
		  "b",
		    "aaaab" },
		{ "a\x90\x01"
		  "b",
		    "ab" },
		{ "ab", "ab" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    text_of(packed_file(cases[i].packed, strlen(cases[i].data),
				"", 0),
			COMMENT);

		assert_forks(text, cases[i].data, "");
	}
}

static void
test_runs_end_at_the_limit_and_cost_nothing(void)
{
	g_autoptr(GString) packed = g_string_new("a");
	g_autofree char *text = NULL;
	g_autoptr(GBytes) fork = NULL;
	gboolean is_cut = FALSE;
	gsize offset;
	gsize length;

	for (gsize i = 0; i < 1000; i++)
		g_string_append(packed, "\x90\xff");
	text =
	    text_of(packed_file(packed->str, 1 + 1000 * 254, "x", 1), COMMENT);
	elm_binhex_find(text, strlen(text), 0, &offset, &length);
	g_assert_cmpuint(elm_binhex_size(ELM_DECODE_BINHEX, text + offset,
			     length),
	    ==, 1 + 1000 * 254);
	g_assert_cmpuint(elm_binhex_size(ELM_DECODE_BINHEX_OTHER, text + offset,
			     length),
	    ==, 1);
	fork =
	    elm_decode(ELM_DECODE_BINHEX, text + offset, length, 500, &is_cut);
	g_assert_cmpuint(g_bytes_get_size(fork), ==, 500);
	g_assert_true(is_cut);
}

static void
test_cut_files_give_what_is_there(void)
{
	g_autofree char *text =
	    text_of(packed_file("alert(1);", 9, "rest", 4), COMMENT);
	gsize full = strlen(text) - 1;

	for (gsize i = 0; i < full; i++) {
		g_autofree char *cut = g_strndup(text, i);
		gsize offset;
		gsize length;

		if (!elm_binhex_find(cut, i, 0, &offset, &length))
			continue;
		g_assert_cmpuint(offset + length, <=, i);
		g_assert_cmpuint(elm_binhex_size(ELM_DECODE_BINHEX,
				     cut + offset, length),
		    <=, 9);
	}
}

static void
test_what_is_no_file_is_not_found(void)
{
	static const char *const texts[] = { "", ":abc:\n", ELM_BINHEX_MARK,
		ELM_BINHEX_MARK " 4.0)\nno: colon\n" };
	gsize offset;
	gsize length;

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_assert_false(elm_binhex_find(texts[i], strlen(texts[i]), 0,
		    &offset, &length));
}

static void
test_the_view_has_a_reading_for_each_fork(void)
{
	g_autofree char *text = text_of(packed_file("alert(1);", 9, "rest", 4),
	    "MIME-Version: 1.0\nContent-Type: text/plain\n\n"
	    "See:\n" COMMENT);
	g_autoptr(GBytes) message = g_bytes_new_static(text, strlen(text));
	g_autoptr(ElmView) view = NULL;
	const ElmReading *reading;
	guint seen = 0;
	ElmLimits limits;

	elm_limits_init(&limits);
	view = elm_view_new(message, &limits);
	for (gsize i = 0; (reading = elm_view_reading(view, i)) != NULL; i++) {
		g_autoptr(GBytes) content = elm_view_content(view, i, NULL);
		gsize size;
		const char *data = g_bytes_get_data(content, &size);

		if (strcmp(reading->name, "a.js") != 0)
			continue;
		seen += size == 9 && memcmp(data, "alert(1);", 9) == 0;
		seen += size == 4 && memcmp(data, "rest", 4) == 0;
	}
	g_assert_cmpuint(seen, ==, 2);
	g_assert_null(elm_view_ambiguity(view, 0));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/binhex/both-forks-are-decoded",
	    test_both_forks_are_decoded);
	g_test_add_func("/binhex/runs-are-read", test_runs_are_read);
	g_test_add_func("/binhex/runs-end-at-the-limit",
	    test_runs_end_at_the_limit_and_cost_nothing);
	g_test_add_func("/binhex/cut-files-give-what-is-there",
	    test_cut_files_give_what_is_there);
	g_test_add_func("/binhex/what-is-no-file-is-not-found",
	    test_what_is_no_file_is_not_found);
	g_test_add_func("/binhex/the-view-has-a-reading-for-each-fork",
	    test_the_view_has_a_reading_for_each_fork);
	return g_test_run();
}
