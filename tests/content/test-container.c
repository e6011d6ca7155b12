#include "config.h"

#include "lib/content/container.h"

#include <string.h>

/* A zip made by hand, so that it can lie. */
typedef struct {
	GByteArray *bytes;
	GByteArray *directory;
	guint count;
} Zip;

static void
put(GByteArray *array, guint64 value, guint n)
{
	for (guint i = 0; i < n; i++) {
		guint8 octet = i < 8 ? (guint8)(value >> (8 * i)) : 0;

		g_byte_array_append(array, &octet, 1);
	}
}

static void
put_text(GByteArray *array, const char *text)
{
	g_byte_array_append(array, (const guint8 *)text, (guint)strlen(text));
}

static Zip
zip_begin(void)
{
	return (Zip){ g_byte_array_new(), g_byte_array_new(), 0 };
}

static void
zip_local(Zip *zip, const char *name, GBytes *content, guint flags)
{
	gsize size = g_bytes_get_size(content);

	put_text(zip->bytes, "PK\3\4");
	put(zip->bytes, 20, 2);
	put(zip->bytes, flags, 2);
	put(zip->bytes, 0, 2 + 4 + 4);
	put(zip->bytes, size, 4);
	put(zip->bytes, size, 4);
	put(zip->bytes, strlen(name), 2);
	put(zip->bytes, 0, 2);
	put_text(zip->bytes, name);
	g_byte_array_append(zip->bytes, g_bytes_get_data(content, NULL),
	    (guint)size);
}

static void
zip_central(Zip *zip, const char *name, gsize size, guint flags, gsize offset)
{
	put_text(zip->directory, "PK\1\2");
	put(zip->directory, 20, 2);
	put(zip->directory, 20, 2);
	put(zip->directory, flags, 2);
	put(zip->directory, 0, 2 + 4 + 4);
	put(zip->directory, size, 4);
	put(zip->directory, size, 4);
	put(zip->directory, strlen(name), 2);
	put(zip->directory, 0, 2 + 2 + 2 + 2 + 4);
	put(zip->directory, offset, 4);
	put_text(zip->directory, name);
	zip->count++;
}

static void
zip_add(Zip *zip, const char *name, GBytes *content)
{
	gsize offset = zip->bytes->len;

	zip_local(zip, name, content, 0);
	zip_central(zip, name, g_bytes_get_size(content), 0, offset);
}

static void
zip_add_text(Zip *zip, const char *name, const char *text)
{
	g_autoptr(GBytes) content = g_bytes_new(text, strlen(text));

	zip_add(zip, name, content);
}

static GBytes *
zip_end(Zip *zip)
{
	gsize offset = zip->bytes->len;

	g_byte_array_append(zip->bytes, zip->directory->data,
	    zip->directory->len);
	put_text(zip->bytes, "PK\5\6");
	put(zip->bytes, 0, 4);
	put(zip->bytes, zip->count, 2);
	put(zip->bytes, zip->count, 2);
	put(zip->bytes, zip->directory->len, 4);
	put(zip->bytes, offset, 4);
	put(zip->bytes, 0, 2);
	g_byte_array_unref(zip->directory);
	return g_byte_array_free_to_bytes(zip->bytes);
}

static GBytes *
zip_of(const char *name, GBytes *content)
{
	Zip zip = zip_begin();

	zip_add(&zip, name, content);
	return zip_end(&zip);
}

typedef struct {
	GString *paths; /* each on a line */
	guint n;
	guint classes;
	guint traits;
	guint barriers;
} Seen;

static void
note(const ElmItem *item, gpointer user)
{
	Seen *seen = user;

	g_assert_true(g_utf8_validate(item->path, -1, NULL));
	g_string_append_printf(seen->paths, "%s %s\n", item->path, item->type);
	seen->n++;
	seen->classes |= item->classes;
	seen->traits |= item->traits;
	seen->barriers |= item->barriers;
}

