#include "config.h"

#include "lib/mail/verdict.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/mail/field.h"

static ElmVerdict *
parse(const char *text)
{
	g_autoptr(GError) error = NULL;
	ElmVerdict *verdict = elm_verdict_parse(text, &error);

	g_assert_no_error(error);
	return verdict;
}

static void
test_kinds_have_their_words(void)
{
	g_assert_cmpstr(elm_verdict_word(ELM_VERDICT_CLEAN), ==, "clean");
	g_assert_cmpstr(elm_verdict_word(ELM_VERDICT_UNKNOWN), ==, "unknown");
	g_assert_cmpstr(elm_verdict_word(ELM_VERDICT_BAD), ==, "bad");
}

static void
test_raise_makes_it_worse_never_better(void)
{
	static const ElmVerdictKind kinds[] = { ELM_VERDICT_CLEAN,
		ELM_VERDICT_UNKNOWN, ELM_VERDICT_BAD };

	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		for (gsize j = 0; j < G_N_ELEMENTS(kinds); j++) {
			g_autoptr(ElmVerdict) self = elm_verdict_new(kinds[i]);

			elm_verdict_raise(self, kinds[j], "why");
			g_assert_cmpint(elm_verdict_kind(self), ==,
			    MAX(kinds[i], kinds[j]));
			g_assert_cmpstr(elm_verdict_reason(self), ==,
			    j >= i && j > 0 ? "why" : NULL);
		}
}

static void
test_the_first_reason_of_the_worst_kind_stays(void)
{
	g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_CLEAN);

	elm_verdict_raise(self, ELM_VERDICT_UNKNOWN, "limit");
	elm_verdict_raise(self, ELM_VERDICT_UNKNOWN, "encrypted");
	g_assert_cmpstr(elm_verdict_reason(self), ==, "limit");
	elm_verdict_raise(self, ELM_VERDICT_BAD, "infected");
	elm_verdict_raise(self, ELM_VERDICT_BAD, "blocked");
	elm_verdict_raise(self, ELM_VERDICT_UNKNOWN, "limit");
	g_assert_cmpstr(elm_verdict_reason(self), ==, "infected");
}

static void
test_pairs_stay_in_order_and_may_repeat(void)
{
	g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_BAD);
	const char *key = NULL;

	elm_verdict_add(self, "name", "one");
	elm_verdict_add(self, "size", "2");
	elm_verdict_add(self, "name", "three");
	g_assert_cmpstr(elm_verdict_get(self, "name"), ==, "one");
	g_assert_cmpstr(elm_verdict_get(self, "Name"), ==, "one");
	g_assert_null(elm_verdict_get(self, "nam"));
	g_assert_cmpstr(elm_verdict_pair(self, 1, &key), ==, "2");
	g_assert_cmpstr(key, ==, "size");
	g_assert_cmpstr(elm_verdict_pair(self, 2, NULL), ==, "three");
	g_assert_null(elm_verdict_pair(self, 3, &key));
	g_assert_null(elm_verdict_pair(self, G_MAXSIZE, &key));
}

static const struct {
	const char *value, *text;
} values[] = {
	{ "Eicar-Signature", "Eicar-Signature" },
	{ "", "\"\"" },
	{ "a b", "\"a b\"" },
	{ " a  b ", "\" a  b \"" },
	{ "text/plain", "\"text/plain\"" },
	{ "a\"b\\c", "\"a\\\"b\\\\c\"" },
	{ "100%", "\"100%25\"" },
	{ "%41", "\"%2541\"" },
	{ "a;b=c; verdict=clean", "\"a;b=c; verdict=clean\"" },
	{ "a\r\nBcc: b\n\n", "\"a%0D%0ABcc: b%0A%0A\"" },
	{ "\t\x01\x7F", "\"%09%01%7F\"" },
	{ "gr\xC3\xBC\xC3\x9F", "\"gr%C3%BC%C3%9F\"" },
	{ "\xFF\xFE\x80", "\"%FF%FE%80\"" },
};

