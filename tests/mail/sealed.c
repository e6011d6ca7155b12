#include "config.h"

#include "tests/mail/sealed.h"

#include <string.h>

const ElmSecret sealed_key = { { 1, 2, 3 } };

ElmMessage *
sealed_message(const char *text)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_message_new(raw, &limits);
}

char *
sealed_text(const ElmMessage *message)
{
	g_autoptr(GBytes) bytes = elm_message_bytes(message);

	return g_strndup(g_bytes_get_data(bytes, NULL),
	    g_bytes_get_size(bytes));
}

char *
sealed_pass(const char *text, const char *name, const char *value)
{
	g_autoptr(ElmMessage) message = sealed_message(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);
	g_autoptr(GError) error = NULL;

	if (name != NULL)
		elm_seal_set(seal, name, value);
	elm_seal_close(seal, message, &sealed_key, SEALED_TIME, &error);
	g_assert_no_error(error);
	return sealed_text(message);
}

char *
sealed_mail(void)
{
	return sealed_pass(SEALED_MAIL, "X-ELM-Scan", "verdict=clean");
}

void
sealed_check_open(const char *text, const ElmSecret *secret, gboolean is_valid,
    gboolean is_forged)
{
	g_autoptr(ElmMessage) message = sealed_message(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, secret);
	g_autofree char *left = sealed_text(message);
	g_autoptr(ElmMessage) again = sealed_message(left);
	ElmMessageField field = { 0 };

	g_assert_cmpint(elm_seal_was_valid(seal), ==, is_valid);
	g_assert_cmpint(elm_seal_was_forged(seal), ==, is_forged);
	if (!is_valid)
		g_assert_null(elm_seal_get(seal, "X-ELM-Scan"));
	while (elm_message_next_field(again, &field))
		g_assert_cmpint(g_ascii_strncasecmp(left + field.offset,
				    "X-ELM-", 6),
		    !=, 0);
}

void
sealed_check_valid(const char *text)
{
	sealed_check_open(text, &sealed_key, TRUE, FALSE);
}

void
sealed_check_forged(const char *text)
{
	sealed_check_open(text, &sealed_key, FALSE, TRUE);
}

char *
sealed_replace(const char *text, const char *what, const char *with)
{
	g_autoptr(GString) changed = g_string_new(text);

	g_assert_cmpuint(g_string_replace(changed, what, with, 1), ==, 1);
	return g_string_free(g_steal_pointer(&changed), FALSE);
}
