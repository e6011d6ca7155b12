#include "config.h"

#include "lib/spam/sample.h"

#include "lib/spam/evidence.h"

typedef struct {
	ElmSample *sample;
	const ElmSpamRules *rules;
} Look;

static void
free_rule(gpointer data)
{
	ElmSampleRule *rule = data;

	g_free(rule->name);
	g_free(rule->meaning);
	g_free(rule->trace);
	g_free(rule);
}

double
elm_sample_points(const ElmSpamRules *rules, gsize i)
{
	return rules != NULL ? elm_spam_rules_points(rules)[i]
			     : elm_evidence_test(i, NULL)->points;
}

static void
take_test(gsize test, const char *trace, gpointer user)
{
	Look *look = user;
	ElmSample *self = look->sample;

	g_array_append_val(self->tests, test);
	g_ptr_array_add(self->traces, g_strdup(trace));
	self->evidence += elm_sample_points(look->rules, test);
}

static void
take_rule(const char *name, double points, const char *meaning,
    const char *trace, gpointer user)
{
	Look *look = user;
	ElmSampleRule *rule = g_new(ElmSampleRule, 1);

	*rule = (ElmSampleRule){ g_strdup(name), g_strdup(meaning),
		g_strdup(trace), points };
	g_ptr_array_add(look->sample->rules, rule);
}

ElmSample *
elm_sample_new(const ElmFactsSetup *setup, const ElmSpamRules *rules,
    const ElmMessage *message, gboolean wants_trace)
{
	ElmSample *self = g_new0(ElmSample, 1);
	Look look = { self, rules };

	self->facts = elm_facts_new(setup, message);
	self->tests = g_array_new(FALSE, FALSE, sizeof(gsize));
	self->traces = g_ptr_array_new_with_free_func(g_free);
	self->rules = g_ptr_array_new_with_free_func(free_rule);
	elm_evidence_look(self->facts, wants_trace, take_test, &look);
	if (rules != NULL && !elm_spam_rules_look(rules, self->facts,
				 (const gsize *)(void *)self->tests->data,
				 self->tests->len, take_rule, &look))
		self->is_cut = TRUE;
	if (elm_facts_is_cut(self->facts))
		self->is_cut = TRUE;
	return self;
}

void
elm_sample_free(ElmSample *self)
{
	g_clear_pointer(&self->features, elm_features_free);
	g_array_unref(self->tests);
	g_ptr_array_unref(self->traces);
	g_ptr_array_unref(self->rules);
	elm_facts_free(self->facts);
	g_free(self);
}

const ElmFeatures *
elm_sample_features(ElmSample *self)
{
	if (self->features == NULL)
		self->features = elm_features_new(self->facts,
		    (const gsize *)(void *)self->tests->data, self->tests->len);
	return self->features;
}
