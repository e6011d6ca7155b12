#include "config.h"

#include "lib/content/rtf.h"

#include "lib/content/item.h"

void
elm_rtf_look(ElmSpan span, ElmFinding *found)
{
	static const struct {
		const char *word;
		guint classes;
		guint traits;
	} rows[] = {
		{ "\\objdata", 0, ELM_TRAIT_EMBEDDED },
		{ "\\objemb", 0, ELM_TRAIT_EMBEDDED },
		{ "\\objocx", ELM_CLASS_ACTIVE, ELM_TRAIT_EMBEDDED },
		{ "\\objupdate", ELM_CLASS_ACTIVE, ELM_TRAIT_EMBEDDED },
		{ "\\objautlink", ELM_CLASS_ACTIVE, ELM_TRAIT_REMOTE },
		{ "\\objlink", 0, ELM_TRAIT_REMOTE },
		{ "\\*\\template http", ELM_CLASS_ACTIVE, ELM_TRAIT_REMOTE },
		{ "\\*\\template \\", ELM_CLASS_ACTIVE, ELM_TRAIT_REMOTE },
		{ "ddeauto", ELM_CLASS_ACTIVE, ELM_TRAIT_LAUNCH },
	};
	const char *words[G_N_ELEMENTS(rows)];
	guint64 seen;

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		words[i] = rows[i].word;
	seen = elm_span_words(span, words, G_N_ELEMENTS(words));
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if ((seen >> i & 1) == 0)
			continue;
		found->classes |= rows[i].classes;
		found->traits |= rows[i].traits;
	}
}
