/* An address that has no wildcard is, as a pattern, meant by itself. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/mail/address.h"
#include "lib/mail/envelope.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autofree char *once = elm_address_normalise(text);
	g_autofree char *pattern = elm_address_pattern(once, NULL);
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);

	if (pattern != NULL && strchr(once, '@') > once &&
	    strpbrk(once, "*?") == NULL)
		g_assert(elm_address_matches(once, pattern));
	elm_envelope_fill(envelope, text, text);
	for (const char *const *recipient = elm_envelope_recipients(envelope);
	     *recipient != NULL; recipient++)
		g_assert(**recipient != '\0');
	return 0;
}
