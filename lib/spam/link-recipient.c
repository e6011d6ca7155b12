#include "config.h"

#include "lib/spam/link-recipient.h"

#include <string.h>

#include "lib/spam/links.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_LINKS_##mark)

#define RECIPIENTS_MOST 8
/* Shorter ones could stand anywhere by chance. */
#define ADDRESS_LEAST 6

/* One recipient, as links carry it. */
typedef struct {
	char *plain; /* small letters */
	char *hex;
	char *base64; /* what is the same whatever follows the address */
} Forms;

struct ElmLinkRecipients {
	GArray *forms;
};

static void
forms_clear(gpointer data)
{
	Forms *forms = data;

	g_free(forms->plain);
	g_free(forms->hex);
	g_free(forms->base64);
}

static char *
to_hex(const char *text)
{
	static const char digits[] = "0123456789abcdef";
	char *hex = g_malloc(2 * strlen(text) + 1);
	char *at = hex;

	for (; *text != '\0'; text++) {
		*at++ = digits[(guchar)*text >> 4];
		*at++ = digits[(guchar)*text & 15];
	}
	*at = '\0';
	return hex;
}

/* Of six bits each, only the characters that are full. */
static char *
to_base64(const char *text)
{
	gsize length = strlen(text);
	char *base64 = g_base64_encode((const guchar *)text, length);

	base64[length * 8 / 6] = '\0';
	return base64;
}

static void
add(ElmLinkRecipients *self, const char *address)
{
	Forms forms;

	if (strlen(address) < ADDRESS_LEAST || strchr(address, '@') == NULL ||
	    self->forms->len >= RECIPIENTS_MOST)
		return;
	forms.plain = g_ascii_strdown(address, -1);
	forms.hex = to_hex(forms.plain);
	forms.base64 = to_base64(address);
	g_array_append_val(self->forms, forms);
}

ElmLinkRecipients *
elm_link_recipients_new(ElmFacts *facts)
{
	static const char *const fields[] = { "To", "Delivered-To",
		"X-Original-To", "Cc" };
	ElmLinkRecipients *self = g_new0(ElmLinkRecipients, 1);
	const char *const *envelope =
	    elm_envelope_recipients(elm_facts_setup(facts)->envelope);
	const ElmAddressEntry *entry;

	self->forms = g_array_new(FALSE, FALSE, sizeof(Forms));
	g_array_set_clear_func(self->forms, forms_clear);
	for (; *envelope != NULL; envelope++)
		add(self, *envelope);
	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
		const ElmAddressList *list =
		    elm_facts_addresses(facts, fields[i]);

		for (gsize at = 0;
		     at < RECIPIENTS_MOST &&
		     (entry = elm_address_list_at(list, at)) != NULL;
		     at++)
			add(self, entry->address);
	}
	return self;
}

void
elm_link_recipients_free(ElmLinkRecipients *self)
{
	g_array_unref(self->forms);
	g_free(self);
}

/* @text without escapes (RFC 3986, 2.1). */
static char *
unescape(const char *text)
{
	GString *out = g_string_sized_new(strlen(text));

	for (; *text != '\0'; text++) {
		int high = *text == '%' ? g_ascii_xdigit_value(text[1]) : -1;
		int low = high >= 0 ? g_ascii_xdigit_value(text[2]) : -1;

		if (low >= 0 && high + low > 0) {
			g_string_append_c(out, (char)(high * 16 + low));
			text += 2;
		} else {
			g_string_append_c(out, *text);
		}
	}
	return g_string_free(out, FALSE);
}

guint64
elm_link_recipient_marks(const ElmLinkRecipients *self, const ElmUrl *url)
{
	g_autofree char *path = NULL;
	g_autofree char *small = NULL;
	const char *fragment;
	guint64 marks = 0;

	if (self->forms->len == 0 || strlen(url->path) <= ADDRESS_LEAST)
		return 0;
	path = unescape(url->path);
	small = g_ascii_strdown(path, -1);
	fragment = strchr(small, '#');
	for (guint i = 0; i < self->forms->len; i++) {
		const Forms *forms = &g_array_index(self->forms, Forms, i);

		if (strstr(small, forms->plain) != NULL)
			marks |= BIT(TO_RECIPIENT);
		if (fragment != NULL && strstr(fragment, forms->plain) != NULL)
			marks |= BIT(TO_FRAGMENT);
		if (strstr(path, forms->base64) != NULL)
			marks |= BIT(TO_BASE64);
		if (strstr(small, forms->hex) != NULL)
			marks |= BIT(TO_HEX);
	}
	return marks;
}
