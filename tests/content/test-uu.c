#include "config.h"

#include "lib/content/uu.h"

#include <string.h>

#include "lib/content/item.h"
#include "tests/content/taker.h"

/* "a.js" with "alert(1);" in BinHex 4.0. */
#define BINHEX                                                                 \
	"(This file must be converted with BinHex 4.0)\r\n\r\n"                \
	":\"'%ZDR-!9%9B9(4dH(3!!!!!!!N!!!!!)b0KE'9bG#Ja+6XM)b-M:\r\n"

static void
test_files_in_text_are_given(void)
{
	static const struct {
		const char *text;
		const char *members;
	} cases[] = {
		{ "begin 644 a.js\n#86QE\n`\nend\n", "a.js: ale\n" },
		{ "x\r\nbegin 0644 a b\r\n#86QE\r\n`\r\nend\r\n",
		    "a b: ale\n" },
		{ "begin 644 a\n#86QE\nend\nbegin 644 b\n#86QE\n",
		    "a: ale\nb: ale\n" },
		{ "=ybegin line=128 size=3 name=a.js\n"
		  "\x8b\x96\x8f\n=yend size=3\n",
		    "a.js: ale\n" },
		{ "Look:\r\n" BINHEX, "a.js: alert(1);\n" },
		{ BINHEX "and\n" BINHEX, "a.js: alert(1);\na.js: alert(1);\n" },
		{ "begin 644 is no file\nwithout a line like that\n", "" },
		{ "begin at the beginning\n", "" },
		{ "", "" },
	};
	Taker taker;

	taker_init(&taker);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmSpan span = elm_span_of_text(cases[i].text);

		g_assert_cmphex(elm_uu_walk(span, &taker.sink), ==, 0);
		taker_assert(&taker, cases[i].members);
		if (*cases[i].members != '\0')
			g_assert_true(elm_uu_is_likely(span));
	}
	taker_clear(&taker);
}

static void
test_files_end_at_the_limit(void)
{
	static const char *const texts[] = {
		"begin 644 a.js\n#86QE\n`\nend\n",
		BINHEX,
	};
	Taker taker;

	taker_init(&taker);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		ElmSpan span = elm_span_of_text(texts[i]);

		taker.sink.room = 2;
		g_assert_cmphex(elm_uu_walk(span, &taker.sink), ==,
		    ELM_BARRIER_LIMIT);
		taker.sink.room = 100;
		taker.octets = 2;
		g_assert_cmphex(elm_uu_walk(span, &taker.sink), ==,
		    ELM_BARRIER_LIMIT);
		taker.octets = 100;
	}
	taker_clear(&taker);
}

/* What another program packed. */
static void
test_binhex_of_others_is_decoded(void)
{
	g_autoptr(GBytes) packed = taker_corpus_file("attach/clamav",
	    "clamav_hdb_scanfiles/clam.exe.binhex");
	g_autoptr(GBytes) program = NULL;
	g_autofree char *wanted = NULL;
	Taker taker;

	if (packed == NULL)
		return;
	program =
	    taker_corpus_file("attach/clamav", "clamav_hdb_scanfiles/clam.exe");
	taker_init(&taker);
	wanted = g_strdup_printf("clam.exe: (%" G_GSIZE_FORMAT ")\n"
				 "._clam.exe: 1\n",
	    g_bytes_get_size(program));
	g_assert_cmphex(elm_uu_walk(elm_span_of(packed), &taker.sink), ==, 0);
	taker_assert(&taker, wanted);
	taker_clear(&taker);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/uu/files-in-text-are-given",
	    test_files_in_text_are_given);
	g_test_add_func("/uu/files-end-at-the-limit",
	    test_files_end_at_the_limit);
	g_test_add_func("/uu/binhex-of-others-is-decoded",
	    test_binhex_of_others_is_decoded);
	return g_test_run();
}
