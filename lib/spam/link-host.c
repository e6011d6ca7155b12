#include "config.h"

#include "lib/spam/link-host.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/skeleton.h"
#include "lib/spam/links.h"
#include "lib/spam/lure.h"
#include "lib/spam/service.h"
#include "lib/spam/wordlike.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_LINKS_##mark)

/* Honest hosts have up to two labels below their domain, delivery networks
 * three. */
#define MANY_LABELS 4
#define LONG_HOST 60
#define MANY_HYPHENS 3
#define MANY_DIGITS 5

/* The labels of top level domains that are put inside a host, where they look
 * like its end: "bank.com.example.net". */
static const char *const ends[] = { "com", "net", "org", "gov", "edu", "www",
	NULL };

/* Of URL parsing itself. */
static const struct {
	guint url;
	guint64 mark;
} parsed[] = {
	{ ELM_URL_NUMERIC, BIT(NUMERIC) },
	{ ELM_URL_ODD_NUMERIC, BIT(ODD_NUMERIC) },
	{ ELM_URL_ESCAPED_HOST, BIT(ESCAPED_HOST) },
	{ ELM_URL_PUNYCODE, BIT(PUNYCODE) },
	{ ELM_URL_PORT, BIT(PORT) },
};

/* A label, which is not followed by a NUL. */
typedef struct {
	const char *text;
	gsize length;
} Label;

static gboolean
is_end(const Label *label)
{
	for (gsize i = 0; ends[i] != NULL; i++)
		if (strlen(ends[i]) == label->length &&
		    memcmp(ends[i], label->text, label->length) == 0)
			return TRUE;
	return FALSE;
}

static guint
count_labels(const char *host)
{
	guint labels = 1;

	for (; *host != '\0'; host++)
		labels += *host == '.';
	return labels;
}

static gsize
count_hyphens(const Label *label)
{
	gsize hyphens = 0;

	for (gsize i = 0; i < label->length; i++)
		hyphens += label->text[i] == '-';
	return hyphens;
}

static gsize
count_digits(const Label *label)
{
	gsize digits = 0;

	for (gsize i = 0; i < label->length; i++)
		digits += g_ascii_isdigit(label->text[i]) != 0;
	return digits;
}

/* Is a piece of it, between hyphens, drawn at random? */
static gboolean
is_random(const Label *label)
{
	gsize start = 0;

	for (gsize i = 0; i <= label->length; i++) {
		if (i < label->length && label->text[i] != '-')
			continue;
		if (elm_wordlike_is_random(label->text + start, i - start))
			return TRUE;
		start = i + 1;
	}
	return FALSE;
}

static guint64
look_at_label(const Label *label, gboolean is_first)
{
	guint64 marks = 0;
	gboolean is_ascii =
	    label->length < 4 || memcmp(label->text, "xn--", 4) != 0;

	if (!is_first && is_end(label))
		marks |= BIT(DOMAIN_INSIDE);
	if (is_ascii && count_hyphens(label) >= MANY_HYPHENS)
		marks |= BIT(HYPHENS);
	if (is_ascii && is_random(label))
		marks |= BIT(RANDOM_HOST);
	if (elm_lure_in_name(label->text, label->length))
		marks |= BIT(LURE_HOST);
	return marks;
}

/* Of the label that was registered. */
static guint64
look_at_domain(const ElmUrl *url)
{
	Label label = { url->domain, strcspn(url->domain, ".") };
	guint64 marks = look_at_label(&label, TRUE);

	if ((marks & BIT(RANDOM_HOST)) != 0)
		marks |= BIT(RANDOM_DOMAIN);
	if (count_digits(&label) >= MANY_DIGITS)
		marks |= BIT(DIGITS_DOMAIN);
	return marks;
}

/* Of those below it. */
static guint64
look_below_domain(const ElmUrl *url)
{
	gsize length = strlen(url->host) - strlen(url->domain);
	guint64 marks = 0;

	for (gsize at = 0; at < length;) {
		Label label = { url->host + at, strcspn(url->host + at, ".") };

		marks |= look_at_label(&label, at == 0);
		at += label.length + 1;
	}
	return marks;
}

/* Would a reader take its letters for others? */
static gboolean
is_confusable(const char *host)
{
	g_autofree char *seen = elm_domain_unicode(host);
	g_autofree char *folded = NULL;
	guint marks;

	folded = elm_skeleton_name(seen, &marks);
	return (marks & (ELM_SKELETON_CONFUSABLE | ELM_SKELETON_MIXED)) != 0;
}

guint64
elm_link_host_marks(const ElmUrl *url)
{
	guint64 marks = 0;
	guint abuse;

	for (gsize i = 0; i < G_N_ELEMENTS(parsed); i++)
		if ((url->marks & parsed[i].url) != 0)
			marks |= parsed[i].mark;
	if ((marks & BIT(PUNYCODE)) != 0 && is_confusable(url->host))
		marks |= BIT(CONFUSABLE);
	if ((url->marks & ELM_URL_NUMERIC) != 0 || url->host[0] == '\0')
		return marks;
	if (count_labels(url->host) >= count_labels(url->domain) + MANY_LABELS)
		marks |= BIT(MANY_LABELS);
	if (strlen(url->host) >= LONG_HOST)
		marks |= BIT(LONG_HOST);
	abuse = elm_service_tld_abuse(url->host);
	if (abuse > 0)
		marks |= abuse > 1 ? BIT(ABUSED_TLD) : BIT(CHEAP_TLD);
	if (g_str_has_suffix(url->host, url->domain))
		marks |= look_at_domain(url) | look_below_domain(url);
	return marks;
}
