#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINK_SHORTENER", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://bit.ly/3abcd\">see</a> please.</p>\n" },
	{ "LINK_SHORTENER", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://example.org/bit.ly\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PAGES", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://my-bank.weebly.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PAGES", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://weebly.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_STORAGE", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"https://bucket.s3.eu-central-1.amazonaws.com/"
			  "x.html\">see</a> please.</p>\n" },
	{ "LINK_STORAGE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://storage.googleapis.com/a/b\">see</a> "
	    "please.</p>\n" },
	{ "LINK_STORAGE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://www.amazonaws.com/s3\">see</a> "
	    "please.</p>\n" },
	{ "LINK_FORM_SERVICE", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"https://docs.google.com/forms/d/e/x/"
			  "viewform\">see</a> please.</p>\n" },
	{ "LINK_FORM_SERVICE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://docs.google.com/document/d/x\">see</a> "
	    "please.</p>\n" },
	{ "LINK_GATEWAY", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"https://gateway.example.org/ipfs/bafybeib/"
			  "x.html\">see</a> please.</p>\n" },
	{ "LINK_GATEWAY", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"https://"
			  "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy"
			  "55fbzdi.ipfs.example.net/\">see</a> please.</p>\n" },
	{ "LINK_GATEWAY", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://docs.ipfs.tech/concepts/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_MESSENGER", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://t.me/somebody\">see</a> please.</p>\n" },
	{ "LINK_MESSENGER", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://about.me/somebody\">see</a> "
	    "please.</p>\n" },
	{ "LINK_DYNAMIC", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://my-box.ddns.net/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_DYNAMIC", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://ddns.example.net/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_TUNNEL", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://1a2b.ngrok-free.app/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_TUNNEL", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://free.app.example/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_REDIRECTOR", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"https://www.google.de/url?q=https://"
			  "example.net/\">see</a> please.</p>\n" },
	{ "LINK_REDIRECTOR", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://www.google.de/maps\">see</a> "
	    "please.</p>\n" },
	{ "LINK_APP", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://my-app.azurewebsites.net/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_APP", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://azure.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PROXY", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://example-com.translate.goog/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PROXY", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://translate.example.org/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_REDIRECT", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"https://example.net/"
	    "go?url=https%3A%2F%2Fexample.com%2F\">see</a> please.</p>\n" },
	{ "LINK_REDIRECT", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://example.net/go?id=7\">see</a> "
	    "please.</p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_service, cases,
	    G_N_ELEMENTS(cases));
}
