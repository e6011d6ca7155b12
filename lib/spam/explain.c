#include "config.h"

#include "lib/spam/explain.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/log.h"
#include "lib/spam/bare.h"
#include "lib/spam/spam-fields.h"

/* How many features are shown, for spam and against it. */
#define SHOWN 12

/* One feature, as text, and what it adds to the log odds. */
typedef struct {
	char *text;
	double weight;
} Weight;

struct ElmExplanation {
	const ElmSpamscoreSetup *setup;
	ElmSpamResult *result;
	GArray *weights;   /* Weight: the most for spam first */
	GPtrArray *change; /* ElmShare of the result: the smallest change */
};

typedef struct {
	const ElmSpamscoreSetup *setup;
	GHashTable *seen; /* of hashes */
	GArray *weights;
} Collection;

static void
clear_weight(gpointer data)
{
	g_free(((Weight *)data)->text);
}

/* The same hash may come several times, its first text stands for all. */
static void
take_feature(guint32 hash, const char *text, gsize length, gpointer user)
{
	Collection *collection = user;
	const ElmSpamscoreSetup *setup = collection->setup;
	Weight weight;

	if (!g_hash_table_add(collection->seen, GUINT_TO_POINTER(hash)))
		return;
	weight.weight = elm_learner_weight(setup->model, setup->seed, hash);
	if (weight.weight == 0)
		return;
	weight.text = g_strndup(text, length);
	g_array_append_val(collection->weights, weight);
}

static int
by_weight(gconstpointer a, gconstpointer b)
{
	const Weight *one = a;
	const Weight *two = b;

	if (one->weight != two->weight)
		return one->weight > two->weight ? -1 : 1;
	return strcmp(one->text, two->text);
}

static void
weigh_features(ElmExplanation *self, ElmSample *sample)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	Collection collection = { self->setup, seen, self->weights };

	if (self->setup->model == NULL && self->setup->seed == NULL)
		return;
	elm_features_each(sample->facts,
	    (const gsize *)(void *)sample->tests->data, sample->tests->len,
	    take_feature, &collection);
	g_array_sort(self->weights, by_weight);
}

static gboolean
is_spam(const ElmExplanation *self)
{
	return self->result->spam_class == ELM_CLASS_OF_SPAM;
}

/* Would the verdict be the other without @points? */
static gboolean
would_flip(const ElmExplanation *self, int points)
{
	int score = self->result->score - points;

	return (score >= self->setup->required) != is_spam(self);
}

/* What every message has cannot be taken away; nor does what speaks against
 * the verdict hold it up. */
static gboolean
holds_verdict(const ElmExplanation *self, const ElmShare *share)
{
	return strcmp(share->name, "ELM_BASE") != 0 &&
	       (is_spam(self) ? share->points > 0 : share->points < 0);
}

/* The lightest share that alone would do, or else the heaviest together; shares
 * are sorted, so the last that would do is the lightest. */
static void
find_change(ElmExplanation *self)
{
	GPtrArray *shares = self->result->shares;
	ElmShare *alone = NULL;
	int sum = 0;

	for (guint i = 0; i < shares->len; i++) {
		ElmShare *share = shares->pdata[i];

		if (!holds_verdict(self, share))
			continue;
		if (would_flip(self, share->points))
			alone = share;
		if (!would_flip(self, sum)) {
			sum += share->points;
			g_ptr_array_add(self->change, share);
		}
	}
	if (alone != NULL) {
		g_ptr_array_set_size(self->change, 0);
		g_ptr_array_add(self->change, alone);
	} else if (!would_flip(self, sum)) {
		g_ptr_array_set_size(self->change, 0);
	}
}

ElmExplanation *
elm_explain_message(const ElmSpamscoreSetup *setup, const ElmMessage *message,
    const ElmSeal *seal, GError **error)
{
	g_autoptr(ElmMessage) bare = elm_bare_new(message, setup->facts.limits);
	ElmFactsSetup facts = setup->facts;
	g_autoptr(ElmSample) sample = NULL;
	ElmSpamResult *result;
	ElmExplanation *self;

	facts.seal = seal;
	sample = elm_sample_new(&facts, setup->rules, bare, TRUE);
	result = elm_spamscore_sample(setup, sample, error);
	if (result == NULL)
		return NULL;
	self = g_new0(ElmExplanation, 1);
	self->setup = setup;
	self->result = result;
	self->weights = g_array_new(FALSE, FALSE, sizeof(Weight));
	g_array_set_clear_func(self->weights, clear_weight);
	self->change = g_ptr_array_new();
	weigh_features(self, sample);
	find_change(self);
	return self;
}

