#include "config.h"

#include <stddef.h>
#include <stdint.h>

#include "lib/scan/clamd-conf.h"
#include "lib/scan/clamd-reply.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = NULL;
	g_autofree char *version = NULL;
	g_autofree char *copy = g_strndup((const char *)data, size);
	g_auto(ElmClamdConf) conf = { 0 };
	ElmClamdReply reply =
	    elm_clamd_reply_parse((const char *)data, size, &text);

	g_assert((text != NULL) ==
		 (reply == ELM_CLAMD_FOUND || reply == ELM_CLAMD_ERROR));
	g_assert(reply == ELM_CLAMD_GARBAGE || data[size - 1] == '\0');
	g_assert(text == NULL || g_str_is_ascii(text));
	g_assert(
	    elm_clamd_reply_version((const char *)data, size, &version) >= 0);
	elm_clamd_conf_parse(copy, &conf);
	return 0;
}
