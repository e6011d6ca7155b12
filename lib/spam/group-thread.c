#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/message-id.h"
#include "lib/spam/parties.h"

static gboolean
is_reply_subject(ElmFacts *facts)
{
	static const char *const marks[] = { "re:", "aw:", "sv:", "antw:", "r:",
		"re[", NULL };
	const char *subject = elm_facts_value(facts, "Subject");
	const char *tag = *subject == '[' ? strchr(subject, ']') : NULL;

	if (tag != NULL)
		subject = tag + 1 + strspn(tag + 1, " ");
	for (gsize i = 0; marks[i] != NULL; i++)
		if (elm_look_starts(subject, marks[i]))
			return TRUE;
	return FALSE;
}

static gboolean
has_reference(ElmFacts *facts)
{
	return elm_facts_count(facts, "In-Reply-To") > 0 ||
	       elm_facts_count(facts, "References") > 0;
}

static gboolean
is_answer(ElmFacts *facts, ElmTrace *trace)
{
	return is_reply_subject(facts) && has_reference(facts) &&
	       elm_trace(trace, "%s", elm_facts_raw(facts, "In-Reply-To"));
}

/* What it answers was given its ID here: hard to know from outside. */
static gboolean
is_answer_to_us(ElmFacts *facts, ElmTrace *trace)
{
	const char *raw = elm_facts_raw(facts, "In-Reply-To");
	const char *own = elm_parties_host(elm_parties_recipient(facts));
	g_auto(ElmMessageId) id = { 0 };

	elm_message_id_read(raw, &id);
	return *own != '\0' && !elm_facts_is_freemail(facts, own) &&
	       id.is_exact && elm_parties_is_same(facts, id.host, own) &&
	       !elm_parties_is_passed_on(facts) && elm_trace(trace, "%s", raw);
}

/* RFC 5322, 3.6.4: what it answers comes last in References. */
static gboolean
is_chain(ElmFacts *facts, ElmTrace *trace)
{
	const char *references = elm_facts_raw(facts, "References");
	const char *answered = elm_facts_raw(facts, "In-Reply-To");
	const char *last = strrchr(references, '<');

	return last != NULL && last > references && *answered == '<' &&
	       strncmp(last, answered, strlen(last)) == 0 &&
	       elm_trace(trace, "%s", last);
}

static gboolean
is_reference_malformed(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "References", "In-Reply-To" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		const char *raw = elm_facts_raw(facts, names[i]);

		if (*raw != '\0' && strchr(raw, '@') == NULL)
			return elm_trace(trace, "%s: %s", names[i], raw);
	}
	return FALSE;
}

static gboolean
is_reference_to_itself(ElmFacts *facts, ElmTrace *trace)
{
	const char *id = elm_facts_raw(facts, "Message-ID");

	return strlen(id) > 5 &&
	       (strstr(elm_facts_raw(facts, "References"), id) != NULL ||
		   strstr(elm_facts_raw(facts, "In-Reply-To"), id) != NULL) &&
	       elm_trace(trace, "%s", id);
}

/* An answer without the mark that every program puts before it. */
static gboolean
is_unmarked(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "In-Reply-To") > 0 &&
	       strchr(elm_facts_value(facts, "Subject"), ':') == NULL &&
	       !elm_parties_is_passed_on(facts) &&
	       elm_trace(trace, "%s", elm_facts_value(facts, "Subject"));
}

/* "Re: ..." with what is answered, and yet nothing of it in the text. */
static gboolean
is_forward_forged(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = elm_facts_value(facts, "Subject");

	return (elm_look_starts(subject, "fw:") ||
		   elm_look_starts(subject, "fwd:") ||
		   elm_look_starts(subject, "wg:")) &&
	       !has_reference(facts) &&
	       elm_facts_count(facts, "Thread-Index") == 0 &&
	       elm_facts_count(facts, "Resent-From") == 0 &&
	       elm_trace(trace, "%s", subject);
}

static const ElmTest tests[] = {
	{ "THREAD_ANSWER", -0.8, "an answer that says what it answers",
	    is_answer },
	{ "THREAD_TO_US", -1.2, "an answer to a message of the recipient's",
	    is_answer_to_us },
	{ "THREAD_CHAIN", -0.6, "one of a chain of answers", is_chain },
	{ "THREAD_MALFORMED", 0.3, "it answers what is no message",
	    is_reference_malformed },
	{ "THREAD_ITSELF", 1.0, "it answers itself", is_reference_to_itself },
	{ "THREAD_UNMARKED", 0.5, "an answer that is not marked as one",
	    is_unmarked },
	{ "THREAD_FORWARD_FORGED", 0.2, "forwarded, but nothing says what",
	    is_forward_forged },
};

const ElmGroup elm_group_thread =
    ELM_GROUP("thread", "answers, true and forged", tests);
