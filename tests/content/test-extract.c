#include "config.h"

#include "lib/content/extract.h"

#include <string.h>

#define HEADER                                                                 \
	"From: a@example.org\nTo: b@example.org\nSubject: x\n"                 \
	"MIME-Version: 1.0\n"

static ElmLimits limits;

static ElmExtract *
extract(const char *text, guint flags)
{
	g_autoptr(GBytes) message = g_bytes_new_static(text, strlen(text));

	elm_limits_init(&limits);
	return elm_extract_new(message, 0, &limits, flags);
}

static void
test_text_of_the_body_is_taken(void)
{
	static const char *const cases[][2] = {
		{ "Subject: x\n\nhello\n", "hello\n" },
		{ HEADER "\nhello\r\nyou\r\n", "hello\nyou\n" },
		{ HEADER "Content-Type: text/html\n\n<p>a<p>b", "a\nb" },
		{ HEADER "Content-Type: text/plain; charset=iso-8859-1\n"
			 "Content-Transfer-Encoding: quoted-printable\n\n"
			 "Gr=FC=DFe=\n!\n",
		    "Gr\u00fc\u00dfe!\n" },
		{ HEADER "Content-Type: text/plain; charset=utf-8\n"
			 "Content-Transfer-Encoding: base64\n\n"
			 "R3LDvMOfZQ==\n",
		    "Gr\u00fc\u00dfe" },
		{ HEADER "Content-Type: multipart/alternative; boundary=b\n\n"
			 "--b\n\nplain\n--b\nContent-Type: text/html\n\n"
			 "<p>html\n--b--\n",
		    "html" },
		{ HEADER "Content-Type: multipart/alternative; boundary=b\n\n"
			 "--b\n\nplain\n--b\nContent-Type: image/png\n\n"
			 "x\n--b--\n",
		    "plain" },
		{ HEADER "Content-Type: multipart/mixed; boundary=b\n\n"
			 "--b\n\none\n--b\nContent-Type: text/html\n\n"
			 "<p>two\n--b\n\nthree\n--b\n"
			 "Content-Disposition: attachment\n\nfour\n--b--\n",
		    "one\ntwo\nthree" },
		{ HEADER "Content-Type: text/plain\n\n<html><p>x", "x" },
		{ HEADER "Content-Type: text\n\nx", "x" },
		{ HEADER "Content-Type: application/octet-stream\n\nx", "" },
		{ HEADER "Content-Type: text/html\n\n<meta http-equiv="
			 "content-type content='text/html; charset=koi8-r'>"
			 "\xf0\xd2\xc9\xd7\xc5\xd4",
		    "\u041f\u0440\u0438\u0432\u0435\u0442" },
		{ "no header at all", "no header at all" },
		{ "\n", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmExtract) self =
		    extract(cases[i][0], ELM_EXTRACT_BODY);
		gsize length;

		g_assert_cmpstr(elm_extract_text(self, &length), ==,
		    cases[i][1]);
		g_assert_cmpuint(length, ==, strlen(cases[i][1]));
		g_assert_false(elm_extract_is_cut(self));
	}
}

static void
test_pieces_say_what_they_are(void)
{
	g_autoptr(ElmExtract) self = extract(HEADER
	    "Content-Type: multipart/mixed; boundary=b\n\n"
	    "--b\nContent-Type: text/plain; charset=UTF-8\n\n"
	    "see http://example.org/x.\n"
	    "--b\nContent-Type: text/html; name=a.html\n"
	    "Content-Disposition: attachment; filename=b.html\n\n"
	    "<a href=http://example.com/>y</a>\n"
	    "--b\nContent-Type: message/rfc822\n\n"
	    "Subject: z\n\ninside\n--b--\n",
	    ELM_EXTRACT_ALL);
	const ElmPiece *piece = elm_extract_piece(self, 0);

	g_assert_cmpint(piece->role, ==, ELM_PIECE_BODY);
	g_assert_cmpstr(piece->type, ==, "text/plain");
	g_assert_cmpstr(piece->charset, ==, "UTF-8");
	g_assert_null(piece->html);
	piece = elm_extract_piece(self, 1);
	g_assert_cmpint(piece->role, ==, ELM_PIECE_ATTACHMENT);
	g_assert_cmpstr(piece->type, ==, "text/html");
	g_assert_cmpstr(piece->name, ==, "b.html");
	g_assert_cmpstr(piece->text, ==, "y");
	g_assert_nonnull(piece->html);
	piece = elm_extract_piece(self, 2);
	g_assert_cmpint(piece->role, ==, ELM_PIECE_NESTED);
	g_assert_cmpstr(piece->text, ==, "inside");
	g_assert_null(elm_extract_piece(self, 3));
	g_assert_cmpstr(elm_extract_link(self, 0)->target, ==,
	    "http://example.org/x");
	g_assert_cmpint(elm_extract_link(self, 0)->kind, ==, ELM_LINK_TEXT);
	g_assert_null(elm_extract_link(self, 1));
}

