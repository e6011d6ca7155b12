#include "config.h"

#include "lib/content/html.h"

#include <string.h>

static ElmHtml *
read_text(const char *text)
{
	return elm_html_read(text, strlen(text));
}

static void
test_what_shows_is_visible(void)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "a  b\n c", "a b c" },
		{ "<p>a<p>b<br>c<div>d</div>e", "a\nb\nc\nd\ne" },
		{ "<table><tr><td>a<td>b<tr><td>c</table>d", "a b\nc\nd" },
		{ "<ul><li>a<li>b</ul>", "a\nb" },
		{ "a<b>b</b>c", "abc" },
		{ "V<!-- x -->iagra", "Viagra" },
		{ "a &lt;b&gt; &amp; c&nbsp;&nbsp;d", "a <b> & c d" },
		{ "<title>t</title><p>a", "a" },
		{ "<script>x</script><style>y</style>a", "a" },
		{ "<noscript>a</noscript>", "a" },
		{ "<pre>a\n b</pre>", "a\nb" },
		{ "<img alt='a &amp; b'>", "a & b" },
		{ "<input type=submit value=Go>", "Go" },
		{ "<textarea>a</textarea>", "a" },
		{ "<x-y>a</x-y>", "a" },
		{ "</p>a</div></b>", "a" },
		{ "a<b", "a" },
		{ "<iframe>a</iframe><template>b</template>c", "c" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHtml) html = read_text(cases[i][0]);

		g_assert_cmpstr(html->visible, ==, cases[i][1]);
		g_assert_cmpuint(html->visible_length, ==, strlen(cases[i][1]));
		g_assert_cmpstr(html->hidden, ==, "");
	}
}

/* In all of them "x" shows, and "y" does not. */
static void
test_what_does_not_show_is_hidden(void)
{
	static const struct {
		const char *text;
		guint tricks;
	} cases[] = {
		{ "x<p style='display:none'>y</p>", ELM_HTML_HIDDEN },
		{ "x<p hidden>y</p>", ELM_HTML_HIDDEN },
		{ "x<p style='visibility:hidden'>y</p>", ELM_HTML_HIDDEN },
		{ "<p style='visibility:hidden'>y"
		  "<b style='visibility:visible'>x</b></p>",
		    ELM_HTML_HIDDEN },
		{ "x<p style='opacity:0'>y</p>", ELM_HTML_HIDDEN },
		{ "x<p style='display:none'><b style='display:block'>y</b></p>",
		    ELM_HTML_HIDDEN },
		{ "x<font style='font-size:0'>y</font>", ELM_HTML_ZERO_FONT },
		{ "x<font style='font:1px/1px a'>y</font>",
		    ELM_HTML_ZERO_FONT },
		{ "<p style='font-size:0'>y<b style='font-size:12px'>x</b></p>",
		    ELM_HTML_ZERO_FONT },
		{ "<p style='font-size:1em'><b "
		  "style='font-size:.1em'>y</b></p>x",
		    ELM_HTML_ZERO_FONT },
		{ "x<font color=white>y</font>", ELM_HTML_SAME_COLOUR },
		{ "<body bgcolor=#000 text=#fff>x<font color=#010101>y</font>",
		    ELM_HTML_SAME_COLOUR },
		{ "x<p style='color:transparent'>y</p>", ELM_HTML_SAME_COLOUR },
		{ "<!doctype html>x<font color=white><table><tr><td>y</table>",
		    ELM_HTML_SAME_COLOUR },
		{ "x<p style='text-indent:-9999px'>y</p>",
		    ELM_HTML_OFF_SCREEN },
		{ "x<p style='position:absolute;left:-5000px'>y</p>",
		    ELM_HTML_OFF_SCREEN },
		{ "x<p style='margin-left:-1000px'>y</p>",
		    ELM_HTML_OFF_SCREEN },
		{ "x<p style='max-height:0;overflow:hidden'>y</p>",
		    ELM_HTML_CLIPPED },
		{ "x<p style='position:absolute;clip:rect(0 0 0 0)'>y</p>",
		    ELM_HTML_CLIPPED },
		{ "<style>.h{display:none}</style>x<p class=h>y</p>",
		    ELM_HTML_HIDDEN },
		{ "x<p class=h>y</p><style>.h{display:none}</style>",
		    ELM_HTML_HIDDEN },
		{ "x<div><font color=white></div>y</font>",
		    ELM_HTML_SAME_COLOUR },
		{ "x<b><font color=white></b>y", ELM_HTML_SAME_COLOUR },
		{ "<table><tr><td><font color=white>y<td>x</table>",
		    ELM_HTML_SAME_COLOUR },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHtml) html = read_text(cases[i].text);

		g_test_message("%s", cases[i].text);
		g_assert_cmpstr(html->visible, ==, "x");
		g_assert_cmpstr(html->hidden, ==, "y");
		g_assert_cmphex(html->tricks, ==, cases[i].tricks);
		g_assert_nonnull(
		    elm_html_evidence(html, (ElmHtmlTrick)cases[i].tricks));
	}
}