static guint
walk(GBytes *content, const char *name, const ElmLimits *limits, Seen *seen)
{
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(NULL, NULL);
	g_autoptr(ElmContainer) container = NULL;
	ElmLimits preset;

	elm_limits_init(&preset);
	container =
	    elm_container_new(limits == NULL ? &preset : limits, filetype);
	*seen = (Seen){ .paths = g_string_new(NULL) };
	return elm_container_walk(container, content, name, NULL, note, seen);
}

/* What walking @content reports, with NULL as the end of a list. */
static void
assert_walk(GBytes *content, const char *name, const char *paths,
    guint barriers)
{
	Seen seen;

	g_assert_cmphex(walk(content, name, NULL, &seen), ==, barriers);
	g_assert_cmpstr(seen.paths->str, ==, paths);
	g_string_free(seen.paths, TRUE);
}

static void
test_members_are_named_in_full(void)
{
	g_autoptr(GBytes) program = g_bytes_new_static("MZ", 2);
	g_autoptr(GBytes) inner = zip_of("a/b.exe", program);
	g_autoptr(GBytes) outer = zip_of("inner.zip", inner);

	assert_walk(outer, "invoice.zip",
	    "invoice.zip application/zip\n"
	    "invoice.zip/inner.zip application/zip\n"
	    "invoice.zip/inner.zip/a/b.exe text/plain\n",
	    0);
}

static void
test_a_zip_behind_something_else_is_seen(void)
{
	GByteArray *file = g_byte_array_new();
	Zip zip = zip_begin();
	g_autoptr(GBytes) tail = NULL;
	g_autoptr(GBytes) whole = NULL;

	zip_add_text(&zip, "evil.js", "x");
	tail = zip_end(&zip);
	g_byte_array_append(file, (const guint8 *)"GIF89a\0\0\1\0", 10);
	g_byte_array_append(file, g_bytes_get_data(tail, NULL),
	    (guint)g_bytes_get_size(tail));
	whole = g_byte_array_free_to_bytes(file);
	assert_walk(whole, "a.gif",
	    "a.gif image/gif\na.gif/evil.js text/plain\n", 0);
}

static void
test_concatenated_zips_show_all_members(void)
{
	GByteArray *file = g_byte_array_new();
	g_autoptr(GBytes) whole = NULL;

	for (guint i = 0; i < 2; i++) {
		Zip zip = zip_begin();
		g_autoptr(GBytes) one = NULL;

		zip_add_text(&zip, i == 0 ? "first" : "second", "x");
		one = zip_end(&zip);
		g_byte_array_append(file, g_bytes_get_data(one, NULL),
		    (guint)g_bytes_get_size(one));
	}
	whole = g_byte_array_free_to_bytes(file);
	assert_walk(whole, "z",
	    "z application/zip\nz/second text/plain\nz/first text/plain\n", 0);
}

static void
test_headers_that_disagree_are_damage_and_both_are_seen(void)
{
	g_autoptr(GBytes) content = g_bytes_new_static("x", 1);
	g_autoptr(GBytes) whole = NULL;
	Zip zip = zip_begin();

	zip_local(&zip, "good.txt", content, 0);
	zip_central(&zip, "evil.exe", 1, 0, 0);
	whole = zip_end(&zip);
	assert_walk(whole, "z",
	    "z application/zip\nz/evil.exe text/plain\n"
	    "z/good.txt text/plain\n",
	    ELM_BARRIER_DAMAGED);
}

static void
test_a_member_missing_from_the_directory_is_seen(void)
{
	g_autoptr(GBytes) content = g_bytes_new_static("x", 1);
	g_autoptr(GBytes) whole = NULL;
	Zip zip = zip_begin();

	zip_add_text(&zip, "listed", "y");
	zip_local(&zip, "unlisted", content, 0);
	whole = zip_end(&zip);
	assert_walk(whole, "z",
	    "z application/zip\nz/listed text/plain\n"
	    "z/unlisted text/plain\n",
	    0);
}