static void
test_any_value_is_written_as_ascii_and_read_back(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++) {
		g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_BAD);
		g_autoptr(ElmVerdict) back = NULL;
		g_autofree char *text = NULL;
		g_autofree char *expected =
		    g_strdup_printf("verdict=bad; reason=%s; name=%s; last=x",
			values[i].text, values[i].text);

		elm_verdict_raise(self, ELM_VERDICT_BAD, values[i].value);
		elm_verdict_add(self, "name", values[i].value);
		elm_verdict_add(self, "last", "x");
		text = elm_verdict_format(self);
		g_assert_cmpstr(text, ==, expected);
		back = parse(text);
		g_assert_cmpint(elm_verdict_kind(back), ==, ELM_VERDICT_BAD);
		g_assert_cmpstr(elm_verdict_reason(back), ==, values[i].value);
		g_assert_cmpstr(elm_verdict_get(back, "name"), ==,
		    values[i].value);
		g_assert_cmpstr(elm_verdict_get(back, "last"), ==, "x");
	}
}

/* Each octet, alone and beside others. */
static void
test_every_octet_survives(void)
{
	for (int c = 1; c < 256; c++) {
		const char value[] = { (char)c, 'a', (char)c, (char)c, '\0' };
		g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_CLEAN);
		g_autoptr(ElmVerdict) back = NULL;
		g_autofree char *text = NULL;

		elm_verdict_add(self, "v", value);
		text = elm_verdict_format(self);
		for (const char *at = text; *at != '\0'; at++)
			g_assert_true(g_ascii_isprint(*at));
		back = parse(text);
		g_assert_cmpstr(elm_verdict_get(back, "v"), ==, value);
	}
}

static void
check_cut(const char *before, const char *character, gsize kept)
{
	g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_CLEAN);
	g_autofree char *value =
	    g_strconcat(before, character, character, character, NULL);

	elm_verdict_add(self, "name", value);
	elm_verdict_raise(self, ELM_VERDICT_BAD, value);
	g_assert_cmpuint(strlen(elm_verdict_get(self, "name")), ==, kept);
	g_assert_true(g_str_has_prefix(value, elm_verdict_get(self, "name")));
	g_assert_cmpstr(elm_verdict_reason(self), ==,
	    elm_verdict_get(self, "name"));
}

