#include "config.h"

#include "lib/spam/facts.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/language.h"
#include "lib/content/skeleton.h"
#include "lib/mail/address.h"
#include "lib/mail/date.h"
#include "lib/spam/freemail.h"
#include "lib/spam/header-index.h"
#include "lib/spam/item-list.h"
#include "lib/spam/link-list.h"

/* Octets of text that are looked at: from the head, and from the tail. */
#define HEAD_MOST (768 * 1024)
#define TAIL_MOST (256 * 1024)

#define UNASKED G_MININT64

/* A skeleton and what was met on the way. */
typedef struct {
	char *text;
	guint marks;
} Skeleton;

/* What the tests of a group share. */
typedef struct {
	gpointer (*make)(ElmFacts *self);
	gpointer made;
	GDestroyNotify destroy;
} Memo;

/* What is NULL was not asked for yet. */
struct ElmFacts {
	const ElmFactsSetup *setup;
	const ElmMessage *message;
	ElmHeaderIndex *header;
	GHashTable *domains; /* registrable, by host */
	char *sender;
	gboolean has_sender; /* was it looked for? */
	gint64 date;
	ElmHops *hops;
	ElmAuthResults *auth;
	ElmExtract *extract;
	char *text;
	gboolean is_text_cut;
	Skeleton skeleton;
	Skeleton subject;
	const char *language;
	ElmLinkList *links;
	ElmItemList *items;
	GArray *memos; /* Memo */
};

ElmFacts *
elm_facts_new(const ElmFactsSetup *setup, const ElmMessage *message)
{
	ElmFacts *self = g_new0(ElmFacts, 1);

	self->setup = setup;
	self->message = message;
	self->header = elm_header_index_new(message);
	self->date = UNASKED;
	return self;
}

static void
clear_memo(gpointer data)
{
	Memo *memo = data;

	memo->destroy(memo->made);
}

void
elm_facts_free(ElmFacts *self)
{
	g_clear_pointer(&self->memos, g_array_unref);
	elm_header_index_free(self->header);
	g_clear_pointer(&self->domains, g_hash_table_unref);
	g_free(self->sender);
	g_clear_pointer(&self->hops, elm_hops_free);
	g_clear_pointer(&self->auth, elm_auth_results_free);
	g_free(self->text);
	g_free(self->skeleton.text);
	g_free(self->subject.text);
	g_clear_pointer(&self->links, elm_link_list_free);
	g_clear_pointer(&self->items, elm_item_list_free);
	g_clear_pointer(&self->extract, elm_extract_free);
	g_free(self);
}

const ElmFactsSetup *
elm_facts_setup(const ElmFacts *self)
{
	return self->setup;
}

const ElmMessage *
elm_facts_message(const ElmFacts *self)
{
	return self->message;
}

const char *
elm_facts_value(ElmFacts *self, const char *name)
{
	return elm_header_index_value(self->header, name);
}

const char *
elm_facts_raw(ElmFacts *self, const char *name)
{
	return elm_header_index_raw(self->header, name);
}

guint
elm_facts_count(ElmFacts *self, const char *name)
{
	return elm_header_index_count(self->header, name);
}

const ElmAddressList *
elm_facts_addresses(ElmFacts *self, const char *name)
{
	return elm_header_index_addresses(self->header, name);
}

const ElmAddressEntry *
elm_facts_from(ElmFacts *self)
{
	static const ElmAddressEntry none = { "", "", "", "", FALSE };
	const ElmAddressEntry *first =
	    elm_address_list_at(elm_facts_addresses(self, "From"), 0);

	return first != NULL ? first : &none;
}

const char *
elm_facts_sender(ElmFacts *self)
{
	const char *sender = elm_envelope_sender(self->setup->envelope);

	if (sender != NULL)
		return sender;
	if (!self->has_sender) {
		self->has_sender = TRUE;
		if (elm_facts_count(self, "Return-Path") > 0)
			self->sender = elm_address_normalise(
			    elm_facts_raw(self, "Return-Path"));
	}
	return self->sender;
}

const char *
elm_facts_domain(ElmFacts *self, const char *host)
{
	const char *known;
	char *domain;

	if (self->domains == NULL)
		self->domains = g_hash_table_new_full(g_str_hash, g_str_equal,
		    g_free, g_free);
	known = g_hash_table_lookup(self->domains, host);
	if (known != NULL)
		return known;
	domain = elm_domain_registrable(host);
	g_hash_table_insert(self->domains, g_strdup(host), domain);
	return domain;
}

gint64
elm_facts_date(ElmFacts *self)
{
	if (self->date == UNASKED)
		self->date = elm_date_parse(elm_facts_raw(self, "Date"), NULL);
	return self->date;
}

gint64
elm_facts_arrival(ElmFacts *self)
{
	const ElmHop *newest = elm_hops_at(elm_facts_hops(self), 0);

	return newest != NULL ? newest->time : -1;
}

const ElmHops *
elm_facts_hops(ElmFacts *self)
{
	if (self->hops == NULL)
		self->hops = elm_hops_new(self->message);
	return self->hops;
}

const ElmAuthResults *
elm_facts_auth(ElmFacts *self)
{
	if (self->auth == NULL)
		self->auth = elm_auth_results_new(self->message,
		    self->setup->site->trusted_servers);
	return self->auth;
}

