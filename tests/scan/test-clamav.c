#include "config.h"

#include "lib/scan/clamav.h"

#include <string.h>

#include <glib/gstdio.h>

#define SIGNATURE "ELM-TEST-SIGNATURE-4711"

/* A folder with a database of one signature. */
typedef struct {
	char *folder;
	char *file;
} Database;

static Database
database_new(void)
{
	Database self;
	g_autoptr(GString) line = g_string_new("ELM.Test.Signature:0:*:");

	for (const char *at = SIGNATURE; *at != '\0'; at++)
		g_string_append_printf(line, "%02x", (guint)*at);
	g_string_append_c(line, '\n');
	self.folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	self.file = g_build_filename(self.folder, "test.ndb", NULL);
	g_assert_true(g_file_set_contents(self.file, line->str, -1, NULL));
	return self;
}

static void
database_free(Database *self)
{
	g_unlink(self->file);
	g_rmdir(self->folder);
	g_free(self->file);
	g_free(self->folder);
}

static void
scan(ElmEngine *engine, const char *text, ElmEngineResult *result)
{
	g_autoptr(GBytes) data = g_bytes_new(text, strlen(text));

	elm_engine_scan(engine, data, result);
}

static ElmEngine *
open_engine(const char *database)
{
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_clamav_new(database, &limits);
}

/* As mail carries it: encoded in a part. */
static char *
make_mail(const char *content)
{
	g_autofree char *base64 =
	    g_base64_encode((const guchar *)content, strlen(content));

	return g_strdup_printf(
	    "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n"
	    "Content-Type: application/octet-stream; name=x.bin\n"
	    "Content-Transfer-Encoding: base64\n\n%s\n",
	    base64);
}

static void
test_a_signature_is_found_inside_a_mail(void)
{
	Database database = database_new();
	g_autoptr(ElmEngine) engine = open_engine(database.folder);
	g_autofree char *bad = make_mail("x " SIGNATURE " x");
	g_autofree char *good = make_mail("nothing of the kind");
	g_auto(ElmEngineResult) first = { 0 };
	g_auto(ElmEngineResult) second = { 0 };
	g_auto(ElmEngineResult) third = { 0 };

	scan(engine, bad, &first);
	g_assert_cmpint(first.verdict, ==, ELM_ENGINE_INFECTED);
	g_assert_cmpstr(first.name, ==, "ELM.Test.Signature.UNOFFICIAL");
	scan(engine, good, &second);
	g_assert_cmpint(second.verdict, ==, ELM_ENGINE_CLEAN);
	scan(engine, "", &third);
	g_assert_cmpint(third.verdict, ==, ELM_ENGINE_CLEAN);
	database_free(&database);
}

static void
test_the_database_tells_its_age(void)
{
	Database database = database_new();
	g_autoptr(ElmEngine) engine = open_engine(database.file);
	g_autofree char *version = NULL;
	GStatBuf status;

	g_stat(database.file, &status);
	g_assert_cmpint(elm_engine_database(engine, &version), ==,
	    status.st_mtime);
	g_assert_true(g_str_has_prefix(version, "ClamAV "));
	database_free(&database);
}

static void
check_no_engine(const char *database, const char *what)
{
	g_autoptr(ElmEngine) engine = open_engine(database);
	g_auto(ElmEngineResult) result = { 0 };
	g_autofree char *version = NULL;

	scan(engine, "x", &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, "no-engine");
	g_assert_nonnull(strstr(result.detail, database));
	g_assert_nonnull(strstr(result.detail, what));
	g_assert_nonnull(strstr(result.detail, "freshclam"));
	g_assert_cmpint(elm_engine_database(engine, &version), ==, 0);
	g_assert_null(version);
}

static void
test_no_signatures_is_no_engine(void)
{
	Database database = database_new();

	check_no_engine("/nowhere/at-all", "no signatures");
	g_assert_true(
	    g_file_set_contents(database.file, "not a signature", -1, NULL));
	check_no_engine(database.folder, "cannot load");
	g_unlink(database.file);
	check_no_engine(database.folder, "no signatures");
	database_free(&database);
}