void
elm_explanation_free(ElmExplanation *self)
{
	elm_spam_result_free(self->result);
	g_array_unref(self->weights);
	g_ptr_array_unref(self->change);
	g_free(self);
}

const ElmSpamResult *
elm_explanation_result(const ElmExplanation *self)
{
	return self->result;
}

static void
append_head(const ElmExplanation *self, GString *out)
{
	const ElmSpamResult *result = self->result;
	g_autofree char *score = elm_spam_fields_points(result->score);
	g_autofree char *required =
	    elm_spam_fields_points(self->setup->required);

	g_string_append_printf(out,
	    "score %s, required %s, p=%.6f, class %s, verdict %s%s\n", score,
	    required, result->p, elm_spam_class_word(result->spam_class),
	    elm_verdict_word(elm_spam_fields_kind(self->setup, result)),
	    result->is_cut ? ", not seen in whole" : "");
}

/* How wide the columns of names are. */
typedef struct {
	int name, group;
} Columns;

static Columns
measure_columns(const GPtrArray *shares)
{
	Columns columns = { 4, 5 };

	for (guint i = 0; i < shares->len; i++) {
		const ElmShare *share = shares->pdata[i];

		columns.name = MAX(columns.name, (int)strlen(share->name));
		columns.group = MAX(columns.group, (int)strlen(share->group));
	}
	return columns;
}

/* What made a test true stands below it. */
static void
append_share(GString *out, const ElmShare *share, const Columns *columns)
{
	g_autofree char *points = elm_spam_fields_points(share->points);
	g_autofree char *trace = NULL;

	g_string_append_printf(out, "%9s  %-*s  %-*s  %s\n", points,
	    columns->name, share->name, columns->group, share->group,
	    share->meaning);
	if (share->trace == NULL || *share->trace == '\0')
		return;
	trace = elm_log_escape(share->trace);
	g_string_append_printf(out, "%*s| %s\n", 13, "", trace);
}

static void
append_shares(const ElmExplanation *self, GString *out)
{
	const GPtrArray *shares = self->result->shares;
	g_autofree char *sum = elm_spam_fields_points(self->result->score);
	Columns columns = measure_columns(shares);

	g_string_append_printf(out, "\n%9s  %-*s  %-*s  meaning\n", "points",
	    columns.name, "test", columns.group, "group");
	for (guint i = 0; i < shares->len; i++)
		append_share(out, shares->pdata[i], &columns);
	g_string_append_printf(out, "%9s  in all\n", sum);
}

/* What a source said, and what of it came into the sum: "calibrated" is what
 * the mix makes of it. */
typedef struct {
	const char *name;
	double said, counted;
} Source;

#define SOURCES 5

static void
list_sources(const ElmSpamResult *result, Source sources[SOURCES])
{
	const ElmOpinions *said = &result->opinions;
	const ElmJudgement *counted = &result->judgement;

	sources[0] = (Source){ "base", 0, counted->base };
	sources[1] = (Source){ "linear", said->linear, counted->linear };
	sources[2] = (Source){ "pairs", said->pairs, counted->pairs };
	sources[3] = (Source){ "seed", said->seed, counted->seed };
	sources[4] = (Source){ "evidence", said->evidence, counted->evidence };
}

static void
append_learners(const ElmExplanation *self, GString *out)
{
	const ElmModelState *state = self->setup->model != NULL
					 ? elm_model_state(self->setup->model)
					 : NULL;
	Source sources[SOURCES];

	list_sources(self->result, sources);
	g_string_append(out, "\nlog odds       said   counted\n");
	for (gsize i = 0; i < SOURCES; i++)
		g_string_append_printf(out, "%-10s %8.3f  %8.3f\n",
		    sources[i].name, sources[i].said, sources[i].counted);
	g_string_append_printf(out,
	    "%-10s %8s  %8.3f  that is p = 1 / (1 + exp(%.3f))\n", "sum", "",
	    self->result->judgement.odds, -self->result->judgement.odds);
	if (state != NULL)
		g_string_append_printf(out,
		    "calibrated by what was learnt: %" G_GUINT64_FORMAT
		    " spam, %" G_GUINT64_FORMAT " ham\n",
		    state->spam, state->ham);
	else
		g_string_append(out,
		    "calibrated as the program comes: nothing was learnt\n");
}

