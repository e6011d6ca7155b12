#include "config.h"

#include "lib/content/vba.h"

#include "lib/content/item.h"
#include "tests/content/compound.h"

#define TEXT(literal) literal, sizeof(literal) - 1

/* Module sources, compressed as in MS-OVBA 2.4.1: flags, then eight letters or
 * copies each. */
static void
test_macros_that_run_by_themselves_are_known(void)
{
	static const struct {
		const char *storage;
		const char *source;
		gsize size;
		guint classes;
		guint traits;
	} cases[] = {
		{ "VBA", TEXT("\1\x3f\xb0\0Attribut\0Sub Hel\0lo() ab"),
		    ELM_CLASS_MACRO, 0 },
		{ "VBA", TEXT("\1\x3f\xb0\0Attribut\0Auto_Ope\0n() abcd"),
		    ELM_CLASS_MACRO, ELM_TRAIT_MACRO_AUTO },
		/* "AutoAuto", as a copy of four letters, "Open" */
		{ "VBA",
		    TEXT("\1\x3f\xb0\0Attribut\x10"
			 "Auto\1\x30Ope\0n"),
		    ELM_CLASS_MACRO, ELM_TRAIT_MACRO_AUTO },
		{ "vba", TEXT("Sub Document_Open()"), 0, 0 },
		{ "VBA", TEXT("Sub Document_Open()"), ELM_CLASS_MACRO,
		    ELM_TRAIT_MACRO_AUTO },
		{ "Data", TEXT("Sub Document_Open()"), 0, 0 },
		{ "Macros", TEXT(""), ELM_CLASS_MACRO, 0 },
		/* a copy from before the beginning */
		{ "VBA", TEXT("\1\x3f\xb0\0Attribut\xff\xff\xff\xff\xff"),
		    ELM_CLASS_MACRO, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) file =
		    g_byte_array_free_to_bytes(compound_new(cases[i].storage,
			"Module1", cases[i].source, cases[i].size));
		g_autoptr(ElmOle) ole = elm_ole_new(file);
		ElmFinding found = { 0 };

		g_test_message("case %u", (guint)i);
		elm_vba_look(ole, &found);
		g_assert_cmphex(found.classes, ==, cases[i].classes);
		g_assert_cmphex(found.traits, ==, cases[i].traits);
		g_assert_cmphex(found.barriers, ==, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/vba/macros-that-run-by-themselves-are-known",
	    test_macros_that_run_by_themselves_are_known);
	return g_test_run();
}
