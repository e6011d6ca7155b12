#include "config.h"

#include "lib/scan/strip.h"

#include <string.h>

#include "lib/base/error.h"

#define HEAD                                                                   \
	"Content-Type: text/plain; charset=UTF-8\n"                            \
	"Content-Transfer-Encoding: 7bit\n"                                    \
	"Content-Disposition: inline\n\n"

static char *
strip(const char *text, gsize i, const char *words, const char *reason)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmPartTree) tree = NULL;
	g_autoptr(GBytes) bytes = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	tree =
	    elm_part_tree_new(raw, elm_message_header_offset(message), &limits);
	elm_strip_part(message, tree, elm_part_tree_at(tree, i), words, reason);
	bytes = elm_message_bytes(message);
	return g_strndup(g_bytes_get_data(bytes, NULL),
	    g_bytes_get_size(bytes));
}

static void
test_only_the_part_gives_way(void)
{
	static const struct {
		const char *text;
		gsize part;
		const char *wanted;
	} cases[] = {
		{ "Content-Type: multipart/mixed; boundary=x\n\nz \n--x\n"
		  "A: b\n\none\n--x\n\ntwo\n--x--\nend",
		    1,
		    "Content-Type: multipart/mixed; boundary=x\n\nz "
		    "\n--x\n" HEAD "gone\n--x\n\ntwo\n--x--\nend" },
		{ "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
		  "A: b\n\none\n--x\n\ntwo\n--x--\n",
		    2,
		    "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
		    "A: b\n\none\n--x\n" HEAD "gone\n--x--\n" },
		/* No end. */
		{ "Content-Type: multipart/mixed; boundary=x\n\n--x\n\none", 1,
		    "Content-Type: multipart/mixed; boundary=x\n\n--x\n" HEAD
		    "gone" },
		/* The message is the part. */
		{ "From x\nA: b\nContent-ID: <x>\nC: d\n\none", 0,
		    "From x\nMIME-Version: 1.0\n"
		    "Content-Type: text/plain; charset=UTF-8\n"
		    "Content-Transfer-Encoding: 7bit\nA: b\nC: d\n\ngone\n" },
		{ "A: b\r\nMIME-Version: 1.0\r\n\r\none\r\n", 0,
		    "Content-Type: text/plain; charset=UTF-8\r\n"
		    "Content-Transfer-Encoding: 7bit\r\nA: b\r\n"
		    "MIME-Version: 1.0\r\n\r\ngone\r\n" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got =
		    strip(cases[i].text, cases[i].part, "gone\n\n", "x");

		g_assert_cmpstr(got, ==, cases[i].wanted);
	}
}

static void
test_the_words_are_filled_in(void)
{
	static const char text[] =
	    "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
	    "Content-Type: Application/PDF; name=\"a b\"\n"
	    "Content-Transfer-Encoding: base64\n\nYWJj\n--x--\n";
	static const struct {
		const char *words, *filled;
	} cases[] = {
		{ "{name}|{type}|{size}|{reason}",
		    "a b|application/pdf|3|why {name}" },
		{ "{sha256}", "ba7816bf8f01cfea414140de5dae2223"
			      "b00361a396177a9cb410ff61f20015ad" },
		{ "{name}{name}", "a ba b" },
		{ "", "" },
		{ "one\ntwo", "one\ntwo" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got =
		    strip(text, 1, cases[i].words, "why {name}");
		const char *body = strstr(got, "inline\n\n");
		g_autofree char *wanted =
		    g_strconcat(cases[i].filled, "\n--x--\n", NULL);

		g_assert_nonnull(body);
		g_assert_cmpstr(body + strlen("inline\n\n"), ==, wanted);
	}
}

/* A name must not forge a line, or turn the text round. */
static void
test_a_hostile_name_is_one_line(void)
{
	static const char text[] =
	    "Content-Type: text/plain; name*=utf-8''a%0Ab%00%E2%80%AEx%FF\n\n"
	    "one\n";
	g_autofree char *got = strip(text, 0, "{name}", "why");
	const char *body = strstr(got, "base64\n\n");
	gsize size;
	g_autofree guchar *name = NULL;

	g_assert_nonnull(body);
	name = g_base64_decode(body + strlen("base64\n\n"), &size);
	g_assert_true(g_utf8_validate((const char *)name, (gssize)size, NULL));
	g_assert_null(memchr(name, '\n', size));
	g_assert_null(g_strstr_len((const char *)name, (gssize)size, "\u202e"));
}

static void
test_long_lines_are_encoded(void)
{
	g_autofree char *words = g_strnfill(2000, 'x');
	g_autofree char *got = strip("A: b\n\none\n", 0, words, "why");
	g_auto(GStrv) lines = g_strsplit(got, "\n", -1);

	g_assert_nonnull(strstr(got, "Content-Transfer-Encoding: base64\n"));
	for (gsize i = 0; lines[i] != NULL; i++)
		g_assert_cmpuint(strlen(lines[i]), <=, 78);
}

static void
test_words_of_a_site_are_checked(void)
{
	static const struct {
		const char *words, *culprit;
	} cases[] = {
		{ "{nam}", "'{nam}'" },
		{ "{name", "'{name'" },
		{ "{", "'{'" },
		{ "a {name} {\nb}", "'{" },
		{ "\377", "UTF-8" },
	};
	g_autoptr(GError) none = NULL;

	g_assert_true(elm_strip_check(elm_strip_preset(), &none));
	g_assert_true(elm_strip_check("}{name}{type} }", &none));
	g_assert_no_error(none);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_false(elm_strip_check(cases[i].words, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_nonnull(strstr(error->message, cases[i].culprit));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/strip/only-the-part-gives-way",
	    test_only_the_part_gives_way);
	g_test_add_func("/strip/the-words-are-filled-in",
	    test_the_words_are_filled_in);
	g_test_add_func("/strip/a-hostile-name-is-one-line",
	    test_a_hostile_name_is_one_line);
	g_test_add_func("/strip/long-lines-are-encoded",
	    test_long_lines_are_encoded);
	g_test_add_func("/strip/words-of-a-site-are-checked",
	    test_words_of_a_site_are_checked);
	return g_test_run();
}
