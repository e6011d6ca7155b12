/* tricks.h -- the tricks of all HTML that is shown. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"

/* Does a body of @facts play @trick?  Notes in @trace what shows it. */
gboolean elm_tricks_show(ElmFacts *facts, ElmHtmlTrick trick, ElmTrace *trace);

/* For groups whose tests are tricks: a test and its row in the table, called
 * HTML_ and the trick. */
#define ELM_TRICKS_TEST(trick, points, meaning)                                \
	static gboolean is_##trick(ElmFacts *facts, ElmTrace *trace)           \
	{                                                                      \
		return elm_tricks_show(facts, ELM_HTML_##trick, trace);        \
	}
#define ELM_TRICKS_ROW(trick, points, meaning)                                 \
	{ "HTML_" #trick, points, meaning, is_##trick },
