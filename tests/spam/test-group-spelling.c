#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "TEXT_SPACED_OUT", TRUE, ELM_CASE_PLAIN "Buy V i a g r a here" },
	{ "TEXT_SPACED_OUT", FALSE,
	    ELM_CASE_PLAIN "Run it with -a -b -c -d -e, as A l e x does." },
	{ "TEXT_DOTTED_OUT", TRUE, ELM_CASE_PLAIN "Buy v.i.a.g.r.a here" },
	{ "TEXT_DOTTED_OUT", FALSE,
	    ELM_CASE_PLAIN "In the U.S.A. a.k.a. home, e.g. here" },
	{ "TEXT_DIGITS_FOR_LETTERS", TRUE,
	    ELM_CASE_PLAIN "Get a m0rtgage and v1agra" },
	{ "TEXT_DIGITS_FOR_LETTERS", FALSE,
	    ELM_CASE_PLAIN "Use utf8mb4, i18n, md5sum, ext4load as "
			   "root@example, ann@example" },
	{ "TEXT_BLOB", TRUE,
	    ELM_CASE_PLAIN "x "
			   "QmFzZTY0IGRhdGEgaW4gYSB0ZXh0LCB3aGljaCBub2JvZHkgcmV"
			   "hZHMgYnV0IGEgcHJvZ3JhbQ" },
	{ "TEXT_BLOB", FALSE,
	    ELM_CASE_PLAIN
	    "x "
	    "------------------------------------------------------------------"
	    "----------------------------------" },
	{ "TEXT_SHOUTED", TRUE,
	    ELM_CASE_PLAIN
	    "DEAR FRIEND, I AM THE WIDOW OF A LATE GENERAL. DEAR FRIEND, I AM "
	    "THE WIDOW OF A LATE GENERAL. DEAR FRIEND, I AM THE WIDOW OF A "
	    "LATE GENERAL. DEAR FRIEND, I AM THE WIDOW OF A LATE GENERAL. DEAR "
	    "FRIEND, I AM THE WIDOW OF A LATE GENERAL. " },
	{ "TEXT_SHOUTED", FALSE,
	    ELM_CASE_PLAIN
	    "Dear friend, I am the WIDOW of a late general. Dear friend, I am "
	    "the WIDOW of a late general. Dear friend, I am the WIDOW of a "
	    "late general. Dear friend, I am the WIDOW of a late general. Dear "
	    "friend, I am the WIDOW of a late general. " },
	{ "TEXT_SHOUTED_WORDS", TRUE,
	    ELM_CASE_PLAIN
	    "Get your FREE copy of this and SAVE today on all you do, it is "
	    "HERE and waits for you now. So take it." },
	{ "TEXT_SHOUTED_WORDS", FALSE,
	    ELM_CASE_PLAIN
	    "Get your free copy of this and save today on all you do, it is "
	    "HERE and waits for you now. So take it." },
	{ "TEXT_EXCITED", TRUE,
	    ELM_CASE_PLAIN "Buy now! Free! Save! Really! Today! Only here!" },
	{ "TEXT_EXCITED", FALSE,
	    ELM_CASE_PLAIN "Thanks! See you soon. It was nice to have you "
			   "here, do come again!" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_spelling, cases,
	    G_N_ELEMENTS(cases));
}