static void
test_honest_style_hides_nothing(void)
{
	static const char *const cases[] = {
		"<body bgcolor=black><font color=white>x</font>",
		"<table background=a.gif><tr><td><font color=white>x</table>",
		"<p style='background:url(a) #fff0;color:#fff'>x</p>",
		"<font color=white><table><tr><td>x</table></font>",
		"<p style='font-size:0'>&nbsp;</p>x",
		"<p style='max-height:0'>x</p>",
		"<p style='height:0;overflow:visible'>x</p>",
		"<p style='mso-hide:all'>x</p>",
		"<p style='color:red;display:block'>x</p>",
		"<p dir=rtl>x</p>",
		"<!--<style>p{display:none}</style>--><p>x</p>",
		"<style>@media print{p{display:none}}</style><p>x</p>",
		"<p style='text-indent:-20px'>x</p>",
		"<b>x</b>",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHtml) html = read_text(cases[i]);

		g_test_message("%s", cases[i]);
		g_assert_cmpstr(html->visible, ==, "x");
		g_assert_cmpstr(html->hidden, ==, "");
		g_assert_cmphex(html->tricks & ~(guint)ELM_HTML_ZERO_FONT, ==,
		    0);
	}
}

static void
test_tricks_are_told_with_their_bytes(void)
{
	static const struct {
		const char *text;
		ElmHtmlTrick trick;
		const char *evidence; /* stands in it */
	} cases[] = {
		{ "<link rel=stylesheet href=http://e/>",
		    ELM_HTML_EXTERNAL_STYLE, "<link" },
		{ "<style>@import url(x);</style>", ELM_HTML_EXTERNAL_STYLE,
		    "@import" },
		{ "<form action=http://e/>", ELM_HTML_FORM, "<form" },
		{ "<input type=PASSWORD>", ELM_HTML_PASSWORD, "<input" },
		{ "<meta http-equiv=Refresh content='0; URL=\"http://e/\"'>",
		    ELM_HTML_REFRESH, "<meta" },
		{ "<a href='data:text/html,x'>", ELM_HTML_DATA_URI, "<a" },
		{ "<iframe src=data:text/html,x>", ELM_HTML_DATA_URI,
		    "<iframe" },
		{ "<script>x</script>", ELM_HTML_SCRIPT, "<script" },
		{ "<b onmouseover=x()>", ELM_HTML_SCRIPT, "<b on" },
		{ "<a href='java&#x73;cript:x'>", ELM_HTML_SCRIPT, "<a" },
		{ "<object data=x>", ELM_HTML_FRAME, "<object" },
		{ "<base href=http://e/>", ELM_HTML_BASE, "<base" },
		{ "a<!--1-->b<!--2-->c<x>d<b></b>e", ELM_HTML_MANY_COMMENTS,
		    "<!--" },
		{ "&#112;&#97;&#121;&#112;&#97;&#108;", ELM_HTML_ENTITIES,
		    "&#112;" },
		{ "<bdo dir=rtl>lapyap</bdo>", ELM_HTML_REVERSED, "<bdo" },
		{ "<p style='direction:rtl;unicode-bidi:bidi-override'>x",
		    ELM_HTML_REVERSED, "<p" },
		{ "<svg><script>x</script></svg>", ELM_HTML_SVG, "<script" },
		{ "<svg><foreignObject>x", ELM_HTML_SVG, "<foreign" },
		{ "<blink>x</blink>", ELM_HTML_BLINK, "<blink" },
		{ "</body></html>x", ELM_HTML_AFTER_END, "x" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHtml) html = read_text(cases[i].text);
		const char *evidence = elm_html_evidence(html, cases[i].trick);

		g_test_message("%s", cases[i].text);
		g_assert_cmphex(html->tricks & cases[i].trick, !=, 0);
		g_assert_nonnull(evidence);
		g_assert_nonnull(strstr(evidence, cases[i].evidence));
	}
}

