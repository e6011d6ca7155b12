#include "config.h"

#include "lib/mail/decode.h"

#include <string.h>

#include "lib/mail/uuencode.h"

static void
check(ElmDecodeWay way, const char *in, const char *out)
{
	gboolean is_cut = TRUE;
	g_autoptr(GBytes) content =
	    elm_decode(way, in, strlen(in), G_MAXUINT16, &is_cut);

	g_assert_false(is_cut);
	g_assert_cmpmem(g_bytes_get_data(content, NULL),
	    g_bytes_get_size(content), out, strlen(out));
}

static void
test_each_way_decodes_as_it_says(void)
{
	static const struct {
		ElmDecodeWay way;
		const char *in, *out;
	} cases[] = {
		{ ELM_DECODE_IDENTITY, "a=3D", "a=3D" },
		{ ELM_DECODE_BASE64, "", "" },
		{ ELM_DECODE_BASE64, "YWJj\r\nZA==\r\n", "abcd" },
		{ ELM_DECODE_BASE64, "YW!Jj#ZA", "abcd" },
		{ ELM_DECODE_BASE64, "YWJj=ZGVm", "abcdef" },
		{ ELM_DECODE_BASE64_PIECES, "YQ==Yg==YWJj", "ababc" },
		{ ELM_DECODE_BASE64_PADDING, "YQ==Yg==", "a" },
		{ ELM_DECODE_BASE64_JUNK, "YWJj\n!ZGVm", "abc" },
		{ ELM_DECODE_BASE64_URL, "Pz8_Pj4-", "??\?>>>" },
		{ ELM_DECODE_BASE64_LINES, "YWI\nYWI", "abab" },
		{ ELM_DECODE_QUOTED, "a=3Db=3d", "a=b=" },
		{ ELM_DECODE_QUOTED, "a= \t\r\nb=\nc=\rd=", "abcd" },
		{ ELM_DECODE_QUOTED, "a=zb==41", "a=zb=A" },
		{ ELM_DECODE_QUOTED_DROP_1, "=41==42", "AB" },
		{ ELM_DECODE_QUOTED_DROP_2, "=41=0=42", "AB" },
		{ ELM_DECODE_QUOTED_DROP_3, "=41=0x=42", "AB" },
		{ ELM_DECODE_QUOTED_JOIN, "=4\r\n1=4=\n2", "AB" },
		{ ELM_DECODE_QUOTED_BARE, "\t=41 \r\n\x12=42\n", "AB" },
		{ ELM_DECODE_UUENCODE, "begin 644 x\n#86)C\n`\nend\n", "abc" },
		{ ELM_DECODE_UUENCODE, "begin 644 x\n!80\n", "a" },
		{ ELM_DECODE_YENC, "=ybegin name=x\n\x8b\x8c=}\n=yend\n",
		    "ab\x13" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		check(cases[i].way, cases[i].in, cases[i].out);
}

static void
test_clean_data_has_one_way(void)
{
	static const char *const base64[] = { "", "YWJj", "YWJj\r\nZA==\r\n",
		"YWJj\nZGVm\n", " YWJj \n" };
	static const char *const quoted[] = { "", "abc", "a=3Db=\r\nc=\n",
		"=C3=A4=C3=B6 = \nx" };

	for (gsize i = 0; i < G_N_ELEMENTS(base64); i++)
		g_assert_cmpuint(elm_decode_base64_ways(base64[i],
				     strlen(base64[i])),
		    ==, 1 << ELM_DECODE_BASE64);
	for (gsize i = 0; i < G_N_ELEMENTS(quoted); i++)
		g_assert_cmpuint(elm_decode_quoted_ways(quoted[i],
				     strlen(quoted[i])),
		    ==, 1 << ELM_DECODE_QUOTED);
}

static void
test_over_the_limit_is_cut(void)
{
	static const ElmDecodeWay ways[] = { ELM_DECODE_IDENTITY,
		ELM_DECODE_BASE64, ELM_DECODE_QUOTED };

	for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
		gboolean is_cut = FALSE;
		g_autoptr(GBytes) content =
		    elm_decode(ways[i], "YWJjZGVm", 8, 2, &is_cut);

		g_assert_true(is_cut);
		g_assert_cmpuint(g_bytes_get_size(content), ==, 2);
	}
}

static void
test_files_are_found_in_text(void)
{
	static const struct {
		const char *text;
		const char *name; /* NULL: there is none */
		gsize offset, length;
	} cases[] = {
		{ "begin 644 a b.exe\nend\n", "a b.exe", 0, 22 },
		{ "x\r\nbegin 0755 a\r\n`\r\nend\r\ny", "a", 3, 22 },
		{ "x\n=ybegin line=1 name=a\n=yend\n", "a", 2, 28 },
		{ "begin 644 a\nnever ends", "a", 0, 22 },
		{ "let us begin 644 a\n", NULL, 0, 0 },
		{ "begin the day\n", NULL, 0, 0 },
		{ "begin 9 a\n", NULL, 0, 0 },
		{ "begin", NULL, 0, 0 },
		{ "", NULL, 0, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmUuencodeFile file;
		gboolean is_found = elm_uuencode_find(cases[i].text,
		    strlen(cases[i].text), 0, &file);

		g_assert_cmpint(is_found, ==, cases[i].name != NULL);
		if (!is_found)
			continue;
		g_assert_cmpmem(file.name, file.name_length, cases[i].name,
		    strlen(cases[i].name));
		g_assert_cmpuint(file.offset, ==, cases[i].offset);
		g_assert_cmpuint(file.length, ==, cases[i].length);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/decode/each-way/decodes-as-it-says",
	    test_each_way_decodes_as_it_says);
	g_test_add_func("/decode/clean-data/has-one-way",
	    test_clean_data_has_one_way);
	g_test_add_func("/decode/over-the-limit/is-cut",
	    test_over_the_limit_is_cut);
	g_test_add_func("/decode/files/are-found-in-text",
	    test_files_are_found_in_text);
	return g_test_run();
}
