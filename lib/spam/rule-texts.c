#include "config.h"

#include "lib/spam/rule-texts.h"

#include <string.h>

#include "lib/content/naming.h"
#include "lib/mail/field.h"
#include "lib/mail/word.h"

#define FIELDS_MOST 10000
#define BODY_MOST (4 * 1024 * 1024) /* octets over all parts */
#define OWN_FIELDS "X-ELM-"         /* what a seal decides about */

struct ElmRuleTexts {
	ElmFacts *facts;
	GArray *texts[ELM_RULE_KEYS]; /* NULL: not asked for yet */
	GPtrArray *owned;
	gboolean is_cut;
};

ElmRuleTexts *
elm_rule_texts_new(ElmFacts *facts)
{
	ElmRuleTexts *self = g_new0(ElmRuleTexts, 1);

	self->facts = facts;
	self->owned = g_ptr_array_new_with_free_func(g_free);
	return self;
}

void
elm_rule_texts_free(ElmRuleTexts *self)
{
	for (guint i = 0; i < ELM_RULE_KEYS; i++)
		g_clear_pointer(&self->texts[i], g_array_unref);
	g_ptr_array_unref(self->owned);
	g_free(self);
}

static void
add(ElmRuleTexts *self, ElmRuleKey key, const char *text)
{
	ElmRuleText one = { .text = text };

	if (text == NULL || *text == '\0')
		return;
	one.size = strlen(text);
	g_array_append_val(self->texts[key], one);
}

static void
add_owned(ElmRuleTexts *self, ElmRuleKey key, char *text)
{
	g_ptr_array_add(self->owned, text);
	add(self, key, text);
}

/* "Name: value" of @field; decoded, valid UTF-8, unless it is to be raw. */
static void
add_field(ElmRuleTexts *self, ElmRuleKey key, const ElmMessage *message,
    const ElmMessageField *field)
{
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	g_autofree char *name =
	    g_strndup(data + field->offset, field->name_length);
	g_autofree char *value =
	    elm_field_strip(elm_message_field_value(message, field));
	ElmRuleText one = { .name = strlen(name) };

	if (g_ascii_strncasecmp(name, OWN_FIELDS, strlen(OWN_FIELDS)) == 0)
		return;
	if (key == ELM_RULE_HEADER && strstr(value, "=?") != NULL) {
		g_autofree char *decoded = elm_word_decode(value);

		g_free(value);
		value = g_steal_pointer(&decoded);
	}
	if (key == ELM_RULE_HEADER && !g_utf8_validate(value, -1, NULL)) {
		g_autofree char *valid = elm_naming_utf8(value, strlen(value));

		g_free(value);
		value = g_steal_pointer(&valid);
	}
	one.text = g_strconcat(name, ": ", value, NULL);
	one.size = strlen(one.text);
	one.value = one.name + 2;
	g_ptr_array_add(self->owned, (char *)one.text);
	g_array_append_val(self->texts[key], one);
}

static void
add_fields(ElmRuleTexts *self, ElmRuleKey key)
{
	const ElmMessage *message = elm_facts_message(self->facts);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field)) {
		if (self->texts[key]->len == FIELDS_MOST) {
			self->is_cut = TRUE;
			return;
		}
		add_field(self, key, message, &field);
	}
}

static char *
join_url(const ElmUrl *url)
{
	if (url->port != 0)
		return g_strdup_printf("%s://%s:%u%s", url->scheme, url->host,
		    url->port, url->path);
	if (*url->host == '\0')
		return g_strconcat(url->scheme, ":", url->path, NULL);
	return g_strconcat(url->scheme, "://", url->host, url->path, NULL);
}

static void
add_links(ElmRuleTexts *self, ElmRuleKey key)
{
	const ElmFactsLink *link;

	for (gsize i = 0; (link = elm_facts_link(self->facts, i)) != NULL;
	     i++) {
		if (key == ELM_RULE_LINK)
			add(self, key, link->link->target);
		else if (key == ELM_RULE_LINK_TEXT)
			add(self, key, link->link->text);
		else if (key == ELM_RULE_LINK_HOST && link->url != NULL)
			add(self, key, link->url->host);
		else if (key == ELM_RULE_LINK_AIM && link->aim != NULL)
			add_owned(self, key, join_url(link->aim));
	}
}

static void
add_items(ElmRuleTexts *self, ElmRuleKey key)
{
	const ElmItem *item;

	for (gsize i = 0; (item = elm_facts_item(self->facts, i)) != NULL;
	     i++) {
		if (key == ELM_RULE_ATTACHMENT_NAME) {
			add(self, key, item->name);
			continue;
		}
		add(self, key, item->type);
		if (g_strcmp0(item->type, item->declared) != 0)
			add(self, key, item->declared);
	}
}

/* A leaf that is text, as its transfer encoding hides it and its charset has
 * it; NUL octets become blanks. */
static void
add_leaf(ElmRuleTexts *self, const ElmLeaf *leaf, gsize *left)
{
	gsize size;
	const char *data = g_bytes_get_data(leaf->content, &size);
	char *text;

	if (leaf->type != NULL && !g_str_has_prefix(leaf->type, "text/"))
		return;
	if (size > *left) {
		size = *left;
		self->is_cut = TRUE;
	}
	*left -= size;
	if (size == 0)
		return;
	text = g_malloc(size + 1);
	memcpy(text, data, size);
	text[size] = '\0';
	for (char *nul = text; (nul += strlen(nul)) < text + size;)
		*nul = ' ';
	add_owned(self, ELM_RULE_BODY, text);
}

static void
add_bodies(ElmRuleTexts *self)
{
	const ElmExtract *extract = elm_facts_extract(self->facts);
	const ElmLeaf *leaf;
	gsize left = BODY_MOST;

	for (gsize i = 0; (leaf = elm_extract_leaf(extract, i)) != NULL; i++)
		if (leaf->content != NULL)
			add_leaf(self, leaf, &left);
}

const GArray *
elm_rule_texts_of(ElmRuleTexts *self, ElmRuleKey key)
{
	if (self->texts[key] != NULL)
		return self->texts[key];
	self->texts[key] = g_array_new(FALSE, FALSE, sizeof(ElmRuleText));
	if (key == ELM_RULE_HEADER || key == ELM_RULE_RAW_HEADER)
		add_fields(self, key);
	else if (key == ELM_RULE_ATTACHMENT_NAME ||
		 key == ELM_RULE_ATTACHMENT_TYPE)
		add_items(self, key);
	else if (key == ELM_RULE_TEXT)
		add(self, key, elm_facts_text(self->facts));
	else if (key == ELM_RULE_BODY)
		add_bodies(self);
	else
		add_links(self, key);
	return self->texts[key];
}

gboolean
elm_rule_texts_is_cut(const ElmRuleTexts *self)
{
	return self->is_cut;
}