static void
append_weight(GString *out, const Weight *weight)
{
	g_autofree char *text = elm_log_escape(weight->text);

	g_string_append_printf(out, "%9.3f  \"%s\"\n", weight->weight, text);
}

static const Weight *
weight_at(const ElmExplanation *self, guint i)
{
	return &g_array_index(self->weights, Weight, i);
}

static guint
count_for(const ElmExplanation *self)
{
	guint n = 0;

	while (n < MIN(self->weights->len, SHOWN) &&
	       weight_at(self, n)->weight > 0)
		n++;
	return n;
}

static guint
count_against(const ElmExplanation *self)
{
	guint all = self->weights->len, n = 0;

	while (n < MIN(all, SHOWN) && weight_at(self, all - 1 - n)->weight < 0)
		n++;
	return n;
}

static void
append_weights(const ElmExplanation *self, GString *out)
{
	guint all = self->weights->len;

	if (all == 0)
		return;
	g_string_append_printf(out,
	    "\nof %u features that are known these speak most for spam\n", all);
	for (guint i = 0; i < count_for(self); i++)
		append_weight(out, weight_at(self, i));
	g_string_append(out, "and these against it\n");
	for (guint i = 0; i < count_against(self); i++)
		append_weight(out, weight_at(self, all - 1 - i));
}

static void
append_change(const ElmExplanation *self, GString *out)
{
	int missing = self->setup->required - self->result->score;
	g_autofree char *points = elm_spam_fields_points(missing);

	g_string_append_printf(out, "\nit would %s spam ",
	    is_spam(self) ? "not be" : "be");
	if (self->change->len == 0 && missing > 0) {
		g_string_append_printf(out, "with %s points more\n", points);
		return;
	}
	if (self->change->len == 0) {
		g_string_append(out, "only if it were another message\n");
		return;
	}
	for (guint i = 0; i < self->change->len; i++) {
		const ElmShare *share = self->change->pdata[i];

		g_string_append_printf(out, "%s%s", i == 0 ? "without " : ", ",
		    share->name);
	}
	g_string_append_c(out, '\n');
}

char *
elm_explanation_text(const ElmExplanation *self)
{
	GString *out = g_string_new(NULL);

	append_head(self, out);
	append_shares(self, out);
	append_learners(self, out);
	append_weights(self, out);
	append_change(self, out);
	return g_string_free(out, FALSE);
}

static json_t *
learners_json(const ElmExplanation *self)
{
	json_t *list = json_array();
	Source sources[SOURCES];

	list_sources(self->result, sources);
	for (gsize i = 0; i < SOURCES; i++) {
		json_t *object = json_object();

		elm_json_set_text(object, "name", sources[i].name);
		json_object_set_new(object, "said", json_real(sources[i].said));
		json_object_set_new(object, "counted",
		    json_real(sources[i].counted));
		json_array_append_new(list, object);
	}
	return list;
}

static json_t *
weight_json(const Weight *weight)
{
	json_t *object = json_object();

	elm_json_set_text(object, "text", weight->text);
	json_object_set_new(object, "weight", json_real(weight->weight));
	return object;
}

static json_t *
change_json(const ElmExplanation *self)
{
	json_t *list = json_array();

	for (guint i = 0; i < self->change->len; i++) {
		const ElmShare *share = self->change->pdata[i];

		json_array_append_new(list, json_string(share->name));
	}
	return list;
}

void
elm_explanation_json(const ElmExplanation *self, json_t *facts)
{
	json_t *for_spam = json_array(), *against = json_array();
	guint all = self->weights->len;

	elm_spam_fields_json(self->setup, self->result, facts);
	json_object_set_new(facts, "log_odds", learners_json(self));
	for (guint i = 0; i < count_for(self); i++)
		json_array_append_new(for_spam,
		    weight_json(weight_at(self, i)));
	for (guint i = 0; i < count_against(self); i++)
		json_array_append_new(against,
		    weight_json(weight_at(self, all - 1 - i)));
	json_object_set_new(facts, "for_spam", for_spam);
	json_object_set_new(facts, "against_spam", against);
	json_object_set_new(facts, "flips_without", change_json(self));
}
