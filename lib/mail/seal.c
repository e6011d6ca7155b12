#include "config.h"

#include "lib/mail/seal.h"

#include <string.h>

#include "lib/mail/field.h"

#define SEAL "X-ELM-Seal"
#define PREFIX "X-ELM-"

/* More verdicts than this nobody has written under a seal. */
#define FIELDS_MAX 1000

typedef struct {
	char *name;
	char *value;
} Field;

struct ElmSeal {
	GPtrArray *fields; /* of Field: the verdicts, without the seal */
	GBytes *raw;       /* what was opened */
	char *digest;      /* of raw, once it was needed */
	gboolean is_valid;
	gboolean is_forged;
};

/* Fields that carriers and other filters add on the way (RFC 5321, 4.4; RFC
 * 8601; RFC 7208; RFC 8617), and those that our programs write for others. */
static const char *const passing[] = {
	"ARC-Authentication-Results",
	"ARC-Message-Signature",
	"ARC-Seal",
	"Authentication-Results",
	"Delivered-To",
	"Envelope-To",
	"Received",
	"Received-SPF",
	"Return-Path",
	"X-Original-To",
	"X-Spam-Flag",
	"X-Spam-Level",
	"X-Spam-Score",
	"X-Spam-Status",
	"X-Virus-Status",
};

static void
free_field(void *data)
{
	Field *field = data;

	g_free(field->name);
	g_free(field->value);
	g_free(field);
}

static Field *
new_field(char *name, char *value)
{
	Field *field = g_new(Field, 1);

	*field = (Field){ name, value };
	return field;
}

static const char *
message_data(const ElmMessage *message, gsize *size)
{
	const char *data = g_bytes_get_data(elm_message_raw(message), size);

	return data != NULL ? data : ""; /* no arithmetic on NULL */
}

static Field *
read_field(const ElmMessage *message, const ElmMessageField *field)
{
	gsize size;
	const char *data = message_data(message, &size);

	return new_field(g_strndup(data + field->offset, field->name_length),
	    elm_message_field_value(message, field));
}

static gboolean
is_verdict(const ElmMessage *message, const ElmMessageField *field)
{
	gsize size;
	const char *data = message_data(message, &size);

	return field->name_length >= strlen(PREFIX) &&
	       g_ascii_strncasecmp(data + field->offset, PREFIX,
		   strlen(PREFIX)) == 0;
}

static gboolean
is_passing(const ElmMessage *message, const ElmMessageField *field)
{
	for (gsize i = 0; i < G_N_ELEMENTS(passing); i++)
		if (elm_message_field_is(message, field, passing[i]))
			return TRUE;
	return FALSE;
}

typedef struct {
	GChecksum *sum;
	gsize newlines; /* seen, but perhaps the end */
} Digest;

static void
digest_newlines(Digest *self)
{
	guchar lines[256];

	memset(lines, '\n', sizeof(lines));
	while (self->newlines > 0) {
		gsize n = MIN(self->newlines, sizeof(lines));

		g_checksum_update(self->sum, lines, (gssize)n);
		self->newlines -= n;
	}
}

static void
digest_text(Digest *self, const char *data, gsize size)
{
	if (size == 0)
		return;
	digest_newlines(self);
	g_checksum_update(self->sum, (const guchar *)data, (gssize)size);
}

/* CRLF as LF, and empty lines only once something follows; a CR at the end may
 * get its LF yet. */
static void
digest_update(Digest *self, const char *data, gsize size)
{
	const char *end = data + size;

	while (data < end) {
		const char *cr = memchr(data, '\r', (gsize)(end - data));
		const char *stop = cr != NULL ? cr : end;
		const char *text = stop;

		while (text > data && text[-1] == '\n')
			text--;
		digest_text(self, data, (gsize)(text - data));
		self->newlines += (gsize)(stop - text);
		data = stop;
		if (cr != NULL && cr + 1 < end && cr[1] != '\n')
			digest_text(self, cr, 1);
		data += cr != NULL;
	}
}

char *
elm_seal_digest(const ElmMessage *message)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	Digest digest = { sum, 0 };
	ElmMessageField field = { 0 };
	gsize size, at = elm_message_header_offset(message);
	const char *data = message_data(message, &size);

	while (elm_message_next_field(message, &field)) {
		if (!is_verdict(message, &field) &&
		    !is_passing(message, &field))
			continue;
		digest_update(&digest, data + at, field.offset - at);
		at = field.offset + field.length;
	}
	digest_update(&digest, data + at, size - at);
	return g_strdup(g_checksum_get_string(sum));
}

/* The digest of @message, which is worked out once for the bytes opened. */
static char *
find_digest(ElmSeal *self, const ElmMessage *message)
{
	if (elm_message_raw(message) != self->raw)
		return elm_seal_digest(message);
	if (self->digest == NULL)
		self->digest = elm_seal_digest(message);
	return g_strdup(self->digest);
}

