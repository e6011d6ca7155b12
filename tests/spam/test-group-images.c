#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

/* An image, cut after its header; more of it may follow. */
#define ATTACHED                                                               \
	"From: ann@example.org\nSubject: hello\nMIME-Version: 1.0\n"           \
	"Content-Type: multipart/mixed; boundary=part\n\n"                     \
	"--part\nContent-Type: text/plain\n\nSee this.\n"                      \
	"--part\nContent-Type: image/png\n"                                    \
	"Content-Transfer-Encoding: base64\n\n"                                \
	"iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk\n"

/* The same, larger than a logo.  The caller frees. */
static char *
make_large(void)
{
	GString *lines = g_string_new(ATTACHED);

	for (guint i = 0; i < 500; i++)
		g_string_append(lines,
		    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
		    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n");
	return g_string_free(lines, FALSE);
}

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	g_autofree char *large = make_large();
	const ElmGroupCase cases[] = {
		{ "IMAGE_ONLY", TRUE,
		    ELM_CASE_HTML "<a href=\"http://example.com/\"><img "
				  "src=\"http://example.com/a.png\"></a>" },
		{ "IMAGE_ONLY", FALSE,
		    ELM_CASE_HTML
		    "<img src=\"http://example.com/a.png\"><p>This is our "
		    "house, and the garden behind it. See you there.</p>" },
		{ "IMAGE_PAGE", TRUE,
		    ELM_CASE_HTML "<img src=\"http://example.com/a.png\" "
				  "width=\"600\" height=\"800\"><p>See.</p>" },
		{ "IMAGE_PAGE", FALSE,
		    ELM_CASE_HTML "<img src=\"http://example.com/a.png\" "
				  "width=\"60\" height=\"80\"><p>See.</p>" },
		{ "IMAGE_SLICED", TRUE,
		    ELM_CASE_HTML "<img src=\"http://example.com/a.png\"><img "
				  "src=\"http://example.com/b.png\"><img "
				  "src=\"http://example.com/c.png\"><img "
				  "src=\"http://example.com/d.png\">" },
		{ "IMAGE_SLICED", FALSE,
		    ELM_CASE_HTML "<img src=\"http://example.com/a.png\"><img "
				  "src=\"http://example.com/b.png\">" },
		{ "IMAGE_ATTACHED", TRUE, large },
		{ "IMAGE_ATTACHED", FALSE, ATTACHED },
		{ "IMAGE_LINKED", TRUE,
		    ELM_CASE_HTML
		    "<p>Hello</p><a href=\"http://example.com/\"><img "
		    "src=\"http://example.com/a.png\"></a>" },
		{ "IMAGE_LINKED", FALSE,
		    ELM_CASE_HTML
		    "<a href=\"http://example.com/\"><img "
		    "src=\"http://example.com/a.png\"> our house</a>" },
		{ "IMAGE_FOREIGN", TRUE,
		    ELM_CASE_HTML "<a href=\"http://example.com/\">x</a><img "
				  "src=\"http://example.net/a.png\">" },
		{ "IMAGE_FOREIGN", FALSE,
		    ELM_CASE_HTML "<a href=\"http://example.com/\">x</a><img "
				  "src=\"http://www.example.com/a.png\">" },
		{ "IMAGE_TRACKING", TRUE,
		    ELM_CASE_HTML
		    "<p>Hello</p><img src=\"http://example.com/a.gif\" "
		    "width=\"1\" height=\"1\">" },
		{ "IMAGE_TRACKING", FALSE,
		    ELM_CASE_HTML
		    "<p>Hello</p><img src=\"http://example.com/a.gif\" "
		    "width=\"100\" height=\"1\">" },
		{ "IMAGE_RECIPIENT", TRUE,
		    ELM_CASE_HTML
		    "<p>Hello</p><img "
		    "src=\"http://example.com/a.gif?reader@example.net\">" },
		{ "IMAGE_RECIPIENT", FALSE,
		    ELM_CASE_HTML "<p>Hello</p><img "
				  "src=\"http://example.com/a.gif?reader\">" },
	};

	return elm_group_cases_main(argv, &elm_group_images, cases,
	    G_N_ELEMENTS(cases));
}
