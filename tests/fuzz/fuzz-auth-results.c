/* Statements are valid UTF-8 and of somebody who is trusted. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/content/auth-results.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
look(const ElmMessage *message, const char *trusted)
{
	const char *const list[] = { trusted, NULL };
	g_autoptr(ElmAuthResults) results = elm_auth_results_new(message, list);
	const ElmAuthStatement *now;

	for (gsize i = 0; (now = elm_auth_results_at(results, i)) != NULL;
	     i++) {
		g_assert(g_utf8_validate(now->method, -1, NULL));
		g_assert(g_utf8_validate(now->value, -1, NULL));
		g_assert(g_utf8_validate(now->policy, -1, NULL));
		g_assert(*trusted == '*' || *now->server == '\0' ||
			 strcmp(now->server, trusted) == 0);
	}
	elm_auth_results_vouch(results, "example.org");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) raw = g_bytes_new(data, size);
	g_autoptr(ElmMessage) message = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	look(message, "*");
	look(message, "mx.example.org");
	return 0;
}
