#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "TEXT_SALAD", TRUE,
	    ELM_CASE_PLAIN
	    "Buy now.\ngarden window purple mountain bridge orange whisper "
	    "silver candle thunder pencil butter forest pocket hammer blanket "
	    "ticket kitten basket marble violin copper" },
	{ "TEXT_SALAD", FALSE,
	    ELM_CASE_PLAIN
	    "The garden has a window with a view of the purple mountain and of "
	    "the bridge over the river that we all like to see from here." },
	{ "TEXT_RANDOM_WORDS", TRUE,
	    ELM_CASE_PLAIN "hello xqzvkjwpd and fkwbqtrzgh or hdkqpwnxz" },
	{ "TEXT_RANDOM_WORDS", FALSE,
	    ELM_CASE_PLAIN "hello strengthen and rhythms or xylophone" },
	{ "TEXT_RANDOM_TAIL", TRUE,
	    ELM_CASE_PLAIN
	    "This is what you get when you buy it now from us.\n\nfkwbqtrzgh" },
	{ "TEXT_RANDOM_TAIL", FALSE,
	    ELM_CASE_PLAIN
	    "This is what fkwbqtrzgh you get when you buy it now from us." },
	{ "SUBJECT_RANDOM", TRUE,
	    "From: ann@example.org\nSubject: your order "
	    "fkwbqtrzgh\n\nhello\n" },
	{ "SUBJECT_RANDOM", FALSE,
	    "From: ann@example.org\nSubject: your order "
	    "strengthens\n\nhello\n" },
	{ "TEXT_BLANK_LINES", TRUE,
	    ELM_CASE_PLAIN
	    "Buy.\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nMore." },
	{ "TEXT_BLANK_LINES", FALSE,
	    ELM_CASE_PLAIN
	    "Buy.\n\n\nMore.\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n" },
	{ "TEXT_HIDDEN_SALAD", TRUE,
	    ELM_CASE_HTML
	    "<p>Buy now</p><div style=\"display:none\">garden window purple "
	    "mountain bridge orange whisper silver candle thunder pencil "
	    "butter forest pocket hammer blanket ticket kitten basket marble "
	    "violin copper</div>" },
	{ "TEXT_HIDDEN_SALAD", FALSE,
	    ELM_CASE_HTML
	    "<p>garden window purple mountain bridge orange whisper silver "
	    "candle thunder pencil butter forest pocket hammer blanket ticket "
	    "kitten basket marble violin copper</p><div "
	    "style=\"display:none\">This is the line for the preview</div>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_gibberish, cases,
	    G_N_ELEMENTS(cases));
}
