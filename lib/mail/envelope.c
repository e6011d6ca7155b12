#include "config.h"

#include "lib/mail/envelope.h"

#include "lib/mail/address.h"

struct ElmEnvelope {
	char *sender;
	GPtrArray *recipients; /* char *, NULL-terminated */
};

static void
add_recipient(ElmEnvelope *self, const char *text)
{
	char *address = elm_address_normalise(text);

	/* There is no null recipient. */
	if (*address == '\0') {
		g_free(address);
		return;
	}
	g_ptr_array_insert(self->recipients, (int)self->recipients->len - 1,
	    address);
}

ElmEnvelope *
elm_envelope_new(const char *sender, const char *const *recipients)
{
	ElmEnvelope *self = g_new0(ElmEnvelope, 1);

	self->recipients = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(self->recipients, NULL);
	if (sender != NULL)
		self->sender = elm_address_normalise(sender);
	for (; recipients != NULL && *recipients != NULL; recipients++)
		add_recipient(self, *recipients);
	return self;
}

void
elm_envelope_free(ElmEnvelope *self)
{
	g_free(self->sender);
	g_ptr_array_unref(self->recipients);
	g_free(self);
}

static gboolean
is_separator(char c)
{
	return c == ',' || g_ascii_isspace(c);
}

/* The end of the address at @text, which may have a quoted local part
 * (RFC 5321, 4.1.2). */
static const char *
address_end(const char *text)
{
	gboolean is_quoted = FALSE;

	for (; *text != '\0'; text++) {
		if (*text == '"')
			is_quoted = !is_quoted;
		else if (is_quoted && *text == '\\' && text[1] != '\0')
			text++;
		else if (!is_quoted && is_separator(*text))
			break;
	}
	return text;
}

void
elm_envelope_fill(ElmEnvelope *self, const char *sender, const char *recipient)
{
	if (self->sender == NULL && sender != NULL)
		self->sender = elm_address_normalise(sender);
	if (recipient == NULL || self->recipients->len > 1)
		return;
	while (*recipient != '\0') {
		const char *end = address_end(recipient);
		g_autofree char *one =
		    g_strndup(recipient, (gsize)(end - recipient));

		add_recipient(self, one);
		recipient = *end != '\0' ? end + 1 : end;
	}
}

const char *
elm_envelope_sender(const ElmEnvelope *self)
{
	return self->sender;
}

const char *const *
elm_envelope_recipients(const ElmEnvelope *self)
{
	return (const char *const *)self->recipients->pdata;
}
