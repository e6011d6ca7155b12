#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

#define MANY 20
#define SOME 3

static const ElmAddressEntry *
entry_at(ElmFacts *facts, const char *name, gsize i)
{
	return elm_address_list_at(elm_facts_addresses(facts, name), i);
}

static gsize
count_of(ElmFacts *facts, const char *name)
{
	gsize n = 0;

	while (n <= MANY && entry_at(facts, name, n) != NULL)
		n++;
	return n;
}

static gboolean
is_to_missing(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "To") == 0 &&
	       elm_facts_count(facts, "Cc") == 0 &&
	       elm_facts_count(facts, "Bcc") == 0 &&
	       elm_trace(trace, "no To, no Cc");
}

static gboolean
is_undisclosed(ElmFacts *facts, ElmTrace *trace)
{
	const char *to = elm_facts_raw(facts, "To");

	return elm_facts_count(facts, "To") > 0 &&
	       (elm_look_has(to, "undisclosed") ||
		   elm_look_has(to, "unlisted") || *to == '\0' ||
		   strcmp(to, "<>") == 0) &&
	       elm_trace(trace, "To: %s", to);
}

static gboolean
is_to_without_address(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to = entry_at(facts, "To", 0);
	const char *raw = elm_facts_raw(facts, "To");

	return *raw != '\0' && strchr(raw, '@') == NULL &&
	       strchr(raw, ':') == NULL && strcmp(raw, "<>") != 0 &&
	       (to == NULL || *to->domain == '\0') &&
	       elm_trace(trace, "To: %s", raw);
}

static gboolean
is_to_from(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to = entry_at(facts, "To", 0);
	const char *from = elm_facts_from(facts)->address;

	return to != NULL && *from != '\0' &&
	       g_ascii_strcasecmp(to->address, from) == 0 &&
	       !elm_parties_is_passed_on(facts) && elm_trace(trace, "%s", from);
}

static gboolean
is_many(ElmFacts *facts, ElmTrace *trace)
{
	return count_of(facts, "To") + count_of(facts, "Cc") > MANY &&
	       !elm_parties_is_passed_on(facts) &&
	       elm_trace(trace, "more than %d", MANY);
}

/* Whoever works down a list has them in its order. */
static gboolean
is_sorted(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *last = entry_at(facts, "To", 0);
	const ElmAddressEntry *entry;
	gsize n = 1;

	for (; last != NULL && n <= MANY &&
	       (entry = entry_at(facts, "To", n)) != NULL;
	     n++) {
		if (g_ascii_strcasecmp(last->local, entry->local) > 0)
			return FALSE;
		last = entry;
	}
	return n > SOME + 1 && last != NULL &&
	       elm_trace(trace, "%zu addresses", n);
}

static gboolean
is_named_in(ElmFacts *facts, const char *field, const char *address)
{
	const ElmAddressEntry *entry;

	for (gsize i = 0;
	     i < 100 && (entry = entry_at(facts, field, i)) != NULL; i++)
		if (g_ascii_strcasecmp(entry->address, address) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
is_not_named(ElmFacts *facts, ElmTrace *trace)
{
	const char *recipient = elm_parties_recipient(facts);

	if (*recipient == '\0' || elm_parties_is_passed_on(facts) ||
	    is_named_in(facts, "To", recipient) ||
	    is_named_in(facts, "Cc", recipient))
		return FALSE;
	return elm_trace(trace, "%s", recipient);
}

/* "ann" <ann@example.org>: made from the address by who knows no name. */
static gboolean
is_name_local(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to = entry_at(facts, "To", 0);

	return to != NULL && *to->display != '\0' &&
	       !elm_parties_is_passed_on(facts) &&
	       (g_ascii_strcasecmp(to->display, to->local) == 0 ||
		   g_ascii_strcasecmp(to->display, to->address) == 0) &&
	       elm_trace(trace, "\"%s\" <%s>", to->display, to->address);
}

/* A first and a last name that are not made from the address. */
static gboolean
is_name_full(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to = entry_at(facts, "To", 0);

	return to != NULL && strchr(to->display, ' ') != NULL &&
	       strchr(to->display, '@') == NULL &&
	       elm_trace(trace, "\"%s\" <%s>", to->display, to->address);
}

static gboolean
is_name_placeholder(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "recipient", "recipients",
		"undisclosed", "customer", "customers", "user", "member",
		"members", "friend", "subscriber", "you", "email", NULL };
	const ElmAddressEntry *to = entry_at(facts, "To", 0);

	return to != NULL && *to->display != '\0' &&
	       strchr(to->display, '@') == NULL &&
	       !elm_parties_is_passed_on(facts) &&
	       elm_look_word(to->display, names) != NULL &&
	       elm_trace(trace, "\"%s\" <%s>", to->display, to->address);
}

/* A placeholder that nobody filled in. */
static gboolean
is_unfilled(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const fields[] = { "To", "Subject", "From" };
	static const char *const marks[] = { "{{", "[[", "%%", "##", "<%", "${",
		"[email]", "{email}", "[name]", "{name}", "%name%", "%email%",
		NULL };

	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
		const char *raw = elm_facts_raw(facts, fields[i]);

		if (strpbrk(raw, "{[%#$") != NULL &&
		    elm_look_part(raw, marks) != NULL)
			return elm_trace(trace, "%s: %s", fields[i], raw);
	}
	return FALSE;
}

static gboolean
is_cc_same_domain(ElmFacts *facts, ElmTrace *trace)
{
	const char *from = elm_facts_from(facts)->domain;
	const ElmAddressEntry *entry;

	for (gsize i = 0;
	     i < MANY && (entry = entry_at(facts, "Cc", i)) != NULL; i++)
		if (elm_parties_is_same(facts, entry->domain, from) &&
		    !elm_facts_is_freemail(facts, from))
			return elm_trace(trace, "%s", entry->address);
	return FALSE;
}

static const ElmTest tests[] = {
	{ "TO_MISSING", 0.3, "there is neither To nor Cc", is_to_missing },
	{ "TO_UNDISCLOSED", 1.2, "the recipients are not disclosed",
	    is_undisclosed },
	{ "TO_NO_ADDRESS", 0.7, "To has no address", is_to_without_address },
	{ "TO_IS_FROM", 1.4, "To and From are the same", is_to_from },
	{ "TO_MANY", 0.7, "more than 20 recipients are named", is_many },
	{ "TO_SORTED", 0.5, "several recipients in alphabetical order",
	    is_sorted },
	{ "TO_NOT_NAMED", 0.6, "the recipient is not named in To or Cc",
	    is_not_named },
	{ "TO_NAME_LOCAL", 0.5, "the recipient's name is made from the address",
	    is_name_local },
	{ "TO_NAME_FULL", -0.8, "the recipient's full name is known",
	    is_name_full },
	{ "TO_NAME_PLACEHOLDER", 0.5,
	    "the recipient is called a customer, a friend, a member ...",
	    is_name_placeholder },
	{ "TO_UNFILLED", 0.8, "a placeholder that was not filled in",
	    is_unfilled },
	{ "CC_SAME_DOMAIN", -0.8, "colleagues of the sender are in Cc",
	    is_cc_same_domain },
};

const ElmGroup elm_group_recipients =
    ELM_GROUP("recipients", "To and Cc", tests);