const ElmExtract *
elm_facts_extract(ElmFacts *self)
{
	if (self->extract == NULL)
		self->extract = elm_extract_new(elm_message_raw(self->message),
		    elm_message_header_offset(self->message),
		    self->setup->limits, self->setup->extract);
	return self->extract;
}

const ElmView *
elm_facts_view(ElmFacts *self)
{
	return elm_extract_view(elm_facts_extract(self));
}

/* Append the character at @text, of which a blank may be left out; what is
 * behind it. */
static const char *
append_character(GString *out, const char *text)
{
	gunichar c = g_utf8_get_char(text);
	const char *next = g_utf8_next_char(text);
	char last = out->len > 0 ? out->str[out->len - 1] : '\n';

	if (c == '\n' && last == ' ')
		out->str[out->len - 1] = '\n';
	else if (c == '\n' && last != '\n')
		g_string_append_c(out, '\n');
	else if (c != '\n' && c != ' ' && !g_unichar_isspace(c))
		g_string_append_len(out, text, next - text);
	else if (c != '\n' && last != ' ' && last != '\n')
		g_string_append_c(out, ' ');
	return next;
}

/* Append valid UTF-8, blanks collapsed, line ends kept; words of ASCII as a
 * whole. */
static void
append_collapsed(GString *out, const char *text, const char *end)
{
	while (text < end) {
		const char *start = text;

		while (text<end && * text> ' ' && *text <= '~')
			text++;
		if (text > start)
			g_string_append_len(out, start, text - start);
		if (text < end)
			text = append_character(out, text);
	}
}

const char *
elm_facts_text(ElmFacts *self)
{
	g_autoptr(GString) out = NULL;
	const char *text, *end, *tail;
	gsize length;

	if (self->text != NULL)
		return self->text;
	text = elm_extract_text(elm_facts_extract(self), &length);
	end = text + length;
	out = g_string_sized_new(MIN(length, HEAD_MOST + TAIL_MOST));
	self->is_text_cut = length > HEAD_MOST + TAIL_MOST;
	if (self->is_text_cut) {
		tail = g_utf8_find_next_char(end - TAIL_MOST, end);
		end = g_utf8_find_prev_char(text, text + HEAD_MOST);
		append_collapsed(out, text, end);
		g_string_append_c(out, '\n');
		append_collapsed(out, tail, text + length);
	} else {
		append_collapsed(out, text, end);
	}
	self->text = g_string_free(g_steal_pointer(&out), FALSE);
	return self->text;
}

static const char *
fold(Skeleton *skeleton, const char *text, guint *marks)
{
	if (skeleton->text == NULL)
		skeleton->text =
		    elm_skeleton_fold(text, strlen(text), &skeleton->marks);
	if (marks != NULL)
		*marks = skeleton->marks;
	return skeleton->text;
}

const char *
elm_facts_skeleton(ElmFacts *self, guint *marks)
{
	return fold(&self->skeleton, elm_facts_text(self), marks);
}

const char *
elm_facts_subject_skeleton(ElmFacts *self, guint *marks)
{
	return fold(&self->subject, elm_facts_value(self, "Subject"), marks);
}

const char *
elm_facts_language(ElmFacts *self)
{
	const char *text;

	if (self->language == NULL) {
		text = elm_facts_skeleton(self, NULL);
		self->language = elm_language_tell(text, strlen(text));
	}
	return self->language;
}

gboolean
elm_facts_is_freemail(ElmFacts *self G_GNUC_UNUSED, const char *domain)
{
	return elm_freemail_is(domain);
}

gboolean
elm_facts_is_among(const char *domain, const char *const *domains)
{
	gsize length = strlen(domain);

	for (; *domains != NULL; domains++) {
		gsize behind = strlen(*domains);

		if (behind <= length && behind > 0 &&
		    g_ascii_strcasecmp(domain + length - behind, *domains) ==
			0 &&
		    (behind == length || domain[length - behind - 1] == '.'))
			return TRUE;
	}
	return FALSE;
}

const ElmFactsLink *
elm_facts_link(ElmFacts *self, gsize i)
{
	if (self->links == NULL)
		self->links = elm_link_list_new(elm_facts_extract(self));
	return elm_link_list_at(self->links, i);
}

const ElmItem *
elm_facts_item(ElmFacts *self, gsize i)
{
	if (self->items == NULL)
		self->items = elm_item_list_new(elm_facts_extract(self),
		    self->setup->limits);
	return elm_item_list_at(self->items, i);
}

gconstpointer
elm_facts_memo(ElmFacts *self, gpointer (*make)(ElmFacts *self),
    GDestroyNotify destroy)
{
	Memo fresh = { make, NULL, destroy };

	if (self->memos == NULL) {
		self->memos = g_array_new(FALSE, FALSE, sizeof(Memo));
		g_array_set_clear_func(self->memos, clear_memo);
	}
	for (guint i = 0; i < self->memos->len; i++) {
		const Memo *memo = &g_array_index(self->memos, Memo, i);

		if (memo->make == make)
			return memo->made;
	}
	fresh.made = make(self);
	g_array_append_val(self->memos, fresh);
	return fresh.made;
}

gboolean
elm_facts_is_cut(const ElmFacts *self)
{
	return self->is_text_cut || elm_message_is_cut(self->message) ||
	       elm_header_index_is_cut(self->header) ||
	       (self->extract != NULL && elm_extract_is_cut(self->extract)) ||
	       (self->items != NULL && elm_item_list_is_cut(self->items));
}
