#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/links.h"
#include "lib/spam/shape.h"

/* As few letters as a greeting has. */
#define FEW 24
/* As few as one sentence. */
#define SENTENCE 60
/* Elements of a page that was made to show something. */
#define PAGE_ELEMENTS 4

static gsize
letters(ElmFacts *facts)
{
	return elm_shape_of(facts)->letters;
}

static gboolean
has_attachment(ElmFacts *facts)
{
	return elm_facts_item(facts, 0) != NULL;
}

static gboolean
has_link(ElmFacts *facts)
{
	return elm_links_of(facts)->targets > 0;
}

static gboolean
is_empty(ElmFacts *facts, ElmTrace *trace)
{
	return letters(facts) == 0 && !has_attachment(facts) &&
	       elm_trace(trace, "no letter, no attachment");
}

static gboolean
is_only_attachment(ElmFacts *facts, ElmTrace *trace)
{
	return letters(facts) == 0 && has_attachment(facts) &&
	       elm_trace(trace, "no letter beside '%s'",
		   elm_facts_item(facts, 0)->path);
}

static gboolean
is_only_link(ElmFacts *facts, ElmTrace *trace)
{
	const ElmFactsLink *first = elm_facts_link(facts, 0);

	return first != NULL && letters(facts) > 0 &&
	       letters(facts) < FEW + strlen(first->link->text) &&
	       elm_trace(trace, "hardly more than '%s'", first->link->target);
}

/* "Are you there?", to see who answers. */
static gboolean
is_question(ElmFacts *facts, ElmTrace *trace)
{
	return letters(facts) > 0 && letters(facts) < SENTENCE &&
	       !has_link(facts) && !has_attachment(facts) &&
	       elm_facts_count(facts, "In-Reply-To") == 0 &&
	       elm_facts_count(facts, "References") == 0 &&
	       elm_trace(trace, "%s", elm_facts_text(facts));
}

static gboolean
is_empty_page(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->html != NULL && shape->letters == 0 &&
	       shape->html->html->elements >= PAGE_ELEMENTS &&
	       elm_trace(trace, "%u elements and no letter",
		   shape->html->html->elements);
}

static gboolean
is_without_subject(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = elm_facts_value(facts, "Subject");

	return subject[strspn(subject, " \t")] == '\0' &&
	       elm_trace(trace, "%u Subject fields",
		   elm_facts_count(facts, "Subject"));
}

static const ElmTest tests[] = {
	{ "EMPTY_BODY", 0.7, "there is nothing to read and nothing attached",
	    is_empty },
	{ "EMPTY_BUT_ATTACHMENT", 0.7, "all there is is an attachment",
	    is_only_attachment },
	{ "EMPTY_BUT_LINK", 1.2, "there is hardly more than a link",
	    is_only_link },
	{ "EMPTY_QUESTION", 0.3, "there is a sentence and no more",
	    is_question },
	{ "EMPTY_PAGE", 1.0, "there is a page without a letter",
	    is_empty_page },
	{ "EMPTY_SUBJECT", 0.3, "the subject is missing or empty",
	    is_without_subject },
};

const ElmGroup elm_group_empty =
    ELM_GROUP("empty", "nothing, or next to nothing, to read", tests);
