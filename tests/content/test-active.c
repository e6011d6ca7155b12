#include "config.h"

#include "lib/content/active.h"

#include <string.h>

#include "lib/content/item.h"

static const struct {
	const char *type;
	const char *content;
	guint classes; /* of MACRO, ACTIVE, ENCRYPTED */
	guint traits;
} rows[] = {
	{ "application/pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj", 0, 0 },
	{ "application/pdf", "%PDF-1.4\n<</OpenAction[3 0 R/Fit]>>", 0, 0 },
	{ "application/pdf", "%PDF-1.4\n<</S/JavaScript/JS(x)>>",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_SCRIPTED },
	{ "application/pdf", "%PDF-1.4\n<</S/J#61vaScr#69pt>>",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_SCRIPTED },
	{ "text/plain", "junk\n%PDF-1.4\n<</S/Launch>>", ELM_CLASS_ACTIVE,
	    ELM_TRAIT_LAUNCH },
	{ "application/pdf", "%PDF-1.4\n<</Encrypt 9 0 R>>",
	    ELM_CLASS_ENCRYPTED, 0 },
	{ "application/pdf", "%PDF-1.4\n<</Type/EmbeddedFile>>", 0,
	    ELM_TRAIT_EMBEDDED },
	{ "application/pdf",
	    "%PDF-1.4\n<<>>stream\n/JS /AA endstream <</JSX 1>>", 0, 0 },
	{ "text/html", "<html><p>plain text: new Blob([x])</p>", 0, 0 },
	{ "text/html", "<html><script>alert(1)</script>", ELM_CLASS_ACTIVE,
	    ELM_TRAIT_SCRIPTED },
	{ "text/html",
	    "<html><SCRIPT>x=new Blob([atob(y)]);a.download='z'</SCRIPT>",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_SCRIPTED | ELM_TRAIT_SMUGGLING },
	{ "text/html", "<html><a href=\"data:application/zip;base64,UEs=\">",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_SMUGGLING },
	{ "image/svg+xml", "<svg><circle r='1'/></svg>", 0, 0 },
	{ "image/svg+xml", "<svg onload=\"x()\"/>", ELM_CLASS_ACTIVE,
	    ELM_TRAIT_SCRIPTED },
	{ "image/svg+xml", "<svg><foreignObject/></svg>", ELM_CLASS_ACTIVE, 0 },
	{ "text/calendar", "BEGIN:VCALENDAR\r\nSUMMARY:x\r\n", 0, 0 },
	{ "text/calendar", "BEGIN:VCALENDAR\r\nATTACH;ENCODING=BASE64:TVo=\r\n",
	    0, ELM_TRAIT_EMBEDDED },
	{ "text/rtf", "{\\rtf1 plain}", 0, 0 },
	{ "text/rtf", "{\\rtf1{\\object\\objemb\\objupdate{\\*\\objdata 01}}}",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_EMBEDDED },
	{ "text/rtf", "{\\rtf1{\\*\\template http://example.org/t}}",
	    ELM_CLASS_ACTIVE, ELM_TRAIT_REMOTE },
	{ "text/plain", "a,b\n=cmd|'/c calc'!A0\n", 0, ELM_TRAIT_LAUNCH },
	{ "text/plain", "a,b\n=SUM(A1)\n", 0, 0 },
};

static void
test_activity_is_found_and_rest_is_left_alone(void)
{
	const guint mask =
	    ELM_CLASS_MACRO | ELM_CLASS_ACTIVE | ELM_CLASS_ENCRYPTED;

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GBytes) data = g_bytes_new_static(rows[i].content,
		    strlen(rows[i].content));
		ElmFinding found = { 0 };

		g_test_message("%s", rows[i].content);
		elm_active_look(data, rows[i].type, &found);
		g_assert_cmphex(found.classes & mask, ==, rows[i].classes);
		g_assert_cmphex(found.traits, ==, rows[i].traits);
		g_assert_cmpint((found.barriers & ELM_BARRIER_ENCRYPTED) != 0,
		    ==, (rows[i].classes & ELM_CLASS_ENCRYPTED) != 0);
	}
}

/* "<</S/JavaScript>>" packed by zlib, in an object stream. */
static void
test_names_in_object_streams_count(void)
{
	static const char head[] =
	    "%PDF-1.5\n1 0 obj<</Type/Obj#53tm/Filter/FlateDecode>>stream\n";
	static const char packed[] =
	    "\x78\xda\xb3\xb1\xd1\x0f\xd6\xf7\x4a\x2c\x4b\x0c\x4e\x2e\xca\x2c"
	    "\x28\xb1\xb3\x03\x00\x2e\xff\x05\x9d";
	static const char tail[] = "\nendstream endobj";
	GByteArray *file = g_byte_array_new();
	g_autoptr(GBytes) data = NULL;
	ElmFinding found = { 0 };

	g_byte_array_append(file, (const guint8 *)head, sizeof(head) - 1);
	g_byte_array_append(file, (const guint8 *)packed, sizeof(packed) - 1);
	g_byte_array_append(file, (const guint8 *)tail, sizeof(tail) - 1);
	data = g_byte_array_free_to_bytes(file);
	elm_active_look(data, "application/pdf", &found);
	g_assert_cmphex(found.traits, ==, ELM_TRAIT_SCRIPTED);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/active/activity-is-found-and-rest-is-left-alone",
	    test_activity_is_found_and_rest_is_left_alone);
	g_test_add_func("/active/names-in-object-streams-count",
	    test_names_in_object_streams_count);
	return g_test_run();
}
