#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"

static const ElmSecret key = { { 1, 2, 3 } };

#define MAIL "From: ann@example.org\nSubject: hello\n\nhello\n"

/* Is @test true of the message @text, when @verdict (or NULL) stands under our
 * seal? */
static gboolean
is_true(const ElmTest *test, const char *text, const char *verdict)
{
	static const char *const none[] = { NULL };
	static const ElmSite site = { none, none, none, none };
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmSeal) seal = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmFactsSetup setup = { .site = &site, .envelope = envelope };
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(bytes, &limits);
	seal = elm_seal_open(message, &key);
	if (verdict != NULL)
		elm_seal_set(seal, "X-ELM-Scan", verdict);
	setup.limits = &limits;
	setup.seal = seal;
	facts = elm_facts_new(&setup, message);
	return test->is_true(facts, NULL);
}

static void
test_verdicts_count_under_our_seal_only(void)
{
	static const struct {
		const char *test; /* the only one that is true, or NULL */
		const char *message;
		const char *verdict;
	} rows[] = {
		{ "SCAN_INFECTED", MAIL, "verdict=bad; reason=infected" },
		{ "SCAN_BLOCKED", MAIL, "verdict=bad; reason=blocked" },
		{ "SCAN_AMBIGUOUS", MAIL, "verdict=unknown; reason=ambiguous" },
		{ "SCAN_ENCRYPTED", MAIL, "verdict=unknown; reason=encrypted" },
		{ "SCAN_FORGED",
		    "X-ELM-Scan: verdict=bad; reason=infected\n" MAIL, NULL },
		{ NULL, MAIL, "verdict=clean" },
		{ NULL, MAIL, "verdict=unknown; reason=limit" },
		{ NULL, MAIL, "infected" },
		{ NULL, MAIL, NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		for (gsize at = 0; at < elm_group_scanned.n; at++) {
			const ElmTest *test = &elm_group_scanned.tests[at];

			g_test_message("%" G_GSIZE_FORMAT ": %s", i,
			    test->name);
			g_assert_cmpint(is_true(test, rows[i].message,
					    rows[i].verdict),
			    ==, g_strcmp0(test->name, rows[i].test) == 0);
		}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/scanned/verdicts-count-under-our-seal-only",
	    test_verdicts_count_under_our_seal_only);
	return g_test_run();
}
