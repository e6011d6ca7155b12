/* A file of rules is refused with an error, or answers about a message; what
 * the check calls an error is one. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/io.h"
#include "lib/spam/rules.h"

#define STEPS 1000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
take(const char *name, double points, const char *meaning, const char *trace,
    G_GNUC_UNUSED gpointer user)
{
	g_assert_true(*name != '\0' && meaning != NULL && points != 0.0);
	g_assert_true(g_utf8_validate(trace, -1, NULL));
}

static void
look(const ElmSpamRules *rules)
{
	static const char mail[] =
	    "From: A <a@x.org>\nSubject: =?utf-8?q?caf=C3=A9?= offer\n\n"
	    "Dear friend, see https://x.org/a?b now\n";
	static const char *const nobody[] = { NULL };
	static const ElmSite site = { nobody, nobody, nobody, nobody };
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, nobody);
	g_autoptr(GBytes) raw = g_bytes_new_static(mail, strlen(mail));
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	const gsize tests[] = { 0 };
	ElmLimits limits;
	ElmFactsSetup setup = { .limits = &limits,
		.site = &site,
		.envelope = envelope };

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	facts = elm_facts_new(&setup, message);
	elm_spam_rules_look(rules, facts, tests, 1, take, NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	int fd = elm_io_spool(&bytes, 1, NULL);
	g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", fd);
	const char *const paths[] = { path, NULL };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSpamRules) rules = NULL;
	g_autofree char *said = NULL;
	gboolean is_error;

	rules = elm_spam_rules_new(paths, STEPS, &error);
	g_assert((rules == NULL) == (error != NULL));
	if (size < 2000) {
		said = elm_spam_rules_check(paths, STEPS, &is_error);
		g_assert_true(rules != NULL || is_error);
		g_assert_true(!is_error || said != NULL);
	}
	close(fd);
	if (rules != NULL)
		look(rules);
	return 0;
}
