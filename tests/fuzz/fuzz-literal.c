/* A pattern and, behind the first line feed, a text: where PCRE2 finds the
 * pattern, one of the texts that it is said to need is there. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/base/fold.h"
#include "lib/base/literal.h"
#include "lib/base/regex.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
has_one(const GString *text, const GString *needs)
{
	const char *end = needs->str + needs->len;

	for (const char *at = needs->str; at < end; at += strlen(at) + 1)
		if (memmem(text->str, text->len, at, strlen(at)) != NULL)
			return TRUE;
	return FALSE;
}

static void
check(const char *pattern, const char *text, gsize size, guint flags)
{
	g_autoptr(GString) needs = g_string_new(NULL);
	g_autoptr(GString) folded = g_string_new(NULL);
	g_autoptr(ElmRegex) regex = NULL;

	if (!elm_literal_of_regex(pattern, flags, needs))
		return;
	regex = elm_regex_new(pattern, flags, 1000, NULL, NULL);
	if (regex == NULL ||
	    elm_regex_match(regex, text, size) != ELM_REGEX_YES)
		return;
	elm_fold_append(folded, text, size);
	g_assert_true(has_one(folded, needs));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *all = (const char *)data;
	const char *feed = size > 0 ? memchr(data, '\n', size) : NULL;
	g_autofree char *pattern = NULL;

	if (feed == NULL)
		return 0;
	pattern = g_strndup(all, (gsize)(feed - all));
	for (guint flags = 0; flags < 8; flags++)
		check(pattern, feed + 1, size - (gsize)(feed + 1 - all), flags);
	return 0;
}
