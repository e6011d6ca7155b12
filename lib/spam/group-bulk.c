#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

/* Fields that programs and services for mass mail write of themselves. */
static const char *const services[] = { "X-Campaign", "X-CampaignID",
	"X-Campaign-Id", "X-Mailgun-Sid", "X-SES-Outgoing", "X-SG-EID",
	"X-MC-User", "X-MJ-Mid", "X-PM-Message-Id", "X-CSA-Complaints",
	"X-rpcampaign", "X-Mailin-Client", "X-Mailer-RecptId", "X-Job",
	"X-EmailType-Id", "X-ReportAbuse", "X-Report-Abuse", "X-Report-Spam",
	"X-Complaints-To", "X-Broadcast-Id", "X-SFMC-Stack", "X-250ok-CID",
	"X-Roving-ID", "X-LinkedIn-Class", "X-Newsletter", "X-List-Unsubscribe",
	"X-EDV-Campaign", "X-Mailkit-Id" };

static gboolean
has_list_unsubscribe(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "List-Unsubscribe") > 0 &&
	       elm_trace(trace, "'%s'",
		   elm_facts_value(facts, "List-Unsubscribe"));
}

/* RFC 8058 */
static gboolean
has_one_click(ElmFacts *facts, ElmTrace *trace)
{
	return g_ascii_strcasecmp(elm_facts_raw(facts, "List-Unsubscribe-Post"),
		   "List-Unsubscribe=One-Click") == 0 &&
	       has_list_unsubscribe(facts, trace);
}

/* RFC 2919 */
static gboolean
has_list_id(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "List-Id") > 0 &&
	       elm_trace(trace, "'%s'", elm_facts_value(facts, "List-Id"));
}

static gboolean
has_precedence(ElmFacts *facts, ElmTrace *trace)
{
	const char *precedence = elm_facts_raw(facts, "Precedence");

	return (g_ascii_strcasecmp(precedence, "bulk") == 0 ||
		   g_ascii_strcasecmp(precedence, "list") == 0 ||
		   g_ascii_strcasecmp(precedence, "junk") == 0) &&
	       elm_trace(trace, "'%s'", precedence);
}

static gboolean
has_feedback_id(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "Feedback-ID") > 0 &&
	       elm_trace(trace, "'%s'", elm_facts_value(facts, "Feedback-ID"));
}

static gboolean
has_service(ElmFacts *facts, ElmTrace *trace)
{
	for (gsize i = 0; i < G_N_ELEMENTS(services); i++) {
		if (elm_facts_count(facts, services[i]) > 0)
			return elm_trace(trace, "'%s'", services[i]);
	}
	return FALSE;
}

ELM_WORDING_SAYS(has_footer, ELM_THEME_UNSUBSCRIBE, 1)
ELM_WORDING_SAYS(has_long_footer, ELM_THEME_UNSUBSCRIBE, 3)

/* Mass mail that does not say so to programs, only to readers. */
static gboolean
is_unmarked(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "List-Unsubscribe") == 0 &&
	       elm_facts_count(facts, "List-Id") == 0 &&
	       elm_facts_count(facts, "In-Reply-To") == 0 &&
	       elm_wording_says(facts, ELM_THEME_UNSUBSCRIBE, 2, trace);
}

static const ElmTest tests[] = {
	{ "BULK_UNSUBSCRIBE", 0.0, "has a List-Unsubscribe field",
	    has_list_unsubscribe },
	{ "BULK_ONE_CLICK", -0.1, "one click ends it (RFC 8058)",
	    has_one_click },
	{ "BULK_LIST_ID", -0.2, "of a mailing list", has_list_id },
	{ "BULK_PRECEDENCE", 0.0, "precedence is bulk or list",
	    has_precedence },
	{ "BULK_FEEDBACK", 0.0, "has a Feedback-ID field", has_feedback_id },
	{ "BULK_SERVICE", 0.0, "marked by a service for mass mail",
	    has_service },
	{ "BULK_FOOTER", 0.1, "tells readers how to end it", has_footer },
	{ "BULK_LONG_FOOTER", 0.1, "tells it at length", has_long_footer },
	{ "BULK_UNMARKED", 0.4, "mass mail that programs cannot end",
	    is_unmarked },
};

const ElmGroup elm_group_bulk =
    ELM_GROUP("bulk", "newsletters, lists and other mass mail", tests);
