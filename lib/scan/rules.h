/* rules.h -- which attachments a site takes: a text file of rules.
 *
 * One rule stands on a line.  The first rule that holds for an item decides
 * about it; when none does, it is allowed.
 *
 *     # Comments and empty lines are for people.
 *     allow name=*.exe recipient=tools@example.org sender=@example.org
 *     deny  class=executable,script       -- programs are not sent by mail
 *     flag  class=archive size>20M not depth=0
 *
 *     rule      = ("allow" / "flag" / "deny") *condition ["--" reason]
 *     condition = ["not"] key "=" value *("," value)
 *     condition =/ ["not"] ("size" / "depth") ("<" / "<=" / "=" / ">=" / ">")
 *                 number
 *     value     = bare / DQUOTE quoted DQUOTE / "/" regex "/"
 *
 * A rule holds when all of its conditions do; a condition with several values
 * holds when one of them does, and "not" turns it round.  The keys are:
 *
 *     class       what it is: the words of elm_class_word()
 *     trait       what is odd about it: the words of elm_trait_word()
 *     type        the media type it was declared as: video/mp4
 *     true-type   the media type its content has
 *     label       its name in the site's own magic file
 *     name        the last component of its name, as a system that drops blanks
 *                 and dots at the end would take it: *.exe
 *     path        the same with all containers around it: *.zip/a.exe
 *     size        octets, decoded, with an optional K, M, or G (powers of 1024)
 *     depth       containers around it: 0 for the part itself
 *     sender      an envelope sender as elm_address_pattern() takes it
 *     recipient   an envelope recipient, likewise
 *
 * Patterns are globs ("*" any text, "?" any character), compared whatever the
 * case and the Unicode presentation; between slashes a regular expression of
 * PCRE2, found anywhere in the text.  Inside quotes, blanks and commas mean
 * themselves, and a backslash stands before a quote or a backslash.  An item
 * without declared type or label meets no pattern for it, not even "*".
 *
 * A message with several recipients is decided for each of them alone, and the
 * strictest decision counts: deny before flag before allow.  So an "allow
 * recipient=" lets it through only if every recipient is meant or allowed
 * otherwise, and a "deny recipient=" stops it if one is.
 *
 * Of three conditions one may not be able to tell: a sender or recipient that
 * is not known, and a regular expression that met its limit.  The rule is then
 * passed over, and if it is stricter than what is decided in the end, the
 * decision says that there is a doubt. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/content/item.h"
#include "lib/mail/envelope.h"

typedef struct ElmRules ElmRules;

/* From the mildest to the strictest. */
typedef enum { ELM_RULE_ALLOW, ELM_RULE_FLAG, ELM_RULE_DENY } ElmRuleAction;

/* What the rules say about one item.  @reason is owned by the rules. */
typedef struct {
	ElmRuleAction action;
	guint line;         /* of the rule that decided, 0 when none did */
	const char *reason; /* its words for the user, or NULL */
	guint doubt;        /* line of a stricter rule that could not be told
			     * to hold or not, else 0: call it "unknown" */
} ElmRuleDecision;

/* The rules in @text; @file is what errors call it.  NULL and ELM_ERROR_CONFIG
 * if anything is wrong: the message then has a line "FILE:LINE:COLUMN: what"
 * for every error.  Nothing is read but @text. */
ElmRules *elm_rules_parse(GBytes *text, const char *file,
    const ElmLimits *limits, GError **error);

/* The rules that are in force where a site has none of its own: the text of
 * etc/attachment.rules. */
ElmRules *elm_rules_preset(const ElmLimits *limits);

void elm_rules_free(ElmRules *self);

/* Decide about @item of a message with @envelope, which may be NULL.  Several
 * threads may ask one @self. */
void elm_rules_decide(const ElmRules *self, const ElmItem *item,
    const ElmEnvelope *envelope, ElmRuleDecision *decision);

/* What is no error but cannot be meant: a line "FILE:LINE: what" for each rule
 * that can never decide, since its conditions exclude each other or earlier
 * rules take all that it is for.  What cannot be proved is not reported.  NULL
 * when there is nothing to say; the caller frees. */
char *elm_rules_check(const ElmRules *self);

/* "allow", "flag" or "deny". */
const char *elm_rule_action_word(ElmRuleAction action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRules, elm_rules_free)
