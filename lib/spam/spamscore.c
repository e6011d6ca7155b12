#include "config.h"

#include "lib/spam/spamscore.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/error.h"
#include "lib/spam/bare.h"
#include "lib/spam/evidence.h"

/* Thousandths.  What a list says outweighs all else. */
#define LISTED 100000
#define KNOWN_PROVEN (-3000)
#define KNOWN_CLAIMED (-500)

/* A wave begins with so many recipients; ten times as many are worth so much
 * more, up to a most.  Honest mail comes in waves, too. */
#define WAVE_LEAST 10
#define WAVE_TENFOLD 500
#define WAVE_MOST 1500

#define SURE 12.0 /* nats */
#define BULK "bulk"

typedef struct {
	const ElmSpamscoreSetup *setup;
	ElmSample *sample;
	ElmSpamResult *result;
	gboolean is_bulk;
} Pass;

static const char *
keep(const ElmSpamResult *result, const char *text)
{
	return text != NULL ? g_string_chunk_insert_const(result->texts, text)
			    : NULL;
}

static void
add_share(ElmSpamResult *result, const ElmShare *share)
{
	ElmShare *copy = g_new(ElmShare, 1);

	*copy = (ElmShare){ keep(result, share->name),
		keep(result, share->group), keep(result, share->meaning),
		keep(result, share->trace), share->points };
	g_ptr_array_add(result->shares, copy);
	result->score += share->points;
}

static int
thousandths(double points)
{
	return (int)lround(CLAMP(points, -1e5, 1e5) * 1000);
}

static int
by_weight(gconstpointer a, gconstpointer b)
{
	const ElmShare *one = *(const ElmShare *const *)a;
	const ElmShare *two = *(const ElmShare *const *)b;
	int difference = abs(two->points) - abs(one->points);

	return difference != 0 ? difference : strcmp(one->name, two->name);
}

double
elm_spamscore_p(double odds)
{
	double beyond = fabs(odds) - SURE;

	if (beyond > 0)
		odds = copysign(SURE + SURE * beyond / (SURE + beyond), odds);
	return 1 / (1 + exp(-odds));
}

const char *
elm_spam_class_word(ElmSpamClass spam_class)
{
	static const char *const words[] = { "ham", BULK, "unsure", "spam" };

	return words[spam_class];
}

/* What the learners say is a share each. */
static void
add_learners(Pass *pass)
{
	const ElmJudgement *judgement = &pass->result->judgement;
	const struct {
		const char *name, *meaning;
		double odds;
	} rows[] = {
		{ "ELM_LINEAR", "what was learnt of its words and structure",
		    judgement->linear },
		{ "ELM_PAIRS", "what was learnt of its words two by two",
		    judgement->pairs },
		{ "ELM_SEED", "what the seed model says", judgement->seed },
	};

	add_share(pass->result,
	    &(ElmShare){ "ELM_BASE", "learner", "what any message begins with",
		NULL, ELM_SPAMSCORE_EVEN + thousandths(judgement->base) });
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (rows[i].odds != 0)
			add_share(pass->result,
			    &(ElmShare){ rows[i].name, "learner",
				rows[i].meaning, NULL,
				thousandths(rows[i].odds) });
}

/* How far the evidence is believed: a factor on the points of each test. */
static double
evidence_weight(const Pass *pass)
{
	ElmOpinions unit = { .evidence = 1 };
	double points = pass->result->opinions.evidence;

	if (fabs(points) > 1e-6)
		return pass->result->judgement.evidence / points;
	return elm_learner_judge(pass->setup->model, &unit).evidence;
}

static void
add_tests(Pass *pass)
{
	const ElmSample *sample = pass->sample;
	double weight = evidence_weight(pass);

	for (guint i = 0; i < sample->tests->len; i++) {
		gsize number = g_array_index(sample->tests, gsize, i);
		const ElmGroup *group;
		const ElmTest *test = elm_evidence_test(number, &group);
		double points = elm_sample_points(pass->setup->rules, number);

		pass->is_bulk |= strcmp(group->name, BULK) == 0;
		add_share(pass->result,
		    &(ElmShare){ test->name, group->name, test->meaning,
			sample->traces->pdata[i],
			thousandths(points * weight) });
	}
}

/* The points of a user's rule are those he wrote, whatever was learnt. */
static void
add_rules(Pass *pass)
{
	const ElmSample *sample = pass->sample;

	for (guint i = 0; i < sample->rules->len; i++) {
		const ElmSampleRule *rule = sample->rules->pdata[i];

		add_share(pass->result,
		    &(ElmShare){ rule->name, "rules", rule->meaning,
			rule->trace, thousandths(rule->points) });
	}
}

static void
add_listed(Pass *pass, const char *name, const char *meaning, const char *where,
    int points)
{
	add_share(pass->result,
	    &(ElmShare){ name, "lists", meaning, where, points });
}

static void
add_lists(Pass *pass)
{
	const ElmLists *lists = pass->setup->lists;
	ElmFacts *facts = pass->sample->facts;
	const char *where = NULL;
	ElmListed listed;

	if (lists == NULL)
		return;
	listed = elm_lists_look(lists, facts, &where);
	pass->result->is_allowed = listed == ELM_LISTED_ALLOWED;
	pass->result->is_blocked = listed == ELM_LISTED_BLOCKED;
	if (listed == ELM_LISTED_ALLOWED)
		add_listed(pass, "ALLOWED_SENDER", "the sender is let in",
		    where, -LISTED);
	else if (listed == ELM_LISTED_BLOCKED)
		add_listed(pass, "BLOCKED_SENDER", "the sender is kept out",
		    where, LISTED);
	else if (listed == ELM_LISTED_UNPROVEN)
		add_listed(pass, "ALLOWED_UNPROVEN",
		    "the sender would be let in if it were proven that it is "
		    "he",
		    where, 0);
}

