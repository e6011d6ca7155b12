#include "config.h"

#include "lib/content/markup-reader.h"

#include <string.h>

/* What the reader makes of @text: "T(text)", "S(name a=b)", "E(name)",
 * "C(comment)". */
static char *
tokens_of(const char *text, gboolean is_xml)
{
	GString *out = g_string_new(NULL);
	static const char letters[] = "TSEC";
	ElmMarkupReader reader;
	ElmMarkupToken token;

	elm_markup_reader_init(&reader, elm_span_of_text(text), is_xml);
	while (elm_markup_reader_next(&reader, &token)) {
		ElmSpan name;
		ElmSpan value;

		g_string_append_printf(out, "%c(%.*s", letters[token.kind],
		    (int)token.text.size, (const char *)token.text.data);
		while (token.kind == ELM_MARKUP_START &&
		       elm_markup_attribute(&token.attributes, &name, &value))
			g_string_append_printf(out, " %.*s=%.*s",
			    (int)name.size, (const char *)name.data,
			    (int)value.size, (const char *)value.data);
		g_string_append(out, token.is_empty ? "/)" : ")");
	}
	return g_string_free(out, FALSE);
}

static void
test_html_is_cut_as_browsers_cut_it(void)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "a < b & c", "T(a < b & c)" },
		{ "<p>x</p>", "S(p)T(x)E(p)" },
		{ "<a href=x y z='1 2' w=\"'\">", "S(a href=x y= z=1 2 w=')" },
		{ "<a/b/c=d>", "S(a b= c=d)" },
		{ "<a href = \"x>y\" >t", "S(a href=x>y)T(t)" },
		{ "<a =b c>", "S(a =b= c=)" },
		{ "<a b=>x", "S(a b=)T(x)" },
		{ "<a href=http://x/y/>t", "S(a href=http://x/y//)T(t)" },
		{ "<br/>", "S(br/)" },
		{ "<a href='x", "" },
		{ "t<a", "T(t)" },
		{ "<", "T(<)" },
		{ "</", "T(</)" },
		{ "</>x", "C()T(x)" },
		{ "</ x>y", "C( x)T(y)" },
		{ "<1>", "T(<1>)" },
		{ "<!-- a -- > b -->c", "C( a -- > b )T(c)" },
		{ "<!-->x", "C()T(x)" },
		{ "<!--->x", "C()T(x)" },
		{ "<!-- a --!>b", "C( a )T(b)" },
		{ "<!-- a", "C( a)" },
		{ "<!doctype html>x", "C(doctype html)T(x)" },
		{ "<?php x ?>y", "C(?php x ?)T(y)" },
		{ "<![CDATA[x]]>", "C([CDATA[x]])" },
		{ "<svg><![CDATA[<a>]]></svg>", "S(svg)T(<a>)E(svg)" },
		{ "<script>a<b></scripty></SCRIPT >c",
		    "S(script)T(a<b></scripty>)E(SCRIPT)T(c)" },
		{ "<title>a<b></title>", "S(title)T(a<b>)E(title)" },
		{ "<style><!-- x --></style>",
		    "S(style)T(<!-- x -->)E(style)" },
		{ "<style>x", "S(style)T(x)" },
		{ "<plaintext>x</plaintext>", "S(plaintext)T(x</plaintext>)" },
		{ "<svg><title><b></title></svg>",
		    "S(svg)S(title)S(b)E(title)E(svg)" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tokens = tokens_of(cases[i][0], FALSE);

		g_assert_cmpstr(tokens, ==, cases[i][1]);
	}
}

static void
test_xml_is_cut_as_xml(void)
{
	static const char *const cases[][2] = {
		{ "<w:t xml:space=\"preserve\">a</w:t>",
		    "S(w:t xml:space=preserve)T(a)E(w:t)" },
		{ "<title>a<b/></title>", "S(title)T(a)S(b/)E(title)" },
		{ "<![CDATA[a<b]]>c", "T(a<b)T(c)" },
		{ "<![CDATA[a", "T(a)" },
		{ "<!DOCTYPE a [<!ENTITY b \"c>\">]><d/>",
		    "C(DOCTYPE a [<!ENTITY b \"c>\">])S(d/)" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tokens = tokens_of(cases[i][0], TRUE);

		g_assert_cmpstr(tokens, ==, cases[i][1]);
	}
}

/* Every octet belongs to one token, in order, whatever the input. */
static void
test_no_octet_is_lost(void)
{
	static const char pieces[][8] = { "<", ">", "a", "!--", "-->", "'",
		"\"", "=", "/", " ", "script", "&", "?", "]]>" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(1);

	for (guint round = 0; round < 2000; round++) {
		g_autoptr(GString) text = g_string_new(NULL);
		ElmMarkupReader reader;
		ElmMarkupToken token;
		gsize at = 0;

		for (guint n = 0; n < 24; n++)
			g_string_append(text, pieces[g_rand_int_range(rand, 0,
						  G_N_ELEMENTS(pieces))]);
		elm_markup_reader_init(&reader, elm_span_of_text(text->str),
		    round % 2 == 0);
		while (elm_markup_reader_next(&reader, &token)) {
			g_assert_true(
			    token.raw.data == (const guint8 *)text->str + at);
			g_assert_cmpuint(token.raw.size, >, 0);
			at += token.raw.size;
		}
		g_assert_cmpuint(reader.at, ==, text->len);
		g_assert_cmpuint(at, <=, text->len);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/markup-reader/HTML is cut as browsers cut it",
	    test_html_is_cut_as_browsers_cut_it);
	g_test_add_func("/markup-reader/XML is cut as XML",
	    test_xml_is_cut_as_xml);
	g_test_add_func("/markup-reader/no octet is lost",
	    test_no_octet_is_lost);
	return g_test_run();
}
