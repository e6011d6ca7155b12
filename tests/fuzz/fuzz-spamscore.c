/* fuzz-spamscore.c -- whatever the bytes, a score is the sum of its shares. */
#include "config.h"

#include "lib/spam/explain.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char *const none[] = { NULL };
	static const ElmSite site = { none, none, none, none };
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmExplanation) explanation = NULL;
	g_autofree char *text = NULL;
	const ElmSpamResult *result;
	ElmSpamscoreSetup setup = { .required = 5000, .unsure = 3000 };
	ElmLimits limits;
	int sum = 0;

	elm_limits_init(&limits);
	setup.facts = (ElmFactsSetup){ .limits = &limits,
		.site = &site,
		.envelope = envelope,
		.extract = ELM_EXTRACT_DOCUMENTS };
	message = elm_message_new(bytes, &limits);
	explanation = elm_explain_message(&setup, message, NULL, NULL);
	result = elm_explanation_result(explanation);
	for (guint i = 0; i < result->shares->len; i++)
		sum += ((const ElmShare *)result->shares->pdata[i])->points;
	g_assert_cmpint(sum, ==, result->score);
	text = elm_explanation_text(explanation);
	g_assert_true(g_utf8_validate(text, -1, NULL));
	return 0;
}
