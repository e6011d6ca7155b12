/* Any bytes as a message: what comes in goes out, a field added can be taken
 * out again, and a seal holds until an octet changes. */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include <glib.h>

#include "lib/mail/message.h"
#include "lib/mail/seal.h"

#define HEADER_OCTETS 1024

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const ElmSecret key = { { 1, 2, 3 } };

static ElmMessage *
message_from(GBytes *raw)
{
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.header_size = HEADER_OCTETS;
	return elm_message_new(raw, &limits);
}

static void
check_nothing_changes(GBytes *raw)
{
	g_autoptr(ElmMessage) message = message_from(raw);
	g_autoptr(GBytes) out = elm_message_bytes(message);

	g_assert_true(g_bytes_equal(raw, out));
}

static void
check_fields(GBytes *raw)
{
	g_autoptr(ElmMessage) message = message_from(raw);
	const char *data = g_bytes_get_data(raw, NULL);
	gsize at = elm_message_header_offset(message);
	gsize body = elm_message_body_offset(message);
	ElmMessageField field = { 0 };

	g_assert_cmpuint(at, <=, body);
	g_assert_cmpuint(body, <=, g_bytes_get_size(raw));
	while (elm_message_next_field(message, &field)) {
		g_autofree char *value =
		    elm_message_field_value(message, &field);

		g_assert_cmpuint(strlen(value), <=, HEADER_OCTETS);
		g_assert_cmpuint(field.offset, >=, at);
		g_assert_cmpuint(field.name_length, >, 0);
		g_assert_cmpuint(field.value_offset, >,
		    field.offset + field.name_length);
		at = field.offset + field.length;
		g_assert_cmpuint(field.value_offset, <=, at);
		g_assert_cmpuint(at, <=, body);
		g_assert_cmpint(data[field.value_offset - 1], ==, ':');
	}
}

/* A line without an end at the end of the header may be given one. */
static gboolean
is_same(GBytes *raw, GBytes *back)
{
	gsize a, b;
	const char *before = g_bytes_get_data(raw, &a);
	const char *after = g_bytes_get_data(back, &b);

	if (a == 0 || b < a || memcmp(before, after, a) != 0)
		return a == b;
	return a == b || (before[a - 1] != '\n' && after[b - 1] == '\n' &&
			     b - a <= strlen("\r\n"));
}

static void
check_added_field(GBytes *raw)
{
	g_autoptr(ElmMessage) message = message_from(raw);
	g_autoptr(ElmMessage) again = NULL;
	g_autoptr(GBytes) with = NULL;
	g_autoptr(GBytes) back = NULL;
	g_autofree char *value = NULL;
	ElmMessageField field = { 0 };

	g_assert_true(elm_message_add_field(message, "X-Fuzz-Test", "y", NULL));
	with = elm_message_bytes(message);
	again = message_from(with);
	g_assert_true(elm_message_next_field(again, &field));
	g_assert_true(elm_message_field_is(again, &field, "X-Fuzz-Test"));
	value = elm_message_field_value(again, &field);
	g_assert_cmpstr(value, ==, "y");
	elm_message_remove_field(again, &field);
	back = elm_message_bytes(again);
	g_assert_true(is_same(raw, back));
}

static GBytes *
seal(GBytes *raw, gboolean *was_valid)
{
	g_autoptr(ElmMessage) message = message_from(raw);
	g_autoptr(ElmSeal) verdicts = elm_seal_open(message, &key);

	*was_valid = elm_seal_was_valid(verdicts);
	elm_seal_set(verdicts, "X-ELM-Scan", "verdict=clean");
	g_assert_true(
	    elm_seal_close(verdicts, message, &key, 1700000000, NULL));
	return elm_message_bytes(message);
}

/* Change one octet of the body that is no line ending, and does not become
 * one. */
static GBytes *
change(GBytes *sealed, guint choice)
{
	g_autoptr(ElmMessage) message = message_from(sealed);
	gsize body = elm_message_body_offset(message);
	gsize size = g_bytes_get_size(sealed);
	g_autofree guint8 *data =
	    g_memdup2(g_bytes_get_data(sealed, NULL), size);

	if (body == size)
		return NULL;
	body += choice % (size - body);
	if (data[body] == '\r' || data[body] == '\n')
		return NULL;
	data[body] ^= 0x80;
	if (data[body] == '\r' || data[body] == '\n')
		return NULL;
	return g_bytes_new_take(g_steal_pointer(&data), size);
}

/* Half a line ending, from which an added field may make a whole one. */
static gboolean
ends_in_cr(GBytes *raw)
{
	gsize size;
	const char *data = g_bytes_get_data(raw, &size);

	return size > 0 && data[size - 1] == '\r';
}

static void
check_seal(GBytes *raw)
{
	gboolean was_valid;
	g_autoptr(GBytes) sealed = seal(raw, &was_valid);
	g_autoptr(GBytes) twice = seal(sealed, &was_valid);
	g_autoptr(GBytes) changed = change(sealed, g_bytes_hash(raw));
	g_autoptr(GBytes) dropped = NULL;

	g_assert_true(was_valid);
	if (!ends_in_cr(raw))
		g_assert_true(is_same(sealed, twice));
	if (changed == NULL)
		return;
	dropped = seal(changed, &was_valid);
	g_assert_false(was_valid);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) raw = g_bytes_new(data, size);

	check_nothing_changes(raw);
	check_fields(raw);
	check_added_field(raw);
	check_seal(raw);
	return 0;
}
