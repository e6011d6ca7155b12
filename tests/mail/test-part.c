#include "config.h"

#include "lib/mail/part.h"

#include <string.h>

#include <gmime/gmime.h>

#include "lib/mail/message.h"

#define MULTIPART                                                              \
	"Content-Type: multipart/mixed; boundary=b\n\nbefore\n--b\n"           \
	"Content-Type: Text/PLAIN; charset=utf-8\n\none\n--b\n"                \
	"Content-Type: application/octet-stream\n"                             \
	"Content-Disposition: ATTACHMENT; filename=\"a.bin\"\n"                \
	"Content-Transfer-Encoding: base64\n\ndHdv\n--b--\nafter\n"

static ElmLimits
preset(void)
{
	ElmLimits limits;

	elm_limits_init(&limits);
	return limits;
}

static ElmPartTree *
tree_from(const char *text, gsize offset, const ElmLimits *limits)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));

	return elm_part_tree_new(raw, offset, limits);
}

static gsize
count(const ElmPartTree *tree)
{
	gsize n = 0;

	while (elm_part_tree_at(tree, n) != NULL)
		n++;
	return n;
}

static void
assert_content(const ElmPartTree *tree, const ElmPart *part, const char *text)
{
	gboolean is_cut = FALSE;
	g_autoptr(GBytes) content = elm_part_content(tree, part, &is_cut);

	g_assert_false(is_cut);
	g_assert_cmpmem(g_bytes_get_data(content, NULL),
	    g_bytes_get_size(content), text, strlen(text));
}

static void
test_parts_say_what_they_are(void)
{
	const ElmLimits limits = preset();
	g_autoptr(ElmPartTree) tree = tree_from(MULTIPART, 0, &limits);
	const ElmPart *root = elm_part_tree_at(tree, 0);
	const ElmPart *text = elm_part_tree_at(tree, 1);
	const ElmPart *file = elm_part_tree_at(tree, 2);

	g_assert_cmpuint(count(tree), ==, 3);
	g_assert_cmpstr(root->type, ==, "multipart/mixed");
	g_assert_false(root->is_leaf);
	g_assert_null(root->parent);
	g_assert_cmpuint(root->depth, ==, 0);
	g_assert_cmpstr(text->type, ==, "text/plain");
	g_assert_cmpstr(text->charset, ==, "utf-8");
	g_assert_cmpstr(text->name, ==, "");
	g_assert_null(text->disposition);
	g_assert_true(text->is_leaf);
	g_assert_true(text->parent == root);
	g_assert_cmpstr(file->name, ==, "a.bin");
	g_assert_cmpstr(file->disposition, ==, "attachment");
	g_assert_cmpuint(file->depth, ==, 1);
	assert_content(tree, text, "one");
	assert_content(tree, file, "two");
	g_assert_false(elm_part_tree_is_cut(tree));
}

/* Put another content at the offsets of each leaf: nothing else may change. */
static void
check_offsets(const char *text, gsize offset, const char *replaced)
{
	const ElmLimits limits = preset();
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(GBytes) with = g_bytes_new("NEW", 3);
	g_autoptr(ElmMessage) message = elm_message_new(raw, &limits);
	g_autoptr(ElmPartTree) tree = elm_part_tree_new(raw, offset, &limits);
	g_autoptr(GBytes) out = NULL;
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)) != NULL; i++) {
		g_assert_cmpuint(part->offset, >=, offset);
		g_assert_cmpuint(part->offset, <=, part->body);
		g_assert_cmpuint(part->body, <=, part->end);
		g_assert_cmpuint(part->end, <=, strlen(text));
		if (part->is_leaf)
			elm_message_splice(message, part->body,
			    part->end - part->body, with);
	}
	out = elm_message_bytes(message);
	g_assert_cmpmem(g_bytes_get_data(out, NULL), g_bytes_get_size(out),
	    replaced, strlen(replaced));
}

