#include "config.h"

#include "tests/spam/given.h"

#include <string.h>

Given *
given_message(const char *text)
{
	static const char *const none[] = { NULL };
	Given *self = g_new0(Given, 1);

	elm_limits_init(&self->limits);
	self->site = (ElmSite){ none, none, none, none };
	self->envelope = elm_envelope_new(NULL, NULL);
	self->setup = (ElmFactsSetup){ .limits = &self->limits,
		.site = &self->site,
		.envelope = self->envelope,
		.extract = ELM_EXTRACT_ALL };
	self->bytes = g_bytes_new_static(text, strlen(text));
	self->message = elm_message_new(self->bytes, &self->limits);
	self->facts = elm_facts_new(&self->setup, self->message);
	return self;
}

void
given_free(Given *self)
{
	elm_facts_free(self->facts);
	elm_message_free(self->message);
	g_bytes_unref(self->bytes);
	elm_envelope_free(self->envelope);
	g_free(self);
}
