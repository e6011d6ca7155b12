#include "config.h"

#include "lib/scan/rules-preset.h"

#include "lib/scan/rules.h"

#define PROGRAM ELM_CLASS_EXECUTABLE
#define SCRIPT ELM_CLASS_SCRIPT
#define DOCUMENT ELM_CLASS_DOCUMENT

typedef struct {
	const char *name, *type;
	guint classes, traits;
} Thing;

static ElmRules *
preset(void)
{
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_rules_preset(&limits);
}

static void
assert_all(const Thing *things, gsize n, ElmRuleAction action)
{
	g_autoptr(ElmRules) rules = preset();

	for (gsize i = 0; i < n; i++) {
		ElmItem item = {
			.path = things[i].name,
			.name = things[i].name,
			.type = things[i].type,
			.classes = things[i].classes,
			.traits = things[i].traits,
		};
		ElmRuleDecision decision;

		elm_rules_decide(rules, &item, NULL, &decision);
		g_test_message("'%s' %s: line %u", item.name, item.type,
		    decision.line);
		g_assert_cmpint(decision.action, ==, action);
		if (action == ELM_RULE_DENY)
			g_assert_true(decision.reason != NULL &&
				      *decision.reason != '\0');
	}
}

static void
test_what_every_gateway_blocks_is_denied(void)
{
	static const Thing things[] = {
		{ "a.exe", "application/x-dosexec", PROGRAM, 0 },
		{ "a.txt", "application/x-dosexec", PROGRAM,
		    ELM_TRAIT_FALSE_ENDING },
		{ "", "application/x-dosexec", PROGRAM, 0 },
		{ "a.jar", "application/java-archive",
		    PROGRAM | ELM_CLASS_ARCHIVE, 0 },
		{ "a.js", "text/plain", SCRIPT, 0 },
		{ "a.JS .", "text/plain", SCRIPT, ELM_TRAIT_TRAILING },
		{ "a.vbs", "text/vbscript", SCRIPT | ELM_CLASS_TEXT, 0 },
		{ "a.bat", "text/x-msdos-batch", SCRIPT, 0 },
		{ "a.hta", "text/html", SCRIPT, 0 },
		{ "a.py", "application/x-dosexec", PROGRAM | SCRIPT, 0 },
		{ "a.pdf.py", "text/plain", SCRIPT, ELM_TRAIT_DOUBLE_ENDING },
		{ "a.py", "application/octet-stream", SCRIPT, 0 },
		{ "a.lnk", "application/x-ms-shortcut", ELM_CLASS_SHORTCUT, 0 },
		{ "a.iso", "application/x-iso9660-image",
		    ELM_CLASS_DISK_IMAGE | ELM_CLASS_ARCHIVE, 0 },
		{ "a.doc", "application/msword", DOCUMENT | ELM_CLASS_MACRO,
		    ELM_TRAIT_MACRO_AUTO },
		{ "a.pdf", "application/pdf", DOCUMENT | ELM_CLASS_ACTIVE,
		    ELM_TRAIT_LAUNCH },
		{ "a.html", "text/html", ELM_CLASS_ACTIVE | ELM_CLASS_TEXT,
		    ELM_TRAIT_SMUGGLING },
		{ "gpj.exe", "application/x-dosexec", PROGRAM, ELM_TRAIT_BIDI },
	};

	assert_all(things, G_N_ELEMENTS(things), ELM_RULE_DENY);
}

static void
test_what_people_send_each_other_is_allowed(void)
{
	static const Thing things[] = {
		{ "", "text/plain", ELM_CLASS_TEXT, 0 },
		{ "", "text/x-shellscript", SCRIPT | ELM_CLASS_TEXT, 0 },
		{ "configure", "text/x-shellscript", SCRIPT | ELM_CLASS_TEXT,
		    0 },
		{ "0001-fix.patch", "text/x-diff", ELM_CLASS_TEXT, 0 },
		{ "fix.patch", "text/x-perl", SCRIPT | ELM_CLASS_TEXT, 0 },
		{ "main.c", "text/x-c", ELM_CLASS_TEXT, 0 },
		{ "setup.py", "text/x-script.python", SCRIPT | ELM_CLASS_TEXT,
		    0 },
		{ "run.sh", "text/x-shellscript", SCRIPT | ELM_CLASS_TEXT, 0 },
		{ "mail.pl", "text/x-perl", SCRIPT | ELM_CLASS_TEXT, 0 },
		{ "signature.asc", "application/pgp-signature", ELM_CLASS_TEXT,
		    0 },
		{ "smime.p7s", "application/pkcs7-signature", 0, 0 },
		{ "invite.ics", "text/calendar",
		    ELM_CLASS_CALENDAR | ELM_CLASS_TEXT, 0 },
		{ "letter.docx",
		    "application/vnd.openxmlformats-officedocument."
		    "wordprocessingml.document",
		    DOCUMENT, 0 },
		{ "table.xls", "application/vnd.ms-excel", DOCUMENT,
		    ELM_TRAIT_EMBEDDED },
		{ "paper.pdf", "application/pdf", DOCUMENT, 0 },
		{ "photos.zip", "application/zip", ELM_CLASS_ARCHIVE, 0 },
		{ "src.tar.gz", "application/gzip", ELM_CLASS_ARCHIVE,
		    ELM_TRAIT_LINK },
		{ "photo.jpg", "image/jpeg", ELM_CLASS_IMAGE, 0 },
		{ "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d.pdf", "application/pdf",
		    DOCUMENT, ELM_TRAIT_BIDI },
	};

	assert_all(things, G_N_ELEMENTS(things), ELM_RULE_ALLOW);
}

static void
test_what_is_often_honest_is_flagged(void)
{
	static const Thing things[] = {
		{ "a.xlsm", "application/zip", DOCUMENT | ELM_CLASS_MACRO, 0 },
		{ "a.pdf", "application/pdf", DOCUMENT, ELM_TRAIT_SCRIPTED },
		{ "a.docx", "application/zip", DOCUMENT, ELM_TRAIT_REMOTE },
		{ "a.svg", "image/svg+xml", ELM_CLASS_ACTIVE, 0 },
		{ "a.gif", "image/png", ELM_CLASS_IMAGE,
		    ELM_TRAIT_FALSE_ENDING },
		{ "../a", "text/plain", ELM_CLASS_TEXT, ELM_TRAIT_TRAVERSAL },
	};

	assert_all(things, G_N_ELEMENTS(things), ELM_RULE_FLAG);
}

static void
test_built_in_text_is_the_installed_file(void)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"), "etc",
	    "attachment.rules", NULL);
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;

	g_file_get_contents(path, &text, NULL, &error);
	g_assert_no_error(error);
	g_assert_cmpstr(elm_rules_preset_text, ==, text);
}

static void
test_every_default_rule_can_decide(void)
{
	g_autoptr(ElmRules) rules = preset();
	g_autofree char *said = elm_rules_check(rules);

	g_assert_cmpstr(said, ==, NULL);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rules-preset/what-every-gateway-blocks-is-denied",
	    test_what_every_gateway_blocks_is_denied);
	g_test_add_func("/rules-preset/what-people-send-each-other-is-allowed",
	    test_what_people_send_each_other_is_allowed);
	g_test_add_func("/rules-preset/what-is-often-honest-is-flagged",
	    test_what_is_often_honest_is_flagged);
	g_test_add_func("/rules-preset/built-in-text-is-the-installed-file",
	    test_built_in_text_is_the_installed_file);
	g_test_add_func("/rules-preset/every-default-rule-can-decide",
	    test_every_default_rule_can_decide);
	return g_test_run();
}
