#include "config.h"

#include "lib/content/charref.h"

#include "lib/content/charref-table.h"

static void
assert_decoded(const char *text, gboolean is_attribute, const char *wanted,
    guint plain)
{
	g_autoptr(GString) out = g_string_new(NULL);

	g_assert_cmpuint(elm_charref_append(out, elm_span_of_text(text),
			     is_attribute),
	    ==, plain);
	g_assert_cmpstr(out->str, ==, wanted);
}

static void
test_references_are_decoded_as_in_text(void)
{
	static const struct {
		const char *text;
		const char *wanted;
		guint plain;
	} cases[] = {
		{ "a &amp; b", "a & b", 0 },
		{ "&lt;&gt;&quot;&apos;", "<>\"'", 0 },
		{ "&copy2002", "\u00a92002", 0 },
		{ "&notit; &notin;", "\u00acit; \u2209", 0 },
		{ "&ampamp;", "&amp;", 0 },
		{ "&AMP&amp", "&&", 0 },
		{ "&nbsp", "\u00a0", 0 },
		{ "&zwnj;&ZeroWidthSpace;", "\u200c\u200b", 0 },
		{ "&fjlig;&NotEqualTilde;", "fj\u2242\u0338", 1 },
		{ "&#86;&#105&#x61;&#X67", "Viag", 4 },
		{ "&#150;&#x80;", "\u2013\u20ac", 0 },
		{ "&#0;&#xD800;&#x110000;&#99999999999999999999;",
		    "\ufffd\ufffd\ufffd\ufffd", 0 },
		{ "&#;&#x;&#xg;&", "&#;&#x;&#xg;&", 0 },
		{ "&unknown; &;", "&unknown; &;", 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_decoded(cases[i].text, FALSE, cases[i].wanted,
		    cases[i].plain);
}

static void
test_addresses_keep_their_ampersands(void)
{
	static const char *const cases[][2] = {
		{ "?a=1&copy=2", "?a=1&copy=2" },
		{ "?a=1&copyx", "?a=1&copyx" },
		{ "?a=1&copy;=2", "?a=1\u00a9=2" },
		{ "?a=1&amp;b=2", "?a=1&b=2" },
		{ "?a&reg", "?a\u00ae" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_decoded(cases[i][0], TRUE, cases[i][1], 0);
}

static void
test_every_name_is_found(void)
{
	for (gsize i = 0; i < ELM_CHARREFS; i++) {
		const ElmCharref *row = &elm_charref_table[i];
		g_autofree char *text = g_strdup_printf("&%s;", row->name);
		g_autoptr(GString) wanted = g_string_new(NULL);
		g_autoptr(GString) out = g_string_new(NULL);

		g_string_append_unichar(wanted, row->first);
		if (row->second != 0)
			g_string_append_unichar(wanted, row->second);
		elm_charref_append(out, elm_span_of_text(text), FALSE);
		g_assert_cmpstr(out->str, ==, wanted->str);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/charref/references are decoded as in text",
	    test_references_are_decoded_as_in_text);
	g_test_add_func("/charref/addresses keep their ampersands",
	    test_addresses_keep_their_ampersands);
	g_test_add_func("/charref/every name is found",
	    test_every_name_is_found);
	return g_test_run();
}
