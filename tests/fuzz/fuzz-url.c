/* What is found lies inside the text, and a link taken apart and put together
 * is the same link. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/content/url.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
parse_again(const ElmUrl *url)
{
	g_autofree char *text = NULL;
	g_autoptr(ElmUrl) again = NULL;

	if (*url->host == '\0')
		return;
	text = g_strconcat(url->scheme, "://", url->host, url->path, NULL);
	again = elm_url_parse(text, NULL);
	g_assert_nonnull(again);
	g_assert_cmpstr(again->host, ==, url->host);
	g_assert_cmpstr(again->domain, ==, url->domain);
	g_assert_cmpstr(again->path, ==, url->path);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autoptr(ElmUrl) url = elm_url_parse(text, NULL);
	g_autoptr(ElmUrl) based =
	    elm_url_parse(text, "https://example.org:81/a/b?c");
	g_autoptr(ElmUrl) aim = url != NULL ? elm_url_aim(url) : NULL;
	ElmUrlSpan span = { 0, 0, FALSE };

	if (url != NULL)
		parse_again(url);
	if (based != NULL)
		parse_again(based);
	if (aim != NULL)
		parse_again(aim);
	while (elm_url_find((const char *)data, size, span.offset + span.length,
	    &span))
		g_assert(span.length > 0 && span.offset + span.length <= size);
	return 0;
}
