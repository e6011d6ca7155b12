/* Any text as the value of a verdict field, and as a value in one: what is
 * written is read back the same, and fits into a field. */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include <glib.h>

#include "lib/mail/field.h"
#include "lib/mail/verdict.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_round(const ElmVerdict *verdict)
{
	g_autofree char *text = elm_verdict_format(verdict);
	g_autoptr(ElmVerdict) back = elm_verdict_parse(text, NULL);
	g_autofree char *again = NULL;

	g_assert_nonnull(back);
	again = elm_verdict_format(back);
	g_assert_cmpstr(again, ==, text);
	for (const char *at = text; *at != '\0'; at++)
		g_assert_true(g_ascii_isprint(*at));
}

static void
check_value(const char *value)
{
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	g_autoptr(ElmVerdict) back = NULL;
	g_autofree char *text = NULL;
	g_autofree char *field = NULL;
	g_autofree char *unfolded = NULL;
	const char *at;

	elm_verdict_raise(verdict, ELM_VERDICT_BAD, value);
	elm_verdict_add(verdict, "name", value);
	check_round(verdict);
	text = elm_verdict_format(verdict);
	field = elm_field_format("X-ELM-Scan", text, "\r\n", NULL);
	g_assert_nonnull(field);
	at = field + strlen("X-ELM-Scan:");
	unfolded = elm_field_unfold(at, strlen(at));
	g_assert_cmpstr(unfolded, ==, text);
	back = elm_verdict_parse(unfolded, NULL);
	g_assert_cmpstr(elm_verdict_get(back, "name"), ==,
	    elm_verdict_get(verdict, "name"));
	g_assert_true(
	    g_str_has_prefix(value, elm_verdict_get(verdict, "name")));
	if (g_utf8_validate(value, -1, NULL))
		g_assert_true(
		    g_utf8_validate(elm_verdict_reason(back), -1, NULL));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autoptr(ElmVerdict) verdict = elm_verdict_parse(text, NULL);

	if (verdict != NULL)
		check_round(verdict);
	check_value(text);
	return 0;
}
