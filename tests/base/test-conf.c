#include "config.h"

#include "lib/base/conf.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

static ElmConf *
parse(const char *text)
{
	g_autoptr(GError) error = NULL;
	ElmConf *conf = elm_conf_parse(text, "elm.conf", &error);

	g_assert_no_error(error);
	return conf;
}

static void
test_nothing_said_leaves_every_default(void)
{
	g_autoptr(ElmConf) conf = parse("");
	const ElmConfKey *row;
	ElmLimits limits;

	for (gsize i = 0; (row = elm_conf_row(i)) != NULL; i++) {
		g_autofree char *origin =
		    elm_conf_origin(conf, row->section, row->key, 0);
		g_autofree const char **list =
		    elm_conf_list(conf, row->section, row->key);

		g_assert_cmpstr(elm_conf_get(conf, row->section, row->key), ==,
		    row->preset);
		g_assert_cmpstr(origin, ==, "default");
		g_assert_null(list[0]);
	}
	elm_limits_init(&limits);
	g_assert_cmpmem(elm_conf_limits(conf), sizeof(limits), &limits,
	    sizeof(limits));
	g_assert_null(elm_conf_named(conf, 0));
	g_assert_null(elm_conf_row(G_MAXSIZE));
}

static void
test_every_key_can_be_set(void)
{
	const ElmConfKey *row;

	for (gsize i = 0; (row = elm_conf_row(i)) != NULL; i++) {
		g_autofree char *text = g_strdup_printf("[%s]\n%s = a value\n",
		    row->section, row->key);
		g_autoptr(ElmConf) conf = parse(text);
		g_autofree char *origin =
		    elm_conf_origin(conf, row->section, row->key, 0);

		g_assert_cmpstr(elm_conf_get(conf, row->section, row->key), ==,
		    "a value");
		g_assert_cmpstr(origin, ==, "elm.conf:2");
	}
}

