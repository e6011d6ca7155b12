/* TNEF, as Outlook sends it. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/content/tnef.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gboolean
take(ElmSink *sink, const ElmMember *member)
{
	(void)sink;
	g_assert_true(g_utf8_validate(member->name, -1, NULL));
	return TRUE;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	guint64 octets = 1 << 20;
	guint64 held = 0;
	ElmSink sink = { take, 1 << 16, &octets, &held };

	elm_tnef_walk((ElmSpan){ data, size }, &sink);
	return 0;
}