static void
test_encrypted_members_are_named_and_marked(void)
{
	g_autoptr(GBytes) content = g_bytes_new_static("?", 1);
	g_autoptr(GBytes) whole = NULL;
	Zip zip = zip_begin();
	Seen seen;

	zip_local(&zip, "secret.exe", content, 1);
	zip_central(&zip, "secret.exe", 1, 1, 0);
	whole = zip_end(&zip);
	g_assert_cmphex(walk(whole, "z", NULL, &seen), ==,
	    ELM_BARRIER_ENCRYPTED);
	g_assert_cmpuint(seen.n, ==, 2);
	g_assert_cmphex(seen.classes & ELM_CLASS_ENCRYPTED, !=, 0);
	g_assert_cmphex(seen.classes & ELM_CLASS_EXECUTABLE, !=, 0);
	g_string_free(seen.paths, TRUE);
}

static void
test_archives_in_archives_end_at_the_limit(void)
{
	g_autoptr(GBytes) content = g_bytes_new_static("x", 1);
	ElmLimits limits;
	Seen seen;

	elm_limits_init(&limits);
	limits.archive_depth = 2;
	for (guint i = 0; i < 4; i++) {
		g_autoptr(GBytes) inner = content;

		content = zip_of("z", inner);
		g_assert_cmphex(walk(content, "z", &limits, &seen), ==,
		    i < 3 ? 0 : ELM_BARRIER_LIMIT);
		g_assert_cmpuint(seen.n, ==, MIN(i + 2, 4));
		g_string_free(seen.paths, TRUE);
	}
}

static void
test_members_end_at_the_limit(void)
{
	g_autoptr(GBytes) whole = NULL;
	Zip zip = zip_begin();
	ElmLimits limits;
	Seen seen;

	for (guint i = 0; i < 11; i++)
		zip_add_text(&zip, "x", "x");
	whole = zip_end(&zip);
	elm_limits_init(&limits);
	limits.members = 11;
	g_assert_cmphex(walk(whole, "z", &limits, &seen), ==, 0);
	g_assert_cmpuint(seen.n, ==, 12);
	g_string_free(seen.paths, TRUE);
	limits.members = 10;
	g_assert_cmphex(walk(whole, "z", &limits, &seen), ==,
	    ELM_BARRIER_LIMIT);
	g_assert_cmpuint(seen.n, ==, 11);
	g_string_free(seen.paths, TRUE);
}

static void
test_large_members_are_typed_but_not_kept(void)
{
	g_autofree char *zeros = g_malloc0(2000);
	g_autoptr(GBytes) content = g_bytes_new_static(zeros, 2000);
	g_autoptr(GBytes) inner = zip_of("a", content);
	g_autoptr(GBytes) one = zip_of("plain.bin", content);
	g_autoptr(GBytes) two = zip_of("inner.zip", inner);
	ElmLimits limits;
	Seen seen;

	elm_limits_init(&limits);
	limits.member_size = 1024;
	g_assert_cmphex(walk(one, "z", &limits, &seen), ==, 0);
	g_assert_cmpuint(seen.n, ==, 2);
	g_string_free(seen.paths, TRUE);
	g_assert_cmphex(walk(two, "z", &limits, &seen), ==, ELM_BARRIER_LIMIT);
	g_assert_cmpuint(seen.n, ==, 2);
	g_string_free(seen.paths, TRUE);
	limits.member_size = 2000;
	limits.expanded_size = 1999;
	g_assert_cmphex(walk(one, "z", &limits, &seen), ==, ELM_BARRIER_LIMIT);
	g_string_free(seen.paths, TRUE);
}