static void
test_a_splice_at_the_offsets_replaces_the_content(void)
{
	check_offsets("A: b\n\nbody\n", 0, "A: b\n\nNEW");
	check_offsets("A: b\r\n\r\nbody", 0, "A: b\r\n\r\nNEW");
	check_offsets("From a\nA: b\n\nbody", 7, "From a\nA: b\n\nNEW");
	check_offsets(MULTIPART, 0,
	    "Content-Type: multipart/mixed; boundary=b\n\nbefore\n--b\n"
	    "Content-Type: Text/PLAIN; charset=utf-8\n\nNEW\n--b\n"
	    "Content-Type: application/octet-stream\n"
	    "Content-Disposition: ATTACHMENT; filename=\"a.bin\"\n"
	    "Content-Transfer-Encoding: base64\n\nNEW\n--b--\nafter\n");
	check_offsets("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
		      "\r\none\r\n--b\r\nA: b\r\n\r\ntwo\r\n--b--\r\n",
	    0,
	    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
	    "\r\nNEW\r\n--b\r\nA: b\r\n\r\nNEW\r\n--b--\r\n");
}

static void
test_what_is_no_message_has_an_answer(void)
{
	static const char *const cases[] = { "", "\n", "\r", "A", "A:", " ",
		"From a\n", "Content-Type: multipart/mixed\n\n--\n",
		"Content-Type: multipart/mixed; boundary=b\n\n",
		"Content-Type: multipart/mixed; boundary=b\n\n--b",
		"Content-Type: multipart/mixed; boundary=b\n\n--b--",
		"Content-Type: message/rfc822\n\n",
		"Content-Type: message/rfc822\n\nContent-Type: message/rfc822",
		"Content-Type: \xFF/\xFE; name=\xFD\n\nbody",
		"Content-Transfer-Encoding: x-none\n\nbody" };
	const ElmLimits limits = preset();

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		for (gsize at = 0; at <= strlen(cases[i]) + 1; at++) {
			g_autoptr(ElmPartTree) tree =
			    tree_from(cases[i], at, &limits);
			const ElmPart *part;

			for (gsize j = 0; (part = elm_part_tree_at(tree, j));
			     j++) {
				g_assert_true(
				    g_utf8_validate(part->name, -1, NULL));
				if (part->is_leaf)
					g_free(elm_part_text(tree, part, NULL));
			}
		}
}

