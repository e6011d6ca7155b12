#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_ACCOUNT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_ACCOUNT, 7)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_ACCOUNT, 12)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_ACCOUNT, 3)
ELM_WORDING_SAYS(is_mailbox_hinted, ELM_THEME_MAILBOX, 3)
ELM_WORDING_SAYS(is_mailbox_told, ELM_THEME_MAILBOX, 7)
ELM_WORDING_HEADS(is_mailbox_in_subject, ELM_THEME_MAILBOX, 3)

/* Does the text ask for something about an account or a mailbox? */
static gboolean
is_about_account(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_ACCOUNT, 3, trace) ||
	       elm_wording_says(facts, ELM_THEME_MAILBOX, 3, trace);
}

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) && is_about_account(facts, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       is_about_account(facts, trace);
}

static gboolean
is_anonymous(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_GREETING, 3, NULL) &&
	       is_about_account(facts, trace);
}

static const ElmTest tests[] = {
	{ "ACCOUNT_HINT", 0.8, "speaks of an account that is in danger",
	    is_hinted },
	{ "ACCOUNT_VERIFY", 1.2, "asks to verify an account", is_told },
	{ "ACCOUNT_MUCH", 0.8, "asks for it at length", is_insisted_on },
	{ "ACCOUNT_SUBJECT", 0.9, "subject speaks of an account in danger",
	    is_in_subject },
	{ "MAILBOX_HINT", 0.5, "speaks of a mailbox that is in danger",
	    is_mailbox_hinted },
	{ "MAILBOX_VERIFY", 1.2, "asks to log in to keep a mailbox",
	    is_mailbox_told },
	{ "MAILBOX_SUBJECT", 0.9, "subject speaks of a mailbox in danger",
	    is_mailbox_in_subject },
	{ "ACCOUNT_CLICK", 0.5, "an account in danger and a link to click",
	    is_to_click },
	{ "ACCOUNT_URGENT", 0.6, "an account in danger and little time",
	    is_urgent },
	{ "ACCOUNT_ANONYMOUS", 0.9, "an account of nobody in particular",
	    is_anonymous },
};

const ElmGroup elm_group_account =
    ELM_GROUP("account", "accounts and mailboxes to be verified", tests);