/* A name in From proves nothing. */
static void
add_known(Pass *pass)
{
	const ElmLists *lists = pass->setup->lists;
	ElmFacts *facts = pass->sample->facts;
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (lists == NULL || !elm_lists_is_known(lists, facts))
		return;
	if (elm_auth_results_vouch(elm_facts_auth(facts), from->domain))
		add_listed(pass, "KNOWN_SENDER",
		    "the site writes to the sender, and it is he",
		    from->address, KNOWN_PROVEN);
	else
		add_listed(pass, "KNOWN_UNPROVEN",
		    "the site writes to whom it claims to be from",
		    from->address, KNOWN_CLAIMED);
}

/* A message counts once, however many it is for: one to all of a house is no
 * wave. */
static double
count_wave(const Pass *pass)
{
	const ElmSpamscoreSetup *setup = pass->setup;
	const char *recipient = *elm_envelope_recipients(setup->facts.envelope);
	ElmFingerprint fingerprint;

	elm_fingerprint_take(pass->sample->facts, &fingerprint);
	return elm_waves_count(setup->waves, &fingerprint,
	    recipient != NULL ? recipient : "", setup->now);
}

static void
add_wave(Pass *pass)
{
	g_autofree char *trace = NULL;
	double count;
	int points;

	if (pass->setup->waves == NULL)
		return;
	count = count_wave(pass);
	if (count < WAVE_LEAST)
		return;
	points = (int)lround(WAVE_TENFOLD * (1 + log10(count / WAVE_LEAST)));
	trace = g_strdup_printf("%.0f recipients", count);
	pass->is_bulk = TRUE;
	add_share(pass->result,
	    &(ElmShare){ "WAVE", "waves",
		"nearly the same went to many recipients lately", trace,
		MIN(points, WAVE_MOST) });
}

static ElmSpamClass
classify(const Pass *pass)
{
	const ElmSpamResult *result = pass->result;

	if (result->is_blocked)
		return ELM_CLASS_OF_SPAM;
	if (!result->is_allowed && result->score >= pass->setup->required)
		return ELM_CLASS_OF_SPAM;
	if (pass->is_bulk)
		return ELM_CLASS_OF_BULK;
	if (!result->is_allowed && result->score >= pass->setup->unsure)
		return ELM_CLASS_OF_UNSURE;
	return ELM_CLASS_OF_HAM;
}

static gboolean
is_sound(const ElmModel *model, const char *what, GError **error)
{
	if (model == NULL || elm_model_is_sound(model))
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "the %s is damaged (see 'model check')", what);
	return FALSE;
}

static gboolean
ask_learners(Pass *pass, GError **error)
{
	const ElmSpamscoreSetup *setup = pass->setup;
	ElmOpinions *opinions = &pass->result->opinions;

	if (setup->model != NULL || setup->seed != NULL)
		elm_learner_ask(setup->model, setup->seed,
		    elm_sample_features(pass->sample), opinions);
	opinions->evidence = pass->sample->evidence;
	pass->result->judgement = elm_learner_judge(setup->model, opinions);
	return is_sound(setup->model, "model", error) &&
	       is_sound(setup->seed, "seed model", error);
}

/* Beside what was judged there are the shares that no learner weighs. */
static double
odds_of(const Pass *pass, int judged)
{
	return pass->result->judgement.odds +
	       (pass->result->score - judged) / 1000.0;
}

ElmSpamResult *
elm_spamscore_sample(const ElmSpamscoreSetup *setup, ElmSample *sample,
    GError **error)
{
	g_autoptr(ElmSpamResult) result = g_new0(ElmSpamResult, 1);
	Pass pass = { .setup = setup, .sample = sample, .result = result };
	int judged;

	result->shares = g_ptr_array_new_with_free_func(g_free);
	result->texts = g_string_chunk_new(1024);
	if (!ask_learners(&pass, error))
		return NULL;
	add_learners(&pass);
	add_tests(&pass);
	judged = result->score;
	add_rules(&pass);
	add_lists(&pass);
	add_known(&pass);
	add_wave(&pass);
	result->is_cut = sample->is_cut || elm_facts_is_cut(sample->facts);
	result->p = elm_spamscore_p(odds_of(&pass, judged));
	result->spam_class = classify(&pass);
	g_ptr_array_sort(result->shares, by_weight);
	return g_steal_pointer(&result);
}

ElmSpamResult *
elm_spamscore_message(const ElmSpamscoreSetup *setup, const ElmMessage *message,
    const ElmSeal *seal, gboolean wants_trace, GError **error)
{
	ElmFactsSetup facts = setup->facts;
	g_autoptr(ElmMessage) bare = elm_bare_new(message, facts.limits);
	g_autoptr(ElmSample) sample = NULL;

	facts.seal = seal;
	sample = elm_sample_new(&facts, setup->rules, bare, wants_trace);
	return elm_spamscore_sample(setup, sample, error);
}

void
elm_spam_result_free(ElmSpamResult *result)
{
	g_ptr_array_unref(result->shares);
	g_string_chunk_free(result->texts);
	g_free(result);
}
