#include "config.h"

#include "lib/mail/charset.h"

#include <string.h>

#define TEXT(text) text, sizeof(text) - 1

static void
test_charsets_become_utf8(void)
{
	static const struct {
		const char *data;
		gsize size;
		const char *charset;
		const char *text;
		gboolean is_other;
	} cases[] = {
		{ TEXT(""), "utf-8", "", FALSE },
		{ TEXT("plain"), NULL, "plain", FALSE },
		{ TEXT("a\r\nb\rc\n"), NULL, "a\nb\nc\n", FALSE },
		{ TEXT("\u00e4"), "UTF-8", "\u00e4", FALSE },
		{ TEXT("\u00e4"), NULL, "\u00e4", FALSE },
		{ TEXT("\xe4"), "iso-8859-1", "\u00e4", FALSE },
		{ TEXT("\x93x\x94"), "iso-8859-1", "\u201cx\u201d", FALSE },
		{ TEXT("\xa4"), "iso-8859-15", "\u20ac", FALSE },
		{ TEXT("\x80"), "\"Windows-1252\"", "\u20ac", FALSE },
		{ TEXT("stra\xdf"
		       "e"),
		    "utf-8", "stra\u00dfe", TRUE },
		{ TEXT("stra\xdf"
		       "e"),
		    NULL, "stra\u00dfe", FALSE },
		{ TEXT("stra\xdf"
		       "e"),
		    "us-ascii", "stra\u00dfe", FALSE },
		{ TEXT("\u00e4\u00f6"), "us-ascii", "\u00e4\u00f6", TRUE },
		{ TEXT("stra\xdf"
		       "e"),
		    "no-such-set", "stra\u00dfe", TRUE },
		{ TEXT("\xcf\xf0\xe8\xe2\xe5\xf2"), "windows-1251",
		    "\u041f\u0440\u0438\u0432\u0435\u0442", FALSE },
		{ TEXT("\xf0\xd2\xc9\xd7\xc5\xd4"), "koi8-r",
		    "\u041f\u0440\u0438\u0432\u0435\u0442", FALSE },
		{ TEXT("\xc4\xe3\xba\xc3"), "gb2312", "\u4f60\u597d", FALSE },
		{ TEXT("\xc4\xe3\xba\xc3"), "GBK", "\u4f60\u597d", FALSE },
		{ TEXT("\xa7\x41\xa6\x6e"), "big5", "\u4f60\u597d", FALSE },
		{ TEXT("\033$B$3$s\033(B"), "iso-2022-jp", "\u3053\u3093",
		    FALSE },
		{ TEXT("\033$B$3$s\033(B"), NULL, "\u3053\u3093", FALSE },
		{ TEXT("\x82\xb1\x82\xf1"), "shift_jis", "\u3053\u3093",
		    FALSE },
		{ TEXT("\xc7\xd1"), "ks_c_5601-1987", "\ud55c", FALSE },
		{ TEXT("+BB8EQAQ4-!"), "utf-7", "\u041f\u0440\u0438!", FALSE },
		{ TEXT("\xff\xfe"
		       "a\0b\0"),
		    "utf-8", "ab", FALSE },
		{ TEXT("\xfe\xff\0a\0b"), NULL, "ab", FALSE },
		{ TEXT("\0a\0b"), "utf-16be", "ab", FALSE },
		{ TEXT("\xef\xbb\xbfx"), "iso-8859-1", "x", FALSE },
		{ TEXT("a\0b"), NULL, "ab", FALSE },
		{ TEXT("\u00e4\u00f6\u00fc\xff"), "utf-8",
		    "\u00e4\u00f6\u00fc\ufffd", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gboolean is_other = FALSE;
		gsize length;
		g_autofree char *text = elm_charset_decode(cases[i].data,
		    cases[i].size, cases[i].charset, &length, &is_other);

		g_test_message("%" G_GSIZE_FORMAT, i);
		g_assert_cmpstr(text, ==, cases[i].text);
		g_assert_cmpuint(length, ==, strlen(text));
		g_assert_cmpint(is_other, ==, cases[i].is_other);
	}
}

/* Nothing says what these are in. */
static void
test_charsets_are_guessed(void)
{
	static const char *const texts[] = {
		"\u041f\u0440\u0438\u0432\u0435\u0442, \u043a\u0430\u043a "
		"\u0442\u0432\u043e\u0438 \u0434\u0435\u043b\u0430 "
		"\u0441\u0435\u0433\u043e\u0434\u043d\u044f?",
		"\u6211\u4eec\u7684\u516c\u53f8\u662f\u4e00\u4e2a\u5927"
		"\u7684\u516c\u53f8\uff0c\u4f60\u4eec\u53ef\u4ee5\u6765\u3002",
		"\u3053\u308c\u306f\u65e5\u672c\u8a9e\u306e\u6587\u3067"
		"\u3059\u3002",
		"\ud55c\uad6d\uc5b4 \ubb38\uc7a5 \uc785\ub2c8\ub2e4",
		"\u6211\u5011\u7684\u516c\u53f8\u662f\u4e00\u500b\u5927"
		"\u7684\u516c\u53f8\uff0c\u4f60\u5011\u53ef\u4ee5\u4f86\u3002",
		"Gr\u00fc\u00dfe und sch\u00f6ne Ostern",
	};
	static const struct {
		gsize text;
		const char *charset;
	} cases[] = { { 0, "CP1251" }, { 0, "KOI8-R" }, { 1, "GB18030" },
		{ 2, "EUC-JP" }, { 2, "CP932" }, { 2, "ISO-2022-JP" },
		{ 3, "CP949" }, { 4, "BIG5" }, { 5, "CP1252" } };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *text = texts[cases[i].text];
		gsize size;
		gsize length;
		g_autofree char *data = g_convert(text, -1, cases[i].charset,
		    "UTF-8", NULL, &size, NULL);
		g_autofree char *got = NULL;

		g_assert_nonnull(data);
		got = elm_charset_decode(data, size, NULL, &length, NULL);
		g_test_message("%s", cases[i].charset);
		g_assert_cmpstr(got, ==, text);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/charset/charsets become UTF-8",
	    test_charsets_become_utf8);
	g_test_add_func("/charset/charsets are guessed",
	    test_charsets_are_guessed);
	return g_test_run();
}
