#include "config.h"

#include "lib/content/office.h"

#include "lib/content/item.h"
#include "tests/content/compound.h"
#include "tests/content/taker.h"

#define AUTO ELM_TRAIT_MACRO_AUTO

static const struct {
	const char *set;
	const char *name;
	guint classes; /* of MACRO and ENCRYPTED */
	guint traits;
} rows[] = {
	{ "oletools", "msodde/harmless-clean.doc", 0, 0 },
	{ "oletools", "msodde/harmless-clean.docx", 0, 0 },
	{ "oletools", "msodde/harmless-clean.docm", 0, 0 },
	{ "oletools", "msodde/dde-test.docx", 0, ELM_TRAIT_LAUNCH },
	{ "oletools", "msodde/dde-test.xlsx", 0, ELM_TRAIT_LAUNCH },
	{ "oletools", "oleobj/embedded-simple-2007.doc", 0,
	    ELM_TRAIT_EMBEDDED },
	{ "oletools", "oleobj/embedded-simple-2007.pptx", 0,
	    ELM_TRAIT_EMBEDDED },
	{ "oletools",
	    "oleobj/external_link/sample_with_external_link_to_doc.docx", 0,
	    ELM_TRAIT_REMOTE | ELM_TRAIT_EMBEDDED },
	{ "oletools", "encrypted/encrypted.doc", ELM_CLASS_ENCRYPTED, 0 },
	{ "oletools", "encrypted/encrypted.docx", ELM_CLASS_ENCRYPTED, 0 },
	{ "oletools", "encrypted/encrypted.ppt", ELM_CLASS_ENCRYPTED, 0 },
	{ "oletools", "encrypted/encrypted.xls", ELM_CLASS_ENCRYPTED, 0 },
	{ "oletools", "excel4-macros/excel4_sample_macro.xls", ELM_CLASS_MACRO,
	    AUTO },
	{ "oletools", "excel4-macros/excel4_sample_macro.xlsm", ELM_CLASS_MACRO,
	    AUTO },
	{ "eicar-documents", "eicar-word-macro-cmd-echo.doc", ELM_CLASS_MACRO,
	    AUTO },
	{ "eicar-documents", "eicar-excel-macro-msgbox.xlsm", ELM_CLASS_MACRO,
	    AUTO },
	{ "eicar-documents", "eicar-powerpoint-action-macro-msgbox.pptm",
	    ELM_CLASS_MACRO, ELM_TRAIT_LAUNCH },
};

static void
test_documents_of_others_are_told_apart(void)
{
	const guint mask = ELM_CLASS_MACRO | ELM_CLASS_ENCRYPTED;

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *set =
		    g_build_filename("attach", rows[i].set, NULL);
		g_autoptr(GBytes) file = taker_corpus_file(set, rows[i].name);
		ElmFinding found = { 0 };

		if (file == NULL)
			return;
		g_test_message("%s", rows[i].name);
		elm_office_look_zip(elm_span_of(file), &found);
		elm_office_look_ole(file, &found);
		g_assert_cmphex(found.classes & mask, ==, rows[i].classes);
		g_assert_cmphex(found.traits, ==, rows[i].traits);
		g_assert_cmpint((found.barriers & ELM_BARRIER_ENCRYPTED) != 0,
		    ==, (rows[i].classes & ELM_CLASS_ENCRYPTED) != 0);
	}
}

static void
test_streams_of_compound_files_say_what_they_are(void)
{
	static const struct {
		const char *storage;
		const char *stream;
		guint classes;
		guint traits;
	} cases[] = {
		{ "x", "\1Ole10Native", 0, ELM_TRAIT_EMBEDDED },
		{ "VBA", "x", ELM_CLASS_MACRO, 0 },
		{ "x", "EncryptedPackage", ELM_CLASS_ENCRYPTED, 0 },
		{ "x", "y", 0, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) file = g_byte_array_free_to_bytes(
		    compound_new(cases[i].storage, cases[i].stream, "", 0));
		ElmFinding found = { 0 };

		g_test_message("%s/%s", cases[i].storage, cases[i].stream);
		elm_office_look_ole(file, &found);
		g_assert_cmphex(found.classes, ==, cases[i].classes);
		g_assert_cmphex(found.traits, ==, cases[i].traits);
	}
}

static void
test_what_is_no_document_does_nothing(void)
{
	g_autoptr(GBytes) text = g_bytes_new_static("word/vbaProject.bin", 19);
	ElmFinding found = { 0 };

	elm_office_look_zip(elm_span_of(text), &found);
	elm_office_look_ole(text, &found);
	g_assert_cmphex(found.classes | found.traits | found.barriers, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/office/documents-of-others-are-told-apart",
	    test_documents_of_others_are_told_apart);
	g_test_add_func("/office/streams-say-what-they-are",
	    test_streams_of_compound_files_say_what_they_are);
	g_test_add_func("/office/what-is-no-document-does-nothing",
	    test_what_is_no_document_does_nothing);
	return g_test_run();
}
