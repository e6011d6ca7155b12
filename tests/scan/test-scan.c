#include "config.h"

#include "lib/scan/scan.h"

#include <string.h>

#include <gmime/gmime.h>

#include "lib/scan/action.h"
#include "lib/scan/engine-report.h"
#include "lib/scan/scan-settings.h"

/* A scanner that knows EVIL, and one that does not come. */
#define CONF                                                                   \
	"[engine fake]\n"                                                      \
	"command = grep -qs EVIL %f\n"                                         \
	"exits = infected=0 clean=1\n"                                         \
	"[engine absent]\n"                                                    \
	"command = /nonexistent/scanner\n"                                     \
	"[scan]\n"

typedef struct {
	ElmConf *conf;
	ElmEnvelope *envelope;
	ElmScanSettings *settings;
	ElmScan *scan;
} Scanner;

static Scanner
scanner_new(const char *more)
{
	g_autofree char *text = g_strconcat(CONF, more, NULL);
	const ElmScanOptions options = { 0 };
	g_autoptr(GError) error = NULL;
	Scanner self;

	self.conf = elm_conf_parse(text, "x.conf", &error);
	g_assert_no_error(error);
	self.envelope = elm_envelope_new(NULL, NULL);
	self.settings =
	    elm_scan_settings_new(self.conf, &options, self.envelope, &error);
	g_assert_no_error(error);
	self.scan = elm_scan_new(&self.settings->setup, &error);
	g_assert_no_error(error);
	return self;
}

static void
scanner_clear(Scanner *self)
{
	elm_scan_free(self->scan);
	elm_scan_settings_free(self->settings);
	elm_envelope_free(self->envelope);
	elm_conf_free(self->conf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Scanner, scanner_clear)

static ElmScanResult *
scan(const Scanner *scanner, const char *text)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message =
	    elm_message_new(raw, elm_conf_limits(scanner->conf));

	return elm_scan_message(scanner->scan, message);
}

#define MIXED "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
#define EVIL "Content-Transfer-Encoding: base64\n\nRVZJTAo=\n"

static const char evil[] = MIXED
    "--x\n\ntext\n--x\nContent-Type: image/png; name=a.png\n" EVIL "--x--\n";
static const char outside[] = MIXED "EVIL\n--x\n\ntext\n--x--\n";
static const char good[] = MIXED "--x\n\ntext\n--x--\n";

static void
test_a_finding_is_in_its_part(void)
{
	static const struct {
		const char *text, *path;
		int part; /* -1 for none */
	} cases[] = {
		{ evil, "a.png", 2 },
		{ MIXED "--x\nContent-Type: image/png\n" EVIL "--x--\n",
		    "image/png", 1 },
		{ "Content-Type: image/png; name=b\n" EVIL, "b", 0 },
		{ outside, NULL, -1 },
	};
	g_auto(Scanner) scanner = scanner_new("engine = command:fake\n");

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmScanResult) result = scan(&scanner, cases[i].text);
		const ElmFinding *finding = NULL;

		for (guint j = 0; finding == NULL; j++) {
			g_assert_cmpuint(j, <, result->findings->len);
			finding = result->findings->pdata[j];
			if (finding->kind != ELM_FINDING_INFECTED)
				finding = NULL;
		}
		g_assert_cmpstr(finding->path, ==, cases[i].path);
		g_assert_cmpstr(finding->engine, ==, "command:fake");
		g_assert_true(
		    finding->part == (cases[i].part < 0
					     ? NULL
					     : elm_part_tree_at(result->tree,
						   (gsize)cases[i].part)));
	}
}

