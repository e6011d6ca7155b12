/* HTML: text, style, links, tricks; whatever comes in, text is valid. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/content/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(ElmHtml) html = elm_html_read((const char *)data, size);
	const ElmLink *link;

	g_assert_true(
	    g_utf8_validate_len(html->visible, html->visible_length, NULL));
	g_assert_true(
	    g_utf8_validate_len(html->hidden, html->hidden_length, NULL));
	for (gsize i = 0; (link = elm_html_link(html, i)) != NULL; i++)
		g_assert_true(g_utf8_validate(link->target, -1, NULL) &&
			      g_utf8_validate(link->text, -1, NULL));
	for (guint i = 0; i < 20; i++) {
		const char *evidence =
		    elm_html_evidence(html, (ElmHtmlTrick)(1u << i));

		g_assert_true(
		    (evidence != NULL) == ((html->tricks >> i & 1) != 0));
		g_assert_true(
		    evidence == NULL || g_utf8_validate(evidence, -1, NULL));
	}
	return 0;
}
