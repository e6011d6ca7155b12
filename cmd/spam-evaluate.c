#include "config.h"

#include <math.h>

#include "cmd/spam.h"
#include "cmd/stream.h"
#include "lib/base/json.h"
#include "lib/spam/bare.h"
#include "lib/spam/evaluation.h"
#include "lib/spam/spam-fields.h"

/* With delayed feedback a message is learnt when so many more have come. */
#define DELAY 1000

typedef enum { IMMEDIATE, DELAYED, NONE, WAYS } Way;

static const char *const way_words[WAYS] = { "immediate", "delayed", "none" };

/* A message from which the samples of it are drawn. */
typedef struct {
	ElmMessage *bare;
	ElmSample *sample;
} Exhibit;

/* What there is to learn of a message once its label is known. */
typedef struct {
	ElmFeatures *features;
	double evidence;
	gboolean is_spam;
} Feedback;

typedef struct {
	const ElmSpamSettings *settings;
	ElmModel *models[WAYS];
	GArray *guesses[WAYS]; /* ElmGuess */
	GQueue *late;          /* Feedback that is still to come */
} Trial;

static gpointer
score(gpointer user, const ElmMessage *message, GError **error)
{
	const ElmSpamSettings *settings = user;

	return elm_spamscore_message(&settings->setup, message, NULL, FALSE,
	    error);
}

static gboolean
print_score(gpointer user, ElmStreamItem *item, GError **error G_GNUC_UNUSED)
{
	const ElmSpamSettings *settings = user;
	const ElmSpamResult *result = item->result;
	char p[G_ASCII_DTOSTR_BUF_SIZE];
	g_autofree char *points = elm_spam_fields_points(result->score);

	g_ascii_formatd(p, sizeof(p), "%.17g", result->p);
	g_print("%s\t%s\t%s\t%s\n", item->name, p, points,
	    elm_verdict_word(elm_spam_fields_kind(&settings->setup, result)));
	return TRUE;
}

static void
free_result(gpointer result)
{
	elm_spam_result_free(result);
}

gboolean
elm_spam_score(const ElmRun *run, const ElmSpamCommand *command, GError **error)
{
	g_autoptr(ElmSpamSettings) settings = elm_spam_settings_new(run->conf,
	    &command->spam, run->envelope, error);
	ElmStream stream = { run, ELM_SPAM_TOOL, score, print_score,
		free_result, settings, FALSE };

	return settings != NULL &&
	       elm_stream_index(&stream, command->score, error);
}

static gpointer
take_exhibit(gpointer user, const ElmMessage *message,
    GError **error G_GNUC_UNUSED)
{
	const ElmSpamscoreSetup *setup =
	    &((const Trial *)user)->settings->setup;
	Exhibit *self = g_new(Exhibit, 1);

	self->bare = elm_bare_new(message, setup->facts.limits);
	self->sample =
	    elm_sample_new(&setup->facts, setup->rules, self->bare, FALSE);
	elm_sample_features(self->sample);
	return self;
}

static void
free_exhibit(gpointer data)
{
	Exhibit *exhibit = data;

	elm_sample_free(exhibit->sample);
	elm_message_free(exhibit->bare);
	g_free(exhibit);
}

static gboolean
guess(const Trial *trial, Way way, ElmSample *sample, gboolean is_spam,
    GError **error)
{
	ElmSpamscoreSetup setup = trial->settings->setup;
	g_autoptr(ElmSpamResult) result = NULL;
	ElmGuess one;

	setup.model = trial->models[way];
	result = elm_spamscore_sample(&setup, sample, error);
	if (result == NULL)
		return FALSE;
	one = (ElmGuess){ log(result->p / (1 - result->p)), is_spam,
		result->spam_class == ELM_CLASS_OF_SPAM };
	g_array_append_val(trial->guesses[way], one);
	return TRUE;
}

static void
learn(const Trial *trial, Way way, const Feedback *feedback)
{
	elm_learner_learn(trial->models[way], trial->settings->setup.seed,
	    feedback->features, feedback->evidence, feedback->is_spam);
}

static void
free_feedback(Feedback *feedback)
{
	elm_features_free(feedback->features);
	g_free(feedback);
}

static gboolean
try_exhibit(gpointer user, ElmStreamItem *item, GError **error)
{
	Trial *trial = user;
	ElmSample *sample = ((const Exhibit *)item->result)->sample;
	Feedback *feedback;

	for (Way way = IMMEDIATE; way < WAYS; way++)
		if (!guess(trial, way, sample, item->is_spam, error))
			return FALSE;
	feedback = g_new(Feedback, 1);
	*feedback = (Feedback){ g_steal_pointer(&sample->features),
		sample->evidence, item->is_spam };
	learn(trial, IMMEDIATE, feedback);
	g_queue_push_tail(trial->late, feedback);
	if (trial->late->length > DELAY) {
		feedback = g_queue_pop_head(trial->late);
		learn(trial, DELAYED, feedback);
		free_feedback(feedback);
	}
	return TRUE;
}

