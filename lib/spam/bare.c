#include "config.h"

#include "lib/spam/bare.h"

#include <string.h>

static const char *const prefixes[] = { "X-ELM-", "X-Spam-", "X-Bogosity",
	"X-SpamProbe", "X-CRM114-", "X-DSPAM-" };

static gboolean
is_judgement(const ElmMessage *message, const ElmMessageField *field)
{
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) {
		gsize length = strlen(prefixes[i]);

		if (field->name_length >= length &&
		    g_ascii_strncasecmp(data + field->offset, prefixes[i],
			length) == 0)
			return TRUE;
	}
	return FALSE;
}

/* A filter has taken some fields out already. */
static ElmMessage *
with_edits(const ElmMessage *message, const ElmLimits *limits)
{
	g_autoptr(GBytes) bytes = NULL;

	if (elm_message_splices(message) == 0)
		return elm_message_new(elm_message_raw(message), limits);
	bytes = elm_message_bytes(message);
	return elm_message_new(bytes, limits);
}

ElmMessage *
elm_bare_new(const ElmMessage *message, const ElmLimits *limits)
{
	g_autoptr(ElmMessage) self = with_edits(message, limits);
	g_autoptr(GBytes) bytes = NULL;
	ElmMessageField field = { 0 };

	while (elm_message_next_field(self, &field))
		if (is_judgement(self, &field))
			elm_message_remove_field(self, &field);
	if (elm_message_splices(self) == 0)
		return g_steal_pointer(&self);
	bytes = elm_message_bytes(self);
	return elm_message_new(bytes, limits);
}