static void
test_a_long_value_is_cut_between_characters(void)
{
	static const struct {
		gsize before;
		const char *character;
		gsize kept;
	} cases[] = {
		{ 253, "x", 256 },
		{ 254, "x", 256 },
		{ 400, "x", 256 },
		{ 254, "\xC3\xBC", 256 },
		{ 255, "\xC3\xBC", 255 },
		{ 253, "\xE2\x82\xAC", 256 },
		{ 254, "\xE2\x82\xAC", 254 },
		{ 255, "\xE2\x82\xAC", 255 },
		{ 252, "\xF0\x9F\x98\x80", 256 },
		{ 253, "\xF0\x9F\x98\x80", 253 },
		{ 254, "\xF0\x9F\x98\x80", 254 },
		{ 255, "\xF0\x9F\x98\x80", 255 },
		/* No character at all: no boundary to look for. */
		{ 250, "\x80\x80\x80\x80\x80\x80\x80", 256 },
		{ 0, "\x80", 3 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *before = g_strnfill(cases[i].before, 'a');

		check_cut(before, cases[i].character, cases[i].kept);
	}
}

static void
test_the_worst_value_fits_into_a_field(void)
{
	static const char *const worst[] = { "\xFF", "\"", "\n", "%", " " };

	for (gsize i = 0; i < G_N_ELEMENTS(worst); i++) {
		g_autoptr(ElmVerdict) self = elm_verdict_new(ELM_VERDICT_CLEAN);
		g_autoptr(GString) value = g_string_new(NULL);
		g_autofree char *text = NULL;
		g_autofree char *field = NULL;
		g_autoptr(GError) error = NULL;

		while (value->len < 1000)
			g_string_append(value, worst[i]);
		elm_verdict_raise(self, ELM_VERDICT_BAD, value->str);
		elm_verdict_add(self, "name", value->str);
		text = elm_verdict_format(self);
		field = elm_field_format("X-ELM-Scan", text, "\r\n", &error);
		g_assert_no_error(error);
		g_assert_nonnull(field);
	}
}

static void
test_parse_reads_what_others_may_write(void)
{
	static const struct {
		const char *text, *written;
	} cases[] = {
		{ "verdict=clean", "verdict=clean" },
		{ "verdict=unknown ;reason=limit",
		    "verdict=unknown; reason=limit" },
		{ "verdict=bad;\t reason=\"a\"", "verdict=bad; reason=a" },
		{ "verdict=bad; a=b; reason=c", "verdict=bad; a=b; reason=c" },
		{ "verdict=bad; a=\"\\b\"", "verdict=bad; a=b" },
		{ "verdict=bad; a=\"%41%c3\"", "verdict=bad; a=\"A%C3\"" },
		{ "verdict=\"clean\" ", "verdict=clean" },
		{ "verdict=clean; verdict=bad", "verdict=clean; verdict=bad" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmVerdict) self = parse(cases[i].text);
		g_autofree char *text = elm_verdict_format(self);

		g_assert_cmpstr(text, ==, cases[i].written);
	}
}

static void
test_parse_refuses_all_else(void)
{
	static const char *const cases[] = { "", " ", "clean", "verdict",
		"verdict=", "verdict=Clean", "verdict=good", "Verdict=clean",
		" verdict=clean", "reason=x; verdict=clean", "verdict=clean;",
		"verdict=clean; ", "verdict=clean;;a=b", "verdict=clean a=b",
		"verdict=clean; a", "verdict=clean; a=", "verdict=clean; =b",
		"verdict=clean; a =b", "verdict=clean; a=b c",
		"verdict=clean; a=\"b", "verdict=clean; a=\"b\\",
		"verdict=clean; a=\"b\\\"", "verdict=clean; a=\"b\"c",
		"verdict=clean; a=50%", "verdict=clean; a=%41",
		"verdict=clean; a=\"%\"", "verdict=clean; a=\"%4\"",
		"verdict=clean; a=\"%4g\"", "verdict=clean; a=\"%00\"",
		"verdict=clean; a=b/c", "verdict=clean; a=\xC3\xBC",
		"verdict=clean\n", "verdict=clean\r" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_verdict_parse(cases[i], &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/verdict/kinds-have-their-words",
	    test_kinds_have_their_words);
	g_test_add_func("/verdict/raise/makes-it-worse-never-better",
	    test_raise_makes_it_worse_never_better);
	g_test_add_func("/verdict/raise/first-reason-of-worst-kind-stays",
	    test_the_first_reason_of_the_worst_kind_stays);
	g_test_add_func("/verdict/pairs-stay-in-order-and-may-repeat",
	    test_pairs_stay_in_order_and_may_repeat);
	g_test_add_func("/verdict/any-value-is-ascii-and-read-back",
	    test_any_value_is_written_as_ascii_and_read_back);
	g_test_add_func("/verdict/every-octet-survives",
	    test_every_octet_survives);
	g_test_add_func("/verdict/long-value-is-cut-between-characters",
	    test_a_long_value_is_cut_between_characters);
	g_test_add_func("/verdict/worst-value-fits-into-a-field",
	    test_the_worst_value_fits_into_a_field);
	g_test_add_func("/verdict/parse/reads-what-others-may-write",
	    test_parse_reads_what_others_may_write);
	g_test_add_func("/verdict/parse/refuses-all-else",
	    test_parse_refuses_all_else);
	return g_test_run();
}