static void
test_content_is_decoded(void)
{
	static const struct {
		const char *encoding, *body, *content;
	} cases[] = {
		{ "7bit", "a=41\n", "a=41\n" },
		{ "base64", "YWJj\nZGVm\n", "abcdef" },
		{ "BASE64", "YW Jj", "abc" },
		{ "quoted-printable", "a=41=\nb\n", "aAb\n" },
		{ "x-uuencode", "begin 644 a\n#86)C\n`\nend\n", "abc" },
		{ "base64", "", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmLimits limits = preset();
		g_autofree char *text =
		    g_strdup_printf("Content-Transfer-Encoding: %s\n\n%s",
			cases[i].encoding, cases[i].body);
		g_autoptr(ElmPartTree) tree = tree_from(text, 0, &limits);

		assert_content(tree, elm_part_tree_at(tree, 0),
		    cases[i].content);
	}
}

static void
test_text_is_valid_utf8_from_any_charset(void)
{
	static const struct {
		const char *charset, *body, *text;
	} cases[] = {
		{ "utf-8", "gr\xC3\xBCn", "gr\xC3\xBCn" },
		{ "iso-8859-1", "gr\xFCn", "gr\xC3\xBCn" },
		{ "windows-1251", "\xEF\xF0", "\xD0\xBF\xD1\x80" },
		{ "utf-8", "gr\xFCn", "gr\xC3\xBCn" },
		{ "us-ascii", "gr\xC3\xBCn", "gr\xC3\xBCn" },
		{ "no-such-charset", "gr\xFCn", "gr\xC3\xBCn" },
		{ "utf-16", "\xFF\xFE", "\xC3\xBF\xC3\xBE" },
		{ "utf-8", "", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmLimits limits = preset();
		g_autofree char *mail =
		    g_strdup_printf("Content-Type: text/plain; "
				    "charset=%s\n\n%s",
			cases[i].charset, cases[i].body);
		g_autoptr(ElmPartTree) tree = tree_from(mail, 0, &limits);
		g_autofree char *text =
		    elm_part_text(tree, elm_part_tree_at(tree, 0), NULL);

		g_assert_cmpstr(text, ==, cases[i].text);
	}
}

static void
test_content_is_cut_beyond_the_limit(void)
{
	static const struct {
		const char *encoding, *body;
		gsize size;
		gboolean is_cut;
	} cases[] = {
		{ "7bit", "123456", 6, FALSE },
		{ "7bit", "1234567", 6, TRUE },
		{ "base64", "MTIzNDU2", 6, FALSE },
		{ "base64", "MTIzNDU2Nw==", 6, TRUE },
		{ "quoted-printable", "=31=32=33=34=35=36", 6, FALSE },
		{ "quoted-printable", "=31=32=33=34=35=367", 6, TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmLimits limits = preset();
		g_autofree char *text =
		    g_strdup_printf("Content-Transfer-Encoding: %s\n\n%s",
			cases[i].encoding, cases[i].body);
		g_autoptr(ElmPartTree) tree = tree_from(text, 0, &limits);
		g_autoptr(GBytes) content = NULL;
		gboolean is_cut = FALSE;

		limits.part_size = 6;
		content =
		    elm_part_content(tree, elm_part_tree_at(tree, 0), &is_cut);
		g_assert_cmpuint(g_bytes_get_size(content), ==, cases[i].size);
		g_assert_cmpint(is_cut, ==, cases[i].is_cut);
	}
}

static char *
flat(gsize leaves)
{
	g_autoptr(GString) text =
	    g_string_new("Content-Type: multipart/mixed; boundary=b\n\n");

	for (gsize i = 0; i < leaves; i++)
		g_string_append(text, "--b\n\nx\n");
	g_string_append(text, "--b--\n");
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *
deep(gsize depth)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (gsize i = 0; i < depth; i++)
		g_string_append_printf(text,
		    "Content-Type: multipart/mixed; boundary=b%" G_GSIZE_FORMAT
		    "\n\n--b%" G_GSIZE_FORMAT "\n",
		    i, i);
	g_string_append(text, "\nx\n");
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
check_cut(const char *text, const ElmLimits *limits, gsize n, gboolean is_cut)
{
	g_autoptr(ElmPartTree) tree = tree_from(text, 0, limits);

	g_assert_cmpint(elm_part_tree_is_cut(tree), ==, is_cut);
	if (n > 0)
		g_assert_cmpuint(count(tree), ==, n);
}

static void
test_parts_and_depth_have_limits(void)
{
	ElmLimits few = preset(), shallow = preset();
	const ElmLimits limits = preset();
	g_autofree char *ten = flat(9);
	g_autofree char *eleven = flat(10);
	g_autofree char *four = deep(4);
	g_autofree char *five = deep(5);
	g_autofree char *many = flat(20000);
	g_autofree char *bottomless = deep(5000);

	few.parts = 10;
	shallow.depth = 4;
	check_cut(ten, &few, 10, FALSE);
	check_cut(eleven, &few, 10, TRUE);
	check_cut(four, &shallow, 5, FALSE);
	check_cut(five, &shallow, 5, TRUE);
	check_cut(many, &limits, limits.parts, TRUE);
	check_cut(bottomless, &limits, 0, TRUE);
}

static void
test_warnings_have_a_word_and_a_place(void)
{
	static const char text[] = "Content-Type: multipart/mixed\n\nbody\n";
	const ElmLimits limits = preset();
	g_autoptr(ElmPartTree) tree = tree_from(text, 0, &limits);
	g_autoptr(ElmPartTree) fine = tree_from("A: b\n\nbody\n", 0, &limits);
	const ElmPartWarning *warning = elm_part_tree_warning(tree, 0);

	g_assert_nonnull(warning);
	g_assert_cmpstr(warning->what, ==, "no-boundary");
	g_assert_cmpuint(warning->offset, <=, strlen(text));
	g_assert_null(elm_part_tree_warning(tree, G_MAXSIZE));
	g_assert_null(elm_part_tree_warning(fine, 0));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_mime_init();
	g_test_add_func("/part/say-what-they-are",
	    test_parts_say_what_they_are);
	g_test_add_func("/part/splice-at-the-offsets-replaces-the-content",
	    test_a_splice_at_the_offsets_replaces_the_content);
	g_test_add_func("/part/what-is-no-message-has-an-answer",
	    test_what_is_no_message_has_an_answer);
	g_test_add_func("/part/content/is-decoded", test_content_is_decoded);
	g_test_add_func("/part/content/is-cut-beyond-the-limit",
	    test_content_is_cut_beyond_the_limit);
	g_test_add_func("/part/text/is-valid-utf8-from-any-charset",
	    test_text_is_valid_utf8_from_any_charset);
	g_test_add_func("/part/limits/parts-and-depth",
	    test_parts_and_depth_have_limits);
	g_test_add_func("/part/warnings-have-a-word-and-a-place",
	    test_warnings_have_a_word_and_a_place);
	return g_test_run();
}