/* What the seal vouches for, as one text. */
static char *
sign(const ElmSeal *self, const ElmSecret *key, const char *time,
    const char *digest)
{
	g_autoptr(GString) text = g_string_new("elm-seal 1\n");

	g_string_append_printf(text, "%s\n%s\n", time, digest);
	for (guint i = 0; i < self->fields->len; i++) {
		const Field *field = self->fields->pdata[i];
		g_autofree char *name = g_ascii_strdown(field->name, -1);

		g_string_append_printf(text, "%s:%s\n", name, field->value);
	}
	return elm_secret_sign(key, text->str);
}

/* "v=1; t=SECONDS; mac=HEX" */
static gboolean
read_seal(const char *text, char **time, char **mac)
{
	g_auto(GStrv) parts = g_strsplit(text, "; ", 0);

	if (g_strv_length(parts) != 3 || strcmp(parts[0], "v=1") != 0 ||
	    !g_str_has_prefix(parts[1], "t=") ||
	    !g_str_has_prefix(parts[2], "mac="))
		return FALSE;
	*time = g_strdup(parts[1] + strlen("t="));
	*mac = g_strdup(parts[2] + strlen("mac="));
	return TRUE;
}

static gboolean
is_valid(ElmSeal *self, const ElmMessage *message, const char *seal,
    const ElmSecret *key)
{
	g_autofree char *time = NULL;
	g_autofree char *mac = NULL;
	g_autofree char *digest = NULL;
	g_autofree char *expected = NULL;

	if (!read_seal(seal, &time, &mac))
		return FALSE;
	digest = find_digest(self, message);
	expected = sign(self, key, time, digest);
	return elm_secret_equal(mac, expected);
}

/* Take the verdict fields out and keep them; the value of the seal if there is
 * exactly one. */
static char *
take_fields(ElmSeal *self, ElmMessage *message)
{
	ElmMessageField field = { 0 };
	g_autofree char *seal = NULL;
	gsize seals = 0;

	while (elm_message_next_field(message, &field)) {
		if (!is_verdict(message, &field))
			continue;
		self->is_forged = TRUE;
		elm_message_remove_field(message, &field);
		if (!elm_message_field_is(message, &field, SEAL)) {
			if (self->fields->len <= FIELDS_MAX)
				g_ptr_array_add(self->fields,
				    read_field(message, &field));
		} else if (seals++ == 0) {
			seal = elm_message_field_value(message, &field);
		}
	}
	if (seals != 1 || self->fields->len > FIELDS_MAX)
		return NULL;
	return g_steal_pointer(&seal);
}

ElmSeal *
elm_seal_open(ElmMessage *message, const ElmSecret *key)
{
	ElmSeal *self = g_new0(ElmSeal, 1);
	g_autofree char *seal = NULL;

	g_assert(elm_message_splices(message) == 0);
	self->raw = g_bytes_ref(elm_message_raw(message));
	self->fields = g_ptr_array_new_with_free_func(free_field);
	seal = take_fields(self, message);
	self->is_valid = seal != NULL && is_valid(self, message, seal, key);
	if (self->is_valid)
		self->is_forged = FALSE;
	else
		g_ptr_array_set_size(self->fields, 0);
	return self;
}

void
elm_seal_free(ElmSeal *self)
{
	g_ptr_array_unref(self->fields);
	g_bytes_unref(self->raw);
	g_free(self->digest);
	g_free(self);
}

gboolean
elm_seal_was_valid(const ElmSeal *self)
{
	return self->is_valid;
}

gboolean
elm_seal_was_forged(const ElmSeal *self)
{
	return self->is_forged;
}

static Field *
find(const ElmSeal *self, const char *name)
{
	for (guint i = 0; i < self->fields->len; i++) {
		Field *field = self->fields->pdata[i];

		if (g_ascii_strcasecmp(field->name, name) == 0)
			return field;
	}
	return NULL;
}

const char *
elm_seal_get(const ElmSeal *self, const char *name)
{
	const Field *field = find(self, name);

	return field != NULL ? field->value : NULL;
}

void
elm_seal_set(ElmSeal *self, const char *name, const char *value)
{
	Field *field = find(self, name);

	g_assert(g_ascii_strncasecmp(name, PREFIX, strlen(PREFIX)) == 0);
	g_assert(g_ascii_strcasecmp(name, SEAL) != 0);
	if (field != NULL)
		g_ptr_array_remove(self->fields, field);
	g_ptr_array_insert(self->fields, 0,
	    new_field(g_strdup(name), elm_field_strip(g_strdup(value))));
}

static gboolean
add_fields(const ElmSeal *self, ElmMessage *message, const char *seal,
    GError **error)
{
	if (!elm_message_add_field(message, SEAL, seal, error))
		return FALSE;
	for (guint i = 0; i < self->fields->len; i++) {
		const Field *field = self->fields->pdata[i];

		if (!elm_message_add_field(message, field->name, field->value,
			error))
			return FALSE;
	}
	return TRUE;
}

gboolean
elm_seal_close(ElmSeal *self, ElmMessage *message, const ElmSecret *key,
    gint64 now, GError **error)
{
	g_autofree char *time = g_strdup_printf("%" G_GINT64_FORMAT, now);
	g_autofree char *digest = find_digest(self, message);
	g_autofree char *mac = sign(self, key, time, digest);
	g_autofree char *seal = g_strdup_printf("v=1; t=%s; mac=%s", time, mac);

	return add_fields(self, message, seal, error);
}
