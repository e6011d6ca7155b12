#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HTML_MANY_COMMENTS", TRUE,
	    ELM_CASE_HTML
	    "<p>Via<!-- x -->gra and mor<!-- y -->tgage and cre<!-- z -->dit "
	    "and lo<!-- u -->an and mon<!-- v -->ey fr<!-- w -->ee</p>" },
	{ "HTML_MANY_COMMENTS", FALSE,
	    ELM_CASE_HTML "<!-- x --><p>One</p><!-- y --><p>Two</p><!-- z "
			  "--><p>Three</p><!-- u -->" },
	{ "HTML_ENTITIES", TRUE,
	    ELM_CASE_HTML "<p>&#86;&#105;&#97;&#103;&#114;&#97; and "
			  "&#109;&#111;&#110;&#101;&#121; for you</p>" },
	{ "HTML_ENTITIES", FALSE,
	    ELM_CASE_HTML "<p>M&uuml;ller &amp; S&ouml;hne &#169; 2020 &#8211; "
			  "f&uuml;r alle</p>" },
	{ "HTML_AFTER_END", TRUE,
	    ELM_CASE_HTML "<html><body><p>Hello</p></body></html>\nand some "
			  "words that stand behind the end of it\n" },
	{ "HTML_AFTER_END", FALSE,
	    ELM_CASE_HTML "<html><body><p>Hello</p></body></html>\n\n" },
	{ "HTML_SLACK", TRUE,
	    ELM_CASE_HTML
	    "<p>Buy "
	    "now</"
	    "p><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br>"
	    "<br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><"
	    "br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><br><"
	    "br><br><br><br><br><br><br><br><br><br><br><br><p>and words that "
	    "nobody scrolls to</p>" },
	{ "HTML_SLACK", FALSE,
	    ELM_CASE_HTML
	    "<p>Buy now</p><br><br><br><p>and words that everybody sees</p>" },
	{ "HTML_COMMENTS", TRUE,
	    ELM_CASE_HTML
	    "<p>x</p><!-- x --><!-- x --><!-- x --><!-- x --><!-- x --><!-- x "
	    "--><!-- x --><!-- x --><!-- x --><!-- x --><!-- x --><!-- x "
	    "--><!-- x --><!-- x --><!-- x --><!-- x --><!-- x --><!-- x "
	    "--><!-- x --><!-- x -->" },
	{ "HTML_COMMENTS", FALSE, ELM_CASE_HTML "<p>x</p><!-- one -->" },
	{ "HTML_TAGLESS", TRUE,
	    ELM_CASE_HTML
	    "<html>This is a sentence of a text that goes on for a while. This "
	    "is a sentence of a text that goes on for a while. This is a "
	    "sentence of a text that goes on for a while. This is a sentence "
	    "of a text that goes on for a while. This is a sentence of a text "
	    "that goes on for a while. This is a sentence of a text that goes "
	    "on for a while. This is a sentence of a text that goes on for a "
	    "while. This is a sentence of a text that goes on for a while. " },
	{ "HTML_TAGLESS", FALSE,
	    ELM_CASE_HTML
	    "<html><body><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p><p>This is a sentence of a text that goes on for a "
	    "while.</p>" },
	{ "HTML_PRESET_TITLE", TRUE,
	    ELM_CASE_HTML "<html><head><title>New Page "
			  "1</title></head><body><p>x</p></body></html>" },
	{ "HTML_PRESET_TITLE", FALSE,
	    ELM_CASE_HTML "<html><head><title>Pages of "
			  "news</title></head><body><p>x</p></body></html>" },
	{ "HTML_SUBJECT_TITLE", TRUE,
	    ELM_CASE_HTML "<html><head><title>hello</title></head><body><p>x</"
			  "p></body></html>" },
	{ "HTML_SUBJECT_TITLE", FALSE,
	    ELM_CASE_HTML "<html><head><title>hello "
			  "you</title></head><body><p>x</p></body></html>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_html_broken, cases,
	    G_N_ELEMENTS(cases));
}
