#include "config.h"

#include "lib/spam/lookalike.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/skeleton.h"
#include "lib/spam/look.h"

/* Shorter names have too many honest neighbours. */
#define EDIT_LETTERS_MIN 6
#define EDIT_TWO_LETTERS_MIN 10
#define COMBO_LETTERS_MIN 5
#define COMBO_HYPHEN_LETTERS_MIN 4

/* Who might be one. */
typedef struct {
	const char *host;
	const char *domain;
	char *label;    /* first label of the domain, Unicode */
	char *skeleton; /* of the label */
	guint32 kinds;  /* of the letters of the skeleton */
} Suspect;

/* The kind of letter @c is: what a fold makes of another, alone or with its
 * neighbour ("rn" for "m"), is of the same kind. */
static char
kind_of(char c)
{
	static const char kinds[] = "abccefghiikimmopqmstvvvxyz";

	if (g_ascii_islower(c))
		return kinds[c - 'a'];
	return c == '0' ? 'o' : c == '1' ? 'i' : c;
}

/* The kinds of letters in @text, a bit for each. */
static guint32
kinds_of(const char *text)
{
	guint32 kinds = 0;

	for (; *text != '\0'; text++) {
		char kind = kind_of(*text);

		if (g_ascii_islower(kind))
			kinds |= 1u << (kind - 'a');
	}
	return kinds;
}

static void
suspect_init(Suspect *self, const char *host, const char *domain)
{
	g_autofree char *unicode = strstr(domain, "xn--") != NULL
				       ? elm_domain_unicode(domain)
				       : g_strdup(domain);

	self->host = host;
	self->domain = domain;
	self->label = g_strndup(unicode, strcspn(unicode, "."));
	self->skeleton = elm_skeleton_name(self->label, NULL);
	self->kinds = kinds_of(self->skeleton);
}

static void
suspect_clear(Suspect *self)
{
	g_free(self->label);
	g_free(self->skeleton);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Suspect, suspect_clear)

/* Could it be @most changes from @label?  Most labels are told by this, which
 * costs little. */
static gboolean
is_near(const Suspect *self, const char *label, guint most)
{
	gsize length = strlen(label);
	gsize own = strlen(self->skeleton);
	guint32 differ = self->kinds ^ kinds_of(label);

	if (own == 0 || MAX(own, length) - MIN(own, length) > most + 1 ||
	    (guint)__builtin_popcount(differ) > 2 * most)
		return FALSE;
	return kind_of(self->skeleton[0]) == kind_of(label[0]) ||
	       kind_of(self->skeleton[own - 1]) == kind_of(label[length - 1]);
}

static ElmLookalike
by_letters(const Suspect *self, const char *label)
{
	gsize length = strlen(label);
	guint most = length >= EDIT_TWO_LETTERS_MIN ? 2 : 1;
	g_autofree char *skeleton = NULL;

	if (!is_near(self, label, most))
		return ELM_LOOKALIKE_NOT;
	skeleton = elm_skeleton_name(label, NULL);
	if (strcmp(self->skeleton, skeleton) == 0)
		return ELM_LOOKALIKE_CONFUSABLE;
	if (length >= EDIT_LETTERS_MIN &&
	    elm_skeleton_distance(self->skeleton, skeleton, most) <= most)
		return ELM_LOOKALIKE_EDIT;
	return ELM_LOOKALIKE_NOT;
}

/* What is put before or behind a name to make another. */
static gboolean
is_combo_word(const char *word, gsize length)
{
	static const char *const words[] = { "account", "accounts", "alert",
		"alerts", "app", "auth", "bank", "banking", "billing", "card",
		"center", "check", "client", "cloud", "com", "confirm",
		"customer", "deals", "delivery", "gift", "help", "helpdesk",
		"home", "id", "inc", "info", "invoice", "kunden", "login",
		"logon", "mail", "member", "message", "my", "notice",
		"official", "pay", "payment", "portal", "post", "recovery",
		"refund", "reward", "rewards", "secure", "security", "service",
		"services", "shop", "sicher", "sicherheit", "signin", "sso",
		"store", "support", "team", "tracking", "update", "user",
		"users", "verify", "verification", "wallet", "web", "webmail",
		NULL };

	for (gsize i = 0; words[i] != NULL; i++)
		if (strncmp(word, words[i], length) == 0 &&
		    words[i][length] == '\0')
			return TRUE;
	return FALSE;
}

/* Companies do this themselves: "example-online.de". */
static gboolean
is_honest_word(const char *behind)
{
	static const char *const words[] = { "-online", "-group", "-media",
		"-news", "-shop", "-versand", "-reisen", "-international",
		"-europe", "-germany", NULL };

	return g_strv_contains(words, behind);
}

