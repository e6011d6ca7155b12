#include "config.h"

#include "lib/spam/spam-fields.h"

#include <stdlib.h>
#include <string.h>

#include "lib/base/json.h"

/* Stars in X-Spam-Level. */
#define STARS_MAX 50

/* Octets of names in X-Spam-Status behind which a line may end. */
#define LINE_OCTETS 60

ElmVerdictKind
elm_spam_fields_kind(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result)
{
	if (result->spam_class == ELM_CLASS_OF_SPAM)
		return ELM_VERDICT_BAD;
	if (result->is_allowed)
		return ELM_VERDICT_CLEAN;
	return result->score >= setup->unsure || result->is_cut
		   ? ELM_VERDICT_UNKNOWN
		   : ELM_VERDICT_CLEAN;
}

static const char *
reason_of(const ElmSpamscoreSetup *setup, const ElmSpamResult *result)
{
	if (result->is_blocked)
		return "blocked";
	if (result->spam_class == ELM_CLASS_OF_SPAM)
		return "spam";
	return result->score >= setup->unsure ? "unsure" : "limit";
}

char *
elm_spam_fields_points(int points)
{
	return g_strdup_printf("%s%d.%03d", points < 0 ? "-" : "",
	    abs(points) / 1000, abs(points) % 1000);
}

/* Tenths, rounded down. */
static char *
tenths(int points)
{
	int rest = points % 100;
	int down = points - (rest < 0 ? rest + 100 : rest);

	return g_strdup_printf("%s%d.%d", down < 0 ? "-" : "", abs(down) / 1000,
	    abs(down) % 1000 / 100);
}

static char *
probability(double p)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	return g_strdup(g_ascii_formatd(text, sizeof(text), "%.4f", p));
}

void
elm_spam_fields_verdict(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result, ElmVerdict *verdict)
{
	ElmVerdictKind kind = elm_spam_fields_kind(setup, result);
	g_autofree char *score = elm_spam_fields_points(result->score);
	g_autofree char *p = probability(result->p);

	if (kind != ELM_VERDICT_CLEAN)
		elm_verdict_raise(verdict, kind, reason_of(setup, result));
	elm_verdict_add(verdict, "p", p);
	elm_verdict_add(verdict, "score", score);
	elm_verdict_add(verdict, "class",
	    elm_spam_class_word(result->spam_class));
}

char *
elm_spam_fields_flag(const ElmSpamscoreSetup *setup G_GNUC_UNUSED,
    const ElmSpamResult *result)
{
	return result->spam_class == ELM_CLASS_OF_SPAM ? g_strdup("YES") : NULL;
}

/* What the learners say is in the score alone. */
static void
append_names(GString *text, const ElmSpamResult *result)
{
	gsize line = text->len;
	gboolean is_first = TRUE;

	for (guint i = 0; i < result->shares->len; i++) {
		const ElmShare *share = result->shares->pdata[i];

		if (strcmp(share->group, "learner") == 0)
			continue;
		if (!is_first)
			g_string_append_c(text, ',');
		if (text->len - line > LINE_OCTETS) {
			g_string_append_c(text, ' ');
			line = text->len;
		}
		g_string_append(text, share->name);
		is_first = FALSE;
	}
	if (is_first)
		g_string_append(text, "none");
}

char *
elm_spam_fields_status(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result)
{
	g_autofree char *score = tenths(result->score);
	g_autofree char *required = tenths(setup->required);
	gboolean is_spam = result->spam_class == ELM_CLASS_OF_SPAM;
	GString *text = g_string_new(NULL);

	g_string_printf(text,
	    "%s, score=%s required=%s tests=", is_spam ? "Yes" : "No", score,
	    required);
	append_names(text, result);
	return g_string_free(text, FALSE);
}

char *
elm_spam_fields_score(const ElmSpamscoreSetup *setup G_GNUC_UNUSED,
    const ElmSpamResult *result)
{
	return tenths(result->score);
}

char *
elm_spam_fields_level(const ElmSpamscoreSetup *setup G_GNUC_UNUSED,
    const ElmSpamResult *result)
{
	int stars = CLAMP(result->score / 1000, 0, STARS_MAX);

	return stars > 0 ? g_strnfill((gsize)stars, '*') : NULL;
}

static json_t *
share_json(const ElmShare *share)
{
	json_t *object = json_object();

	elm_json_set_text(object, "name", share->name);
	elm_json_set_text(object, "group", share->group);
	elm_json_set_text(object, "meaning", share->meaning);
	json_object_set_new(object, "points", json_real(share->points / 1e3));
	if (share->trace != NULL)
		elm_json_set_text(object, "because", share->trace);
	return object;
}

void
elm_spam_fields_json(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result, json_t *facts)
{
	json_t *shares = json_array();

	for (guint i = 0; i < result->shares->len; i++)
		json_array_append_new(shares,
		    share_json(result->shares->pdata[i]));
	json_object_set_new(facts, "score", json_real(result->score / 1e3));
	json_object_set_new(facts, "required",
	    json_real(setup->required / 1e3));
	json_object_set_new(facts, "p", json_real(result->p));
	elm_json_set_text(facts, "class",
	    elm_spam_class_word(result->spam_class));
	json_object_set_new(facts, "shares", shares);
}
