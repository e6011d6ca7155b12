#include "config.h"

#include "lib/spam/lure.h"

#include <string.h>

static void
test_words_of_lures_stand_between_other_marks(void)
{
	static const struct {
		const char *name;
		gboolean is_lure;
	} rows[] = {
		{ "verify", TRUE },
		{ "my-bank-verify2", TRUE },
		{ "/a/webscr?x", TRUE },
		{ "invoice_4711.pdf", TRUE },
		{ "wallets", TRUE },
		{ "alert", FALSE },
		{ "verifyx", FALSE },
		{ "xverify", FALSE },
		{ "veri-fy", FALSE },
		{ "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_test_message("%s", rows[i].name);
		g_assert_cmpint(elm_lure_in_name(rows[i].name,
				    strlen(rows[i].name)),
		    ==, rows[i].is_lure);
	}
}

static void
test_calls_are_told_from_other_texts(void)
{
	static const struct {
		const char *text;
		gboolean is_call;
	} rows[] = {
		{ "Click here", TRUE },
		{ "  \xc2\xbb CLICK HERE! \xe2\x86\x92", TRUE },
		{ "Jetzt best\xc3\xa4tigen", TRUE },
		{ "JETZT BEST\xc3\x84TIGEN", TRUE },
		{ "vertragen", FALSE },
		{ "Click here to see our garden", FALSE },
		{ "...", FALSE },
		{ "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_test_message("%s", rows[i].text);
		g_assert_cmpint(elm_lure_is_call(rows[i].text), ==,
		    rows[i].is_call);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lure/words-of-lures-stand-between-other-marks",
	    test_words_of_lures_stand_between_other_marks);
	g_test_add_func("/lure/calls-are-told-from-other-texts",
	    test_calls_are_told_from_other_texts);
	return g_test_run();
}