static gboolean
is_combo(const Suspect *self, const char *label)
{
	gsize length = strlen(label);
	const char *text = self->skeleton;
	const char *at = strstr(text, label);
	gsize before;
	gsize behind;

	if (at == NULL || length < COMBO_HYPHEN_LETTERS_MIN)
		return FALSE;
	before = (gsize)(at - text);
	behind = strlen(at + length);
	if (before + behind == 0)
		return FALSE;
	if ((before == 0 || at[-1] == '-') &&
	    (behind == 0 || at[length] == '-'))
		return !is_honest_word(at + length);
	return length >= COMBO_LETTERS_MIN &&
	       (before == 0 || is_combo_word(text, before)) &&
	       (behind == 0 || is_combo_word(at + length, behind));
}

static gboolean
has_as_subdomain(const Suspect *self, const char *target)
{
	const char *at = strstr(self->host, target);
	gsize own = strlen(self->host) - strlen(self->domain);

	return at != NULL && (gsize)(at - self->host) < own &&
	       (at == self->host || at[-1] == '.' || at[-1] == '-') &&
	       strchr(".-", at[strlen(target)]) != NULL;
}

ElmLookalike
elm_lookalike_of(const char *host, const char *domain, const char *target)
{
	g_auto(Suspect) suspect = { 0 };
	g_autofree char *label = g_strndup(target, strcspn(target, "."));
	ElmLookalike by;

	if (*domain == '\0' || *label == '\0' || strcmp(domain, target) == 0 ||
	    strchr(domain, '.') == NULL)
		return ELM_LOOKALIKE_NOT;
	suspect_init(&suspect, host, domain);
	if (has_as_subdomain(&suspect, target))
		return ELM_LOOKALIKE_SUBDOMAIN;
	if (strcmp(suspect.label, label) == 0)
		return strlen(label) >= COMBO_HYPHEN_LETTERS_MIN
			   ? ELM_LOOKALIKE_SUFFIX
			   : ELM_LOOKALIKE_NOT;
	by = by_letters(&suspect, label);
	if (by == ELM_LOOKALIKE_NOT && is_combo(&suspect, label))
		by = ELM_LOOKALIKE_COMBO;
	return by;
}

/* "paypal.com" before a domain that is not its own. */
static gboolean
has_brand_as_subdomain(const Suspect *self, const ElmBrand *brand)
{
	g_autofree char *target = NULL;

	if (strstr(self->host, brand->label) == NULL)
		return FALSE;
	target = g_strconcat(brand->label, ".com", NULL);
	return has_as_subdomain(self, target);
}

static ElmLookalike
passes_for(const Suspect *self, const ElmBrand *brand)
{
	gboolean is_word = (brand->flags & ELM_BRAND_IS_WORD) != 0;
	ElmLookalike by;

	if (has_brand_as_subdomain(self, brand))
		return ELM_LOOKALIKE_SUBDOMAIN;
	if (strcmp(self->label, brand->label) == 0)
		return is_word ? ELM_LOOKALIKE_NOT : ELM_LOOKALIKE_SUFFIX;
	by = by_letters(self, brand->label);
	if (by == ELM_LOOKALIKE_CONFUSABLE || is_word)
		return by == ELM_LOOKALIKE_CONFUSABLE ? by : ELM_LOOKALIKE_NOT;
	if (by == ELM_LOOKALIKE_NOT && is_combo(self, brand->label))
		return ELM_LOOKALIKE_COMBO;
	return by;
}

static gboolean
is_of_a_brand(const char *domain)
{
	const ElmBrand *brand;

	for (gsize i = 0; (brand = elm_brand_at(i)) != NULL; i++)
		if (elm_brand_owns(brand, domain))
			return TRUE;
	return FALSE;
}

ElmLookalike
elm_lookalike_of_brand(const char *host, const char *domain,
    const ElmBrand **brand)
{
	g_auto(Suspect) suspect = { 0 };
	const ElmBrand *row;

	if (strchr(domain, '.') == NULL)
		return ELM_LOOKALIKE_NOT;
	suspect_init(&suspect, host, domain);
	for (gsize i = 0; (row = elm_brand_at(i)) != NULL; i++) {
		ElmLookalike by = passes_for(&suspect, row);

		if (by == ELM_LOOKALIKE_NOT)
			continue;
		if (brand != NULL)
			*brand = row;
		return is_of_a_brand(domain) ? ELM_LOOKALIKE_NOT : by;
	}
	return ELM_LOOKALIKE_NOT;
}
