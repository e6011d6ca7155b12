/* rule-texts.h -- the texts of a message that the rules of users are about. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"
#include "lib/spam/rule.h"

/* One of them, which NUL ends; of a field it is "Name: value". */
typedef struct {
	const char *text;
	gsize size;
	gsize name;  /* of a field: octets of its name, else 0 */
	gsize value; /* where the value begins */
} ElmRuleText;

typedef struct ElmRuleTexts ElmRuleTexts;

/* Texts of @facts, which must outlive it. */
ElmRuleTexts *elm_rule_texts_new(ElmFacts *facts);
void elm_rule_texts_free(ElmRuleTexts *self);

/* All texts for the patterns of @key: ElmRuleText, owned by @self. */
const GArray *elm_rule_texts_of(ElmRuleTexts *self, ElmRuleKey key);
/* Was something left out because there is too much? */
gboolean elm_rule_texts_is_cut(const ElmRuleTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRuleTexts, elm_rule_texts_free)