static void
test_leaves_say_what_is_declared(void)
{
	g_autoptr(ElmExtract) self =
	    extract(HEADER "Content-Type: multipart/related; boundary=b\n\n"
			   "--b\nContent-Type: text/html\n\n<img src=cid:x>\n"
			   "--b\nContent-Type: IMAGE/PNG; name=\"a b.png\"\n"
			   "Content-Disposition: Inline\nContent-ID: <x@y>\n"
			   "Content-Transfer-Encoding: BASE64\n\nYWJj\n--b--\n",
		ELM_EXTRACT_BODY);
	const ElmLeaf *leaf = elm_extract_leaf(self, 0);

	g_assert_cmpstr(leaf->type, ==, "text/html");
	g_assert_cmpstr(leaf->name, ==, "");
	g_assert_null(leaf->disposition);
	g_assert_null(leaf->content_id);
	leaf = elm_extract_leaf(self, 1);
	g_assert_cmpstr(leaf->type, ==, "image/png");
	g_assert_cmpstr(leaf->name, ==, "a b.png");
	g_assert_cmpstr(leaf->disposition, ==, "inline");
	g_assert_cmpstr(leaf->encoding, ==, "base64");
	g_assert_cmpstr(leaf->content_id, ==, "x@y");
	g_assert_cmpuint(leaf->size, ==, 3);
	g_assert_cmpmem(g_bytes_get_data(leaf->content, NULL), 3, "abc", 3);
	g_assert_null(elm_extract_leaf(self, 2));
}

static void
test_a_large_text_is_sampled_and_said_so(void)
{
	g_autoptr(GString) text = g_string_new("Subject: x\n\nhead");
	g_autoptr(ElmExtract) self = NULL;
	const char *all;

	while (text->len < 3000000)
		g_string_append(text, "some words of it\n");
	g_string_append(text, "tail");
	self = extract(text->str, ELM_EXTRACT_BODY);
	all = elm_extract_text(self, NULL);
	g_assert_true(g_str_has_prefix(all, "head"));
	g_assert_true(g_str_has_suffix(all, "tail"));
	g_assert_true(elm_extract_piece(self, 0)->is_cut);
	g_assert_true(elm_extract_is_cut(self));
}

static void
test_contents_end_at_the_limit(void)
{
	static const char text[] =
	    HEADER "Content-Type: multipart/mixed; boundary=b\n\n"
		   "--b\n\nabc\n--b\n\nde\n--b--\n";
	g_autoptr(GBytes) message = g_bytes_new_static(text, strlen(text));
	g_autoptr(ElmExtract) whole = NULL;
	g_autoptr(ElmExtract) less = NULL;

	elm_limits_init(&limits);
	limits.part_size = 4;
	whole = elm_extract_new(message, 0, &limits, 0);
	g_assert_false(elm_extract_is_cut(whole));
	limits.part_size = 3;
	less = elm_extract_new(message, 0, &limits, 0);
	g_assert_true(elm_extract_is_cut(less));
	g_assert_cmpstr(elm_extract_text(less, NULL), ==, "abc");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/extract/text of the body is taken",
	    test_text_of_the_body_is_taken);
	g_test_add_func("/extract/pieces say what they are",
	    test_pieces_say_what_they_are);
	g_test_add_func("/extract/leaves say what is declared",
	    test_leaves_say_what_is_declared);
	g_test_add_func("/extract/a large text is sampled and said so",
	    test_a_large_text_is_sampled_and_said_so);
	g_test_add_func("/extract/contents end at the limit",
	    test_contents_end_at_the_limit);
	return g_test_run();
}