static void
test_ordinary_html_has_no_tricks(void)
{
	g_autoptr(ElmHtml) html = read_text(
	    "<!DOCTYPE html><html><head><title>T</title>"
	    "<style>p{color:red}</style></head><body bgcolor=#ffffff>"
	    "<!-- a --><p>One<br><br>two, <b>t</b>hree &auml; &amp; "
	    "<a href='https://example.org/'>four</a><img src='data:image/"
	    "png;base64,AAAA' alt=''><o:p></o:p></p></body></html>\n");

	g_assert_cmphex(html->tricks, ==, 0);
	g_assert_cmpstr(html->title, ==, "T");
	g_assert_cmpuint(html->comments, ==, 1);
	g_assert_cmpuint(html->images, ==, 1);
	g_assert_cmpstr(html->structure, ==, "pnnbai");
	g_assert_null(elm_html_evidence(html, ELM_HTML_FORM));
	g_assert_false(html->is_cut);
}

static void
test_a_screen_of_nothing_is_slack(void)
{
	g_autoptr(GString) text = g_string_new("above");
	g_autoptr(ElmHtml) html = NULL;
	g_autoptr(ElmHtml) less = NULL;

	for (guint i = 0; i < 12; i++)
		g_string_append(text, "<br><p>&nbsp;</p>");
	g_string_append(text, "below");
	less = read_text(text->str);
	g_assert_cmphex(less->tricks, ==, 0);
	g_string_insert(text, 5, "<br><br>");
	html = read_text(text->str);
	g_assert_cmphex(html->tricks, ==, ELM_HTML_SLACK);
}

static void
assert_link(const ElmHtml *html, gsize i, const char *wanted)
{
	static const char letters[] = "aifot";
	const ElmLink *link = elm_html_link(html, i);
	g_autofree char *text = NULL;

	if (wanted == NULL) {
		g_assert_null(link);
		return;
	}
	g_assert_nonnull(link);
	text = g_strdup_printf("%c %s [%s]%s %ux%u", letters[link->kind],
	    link->target, link->text, link->is_hidden ? " hidden" : "",
	    link->width, link->height);
	g_assert_cmpstr(text, ==, wanted);
}

static void
test_links_are_told_in_order(void)
{
	static const struct {
		const char *text;
		const char *links[4];
	} cases[] = {
		{ "<a href=' http://e/?a=1&amp;b=2\n'> Click  <b>me</b> </a>.",
		    { "a http://e/?a=1&b=2 [Click me] 0x0" } },
		{ "<a href=x><img src=y alt=z width=3 height='4px'></a>",
		    { "a x [z] 0x0", "i y [z] 3x4" } },
		{ "<a href=x>one<a href=y>two</a>",
		    { "a x [one] 0x0", "a y [two] 0x0" } },
		{ "<a href=x></a>", { "a x [] hidden 0x0" } },
		{ "<a href=x><img src=y></a>", { "a x [] 0x0", "i y [] 0x0" } },
		{ "<a href=x style='display:none'>t</a>",
		    { "a x [t] hidden 0x0" } },
		{ "<a href=x>t<b style='font-size:0'>u</b></a>",
		    { "a x [t] 0x0" } },
		{ "<a name=x>t</a><a href=''>u</a>", { NULL } },
		{ "<area href=x alt=y>", { "a x [y] 0x0" } },
		{ "<form action=x><button formaction=y>",
		    { "f x [] 0x0", "f y [] 0x0" } },
		{ "<td background=x><p style='background:url(y)'>",
		    { "i x [] 0x0", "i y [] 0x0" } },
		{ "<meta http-equiv=refresh content='3;url=x'>",
		    { "o x [] 0x0" } },
		{ "<meta http-equiv=refresh content='3'>", { NULL } },
		{ "<iframe src=x></iframe><link rel=stylesheet href=y>",
		    { "o x [] 0x0", "o y [] 0x0" } },
		{ "<svg><a xlink:href=x>t</a></svg>", { "a x [t] 0x0" } },
		{ "<table><tr><td><a href=x>t<td>u</table>",
		    { "a x [t] 0x0" } },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHtml) html = read_text(cases[i].text);

		g_test_message("%s", cases[i].text);
		for (gsize k = 0; k == 0 || cases[i].links[k - 1] != NULL; k++)
			assert_link(html, k, cases[i].links[k]);
	}
}

static void
test_a_long_link_is_cut_at_a_character(void)
{
	g_autoptr(GString) text = g_string_new("<a href=x");
	g_autoptr(ElmHtml) html = NULL;

	while (text->len < 70000)
		g_string_append(text, "\u00e4");
	g_string_append(text, ">y</a>");
	html = read_text(text->str);
	g_assert_true(html->is_cut);
	g_assert_cmpuint(strlen(elm_html_link(html, 0)->target), ==, 65535);
	g_assert_true(
	    g_utf8_validate(elm_html_link(html, 0)->target, -1, NULL));
}

