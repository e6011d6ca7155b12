#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HTML_ZERO_FONT", TRUE,
	    ELM_CASE_HTML "<p>Hello<span style=\"font-size:0\">nothing of this "
			  "shows</span></p>" },
	{ "HTML_ZERO_FONT", FALSE,
	    ELM_CASE_HTML "<p>Hello<span style=\"font-size:10px\">all of this "
			  "shows</span></p>" },
	{ "HTML_SAME_COLOUR", TRUE,
	    ELM_CASE_HTML
	    "<body bgcolor=\"#ffffff\"><p>Hello <font "
	    "color=\"#fefefe\">nothing of this shows</font></p>" },
	{ "HTML_SAME_COLOUR", FALSE,
	    ELM_CASE_HTML "<body bgcolor=\"#ffffff\"><p>Hello <font "
			  "color=\"#003366\">all of this shows</font></p>" },
	{ "HTML_OFF_SCREEN", TRUE,
	    ELM_CASE_HTML
	    "<p>Hello</p><div style=\"position:absolute;left:-9999px\">nothing "
	    "of this shows</div>" },
	{ "HTML_OFF_SCREEN", FALSE,
	    ELM_CASE_HTML
	    "<p>Hello</p><div style=\"position:absolute;left:10px\">all of "
	    "this shows</div>" },
	{ "HTML_HIDDEN", TRUE,
	    ELM_CASE_HTML "<p>Hello</p><div style=\"display:none\">nothing of "
			  "this shows</div>" },
	{ "HTML_HIDDEN", FALSE,
	    ELM_CASE_HTML "<p>Hello</p><div style=\"display:block\">all of "
			  "this shows</div>" },
	{ "HTML_CLIPPED", TRUE,
	    ELM_CASE_HTML
	    "<p>Hello</p><div style=\"height:0;overflow:hidden\">nothing of "
	    "this shows</div>" },
	{ "HTML_CLIPPED", FALSE,
	    ELM_CASE_HTML
	    "<p>Hello</p><div style=\"height:20px;overflow:hidden\">all of "
	    "this shows</div>" },
	{ "HTML_REVERSED", TRUE,
	    ELM_CASE_HTML
	    "<p>Pay <bdo dir=\"rtl\">yadot su yap esaelp</bdo></p>" },
	{ "HTML_REVERSED", FALSE,
	    ELM_CASE_HTML "<p dir=\"rtl\">\327\251\327\234\327\225\327\235 "
			  "\327\234\327\233\327\225\327\234\327\235 "
			  "\327\225\327\252\327\225\327\223\327\224</p>" },
	{ "HTML_HIDES_MUCH", TRUE,
	    ELM_CASE_HTML
	    "<p>Hello, this is what shows.</p><div style=\"display:none\">many "
	    "words that nobody sees but a filter many words that nobody sees "
	    "but a filter many words that nobody sees but a filter many words "
	    "that nobody sees but a filter many words that nobody sees but a "
	    "filter many words that nobody sees but a filter many words that "
	    "nobody sees but a filter many words that nobody sees but a filter "
	    "many words that nobody sees but a filter many words that nobody "
	    "sees but a filter many words that nobody sees but a filter many "
	    "words that nobody sees but a filter many words that nobody sees "
	    "but a filter many words that nobody sees but a filter many words "
	    "that nobody sees but a filter many words that nobody sees but a "
	    "filter many words that nobody sees but a filter many words that "
	    "nobody sees but a filter many words that nobody sees but a filter "
	    "many words that nobody sees but a filter </div>" },
	{ "HTML_HIDES_MUCH", FALSE,
	    ELM_CASE_HTML
	    "<p>Hello, this is what shows.</p><div style=\"display:none\">This "
	    "is the line for the preview.</div>" },
	{ "HTML_HIDES_MORE", TRUE,
	    ELM_CASE_HTML
	    "<p>Hello</p><div style=\"display:none\">many words that nobody "
	    "sees but a filter many words that nobody sees but a filter many "
	    "words that nobody sees but a filter many words that nobody sees "
	    "but a filter </div>" },
	{ "HTML_HIDES_MORE", FALSE,
	    ELM_CASE_HTML
	    "<p>many words that everybody can see many words that everybody "
	    "can see many words that everybody can see many words that "
	    "everybody can see many words that everybody can see many words "
	    "that everybody can see many words that everybody can see many "
	    "words that everybody can see </p><div style=\"display:none\">many "
	    "words that nobody sees but a filter many words that nobody sees "
	    "but a filter many words that nobody sees but a filter many words "
	    "that nobody sees but a filter </div>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_html_hidden, cases,
	    G_N_ELEMENTS(cases));
}
