#include "config.h"

#include "lib/spam/groups.h"

/* As few letters as a greeting has. */
#define FEW 24

static gsize
count_letters(const char *text)
{
	gsize n = 0;

	for (; *text != '\0'; text = g_utf8_next_char(text))
		n += g_unichar_isalnum(g_utf8_get_char(text)) ? 1 : 0;
	return n;
}

static gboolean
has_attachment(ElmFacts *facts)
{
	return elm_facts_item(facts, 0) != NULL;
}

static gboolean
is_empty(ElmFacts *facts, ElmTrace *trace)
{
	return count_letters(elm_facts_text(facts)) == 0 &&
	       !has_attachment(facts) &&
	       elm_trace(trace, "no letter, no attachment");
}

static gboolean
is_only_attachment(ElmFacts *facts, ElmTrace *trace)
{
	return count_letters(elm_facts_text(facts)) == 0 &&
	       has_attachment(facts) &&
	       elm_trace(trace, "no letter beside '%s'",
		   elm_facts_item(facts, 0)->path);
}

static gboolean
is_only_link(ElmFacts *facts, ElmTrace *trace)
{
	const ElmFactsLink *first = elm_facts_link(facts, 0);
	const char *text = elm_facts_text(facts);

	return first != NULL && count_letters(text) > 0 &&
	       count_letters(text) < FEW + count_letters(first->link->text) &&
	       elm_trace(trace, "hardly more than '%s'", first->link->target);
}

static gboolean
is_without_subject(ElmFacts *facts, ElmTrace *trace)
{
	return count_letters(elm_facts_value(facts, "Subject")) == 0 &&
	       elm_trace(trace, "%u Subject fields",
		   elm_facts_count(facts, "Subject"));
}

static const ElmTest tests[] = {
	{ "EMPTY_BODY", 0.5, "There is nothing to read and nothing attached",
	    is_empty },
	{ "EMPTY_BUT_ATTACHMENT", 0.7, "All there is is an attachment",
	    is_only_attachment },
	{ "EMPTY_BUT_LINK", 0.8, "There is hardly more than a link",
	    is_only_link },
	{ "EMPTY_SUBJECT", 0.4, "The subject is missing or empty",
	    is_without_subject },
};

const ElmGroup elm_group_empty =
    ELM_GROUP("empty", "nothing, or next to nothing, to read", tests);
