#include "config.h"

#include "lib/spam/header-index.h"

#include <string.h>

#include "lib/content/naming.h"
#include "lib/mail/word.h"

/* Fields that are counted; no honest header has a tenth of it. */
#define FIELDS_MAX 10000

/* All fields of one name. */
typedef struct {
	char *name; /* small */
	guint count;
	ElmMessageField first;
	char *raw;
	char *value;
	ElmAddressList *addresses;
} Entry;

struct ElmHeaderIndex {
	const ElmMessage *message;
	GHashTable *entries; /* Entry, by its name */
	ElmAddressList *none;
	gboolean is_cut;
};

/* The bit in which a and A differ is set in all, letters or not. */
static guint
hash_name(gconstpointer name)
{
	guint hash = 5381;

	for (const char *at = name; *at != '\0'; at++)
		hash = hash * 33 + ((guint8)*at | 0x20);
	return hash;
}

static gboolean
is_same_name(gconstpointer a, gconstpointer b)
{
	return g_ascii_strcasecmp(a, b) == 0;
}

static void
free_entry(gpointer data)
{
	Entry *entry = data;

	g_free(entry->name);
	g_free(entry->raw);
	g_free(entry->value);
	g_clear_pointer(&entry->addresses, elm_address_list_free);
	g_free(entry);
}

static void
add_field(ElmHeaderIndex *self, const ElmMessageField *field)
{
	const char *data =
	    g_bytes_get_data(elm_message_raw(self->message), NULL);
	g_autofree char *name =
	    g_strndup(data + field->offset, field->name_length);
	Entry *entry = g_hash_table_lookup(self->entries, name);

	if (entry == NULL) {
		entry = g_new0(Entry, 1);
		entry->name = g_steal_pointer(&name);
		entry->first = *field;
		g_hash_table_insert(self->entries, entry->name, entry);
	}
	entry->count++;
}

ElmHeaderIndex *
elm_header_index_new(const ElmMessage *message)
{
	ElmHeaderIndex *self = g_new0(ElmHeaderIndex, 1);
	ElmMessageField field = { 0 };

	self->message = message;
	self->entries =
	    g_hash_table_new_full(hash_name, is_same_name, NULL, free_entry);
	for (guint n = 0; elm_message_next_field(message, &field); n++) {
		if (n == FIELDS_MAX) {
			self->is_cut = TRUE;
			break;
		}
		add_field(self, &field);
	}
	return self;
}

void
elm_header_index_free(ElmHeaderIndex *self)
{
	g_hash_table_unref(self->entries);
	g_clear_pointer(&self->none, elm_address_list_free);
	g_free(self);
}

guint
elm_header_index_count(ElmHeaderIndex *self, const char *name)
{
	const Entry *entry = g_hash_table_lookup(self->entries, name);

	return entry != NULL ? entry->count : 0;
}

static const char *
raw_of(const ElmHeaderIndex *self, Entry *entry)
{
	if (entry->raw == NULL)
		entry->raw = g_strstrip(
		    elm_message_field_value(self->message, &entry->first));
	return entry->raw;
}

const char *
elm_header_index_raw(ElmHeaderIndex *self, const char *name)
{
	Entry *entry = g_hash_table_lookup(self->entries, name);

	return entry != NULL ? raw_of(self, entry) : "";
}

const char *
elm_header_index_value(ElmHeaderIndex *self, const char *name)
{
	Entry *entry = g_hash_table_lookup(self->entries, name);

	if (entry == NULL)
		return "";
	if (entry->value == NULL) {
		g_autofree char *text = elm_word_decode(raw_of(self, entry));

		entry->value = elm_naming_utf8(text, strlen(text));
	}
	return entry->value;
}

const ElmAddressList *
elm_header_index_addresses(ElmHeaderIndex *self, const char *name)
{
	Entry *entry = g_hash_table_lookup(self->entries, name);

	if (entry != NULL && entry->addresses == NULL)
		entry->addresses = elm_address_list_new(raw_of(self, entry));
	if (entry != NULL)
		return entry->addresses;
	if (self->none == NULL)
		self->none = elm_address_list_new(NULL);
	return self->none;
}

gboolean
elm_header_index_is_cut(const ElmHeaderIndex *self)
{
	return self->is_cut;
}
