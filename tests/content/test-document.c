#include "config.h"

#include "lib/content/document.h"

#include <string.h>
#include <zlib.h>

/* A zip with one stored member. */
static GBytes *
zip_of(const char *name, const char *text)
{
	GByteArray *zip = g_byte_array_new();
	guint32 size = (guint32)strlen(text);
	guint16 length = (guint16)strlen(name);
	guint32 crc = (guint32)crc32(0, (const guint8 *)text, size);
	guint32 directory;

	for (guint is_central = 0; is_central < 2; is_central++) {
		const guint32 fields[] = { crc, size, size };

		directory = zip->len;
		g_byte_array_append(zip,
		    (const guint8 *)(is_central ? "PK\1\2\24\0" : "PK\3\4"),
		    is_central ? 6 : 4);
		g_byte_array_append(zip,
		    (const guint8 *)"\24\0\0\0\0\0\0\0\0\0", 10);
		g_byte_array_append(zip, (const guint8 *)fields, 12);
		g_byte_array_append(zip, (const guint8 *)&length, 2);
		g_byte_array_append(zip, (const guint8 *)"\0\0", 2);
		if (is_central)
			g_byte_array_append(zip,
			    (const guint8 *)"\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 14);
		g_byte_array_append(zip, (const guint8 *)name, length);
		if (!is_central)
			g_byte_array_append(zip, (const guint8 *)text, size);
	}
	size = zip->len - directory;
	g_byte_array_append(zip, (const guint8 *)"PK\5\6\0\0\0\0\1\0\1\0", 12);
	g_byte_array_append(zip, (const guint8 *)&size, 4);
	g_byte_array_append(zip, (const guint8 *)&directory, 4);
	g_byte_array_append(zip, (const guint8 *)"\0\0", 2);
	return g_byte_array_free_to_bytes(zip);
}

static void
assert_text(GBytes *content, const char *type, const char *text)
{
	const char *found;
	gsize length = 0;
	gboolean is_cut = FALSE;
	g_autofree char *got = elm_document_text(content, ELM_DOCUMENT_OFFICE,
	    &found, &length, &is_cut);

	g_assert_cmpstr(found, ==, type);
	g_assert_cmpstr(got, ==, text);
	if (got != NULL)
		g_assert_cmpuint(length, ==, strlen(got));
	g_assert_false(is_cut);
}

static void
test_office_documents_have_their_text(void)
{
	static const struct {
		const char *part;
		const char *xml;
		const char *type; /* its last word */
		const char *text;
	} cases[] = {
		{ "word/document.xml",
		    "<w:body><w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t>A&amp;B"
		    "</w:t><w:tab/><w:t>x</w:t></w:r></w:p><w:p><w:instrText>no"
		    "</w:instrText><w:t>two</w:t></w:p></w:body>",
		    ".document", "Dear A&B x\ntwo" },
		{ "content.xml",
		    "<office:body><text:h>One</text:h><text:p>two"
		    "<text:s/><text:span>three</text:span></text:p>",
		    ".text", "One\ntwo three" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) zip = zip_of(cases[i].part, cases[i].xml);
		g_autofree char *text = NULL;
		gboolean is_cut = FALSE;
		const char *type;
		gsize length;

		text = elm_document_text(zip, ELM_DOCUMENT_OFFICE, &type,
		    &length, &is_cut);
		g_assert_cmpstr(text, ==, cases[i].text);
		g_assert_true(g_str_has_suffix(type, cases[i].type));
		g_assert_false(is_cut);
	}
}

static void
test_rich_text_has_its_text(void)
{
	static const char *const cases[][2] = {
		{ "{\\rtf1\\ansi Hello\\par you}", "Hello\nyou" },
		{ "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\x y}a{\\b b}c}",
		    "abc" },
		{ "{\\rtf1\\ansicpg1251 \\'cf\\'f0}", "\u041f\u0440" },
		{ "{\\rtf1\\uc1\\u8364?x\\uc0\\u228 y}", "\u20acx\u00e4y" },
		{ "{\\rtf1 a\\{b\\}\\\\\\~c\\emdash}", "a{b}\\ c\u2014" },
		{ "{\\rtf1{\\field{\\*\\fldinst HYPERLINK \"http://e/\"}}}",
		    "HYPERLINK \"http://e/\"" },
		{ "{\\rtf1{\\pict 00ff}a\\bin3 }}}b}", "ab" },
		{ "{\\rtf1 a}}}}b\\", "ab" },
		{ "{\\rtf1\\u-1?\\u99999999999999?\\'g\\'", "\xef\xbf\xbf"
							    "g" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) content =
		    g_bytes_new_static(cases[i][0], strlen(cases[i][0]));

		g_test_message("%s", cases[i][0]);
		assert_text(content, "text/rtf", cases[i][1]);
	}
}

static void
test_other_things_are_no_documents(void)
{
	static const char *const cases[] = { "", "P", "PK\3\4", "PK\3\4xxxx",
		"\xd0\xcf\x11\xe0", "hello", "%PDF-1.4" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) content =
		    g_bytes_new_static(cases[i], strlen(cases[i]));

		assert_text(content, NULL, NULL);
	}
}

static void
test_a_deep_document_costs_little(void)
{
	g_autoptr(GString) text = g_string_new("{\\rtf1");
	g_autoptr(GBytes) content = NULL;

	for (guint i = 0; i < 100000; i++)
		g_string_append(text, "{\\b");
	for (guint i = 0; i < 100000; i++)
		g_string_append_c(text, '}');
	g_string_append(text, "x}");
	content = g_bytes_new(text->str, text->len);
	assert_text(content, "text/rtf", "x");
}

/* There may be no pdftotext(1) here; then it is said. */
static void
test_a_pdf_that_cannot_be_read_is_said_so(void)
{
	g_autoptr(GBytes) content = g_bytes_new_static("%PDF-1.4 broken", 15);
	g_autofree char *text = NULL;
	gboolean is_cut = FALSE;
	const char *type;
	gsize length;

	text = elm_document_text(content, ELM_DOCUMENT_PDF, &type, &length,
	    &is_cut);
	g_assert_cmpstr(type, ==, "application/pdf");
	g_assert_cmpstr(text, ==, "");
	g_assert_true(is_cut);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/document/office documents have their text",
	    test_office_documents_have_their_text);
	g_test_add_func("/document/rich text has its text",
	    test_rich_text_has_its_text);
	g_test_add_func("/document/other things are no documents",
	    test_other_things_are_no_documents);
	g_test_add_func("/document/a deep document costs little",
	    test_a_deep_document_costs_little);
	g_test_add_func("/document/a PDF that cannot be read is said so",
	    test_a_pdf_that_cannot_be_read_is_said_so);
	return g_test_run();
}
