#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/mailer.h"
#include "lib/spam/message-id.h"
#include "lib/spam/parties.h"

/* The boundary of the message itself; "" if it has none. */
static char *
boundary_of(ElmFacts *facts)
{
	const char *type = elm_facts_raw(facts, "Content-Type");
	const char *at = type;

	while ((at = strchr(at, ';')) != NULL) {
		at += 1 + strspn(at + 1, " \t");
		if (!elm_look_starts(at, "boundary="))
			continue;
		at += strlen("boundary=");
		return *at == '"' ? g_strndup(at + 1, strcspn(at + 1, "\""))
				  : g_strndup(at, strcspn(at, "; \t"));
	}
	return g_strdup("");
}

static gboolean
trace_claim(ElmFacts *facts, const char *against, ElmTrace *trace)
{
	return elm_trace(trace, "%s, but %s", elm_mailer_claim(facts), against);
}

static gboolean
is_ratware(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = elm_mailer_ratware(elm_mailer_claim(facts));

	return name != NULL && elm_trace(trace, "%s", elm_mailer_claim(facts));
}

static gboolean
is_id_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMailer *mailer = elm_mailer_of(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	if (mailer == NULL || !mailer->is_strict)
		return FALSE;
	return *id->inside != '\0' && !elm_mailer_fits_id(mailer, id->inside) &&
	       !elm_look_shape(id->inside, "%a$%a$%d@*") && /* a news server */
	       trace_claim(facts, id->inside, trace);
}

/* Gateways that put a message into another use boundaries of their own. */
static gboolean
is_boundary_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMailer *mailer = elm_mailer_of(facts);
	g_autofree char *boundary = boundary_of(facts);

	if (mailer == NULL || *boundary == '\0' ||
	    elm_parties_is_passed_on(facts) ||
	    elm_look_starts(elm_facts_raw(facts, "Content-Type"),
		"multipart/signed") ||
	    elm_look_starts(elm_facts_raw(facts, "Content-Type"),
		"multipart/encrypted"))
		return FALSE;
	return !elm_mailer_fits_boundary(mailer, boundary) &&
	       trace_claim(facts, boundary, trace);
}

static gboolean
claims(ElmFacts *facts, const char *name)
{
	return elm_look_has(elm_facts_raw(facts, "X-Mailer"), name);
}

static gboolean
is_express_bare(ElmFacts *facts, ElmTrace *trace)
{
	return elm_look_starts(elm_facts_raw(facts, "X-Mailer"),
		   "Microsoft Outlook Express") &&
	       !claims(facts, "Macintosh") &&
	       elm_facts_count(facts, "X-MimeOLE") == 0 &&
	       trace_claim(facts, "no X-MimeOLE", trace);
}

/* The versions of the program and of what it writes with go together. */
static gboolean
is_mimeole_other(ElmFacts *facts, ElmTrace *trace)
{
	static const char start[] = "Microsoft Outlook Express ";
	const char *mimeole = elm_facts_raw(facts, "X-MimeOLE");
	const char *mailer = elm_facts_raw(facts, "X-Mailer");
	const char *version = strstr(mimeole, " V");
	gsize length;

	if (version == NULL || !elm_look_starts(mailer, start))
		return FALSE;
	mailer += strlen(start);
	length = strcspn(mailer, ".");
	return length > 0 && strncmp(version + 2, mailer, length) != 0 &&
	       trace_claim(facts, mimeole, trace);
}

static gboolean
is_gone(ElmFacts *facts, ElmTrace *trace)
{
	gint last = elm_mailer_last_year(elm_mailer_claim(facts));
	gint64 seconds = elm_parties_arrival(facts);
	g_autoptr(GDateTime) date = NULL;

	if (last == 0)
		return FALSE;
	if (seconds < 0)
		seconds = elm_facts_date(facts);
	date = seconds >= 0 ? g_date_time_new_from_unix_utc(seconds) : NULL;
	return date != NULL && g_date_time_get_year(date) > last &&
	       elm_trace(trace, "%s in %d", elm_mailer_claim(facts),
		   g_date_time_get_year(date));
}

static gboolean
is_script(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "PHPMailer", "PHP/", "PhPMail",
		"MIME::Lite", "MIME-tools", "SMTPMail", "Python", "libwww",
		"ColdFusion", "JMail", "AspMail", "CDOSYS", "MailSend", "swift",
		"Leaf", NULL };
	const char *claim = elm_mailer_claim(facts);

	if (elm_look_part(claim, names) != NULL)
		return elm_trace(trace, "%s", claim);
	return (elm_facts_count(facts, "X-PHP-Originating-Script") > 0 ||
		   elm_facts_count(facts, "X-PHP-Script") > 0) &&
	       elm_trace(trace, "X-PHP-Script");
}

/* A program that nobody wrote: one word, small, perhaps with a number. */
static gboolean
is_invented(ElmFacts *facts, ElmTrace *trace)
{
	const char *claim = elm_facts_raw(facts, "X-Mailer");
	gsize letters = 0;

	while (g_ascii_islower(claim[letters]))
		letters++;
	if (*claim != '\0' && strspn(claim, "0123456789.- ") == strlen(claim))
		return elm_trace(trace, "%s", claim);
	return letters >= 4 &&
	       strspn(claim + letters, "0123456789. ") ==
		   strlen(claim + letters) &&
	       elm_trace(trace, "%s", claim);
}

static gboolean
is_consistent(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMailer *mailer = elm_mailer_of(facts);
	g_autofree char *boundary = boundary_of(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	if (mailer == NULL)
		return FALSE;
	return elm_mailer_fits_id(mailer, id->inside) &&
	       (*boundary == '\0' ||
		   elm_mailer_fits_boundary(mailer, boundary)) &&
	       elm_mailer_last_year(elm_mailer_claim(facts)) == 0 &&
	       elm_trace(trace, "%s, %s", elm_mailer_claim(facts), id->inside);
}

static const ElmTest tests[] = {
	{ "MAILER_RATWARE", 1.3, "a program known for the spam it sends",
	    is_ratware },
	{ "MAILER_ID_FORGED", 1.5,
	    "a mail program is claimed that gives other Message-IDs",
	    is_id_forged },
	{ "MAILER_BOUNDARY_FORGED", 0.9,
	    "a mail program is claimed that uses other boundaries",
	    is_boundary_forged },
	{ "MAILER_EXPRESS_BARE", 1.4,
	    "Outlook Express is claimed, but its other field is missing",
	    is_express_bare },
	{ "MAILER_MIMEOLE_OTHER", 0.8,
	    "X-Mailer and X-MimeOLE are of different versions",
	    is_mimeole_other },
	{ "MAILER_GONE", 1.0, "a mail program that nobody used any more then",
	    is_gone },
	{ "MAILER_SCRIPT", 0.5, "made by a library for web pages", is_script },
	{ "MAILER_INVENTED", 0.9, "a mail program that nobody wrote",
	    is_invented },
	{ "MAILER_CONSISTENT", -1.0,
	    "a mail program with the Message-ID and the boundary it makes",
	    is_consistent },
};

const ElmGroup elm_group_mailer =
    ELM_GROUP("mailer", "the mail program, and what belies it", tests);