static void
test_what_a_change_would_break_is_known(void)
{
	static const struct {
		const char *type;
		gboolean is_signed, is_encrypted;
	} cases[] = {
		{ "text/plain", FALSE, FALSE },
		{ "multipart/signed; boundary=x", TRUE, FALSE },
		{ "application/pkcs7-mime", TRUE, FALSE },
		{ "Application/X-PKCS7-MIME", TRUE, FALSE },
		{ "multipart/encrypted; boundary=x", FALSE, TRUE },
	};
	g_auto(Scanner) scanner = scanner_new("engine = none\n");

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strdup_printf(MIXED "--x\nContent-Type: %s\n\n",
			cases[i].type);
		g_autoptr(ElmScanResult) result = scan(&scanner, text);

		g_assert_true(result->is_signed == cases[i].is_signed);
		g_assert_true(result->is_encrypted == cases[i].is_encrypted);
	}
}

/* What is to be done: on infected, on blocked, on unknown as configured. */
static void
test_the_action_is_that_of_the_worst(void)
{
	static const struct {
		const char *conf, *text;
		ElmAction action;
	} cases[] = {
		{ "", evil, ELM_ACTION_PASS },
		{ "on-infected = refuse\n", evil, ELM_ACTION_REFUSE },
		{ "on-infected = refuse\n", good, ELM_ACTION_PASS },
		{ "on-infected = defer\n", evil, ELM_ACTION_DEFER },
		{ "on-infected = strip\n", evil, ELM_ACTION_STRIP },
		{ "on-infected = strip\n", outside, ELM_ACTION_REFUSE },
		{ "on-infected = strip\n[limits]\nparts = 2\n", evil,
		    ELM_ACTION_REFUSE },
		{ "on-unknown = refuse\n[limits]\nparts = 1\n", evil,
		    ELM_ACTION_REFUSE },
		{ "engine = command:absent\non-unknown = refuse\n", good,
		    ELM_ACTION_DEFER },
		{ "engine = command:absent\non-unknown = pass\n", good,
		    ELM_ACTION_PASS },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *conf =
		    g_strconcat("engine = command:fake\n", cases[i].conf, NULL);
		g_auto(Scanner) scanner = scanner_new(conf);
		g_autoptr(ElmScanResult) result = scan(&scanner, cases[i].text);

		g_test_message("%s", cases[i].conf);
		g_assert_cmpint(elm_action_choose(&scanner.settings->actions,
				    result),
		    ==, cases[i].action);
	}
}

static void
test_each_part_is_stripped_once(void)
{
	static const char twice[] = MIXED
	    "--x\nContent-Type: image/png; name=a.exe\n" EVIL "--x\n\nb\n--x--";
	g_auto(Scanner) scanner =
	    scanner_new("engine = command:fake\non-infected = strip\n"
			"on-blocked = strip\n");
	g_autoptr(ElmScanResult) result = scan(&scanner, twice);
	g_autoptr(GBytes) raw = g_bytes_new_static(twice, sizeof(twice) - 1);
	g_autoptr(ElmMessage) message =
	    elm_message_new(raw, elm_conf_limits(scanner.conf));
	g_autofree char *refusal = elm_action_refusal(result);
	g_autoptr(GBytes) bytes = NULL;
	g_autofree char *text = NULL;

	g_assert_cmpuint(result->findings->len, >=, 2);
	elm_action_strip(&scanner.settings->actions, result, message);
	g_assert_cmpuint(elm_message_splices(message), ==, 1);
	bytes = elm_message_bytes(message);
	text =
	    g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
	g_assert_true(g_str_has_suffix(text, "--x\n\nb\n--x--"));
	g_assert_nonnull(strstr(text, "Reason:  infected"));
	g_assert_true(
	    g_str_has_prefix(refusal, "5.7.1 message refused: infected"));
}

