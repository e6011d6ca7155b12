#include "config.h"

#include "lib/scan/clamd-reply.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/scan/clamd-conf.h"

/* The octets of a literal with the NUL that ends it. */
#define WHOLE(text) text, sizeof(text)
#define CUT(text) text, sizeof(text) - 1

static void
test_only_a_whole_answer_counts(void)
{
	static const struct {
		const char *data;
		gsize size;
		ElmClamdReply reply;
		const char *text;
	} cases[] = {
		{ WHOLE("stream: OK"), ELM_CLAMD_OK, NULL },
		{ WHOLE("fd[10]: OK"), ELM_CLAMD_OK, NULL },
		{ WHOLE("fd[10]: Eicar-Test-Signature FOUND"), ELM_CLAMD_FOUND,
		    "Eicar-Test-Signature" },
		{ WHOLE("stream: Eicar(44d88612fea8a8f3:68) FOUND"),
		    ELM_CLAMD_FOUND, "Eicar" },
		{ WHOLE("INSTREAM size limit exceeded. ERROR"),
		    ELM_CLAMD_TOO_LONG, NULL },
		{ WHOLE("fd[10]: Can't allocate memory ERROR"), ELM_CLAMD_ERROR,
		    "fd[10]: Can't allocate memory" },
		{ WHOLE("No file descriptor received. ERROR"), ELM_CLAMD_ERROR,
		    "No file descriptor received." },
		{ WHOLE("UNKNOWN COMMAND"), ELM_CLAMD_ERROR,
		    "UNKNOWN COMMAND" },
		{ CUT("stream: OK"), ELM_CLAMD_GARBAGE, NULL },
		{ CUT("stream: OK\n"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream: OK\n"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream: OK\0stream: X FOUND"), ELM_CLAMD_GARBAGE,
		    NULL },
		{ WHOLE("stream: "), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream:  FOUND"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream: (a:1) FOUND"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream: X( FOUND"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("stream: X\033[2J FOUND"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("OK"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("fd[]: OK"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("fd[1: OK"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("fd[1]: ok"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE("HTTP/1.1 400 Bad Request"), ELM_CLAMD_GARBAGE, NULL },
		{ WHOLE(""), ELM_CLAMD_GARBAGE, NULL },
		{ CUT(""), ELM_CLAMD_GARBAGE, NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = NULL;

		g_test_message("%s", cases[i].data);
		g_assert_cmpint(elm_clamd_reply_parse(cases[i].data,
				    cases[i].size, &text),
		    ==, cases[i].reply);
		g_assert_cmpstr(text, ==, cases[i].text);
	}
}

static void
test_an_endless_answer_is_garbage(void)
{
	const gsize size = ELM_CLAMD_REPLY_LIMIT + 1;
	g_autofree char *data = g_strnfill(size - 1, 'a');
	g_autofree char *text = NULL;

	memcpy(data, "stream: ", strlen("stream: "));
	memcpy(data + size - 1 - strlen(" FOUND"), " FOUND", strlen(" FOUND"));
	g_assert_cmpint(elm_clamd_reply_parse(data, size, &text), ==,
	    ELM_CLAMD_GARBAGE);
	g_assert_cmpint(elm_clamd_reply_parse(data + 1, size - 1, &text), ==,
	    ELM_CLAMD_GARBAGE);
}

static void
test_the_version_tells_the_age(void)
{
	static const struct {
		const char *data;
		gsize size;
		gint64 when;
		const char *version;
	} cases[] = {
		{ WHOLE("ClamAV 1.4.6/27000/Sun Nov 22 08:24:31 2026"),
		    1795335871, "ClamAV 1.4.6/27000" },
		{ WHOLE("ClamAV 1.4.6/27000/Thu Jan  1 00:00:01 1970"), 1,
		    "ClamAV 1.4.6/27000" },
		{ WHOLE("ClamAV 1.4.6"), 0, "ClamAV 1.4.6" },
		{ WHOLE("ClamAV 1.4.6/27000/Sun Nix 22 08:24:31 2026"), 0,
		    "ClamAV 1.4.6/27000" },
		{ WHOLE("ClamAV 1.4.6/27000/Sun anF 22 08:24:31 2026"), 0,
		    "ClamAV 1.4.6/27000" },
		{ WHOLE("ClamAV 1.4.6/27000/"), 0, "ClamAV 1.4.6/27000" },
		{ CUT("ClamAV 1.4.6/27000/Sun Nov 22 08:24:31 2026"), 0, NULL },
		{ WHOLE("PONG"), 0, NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *version = NULL;

		g_assert_cmpint(elm_clamd_reply_version(cases[i].data,
				    cases[i].size, &version),
		    ==, cases[i].when);
		g_assert_cmpstr(version, ==, cases[i].version);
	}
}

static void
test_the_configuration_names_the_socket(void)
{
	static const guint64 mib = 1048576;
	static const struct {
		const char *text;
		const char *address;
		guint64 file_size;
	} cases[] = {
		{ "", NULL, 25 },
		{ "LocalSocket /run/a b\nTCPSocket 3310\n", "/run/a b", 25 },
		{ "#LocalSocket /run/a\nTCPSocket\t3310 \r\n", "127.0.0.1:3310",
		    25 },
		{ "TCPSocket 3310\nTCPAddr ::1\nMaxFileSize 100M", "[::1]:3310",
		    100 },
		{ "MaxFileSize 2m\nAlertExceedsMax no", NULL, 2 },
		{ "MaxFileSize 2x", NULL, 25 },
		{ "MaxFileSize 0", NULL, 0 },
		{ "AlertExceedsMax TRUE\nMaxFileSize 1M\n", NULL, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(ElmClamdConf) conf = { 0 };

		elm_clamd_conf_parse(cases[i].text, &conf);
		g_assert_cmpstr(conf.address, ==, cases[i].address);
		g_assert_cmpuint(conf.file_size, ==, cases[i].file_size * mib);
	}
}

int
main(int argc, char **argv)
{
	g_setenv("TZ", "UTC", TRUE);
	tzset();
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/clamd-reply/only-a-whole-answer-counts",
	    test_only_a_whole_answer_counts);
	g_test_add_func("/clamd-reply/an-endless-answer-is-garbage",
	    test_an_endless_answer_is_garbage);
	g_test_add_func("/clamd-reply/the-version-tells-the-age",
	    test_the_version_tells_the_age);
	g_test_add_func("/clamd-conf/the-configuration-names-the-socket",
	    test_the_configuration_names_the_socket);
	return g_test_run();
}