static void
test_links_end_at_the_limit(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmHtml) html = NULL;
	g_autoptr(ElmHtml) more = NULL;

	for (guint i = 0; i < 10000; i++)
		g_string_append(text, "<a href=x>y</a>");
	html = read_text(text->str);
	g_assert_false(html->is_cut);
	g_assert_nonnull(elm_html_link(html, 9999));
	g_string_append(text, "<a href=x>y</a>");
	more = read_text(text->str);
	g_assert_true(more->is_cut);
	g_assert_null(elm_html_link(more, 10000));
}

static void
test_elements_nest_up_to_the_limit(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmHtml) html = NULL;
	g_autoptr(ElmHtml) more = NULL;

	for (guint i = 0; i < 255; i++)
		g_string_append(text, "<div>");
	g_string_append(text, "a");
	html = read_text(text->str);
	g_assert_false(html->is_cut);
	g_string_append(text, "<div>b</div>");
	for (guint i = 0; i < 255; i++)
		g_string_append(text, "</div>");
	g_string_append(text, "c<p style='display:none'>d</p>");
	more = read_text(text->str);
	g_assert_true(more->is_cut);
	g_assert_cmpstr(more->visible, ==, "a\nb\nc");
	g_assert_cmpstr(more->hidden, ==, "d");
}

static void
test_head_and_tail_of_a_large_page_are_read(void)
{
	g_autoptr(GString) text = g_string_new("<p>head</p>");
	g_autoptr(ElmHtml) html = NULL;

	while (text->len < 3000000)
		g_string_append(text, "<p>\u00e4</p>");
	g_string_append(text, "<p>tail</p>");
	html = elm_html_read(text->str, text->len);
	g_assert_true(html->is_cut);
	g_assert_true(g_str_has_prefix(html->visible, "head\n"));
	g_assert_true(g_str_has_suffix(html->visible, "\ntail"));
	g_assert_true(
	    g_utf8_validate(html->visible, (gssize)html->visible_length, NULL));
}

/* What a page can be made of to cost time: all of it is read in a moment. */
static void
test_hostile_pages_cost_little(void)
{
	static const char *const pieces[] = { "<a>", "<b>", "<i><b>", "</b>",
		"<b></i>", "<font color=red>", "<p>", "<table>", "<td>", "<li>",
		"<div></b>", "<", "<a href='", "<!--", "&", "&amp", "&#x",
		"<style>", "<style>.a{color:red}", "<svg>", "</svg>", "<title>",
		"<x y=z", "<p style='", "<p style='a:b;", "<p class='a b c'>",
		"&nbsp;", "<br>", "<x>a", "<table><b>", "<b><table></b>" };

	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		g_autoptr(ElmHtml) html = NULL;
		gint64 start;

		while (text->len < 1000000)
			g_string_append(text, pieces[i]);
		start = g_get_monotonic_time();
		html = elm_html_read(text->str, text->len);
		g_assert_nonnull(html);
		g_test_message("%s: %" G_GINT64_FORMAT " us", pieces[i],
		    g_get_monotonic_time() - start);
	}
}

static void
test_what_is_no_text_is_read_too(void)
{
	static const char nul[] = "a\0b<p\0>c\xff\xfe<a href='\0x'>d</a>";
	g_autoptr(ElmHtml) html = elm_html_read(nul, sizeof(nul) - 1);

	g_assert_cmpstr(html->visible, ==, "ab\nc\ufffd\ufffdd");
	assert_link(html, 0, "a x [d] 0x0");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/html/what shows is visible",
	    test_what_shows_is_visible);
	g_test_add_func("/html/what does not show is hidden",
	    test_what_does_not_show_is_hidden);
	g_test_add_func("/html/honest style hides nothing",
	    test_honest_style_hides_nothing);
	g_test_add_func("/html/tricks are told with their bytes",
	    test_tricks_are_told_with_their_bytes);
	g_test_add_func("/html/ordinary HTML has no tricks",
	    test_ordinary_html_has_no_tricks);
	g_test_add_func("/html/a screen of nothing is slack",
	    test_a_screen_of_nothing_is_slack);
	g_test_add_func("/html/links are told in order",
	    test_links_are_told_in_order);
	g_test_add_func("/html/a long link is cut at a character",
	    test_a_long_link_is_cut_at_a_character);
	g_test_add_func("/html/links end at the limit",
	    test_links_end_at_the_limit);
	g_test_add_func("/html/elements nest up to the limit",
	    test_elements_nest_up_to_the_limit);
	g_test_add_func("/html/head and tail of a large page are read",
	    test_head_and_tail_of_a_large_page_are_read);
	g_test_add_func("/html/hostile pages cost little",
	    test_hostile_pages_cost_little);
	g_test_add_func("/html/what is no text is read, too",
	    test_what_is_no_text_is_read_too);
	return g_test_run();
}