static void
test_a_report_tells_engines_apart(void)
{
	g_auto(Scanner) scanner =
	    scanner_new("engine = command:fake\nengine = command:absent\n");
	g_autoptr(ElmScanResult) result = scan(&scanner, evil);
	ElmEngines *engines = scanner.settings->engines;
	json_t *array = elm_engine_report_json(engines, result->inquiry);
	g_autofree char *first =
	    elm_engine_report_line(engines, result->inquiry, 0, 0);
	g_autofree char *second =
	    elm_engine_report_line(engines, result->inquiry, 1, 0);

	g_assert_cmpuint(json_array_size(array), ==, 2);
	g_assert_cmpstr(json_string_value(
			    json_object_get(json_array_get(array, 0),
				"verdict")),
	    ==, "infected");
	g_assert_cmpstr(json_string_value(
			    json_object_get(json_array_get(array, 0), "part")),
	    ==, "a.png");
	g_assert_cmpstr(json_string_value(
			    json_object_get(json_array_get(array, 1),
				"reason")),
	    ==, "no-engine");
	g_assert_nonnull(strstr(first, "engine=command:fake verdict=infected"));
	g_assert_nonnull(
	    strstr(second, "engine=command:absent verdict=unknown"));
	g_assert_null(elm_engine_report_line(engines, result->inquiry, 2, 0));
	json_decref(array);
}

static void
test_wrong_settings_are_told(void)
{
	static const struct {
		const char *conf, *culprit;
	} cases[] = {
		{ "on-blocked = bounce\n", "'bounce'" },
		{ "quorum = many\n", "quorum: " },
		{ "quorum = 2\nengine = command:fake\n", "quorum of 2" },
		{ "max-database-age = -1\n", "max-database-age: " },
		{ "rules = /nonexistent/rules\n", "/nonexistent/rules" },
		{ "notice = /nonexistent/notice\n", "/nonexistent/notice" },
		{ "engine = command:none\n", "none" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strconcat(CONF, cases[i].conf, NULL);
		g_autoptr(ElmConf) conf = elm_conf_parse(text, "x.conf", NULL);
		const ElmScanOptions options = { 0 };
		g_autoptr(GError) error = NULL;

		g_assert_null(
		    elm_scan_settings_new(conf, &options, NULL, &error));
		g_assert_nonnull(error);
		g_test_message("%s", error->message);
		g_assert_nonnull(strstr(error->message, cases[i].culprit));
	}
}

static void
test_an_option_beats_the_configuration(void)
{
	char *engines[] = { (char *)"none", NULL };
	const ElmScanOptions options = { .engines = engines,
		.on_unknown = (char *)"defer" };
	g_autoptr(ElmConf) conf =
	    elm_conf_parse(CONF "engine = command:fake\non-unknown = refuse\n"
				"on-blocked = refuse\n",
		"x.conf", NULL);
	g_autoptr(ElmScanSettings) settings =
	    elm_scan_settings_new(conf, &options, NULL, NULL);

	g_assert_nonnull(settings);
	g_assert_null(elm_engines_at(settings->engines, 0));
	g_assert_cmpint(settings->actions.on[ELM_FINDING_UNKNOWN], ==,
	    ELM_ACTION_DEFER);
	g_assert_cmpint(settings->actions.on[ELM_FINDING_BLOCKED], ==,
	    ELM_ACTION_REFUSE);
	g_assert_cmpint(settings->actions.on[ELM_FINDING_INFECTED], ==,
	    ELM_ACTION_PASS);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_mime_init();
	g_test_add_func("/scan/a-finding-is-in-its-part",
	    test_a_finding_is_in_its_part);
	g_test_add_func("/scan/what-a-change-would-break-is-known",
	    test_what_a_change_would_break_is_known);
	g_test_add_func("/action/it-is-that-of-the-worst",
	    test_the_action_is_that_of_the_worst);
	g_test_add_func("/action/each-part-is-stripped-once",
	    test_each_part_is_stripped_once);
	g_test_add_func("/engine-report/it-tells-engines-apart",
	    test_a_report_tells_engines_apart);
	g_test_add_func("/scan-settings/wrong-ones-are-told",
	    test_wrong_settings_are_told);
	g_test_add_func("/scan-settings/an-option-beats-the-configuration",
	    test_an_option_beats_the_configuration);
	return g_test_run();
}
