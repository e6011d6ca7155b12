/* given.h -- a message and its facts, for a test. */
#pragma once

#include "lib/spam/facts.h"

/* What facts are drawn from, with nothing configured. */
typedef struct {
	ElmLimits limits;
	ElmSite site;
	ElmEnvelope *envelope;
	ElmFactsSetup setup;
	GBytes *bytes;
	ElmMessage *message;
	ElmFacts *facts;
} Given;

/* A message from @text, which outlives it.  The caller frees. */
Given *given_message(const char *text);
void given_free(Given *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Given, given_free)
