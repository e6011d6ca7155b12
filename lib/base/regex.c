#include "config.h"

#include "lib/base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "lib/base/error.h"

#define PATTERN_LIMIT 65536
#define HEAP_LIMIT 8192 /* KiB */

/* The code is compiled without JIT: compiling so takes five times as long, and
 * it knows neither depth nor heap limit. */
struct ElmRegex {
	pcre2_code *code;
	pcre2_match_context *limits;
};

static guint32
options(guint flags)
{
	guint32 bits = PCRE2_NEVER_BACKSLASH_C;

	if ((flags & ELM_REGEX_BYTES) == 0)
		bits |= PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
	if ((flags & ELM_REGEX_CASELESS) != 0)
		bits |= PCRE2_CASELESS;
	if ((flags & ELM_REGEX_MULTILINE) != 0)
		bits |= PCRE2_MULTILINE;
	return bits;
}

static pcre2_code *
compile(const char *pattern, guint flags, gsize *offset, GError **error)
{
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	PCRE2_UCHAR words[256];
	PCRE2_SIZE at = 0;
	pcre2_code *code;
	int why;

	g_assert(context != NULL);
	pcre2_set_max_pattern_length(context, PATTERN_LIMIT);
	code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
	    options(flags), &why, &at, context);
	pcre2_compile_context_free(context);
	if (code != NULL)
		return code;
	pcre2_get_error_message(why, words, sizeof(words));
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "bad pattern '%s' at offset %" G_GSIZE_FORMAT ": %s", pattern,
	    (gsize)at, (const char *)words);
	if (offset != NULL)
		*offset = at;
	return NULL;
}

ElmRegex *
elm_regex_new(const char *pattern, guint flags, guint64 steps, gsize *offset,
    GError **error)
{
	pcre2_code *code = compile(pattern, flags, offset, error);
	guint32 limit = (guint32)CLAMP(steps, 1, G_MAXUINT32);
	ElmRegex *self;

	if (code == NULL)
		return NULL;
	self = g_new0(ElmRegex, 1);
	self->code = code;
	self->limits = pcre2_match_context_create(NULL);
	g_assert(self->limits != NULL);
	pcre2_set_match_limit(self->limits, limit);
	pcre2_set_depth_limit(self->limits, limit);
	pcre2_set_heap_limit(self->limits, HEAP_LIMIT);
	return self;
}

void
elm_regex_free(ElmRegex *self)
{
	if (self == NULL)
		return;
	pcre2_match_context_free(self->limits);
	pcre2_code_free(self->code);
	g_free(self);
}

/* The first group that is set, else group 0. */
static ElmRegexSpan
pick(pcre2_match_data *found, int groups)
{
	const PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(found);
	int i = 1;

	while (i < groups && pairs[2 * i] == PCRE2_UNSET)
		i++;
	if (i >= groups)
		i = 0;
	/* \K in a lookahead can set the start behind the end. */
	if (pairs[2 * i] > pairs[2 * i + 1])
		return (ElmRegexSpan){ pairs[2 * i + 1], 0 };
	return (ElmRegexSpan){ pairs[2 * i], pairs[2 * i + 1] - pairs[2 * i] };
}

ElmRegexAnswer
elm_regex_find(const ElmRegex *self, const char *text, gsize size,
    ElmRegexSpan *span)
{
	pcre2_match_data *found =
	    pcre2_match_data_create_from_pattern(self->code, NULL);
	int groups;

	g_assert(found != NULL);
	groups = pcre2_match(self->code, (PCRE2_SPTR)text, size, 0, 0, found,
	    self->limits);
	if (groups > 0)
		*span = pick(found, groups);
	pcre2_match_data_free(found);
	if (groups == PCRE2_ERROR_NOMATCH)
		return ELM_REGEX_NO;
	return groups > 0 ? ELM_REGEX_YES : ELM_REGEX_LIMIT;
}

ElmRegexAnswer
elm_regex_match(const ElmRegex *self, const char *text, gsize size)
{
	ElmRegexSpan span;

	return elm_regex_find(self, text, size, &span);
}
