#include "config.h"

#include <string.h>

#include "lib/content/skeleton.h"
#include "lib/spam/brands.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

static const char *
name_of(ElmFacts *facts)
{
	return elm_facts_from(facts)->display;
}

/* An address in the name, as the reader sees it, and it is not From's. */
static gboolean
is_other_address(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const char *at = strchr(from->display, '@');
	const char *start = at;
	g_autofree char *host = NULL;

	if (at == NULL)
		return FALSE;
	while (start > from->display &&
	       (g_ascii_isalnum(start[-1]) || strchr("._+-", start[-1])))
		start--;
	host = g_ascii_strdown(at + 1,
	    (gssize)strspn(at + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ"
				   "RSTUVWXYZ0123456789.-"));
	if (start == at || strchr(host, '.') == NULL ||
	    elm_parties_is_same(facts, host, from->domain))
		return FALSE;
	return elm_trace(trace, "\"%s\" <%s>", from->display, from->address);
}

/* Servers and lists write so for others, and say so. */
static gboolean
is_on_behalf(const char *name)
{
	static const char *const words[] = { " via ", " on behalf of ",
		" im Auftrag ", "(via ", NULL };

	return elm_look_part(name, words) != NULL;
}

static gboolean
is_brand(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = name_of(facts);
	const char *domain = elm_parties_from_domain(facts);
	g_autofree char *text = NULL;
	const ElmBrand *brand;

	if (*name == '\0' || is_on_behalf(name))
		return FALSE;
	text = elm_skeleton_fold(name, strlen(name), NULL);
	brand = elm_brand_named(text);
	if (brand == NULL || !elm_brand_is_claimed(brand, text) ||
	    elm_brand_owns(brand, domain) || elm_parties_is_passed_on(facts))
		return FALSE;
	return elm_trace(trace, "\"%s\" <%s> is not %s", name, domain,
	    brand->name);
}

/* The first label of a domain that is as good as a name. */
static gboolean
names_domain(const char *name, const char *domain)
{
	g_autofree char *label = g_strndup(domain, strcspn(domain, "."));
	const char *const words[] = { label, NULL };

	return strlen(label) >= 4 && (elm_look_word(name, words) != NULL ||
					 elm_look_has(name, domain));
}

static gboolean
is_own(ElmFacts *facts, ElmTrace *trace)
{
	const ElmSite *site = elm_facts_setup(facts)->site;
	const char *name = name_of(facts);
	const char *domain = elm_parties_from_domain(facts);
	const char *host = elm_facts_domain(facts,
	    elm_parties_host(elm_parties_recipient(facts)));

	if (*name == '\0' || elm_parties_is_passed_on(facts) ||
	    elm_facts_is_freemail(facts, host) ||
	    elm_facts_is_among(domain, site->own_domains) ||
	    strcmp(domain, host) == 0)
		return FALSE;
	for (gsize i = 0; site->own_domains[i] != NULL; i++)
		if (names_domain(name, site->own_domains[i]))
			return elm_trace(trace, "\"%s\" <%s>", name, domain);
	return *host != '\0' && names_domain(name, host) &&
	       elm_trace(trace, "\"%s\" <%s>", name, domain);
}

static gboolean
is_role(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const roles[] = { "ceo", "cfo", "coo", "chairman",
		"president", "director", "manager", "geschaeftsfuehrer",
		"geschaftsfuhrer", "vorstand", "directeur", "gerente",
		"diretor", NULL };
	const char *name = name_of(facts);
	const ElmAddressEntry *from = elm_facts_from(facts);
	g_autofree char *text = NULL;

	if (*name == '\0' || !elm_facts_is_freemail(facts, from->domain) ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	text = elm_skeleton_fold(name, strlen(name), NULL);
	return elm_look_word(text, roles) != NULL &&
	       elm_trace(trace, "\"%s\" <%s>", name, from->address);
}

/* What a site's own services are called. */
static gboolean
is_service(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const services[] = { "helpdesk", "help desk",
		"it support", "it-support", "it department", "it admin",
		"mail admin", "administrator", "mailbox", "webmail",
		"mail server", "mailserver", "mail delivery", "email support",
		"mail support", "mail team", "email admin", "system admin",
		"security team", "account team", "storage", "quarantine",
		"human resources", "hr department", "payroll", "voicemail",
		"voice mail", "fax", "scanner", "e-mail verwaltung", NULL };
	const char *name = name_of(facts);
	const char *domain = elm_parties_from_domain(facts);
	const char *service =
	    *name != '\0' ? elm_look_part(name, services) : NULL;

	if (service == NULL || elm_parties_is_own(facts, domain) ||
	    elm_parties_is_passed_on(facts) ||
	    elm_look_starts(elm_facts_from(facts)->local, "mailer-daemon"))
		return FALSE;
	return elm_trace(trace, "\"%s\" <%s>", name, domain);
}

/* The recipient's mailbox or domain as a name of somebody else. */
static gboolean
is_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = name_of(facts);
	const char *recipient = elm_parties_recipient(facts);
	const ElmAddressEntry *from = elm_facts_from(facts);
	g_autofree char *local = g_strndup(recipient, strcspn(recipient, "@"));

	if (strlen(local) < 3 || *name == '\0' ||
	    g_ascii_strcasecmp(from->address, recipient) == 0)
		return FALSE;
	return (g_ascii_strcasecmp(name, local) == 0 ||
		   g_ascii_strcasecmp(name, recipient) == 0) &&
	       elm_trace(trace, "\"%s\" <%s>", name, from->address);
}