static void
print_text(const ElmEvaluation results[WAYS])
{
	g_print("%" G_GSIZE_FORMAT " spam, %" G_GSIZE_FORMAT " ham\n"
		"feedback       hm%%     sm%%    lam%%  1-ROCA%%  "
		"(95%% interval)     sm%% at hm 0.1%%\n",
	    results[0].spam, results[0].ham);
	for (Way way = IMMEDIATE; way < WAYS; way++) {
		const ElmEvaluation *one = &results[way];

		g_print("%-10s %7.3f %7.3f %7.3f %8.4f  (%.4f-%.4f) %12.3f\n",
		    way_words[way], one->hm, one->sm, one->lam, one->roca,
		    one->roca_low, one->roca_high, one->sm_at_hm);
	}
}

/* What is not defined is null. */
static void
set_number(json_t *object, const char *key, double number)
{
	json_object_set_new(object, key,
	    isfinite(number) ? json_real(number) : json_null());
}

static void
print_json(const ElmEvaluation results[WAYS])
{
	for (Way way = IMMEDIATE; way < WAYS; way++) {
		const ElmEvaluation *one = &results[way];
		json_t *object = json_object();
		g_autofree char *line = NULL;

		elm_json_set_text(object, "tool", ELM_SPAM_TOOL);
		elm_json_set_text(object, "version", PACKAGE_VERSION);
		elm_json_set_text(object, "feedback", way_words[way]);
		elm_json_set_number(object, "spam", one->spam);
		elm_json_set_number(object, "ham", one->ham);
		set_number(object, "hm", one->hm);
		set_number(object, "sm", one->sm);
		set_number(object, "lam", one->lam);
		set_number(object, "1-roca", one->roca);
		set_number(object, "1-roca_low", one->roca_low);
		set_number(object, "1-roca_high", one->roca_high);
		set_number(object, "sm_at_hm_0.1", one->sm_at_hm);
		line = elm_json_line(object);
		g_print("%s", line);
		json_decref(object);
	}
}

static void
print_results(const Trial *trial, gboolean is_json)
{
	ElmEvaluation results[WAYS];

	for (Way way = IMMEDIATE; way < WAYS; way++) {
		const GArray *guesses = trial->guesses[way];

		elm_evaluation_measure((const ElmGuess *)(const void *)
					   guesses->data,
		    guesses->len, &results[way]);
	}
	if (is_json)
		print_json(results);
	else
		print_text(results);
}

/* Without feedback the model stays as it is, and may be none. */
static gboolean
make_models(Trial *trial, GError **error)
{
	ElmModel *model = trial->settings->setup.model;

	for (Way way = IMMEDIATE; way < WAYS; way++)
		trial->guesses[way] =
		    g_array_new(FALSE, FALSE, sizeof(ElmGuess));
	trial->late = g_queue_new();
	trial->models[NONE] = model;
	for (Way way = IMMEDIATE; way < NONE; way++) {
		trial->models[way] = model != NULL
					 ? elm_model_thaw(model, error)
					 : elm_learner_model();
		if (trial->models[way] == NULL)
			return FALSE;
	}
	return TRUE;
}

static void
clear_trial(Trial *trial)
{
	for (Way way = IMMEDIATE; way < WAYS; way++)
		g_array_unref(trial->guesses[way]);
	for (Way way = IMMEDIATE; way < NONE; way++)
		g_clear_pointer(&trial->models[way], elm_model_free);
	g_queue_free_full(trial->late, (GDestroyNotify)free_feedback);
}

gboolean
elm_spam_evaluate(const ElmRun *run, const ElmSpamCommand *command,
    GError **error)
{
	g_autoptr(ElmSpamSettings) settings = elm_spam_settings_new(run->conf,
	    &command->spam, run->envelope, error);
	Trial trial = { .settings = settings };
	ElmStream stream = { run, ELM_SPAM_TOOL, take_exhibit, try_exhibit,
		free_exhibit, &trial, FALSE };
	gboolean is_done;

	if (settings == NULL)
		return FALSE;
	is_done = make_models(&trial, error) &&
		  elm_stream_index(&stream, command->evaluate, error);
	if (is_done)
		print_results(&trial, run->is_json);
	clear_trial(&trial);
	return is_done;
}
