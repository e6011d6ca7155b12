/* rule-check.h -- rules that cannot be meant as they stand. */
#pragma once

#include <glib.h>

/* What is wrong with rule @i of @rules (ElmRule, in the order of the file), if
 * it can be proved that it never decides: its conditions exclude each other,
 * or earlier rules hold whenever it does.  NULL otherwise; the caller frees. */
char *elm_rule_complaint(const GPtrArray *rules, guint i);