static gboolean
is_link(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const marks[] = { "http://", "https://", "www.",
		NULL };
	const char *name = name_of(facts);

	return *name != '\0' && elm_look_part(name, marks) != NULL &&
	       elm_trace(trace, "\"%s\"", name);
}

static gboolean
is_capitals(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = name_of(facts);
	ElmLook look = elm_look_count(name, strlen(name));

	return look.upper >= 8 && look.lower == 0 && look.blanks > 0 &&
	       elm_trace(trace, "\"%s\"", name);
}

/* Punctuation that stands in no name. */
static gboolean
is_noisy(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = name_of(facts);
	gsize noise = 0;

	for (const char *at = name; *at != '\0'; at++)
		noise += strchr("!$%*#?~^{}<>|=+", *at) != NULL;
	return noise >= 1 && elm_trace(trace, "\"%s\"", name);
}

/* No letter of any script, though there is something. */
static gboolean
is_symbols(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = name_of(facts);
	guint symbols = 0;

	for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		symbols += c >= 0x2190 && !g_unichar_isalnum(c) &&
			   (c < 0x3000 || c >= 0x1f000);
	}
	return symbols > 0 && elm_trace(trace, "\"%s\"", name);
}

static gboolean
is_missing(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);

	return *from->display == '\0' && *from->address != '\0' &&
	       elm_trace(trace, "%s", from->address);
}

/* "Ann Example" <ann.example@...>, <aexample@...>, <example@...>. */
static gboolean
is_of_address(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const char *last = strrchr(from->display, ' ');

	if (last == NULL || strlen(last + 1) < 3 ||
	    !g_str_is_ascii(from->display) ||
	    !elm_look_has(from->local, last + 1))
		return FALSE;
	return elm_trace(trace, "\"%s\" <%s>", from->display, from->address);
}

static const ElmTest tests[] = {
	{ "NAME_OTHER_ADDRESS", 0.8,
	    "the name in From is an address of another domain",
	    is_other_address },
	{ "NAME_BRAND", 2.0,
	    "the name in From is that of a company it is not from", is_brand },
	{ "NAME_OWN", 1.5, "the name in From is ours, the address is not",
	    is_own },
	{ "NAME_ROLE", 1.2, "a chief who writes from a free mail provider",
	    is_role },
	{ "NAME_SERVICE", 1.3,
	    "the name in From is that of a service of the site, from elsewhere",
	    is_service },
	{ "NAME_RECIPIENT", 1.0, "the name in From is the recipient",
	    is_recipient },
	{ "NAME_LINK", 0.6, "the name in From is a link", is_link },
	{ "NAME_CAPITALS", 0.7, "the name in From is in capitals",
	    is_capitals },
	{ "NAME_NOISY", 1.0, "the name in From has odd punctuation", is_noisy },
	{ "NAME_SYMBOLS", 1.0, "the name in From has pictures or symbols",
	    is_symbols },
	{ "NAME_MISSING", 0.5, "From has no name", is_missing },
	{ "NAME_OF_ADDRESS", -0.7, "name and address in From go together",
	    is_of_address },
};

const ElmGroup elm_group_display_name = ELM_GROUP("display-name",
    "the name in From, which is all that many readers see", tests);