static void
test_a_value_is_what_stands_behind_the_sign(void)
{
	static const struct {
		const char *line, *value;
	} cases[] = {
		{ "notice=a", "a" },
		{ "\t notice \t=\t a  b \t", "a  b" },
		{ "notice = a\r", "a" },
		{ "notice =", "" },
		{ "notice = a=b", "a=b" },
		{ "notice = a # b", "a" },
		{ "notice = a#b", "a#b" },
		{ "notice = #b", "" },
		{ "notice = a#b # c", "a#b" },
		{ "notice = [a]", "[a]" },
		{ "notice = gr\xC3\xBCn \xFF", "gr\xC3\xBCn \xFF" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strdup_printf("# first\n\n [ scan ] # second\n%s",
			cases[i].line);
		g_autoptr(ElmConf) conf = parse(text);

		g_assert_cmpstr(elm_conf_get(conf, "scan", "notice"), ==,
		    cases[i].value);
	}
}

static void
test_a_list_keeps_its_order_and_origins(void)
{
	g_autoptr(ElmConf) conf = parse("[scan]\nengine = one\n[elm]\n"
					"timeout = 5\n[scan]\nengine = two\n");
	g_autofree const char **list = elm_conf_list(conf, "scan", "engine");
	g_autofree char *first = elm_conf_origin(conf, "scan", "engine", 0);
	g_autofree char *second = elm_conf_origin(conf, "scan", "engine", 1);
	g_autofree char *third = elm_conf_origin(conf, "scan", "engine", 2);

	g_assert_cmpstr(list[0], ==, "one");
	g_assert_cmpstr(list[1], ==, "two");
	g_assert_null(list[2]);
	g_assert_cmpstr(first, ==, "elm.conf:2");
	g_assert_cmpstr(second, ==, "elm.conf:6");
	g_assert_cmpstr(third, ==, "default");
}

static void
test_limits_are_set(void)
{
	g_autoptr(ElmConf) conf = parse("[limits]\ndepth = 12\n"
					"part-size = 2M\n");

	g_assert_cmpuint(elm_conf_limits(conf)->depth, ==, 12);
	g_assert_cmpuint(elm_conf_limits(conf)->part_size, ==, 2097152);
}

static void
test_a_site_names_its_engines_once_each(void)
{
	g_autoptr(ElmConf) conf =
	    parse("[engine b]\ncommand = run %f\n[engine a c]\n[engine b]\n"
		  "signature = (.*)\n");

	g_assert_cmpstr(elm_conf_named(conf, 0), ==, "b");
	g_assert_cmpstr(elm_conf_named(conf, 1), ==, "a c");
	g_assert_null(elm_conf_named(conf, 2));
	g_assert_cmpstr(elm_conf_get(conf, "engine b", "command"), ==,
	    "run %f");
	g_assert_cmpstr(elm_conf_get(conf, "engine b", "signature"), ==,
	    "(.*)");
	g_assert_cmpstr(elm_conf_get(conf, "engine a c", "command"), ==, "");
}

static void
test_what_is_wrong_is_named_with_its_line(void)
{
	static const struct {
		const char *text, *culprit;
		guint line;
	} cases[] = {
		{ "timeout = 5", "timeout", 1 },
		{ "\n[nothing]", "nothing", 2 },
		{ "[scan", "[scan", 1 },
		{ "[", "[", 1 },
		{ "[]", "''", 1 },
		{ "[Scan]", "Scan", 1 },
		{ "[engine]", "engine", 1 },
		{ "[engine ]", "engine", 1 },
		{ "[scan]\nEngine = a", "Engine", 2 },
		{ "[scan]\n\nnotice", "notice", 3 },
		{ "[scan]\n= a", "= a", 2 },
		{ "[scan]\ntimeout = 5", "timeout", 2 },
		{ "[scan]\nnotice = a\nnotice = b", "notice", 3 },
		{ "[scan]\nnotice = a\n[scan]\nnotice = a", "notice", 4 },
		{ "[limits]\ndepth = 5\ndepth = 5", "depth", 3 },
		{ "[limits]\ndepth = 513", "depth", 2 },
		{ "[limits]\ndepth = deep", "deep", 2 },
		{ "[limits]\nwidth = 1", "width", 2 },
		{ "[engine a]\nengine = b", "engine", 2 },
		{ "\xEF\xBB\xBF[scan]", "[scan]", 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *place =
		    g_strdup_printf("elm.conf:%u: ", cases[i].line);
		g_autoptr(GError) error = NULL;

		g_assert_null(
		    elm_conf_parse(cases[i].text, "elm.conf", &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_true(g_str_has_prefix(error->message, place));
		g_assert_nonnull(strstr(error->message, cases[i].culprit));
	}
}

typedef struct {
	char *folder;
	char *path;
} Place;

static void
set_up(Place *self, gconstpointer data)
{
	g_autoptr(GError) error = NULL;

	(void)data;
	self->folder = g_dir_make_tmp("elm-XXXXXX", &error);
	g_assert_no_error(error);
	self->path = g_build_filename(self->folder, "elm.conf", NULL);
}

static void
tear_down(Place *self, gconstpointer data)
{
	(void)data;
	g_unlink(self->path);
	g_rmdir(self->folder);
	g_free(self->path);
	g_free(self->folder);
}

static void
test_a_file_is_read(Place *place, gconstpointer data)
{
	g_autoptr(ElmConf) conf = NULL;
	g_autofree char *origin = NULL;
	g_autofree char *expected = g_strconcat(place->path, ":2", NULL);
	g_autoptr(GError) error = NULL;

	(void)data;
	g_file_set_contents(place->path, "[scan]\nnotice = a", -1, &error);
	conf = elm_conf_load(place->path, &error);
	g_assert_no_error(error);
	origin = elm_conf_origin(conf, "scan", "notice", 0);
	g_assert_cmpstr(elm_conf_get(conf, "scan", "notice"), ==, "a");
	g_assert_cmpstr(origin, ==, expected);
}

static void
test_an_empty_file_is_one(Place *place, gconstpointer data)
{
	g_autoptr(ElmConf) conf = NULL;
	g_autoptr(GError) error = NULL;

	(void)data;
	g_file_set_contents(place->path, "", 0, &error);
	conf = elm_conf_load(place->path, &error);
	g_assert_no_error(error);
	g_assert_cmpstr(elm_conf_get(conf, "elm", "timeout"), ==, "120");
}

static void
test_a_file_asked_for_must_be_there(Place *place, gconstpointer data)
{
	g_autoptr(GError) error = NULL;

	(void)data;
	g_assert_null(elm_conf_load(place->path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, place->path));
}

/* Nothing behind a NUL may be passed over in silence. */
static void
test_a_file_with_a_nul_is_none(Place *place, gconstpointer data)
{
	static const char text[] = "[scan]\n\0on-infected = refuse\n";
	g_autoptr(GError) error = NULL;

	(void)data;
	g_file_set_contents(place->path, text, sizeof(text) - 1, NULL);
	g_assert_null(elm_conf_load(place->path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, place->path));
}

static void
add(const char *name, void (*test)(Place *, gconstpointer))
{
	g_test_add(name, Place, NULL, set_up, test, tear_down);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/conf/nothing-said-leaves-every-default",
	    test_nothing_said_leaves_every_default);
	g_test_add_func("/conf/every-key-can-be-set",
	    test_every_key_can_be_set);
	g_test_add_func("/conf/value-is-what-stands-behind-the-sign",
	    test_a_value_is_what_stands_behind_the_sign);
	g_test_add_func("/conf/list-keeps-its-order-and-origins",
	    test_a_list_keeps_its_order_and_origins);
	g_test_add_func("/conf/limits-are-set", test_limits_are_set);
	g_test_add_func("/conf/site-names-its-engines-once-each",
	    test_a_site_names_its_engines_once_each);
	g_test_add_func("/conf/what-is-wrong-is-named-with-its-line",
	    test_what_is_wrong_is_named_with_its_line);
	add("/conf/load/file-is-read", test_a_file_is_read);
	add("/conf/load/empty-file-is-one", test_an_empty_file_is_one);
	add("/conf/load/file-asked-for-must-be-there",
	    test_a_file_asked_for_must_be_there);
	add("/conf/load/file-with-a-nul-is-none",
	    test_a_file_with_a_nul_is_none);
	return g_test_run();
}
