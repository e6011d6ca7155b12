/* Of any octets, what is reported is not more than there is, unless nothing
 * is. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>

#include "lib/spam/report-mail.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
take(const ElmReported *reported, gpointer user)
{
	gsize *total = user;

	*total += g_bytes_get_size(reported->original);
	g_assert_false(reported->is_passed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const ElmSecret secret = { { 1 } };
	g_autoptr(GBytes) raw = g_bytes_new(data, size);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *who = NULL;
	ElmLimits limits;
	const ElmReportSetup setup = { &limits, &secret };
	gsize total = 0;
	gboolean is_report;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	is_report = elm_report_mail_each(message, &setup, take, &total, &error);
	g_assert_true(is_report == (error == NULL));
	g_assert_cmpuint(total, <=, size);
	who = elm_report_mail_who(message);
	g_assert_nonnull(who);
	return 0;
}
