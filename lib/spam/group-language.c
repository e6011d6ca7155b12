#include "config.h"

#include <string.h>

#include "lib/content/language.h"
#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

/* Does the site want some languages, and not @language? */
static gboolean
is_refused(ElmFacts *facts, const char *language)
{
	const char *const *wanted = elm_facts_setup(facts)->site->languages;

	return language[0] != '\0' && wanted[0] != NULL &&
	       !g_strv_contains(wanted, language);
}

static gboolean
is_unwanted(ElmFacts *facts, ElmTrace *trace)
{
	const char *language = elm_facts_language(facts);

	return is_refused(facts, language) &&
	       elm_trace(trace, "'%s'", language);
}

/* None of the languages that are wanted is in Latin letters, or all are, and
 * this is the other way round. */
static gboolean
is_unreadable(ElmFacts *facts, ElmTrace *trace)
{
	const char *const *wanted = elm_facts_setup(facts)->site->languages;
	const char *language = elm_facts_language(facts);
	gboolean is_latin = elm_language_is_latin(language);

	if (!is_refused(facts, language))
		return FALSE;
	for (gsize i = 0; wanted[i] != NULL; i++) {
		if (elm_language_is_latin(wanted[i]) == is_latin)
			return FALSE;
	}
	return elm_trace(trace, "'%s'", language);
}

static const char *
subject_language(ElmFacts *facts)
{
	const char *subject = elm_facts_subject_skeleton(facts, NULL);

	return elm_language_tell(subject, strlen(subject));
}

static gboolean
is_subject_unwanted(ElmFacts *facts, ElmTrace *trace)
{
	const char *language = subject_language(facts);

	return is_refused(facts, language) &&
	       elm_trace(trace, "'%s'", language);
}

/* A subject in another script than the text is. */
static gboolean
is_subject_other(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = subject_language(facts);
	const char *text;

	if (subject[0] == '\0')
		return FALSE;
	text = elm_facts_language(facts);
	return text[0] != '\0' &&
	       elm_language_is_latin(text) != elm_language_is_latin(subject) &&
	       elm_trace(trace, "subject '%s', text '%s'", subject, text);
}

static const ElmTest tests[] = {
	{ "LANGUAGE_UNWANTED", 2.0,
	    "text is in a language that the site does not want", is_unwanted },
	{ "LANGUAGE_SCRIPT", 1.0,
	    "text is in a script that the site does not read", is_unreadable },
	{ "LANGUAGE_SUBJECT", 1.0,
	    "subject is in a language that the site does not want",
	    is_subject_unwanted },
	{ "LANGUAGE_OTHER", 0.3, "subject is in another script than the text",
	    is_subject_other },
};

const ElmGroup elm_group_language =
    ELM_GROUP("language", "languages that nobody here reads", tests);
