#include "config.h"

#include "lib/spam/example.h"

#include "lib/mail/seal.h"
#include "lib/spam/bare.h"

ElmExample *
elm_example_new(const ElmFactsSetup *setup, const ElmSpamRules *rules,
    const ElmMessage *message)
{
	g_autoptr(ElmMessage) bare = elm_bare_new(message, setup->limits);
	g_autoptr(ElmSample) sample = elm_sample_new(setup, rules, bare, FALSE);
	ElmExample *self = g_new(ElmExample, 1);

	*self = (ElmExample){ elm_seal_digest(bare), sample->evidence,
		elm_features_pack(elm_sample_features(sample)) };
	return self;
}

void
elm_example_free(ElmExample *self)
{
	g_free(self->sha256);
	g_bytes_unref(self->features);
	g_free(self);
}

ElmLesson
elm_example_lesson(const ElmExample *self, ElmLessonKind kind, ElmRank rank,
    const char *who)
{
	return (ElmLesson){
		.kind = kind,
		.rank = rank,
		.time = g_get_real_time() / G_USEC_PER_SEC,
		.who = who,
		.sha256 = self->sha256,
		.evidence = self->evidence,
		.features = self->features,
	};
}