static void
test_over_a_limit_is_unknown(void)
{
	static const struct {
		guint64 message_size, expanded_size;
		gsize size;
		ElmEngineVerdict verdict;
	} cases[] = {
		{ 2000, 4000, 2000, ELM_ENGINE_CLEAN },
		{ 2000, 4000, 2001, ELM_ENGINE_UNKNOWN },
		{ 9000, 4000, 4000, ELM_ENGINE_CLEAN },
		{ 9000, 4000, 4001, ELM_ENGINE_UNKNOWN },
	};
	Database database = database_new();
	g_autofree char *text = g_strnfill(9000, 'a');
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.part_size = 1000;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) data =
		    g_bytes_new_static(text, cases[i].size);
		g_autoptr(ElmEngine) engine = NULL;
		g_auto(ElmEngineResult) result = { 0 };

		limits.message_size = cases[i].message_size;
		limits.expanded_size = cases[i].expanded_size;
		engine = elm_clamav_new(database.folder, &limits);
		elm_engine_scan(engine, data, &result);
		g_assert_cmpint(result.verdict, ==, cases[i].verdict);
		g_assert_cmpstr(result.reason, ==,
		    result.verdict == ELM_ENGINE_UNKNOWN ? "limit" : NULL);
	}
	database_free(&database);
}

/* An empty zip member whose local header and directory say "encrypted". */
static void
test_an_encrypted_archive_is_unknown(void)
{
	static const guint8 zip[] = { 'P', 'K', 3, 4, 20, 0, 1, 0, 0, 0, 0, 0,
		0, 0, 1, 2, 3, 4, 16, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 'a', 1,
		2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 'P', 'K', 1, 2,
		20, 0, 20, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 16, 0, 0, 0,
		4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		0, 'a', 'P', 'K', 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 47,
		0, 0, 0, 0, 0 };
	Database database = database_new();
	g_autoptr(ElmEngine) engine = open_engine(database.folder);
	g_autoptr(GBytes) data = g_bytes_new_static(zip, sizeof(zip));
	g_auto(ElmEngineResult) result = { 0 };

	elm_engine_scan(engine, data, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, "encrypted");
	g_assert_cmpstr(result.name, ==, "Heuristics.Encrypted.Zip");
	database_free(&database);
}

static gpointer
scan_many(gpointer engine)
{
	for (int i = 0; i < 50; i++) {
		g_auto(ElmEngineResult) good = { 0 };
		g_auto(ElmEngineResult) bad = { 0 };
		g_autofree char *text = g_strdup_printf("%d %p", i, engine);

		scan(engine, text, &good);
		g_assert_cmpint(good.verdict, ==, ELM_ENGINE_CLEAN);
		scan(engine, SIGNATURE, &bad);
		g_assert_cmpint(bad.verdict, ==, ELM_ENGINE_INFECTED);
	}
	return NULL;
}

static void
test_threads_share_one_engine(void)
{
	Database database = database_new();
	g_autoptr(ElmEngine) engine = open_engine(database.folder);
	GThread *threads[8];

	for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
		threads[i] = g_thread_new("scan", scan_many, engine);
	for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
		g_thread_join(threads[i]);
	database_free(&database);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/clamav/a-signature-is-found-inside-a-mail",
	    test_a_signature_is_found_inside_a_mail);
	g_test_add_func("/clamav/the-database-tells-its-age",
	    test_the_database_tells_its_age);
	g_test_add_func("/clamav/no-signatures-is-no-engine",
	    test_no_signatures_is_no_engine);
	g_test_add_func("/clamav/over-a-limit-is-unknown",
	    test_over_a_limit_is_unknown);
	g_test_add_func("/clamav/an-encrypted-archive-is-unknown",
	    test_an_encrypted_archive_is_unknown);
	g_test_add_func("/clamav/threads-share-one-engine",
	    test_threads_share_one_engine);
	return g_test_run();
}
