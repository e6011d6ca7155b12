#include "config.h"

#include "lib/spam/model-text.h"

#include <string.h>

#include "lib/base/error.h"

#define HEAD "ELM model 1\ntable 0 number 64\ntable 1 counts 64\n"

static gboolean
collect(gpointer user, const char *line, GError **error G_GNUC_UNUSED)
{
	g_string_append(user, line);
	return TRUE;
}

static void
test_nothing_is_lost(void)
{
	static const ElmModelTable tables[ELM_MODEL_TABLES] = {
		{ 1000, ELM_CELL_NUMBER },
		{ 100, ELM_CELL_COUNTS },
	};
	static const gfloat numbers[] = { 1e-45f, -1.0f / 3, 3.4e38f, -0.0f,
		16777217.0f };
	g_autoptr(ElmModel) model = elm_model_new(tables);
	ElmModelState *state = elm_model_edit(model);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmModel) back = NULL;
	g_autoptr(GBytes) a = NULL;
	g_autoptr(GBytes) b = NULL;

	*state = (ElmModelState){ 5, G_MAXUINT32, 1, G_MAXUINT64, 3,
		G_MAXUINT64, { 0, -1.0 / 3, 1e300 } };
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		elm_model_set(model, 0, i * 200, numbers[i]);
	elm_model_set_bits(model, 1, 99, 0xffff0001);
	a = elm_model_bytes(model);
	g_assert_true(elm_model_text_write(model, collect, text, &error));
	back = elm_model_text_read(text->str, text->len, &error);
	g_assert_no_error(error);
	b = elm_model_bytes(back);
	g_assert_true(g_bytes_equal(a, b));
	g_assert_nonnull(strstr(text->str, "\n0 200 -0.333333343\n"));
	g_assert_nonnull(strstr(text->str, "\n1 99 65535 1\n"));
}

static void
test_what_is_wrong_is_named_by_its_line(void)
{
	static const struct {
		const char *text;
		gsize line;
	} cases[] = {
		{ "", 1 },
		{ "ELM model 2\n", 1 },
		{ "ELM model 1\n", 2 },
		{ HEAD "0 64 1\n", 4 },
		{ HEAD "0 3 1\n2 3 1\n", 5 },
		{ HEAD "0 3 inf\n", 4 },
		{ HEAD "0 3 1e39\n", 4 },
		{ HEAD "0 3 1 1\n", 4 },
		{ HEAD "1 3 1\n", 4 },
		{ HEAD "1 3 1 65536\n", 4 },
		{ HEAD "1 3 -1 1\n", 4 },
		{ HEAD "0 3 1", 4 },
		{ HEAD "\n", 4 },
		{ HEAD "0 3 1\ntable 0 number 65\n", 5 },
		{ HEAD "mix 16 1\n", 4 },
		{ HEAD "mix 1 1 1\n", 4 },
		{ HEAD "lessons 1 xyz\n", 4 },
		{ HEAD "made-by 1 4294967296\n", 4 },
		{ "ELM model 1\ntable 0 number 63\ntable 1 counts 64\n", 4 },
		{ "ELM model 1\ntable 0 number 60000000\n"
		  "table 1 counts 64\n0 1 1\n",
		    4 },
		{ "ELM model 1\ntable 0 letters 64\n", 2 },
		{ "ELM model 1\n0 1 1\n", 2 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *line =
		    g_strdup_printf("line %u ", (guint)cases[i].line);
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_model_text_read(cases[i].text,
		    strlen(cases[i].text), &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
		g_test_message("%u: %s", (guint)i, error->message);
		g_assert_true(g_str_has_prefix(error->message, line));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/model-text/nothing-is-lost", test_nothing_is_lost);
	g_test_add_func("/model-text/what-is-wrong-is-named-by-its-line",
	    test_what_is_wrong_is_named_by_its_line);
	return g_test_run();
}
