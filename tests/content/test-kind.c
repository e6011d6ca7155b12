#include "config.h"

#include "lib/content/kind.h"

#include "lib/content/ending.h"
#include "lib/content/item.h"

static void
test_what_gateways_block_has_a_class(void)
{
	static const char *const endings[] = { "ade", "adp", "apk", "appx",
		"appref-ms", "bat", "chm", "cmd", "com", "cpl", "dll", "dmg",
		"docm", "exe", "hlp", "hta", "img", "inf", "iso", "jar", "jnlp",
		"js", "jse", "lnk", "msc", "msi", "msp", "one", "pif", "ppam",
		"ps1", "psm1", "reg", "scf", "scr", "sct", "settingcontent-ms",
		"shb", "svg", "sys", "url", "vb", "vbe", "vbs", "vhd", "vhdx",
		"website", "wsc", "wsf", "wsh", "xlam", "xll", "xlsb", "xlsm" };

	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
		g_test_message("%s", endings[i]);
		g_assert_cmphex(elm_ending_classes(endings[i]), !=, 0);
	}
	g_assert_cmphex(elm_ending_classes("nosuch"), ==, 0);
	g_assert_cmphex(elm_ending_classes(""), ==, 0);
}

static const struct {
	const char *ending;
	const char *type;
	gboolean fits;
} contents[] = {
	{ "pdf", "application/pdf", TRUE },
	{ "pdf", "application/x-dosexec", FALSE },
	{ "pdf", "text/html", FALSE },
	{ "jpg", "image/png", TRUE },
	{ "jpg", "application/x-dosexec", FALSE },
	{ "jpg", "application/zip", FALSE },
	{ "doc", "text/rtf", TRUE },
	{ "docx", "application/encrypted", TRUE },
	{ "txt", "text/x-diff", TRUE },
	{ "txt", "application/x-dosexec", FALSE },
	{ "txt", "application/octet-stream", TRUE },
	{ "zip", "application/x-rar", FALSE },
	{ "exe", "application/x-dosexec", TRUE },
	{ "exe", "application/zip", FALSE },
	{ "nosuch", "application/x-dosexec", TRUE },
};

static void
test_an_ending_that_belies_the_content_is_found(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(contents); i++) {
		g_test_message("%s %s", contents[i].ending, contents[i].type);
		g_assert_cmpint(elm_ending_fits(contents[i].ending,
				    contents[i].type),
		    ==, contents[i].fits);
	}
}

static void
test_a_declared_type_may_be_loose_but_not_false(void)
{
	static const struct {
		const char *type;
		const char *declared;
		gboolean fits;
	} rows[] = {
		{ "application/pdf", NULL, TRUE },
		{ "application/pdf", "application/octet-stream", TRUE },
		{ "image/jpeg", "image/jpg", TRUE },
		{ "image/png", "image/jpeg", TRUE },
		{ "text/html", "text/plain", TRUE },
		{ "message/rfc822", "text/plain", TRUE },
		{ "text/rtf", "application/msword", TRUE },
		{ "application/zip", "application/x-zip-compressed", TRUE },
		{ "application/x-dosexec", "image/jpeg", FALSE },
		{ "application/x-dosexec", "text/plain", FALSE },
		{ "application/zip", "application/pdf", FALSE },
		{ "text/html", "application/pdf", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		g_assert_cmpint(elm_kind_fits_declared(rows[i].type,
				    rows[i].declared),
		    ==, rows[i].fits);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/kind/what-gateways-block-has-a-class",
	    test_what_gateways_block_has_a_class);
	g_test_add_func("/kind/an-ending-that-belies-the-content-is-found",
	    test_an_ending_that_belies_the_content_is_found);
	g_test_add_func("/kind/a-declared-type-may-be-loose-but-not-false",
	    test_a_declared_type_may_be_loose_but_not_false);
	return g_test_run();
}
