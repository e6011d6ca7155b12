#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "TEXT_GAPS", TRUE,
	    ELM_CASE_PLAIN
	    "Your pass\342\200\213word and your acc\342\200\213ount" },
	{ "TEXT_GAPS", FALSE,
	    ELM_CASE_PLAIN "Your password\342\200\213 \342\200\213 "
			   "\342\200\213 and your account" },
	{ "TEXT_SOFT_HYPHENS", TRUE,
	    ELM_CASE_PLAIN "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word " },
	{ "TEXT_SOFT_HYPHENS", FALSE,
	    ELM_CASE_PLAIN "long\302\255word long\302\255word long\302\255word "
			   "long\302\255word " },
	{ "TEXT_MIXED_SCRIPTS", TRUE,
	    ELM_CASE_PLAIN "Your p\320\260ssword and your \320\260ccount" },
	{ "TEXT_MIXED_SCRIPTS", FALSE,
	    ELM_CASE_PLAIN
	    "Your password, \320\277\320\260\321\200\320\276\320\273\321\214 "
	    "and account, "
	    "SMS-\320\277\320\260\321\200\320\276\320\273\321\214" },
	{ "TEXT_FANCY", TRUE,
	    ELM_CASE_PLAIN
	    "\360\235\220\201\360\235\220\256\360\235\220\262 now and "
	    "\360\235\220\254\360\235\220\232\360\235\220\257\360\235\220"
	    "\236" },
	{ "TEXT_FANCY", FALSE,
	    ELM_CASE_PLAIN "Let \360\235\221\245 be a number" },
	{ "TEXT_WIDE", TRUE,
	    ELM_CASE_PLAIN "\357\274\242\357\274\265\357\274\271 "
			   "\357\274\256\357\274\257\357\274\267 cheap" },
	{ "TEXT_WIDE", FALSE, ELM_CASE_PLAIN "BUY NOW cheap" },
	{ "TEXT_STACKED", TRUE,
	    ELM_CASE_PLAIN "a\314\200\314\201\314\202\314\203\314\204b\314\200"
			   "\314\201\314\202\314\203\314\204" },
	{ "TEXT_STACKED", FALSE,
	    ELM_CASE_PLAIN "e\314\202\314\201 a\314\200 u\314\210" },
	{ "TEXT_BIDI", TRUE,
	    ELM_CASE_PLAIN "the file ann\342\200\256fdp.exe is yours" },
	{ "TEXT_BIDI", FALSE, ELM_CASE_PLAIN "the file annfdp.exe is yours" },
	{ "TEXT_CONFUSABLE", TRUE,
	    ELM_CASE_PLAIN "Your p\320\260yp\320\260l \320\260ccount is "
			   "waiting for your answer today" },
	{ "TEXT_CONFUSABLE", FALSE,
	    ELM_CASE_PLAIN "Your account is waiting for your answer today" },
	{ "SUBJECT_DISGUISED", TRUE,
	    "From: ann@example.org\nSubject: "
	    "=?utf-8?Q?your_p=D0=B0ssword?=\n\nhello\n" },
	{ "SUBJECT_DISGUISED", FALSE,
	    "From: ann@example.org\nSubject: =?utf-8?Q?=D0=BF=D0=B0=D1=80?= "
	    "password\n\nhello\n" },
	{ "SUBJECT_GAPS", TRUE,
	    "From: ann@example.org\nSubject: "
	    "=?utf-8?Q?your_pass=E2=80=8Bword?=\n\nhello\n" },
	{ "SUBJECT_GAPS", FALSE,
	    "From: ann@example.org\nSubject: your password\n\nhello\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_disguise, cases,
	    G_N_ELEMENTS(cases));
}