static void
test_nested_messages_and_uuencoded_files_are_opened(void)
{
	static const char text[] = "From: a@example.org\nSubject: x\n"
				   "MIME-Version: 1.0\n\n"
				   "Here it is\nbegin 644 a.js\n"
				   "#86QE\n`\nend\n";
	g_autoptr(GBytes) message = g_bytes_new_static(text, sizeof(text) - 1);
	g_autoptr(GBytes) zip = zip_of("m.eml", message);

	assert_walk(zip, "z",
	    "z application/zip\nz/m.eml message/rfc822\n"
	    "z/m.eml/text/plain text/plain\n"
	    "z/m.eml/text/plain/a.js text/plain\n"
	    "z/m.eml/a.js text/plain\n",
	    0);
}

static void
test_cut_archives_are_damaged(void)
{
	Zip zip = zip_begin();
	g_autoptr(GBytes) whole = NULL;
	gsize size;

	zip_add_text(&zip, "one", "x");
	zip_add_text(&zip, "two", "y");
	whole = zip_end(&zip);
	size = g_bytes_get_size(whole);
	for (gsize i = 34; i < size - 21; i++) {
		g_autoptr(GBytes) cut = g_bytes_new_from_bytes(whole, 0, i);
		Seen seen;

		g_assert_cmphex(walk(cut, "z", NULL, &seen) &
				    ELM_BARRIER_DAMAGED,
		    !=, 0);
		g_assert_cmpuint(seen.n, >=, 2);
		g_string_free(seen.paths, TRUE);
	}
}

static GBytes *
sample(const char *name)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("srcdir"), "tests/data", name, NULL);
	g_autoptr(GError) error = NULL;
	char *data;
	gsize size;

	g_file_get_contents(path, &data, &size, &error);
	g_assert_no_error(error);
	return g_bytes_new_take(data, size);
}

static void
test_an_archive_behind_a_program_is_opened(void)
{
	g_autoptr(GBytes) seven = sample("fuzz/container/7z");
	GByteArray *file = g_byte_array_new();
	g_autoptr(GBytes) whole = NULL;

	g_byte_array_append(file, (const guint8 *)"MZ\0\1\2\3", 6);
	g_byte_array_append(file, g_bytes_get_data(seven, NULL),
	    (guint)g_bytes_get_size(seven));
	whole = g_byte_array_free_to_bytes(file);
	assert_walk(whole, "a.exe",
	    "a.exe application/x-dosexec\na.exe/h.txt text/plain\n", 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/container/members-are-named-in-full",
	    test_members_are_named_in_full);
	g_test_add_func("/container/a-zip-behind-something-else-is-seen",
	    test_a_zip_behind_something_else_is_seen);
	g_test_add_func("/container/concatenated-zips-show-all-members",
	    test_concatenated_zips_show_all_members);
	g_test_add_func("/container/headers-that-disagree-are-damage",
	    test_headers_that_disagree_are_damage_and_both_are_seen);
	g_test_add_func("/container/a-member-not-in-the-directory-is-seen",
	    test_a_member_missing_from_the_directory_is_seen);
	g_test_add_func("/container/encrypted-members-are-named-and-marked",
	    test_encrypted_members_are_named_and_marked);
	g_test_add_func("/container/archives-in-archives-end-at-the-limit",
	    test_archives_in_archives_end_at_the_limit);
	g_test_add_func("/container/members-end-at-the-limit",
	    test_members_end_at_the_limit);
	g_test_add_func("/container/large-members-are-typed-but-not-kept",
	    test_large_members_are_typed_but_not_kept);
	g_test_add_func("/container/nested-messages-and-uuencode-are-opened",
	    test_nested_messages_and_uuencoded_files_are_opened);
	g_test_add_func("/container/cut-archives-are-damaged",
	    test_cut_archives_are_damaged);
	g_test_add_func("/container/an-archive-behind-a-program-is-opened",
	    test_an_archive_behind_a_program_is_opened);
	return g_test_run();
}
