#include "config.h"

#include "lib/spam/report-mail.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/mail/address-list.h"
#include "lib/mail/block.h"
#include "lib/mail/boundary.h"
#include "lib/mail/decode.h"
#include "lib/mail/entity.h"

#define DEPTH_MOST 16
#define REPORTED_MOST 1000
#define BASE64 (1U << ELM_DECODE_BASE64)
#define QUOTED (1U << ELM_DECODE_QUOTED)
#define VERDICT "X-ELM-Spam"

/* A report is made by a mail program, for a mail server: it is read as the
 * standards have it, and in no other way. */
typedef struct {
	const char *data;
	const ElmLimits *limits;
	GPtrArray *originals; /* GBytes */
	char *feedback;       /* Feedback-Type, or NULL */
	gboolean is_notice;   /* of delivery or of reading */
	guint depth;
	guint parts;
	ElmOddities oddities; /* which nobody asks for */
} Reader;

static void read_part(Reader *self, gsize start, gsize end, const char *preset);

/* The @size octets at @start as a message of their own. */
static void
take_original(Reader *self, guint encodings, gsize start, gsize end)
{
	const char *data = self->data + start;
	ElmDecodeWay way = ELM_DECODE_IDENTITY;

	if ((encodings & BASE64) != 0)
		way = ELM_DECODE_BASE64;
	else if ((encodings & QUOTED) != 0)
		way = ELM_DECODE_QUOTED;
	if (start < end && self->originals->len < REPORTED_MOST)
		g_ptr_array_add(self->originals,
		    elm_decode(way, data, end - start,
			(gsize)self->limits->message_size, NULL));
}

/* The machine's part of a feedback report is a header (RFC 5965, 3). */
static void
take_feedback(Reader *self, gsize start, gsize end)
{
	g_autoptr(GBytes) bytes =
	    g_bytes_new_static(self->data + start, end - start);
	g_autoptr(ElmMessage) fields = elm_message_new(bytes, self->limits);
	char *type = elm_message_value(fields, "Feedback-Type");

	g_free(self->feedback);
	self->feedback = type != NULL ? g_ascii_strdown(type, -1) : NULL;
	g_free(type);
}

/* The part from @start to @end, whose line ending belongs to the delimiter. */
static void
read_delimited(Reader *self, gsize start, gsize end, const char *preset)
{
	if (end > start && self->data[end - 1] == '\n')
		end--;
	if (end > start && self->data[end - 1] == '\r')
		end--;
	read_part(self, start, end, preset);
}

/* The delimiter on the line at @line, and where the next line is. */
static ElmDelimiter
delimiter_at(const Reader *self, const ElmBoundaries *boundaries, gsize line,
    gsize end, gsize *next)
{
	const char *start = self->data + line;
	const char *feed = memchr(start, '\n', end - line);
	gsize length = feed != NULL ? (gsize)(feed - start) : end - line;

	*next = feed != NULL ? line + length + 1 : end;
	if (length > 0 && start[length - 1] == '\r')
		length--;
	return elm_boundaries_match(boundaries, start, length);
}

static void
read_multipart(Reader *self, const ElmEntity *entity, gsize start, gsize end)
{
	const char *preset =
	    entity->is_digest ? "message/rfc822" : "text/plain";
	g_autoptr(ElmBoundaries) boundaries = elm_boundaries_new();
	gsize part = G_MAXSIZE; /* where the part that is open begins */
	gsize next;

	if (entity->boundaries->len == 0)
		return;
	elm_boundaries_add(boundaries, entity->boundaries->pdata[0], TRUE);
	for (gsize line = start; line < end; line = next) {
		ElmDelimiter delimiter =
		    delimiter_at(self, boundaries, line, end, &next);

		if (delimiter.kind != ELM_DELIMITER_OPEN &&
		    delimiter.kind != ELM_DELIMITER_CLOSE)
			continue;
		if (part != G_MAXSIZE)
			read_delimited(self, part, line, preset);
		part = next;
		if (delimiter.kind == ELM_DELIMITER_CLOSE)
			return;
	}
	if (part < end)
		read_part(self, part, end, preset);
}

/* Is it a message that a mail program saved as a file? */
static gboolean
is_mail_file(const ElmEntity *entity)
{
	for (guint i = 0; i < entity->names->len; i++) {
		g_autofree char *name =
		    g_ascii_strdown(entity->names->pdata[i], -1);

		if (g_str_has_suffix(name, ".eml"))
			return TRUE;
	}
	return FALSE;
}

static void
read_content(Reader *self, const ElmEntity *entity, gsize start, gsize end)
{
	const char *type = entity->type != NULL ? entity->type : "";

	if (entity->is_message || is_mail_file(entity))
		take_original(self, entity->encodings, start, end);
	else if (entity->is_multipart)
		read_multipart(self, entity, start, end);
	else if (strcmp(type, "message/feedback-report") == 0)
		take_feedback(self, start, end);
	else if (strcmp(type, "message/delivery-status") == 0 ||
		 strcmp(type, "message/disposition-notification") == 0)
		self->is_notice = TRUE;
}

/* Read the part from @start to @end; @preset is its type if it says none. */
static void
read_part(Reader *self, gsize start, gsize end, const char *preset)
{
	g_autoptr(ElmBoundaries) none = elm_boundaries_new();
	const ElmBlockSource source = { self->data, end,
		(gsize)self->limits->header_size, none, &self->oddities };
	g_auto(ElmBlock) block = { 0 };
	g_auto(ElmEntity) entity = { 0 };

	if (self->depth >= DEPTH_MOST || self->parts >= self->limits->parts)
		return;
	self->depth++;
	self->parts++;
	elm_block_read(&block, &source, start);
	elm_entity_read(&entity, &block, preset, &self->oddities);
	read_content(self, &entity, MIN(block.body, end), end);
	self->depth--;
}

/* Was @original scored by this site?  Only then its seal is valid. */
static gboolean
is_passed(GBytes *original, const ElmLimits *limits, const ElmSecret *secret)
{
	g_autoptr(ElmMessage) message = elm_message_new(original, limits);
	g_autoptr(ElmSeal) seal = NULL;

	if (secret == NULL)
		return FALSE;
	seal = elm_seal_open(message, secret);
	return elm_seal_was_valid(seal) && elm_seal_get(seal, VERDICT) != NULL;
}

static gboolean
refuse(const Reader *reader, GError **error)
{
	g_set_error_literal(error, ELM_ERROR, ELM_ERROR_DATA,
	    reader->is_notice
		? "this is a notice of delivery, which reports no message"
		: "no message is attached; forward it as an attachment, since "
		  "from a quoted text nothing can be learnt");
	return FALSE;
}

gboolean
elm_report_mail_each(const ElmMessage *message, const ElmReportSetup *setup,
    ElmReportFunc func, gpointer user, GError **error)
{
	g_autoptr(GPtrArray) originals =
	    g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	g_autofree char *feedback = NULL;
	gsize size;
	Reader reader = { .limits = setup->limits, .originals = originals };

	reader.data = g_bytes_get_data(elm_message_raw(message), &size);
	read_part(&reader, elm_message_header_offset(message), size,
	    "text/plain");
	feedback = reader.feedback;
	if (reader.is_notice || originals->len == 0)
		return refuse(&reader, error);
	for (guint i = 0; i < originals->len; i++) {
		const ElmReported reported = { originals->pdata[i], feedback,
			is_passed(originals->pdata[i], setup->limits,
			    setup->secret) };

		func(&reported, user);
	}
	return TRUE;
}

char *
elm_report_mail_who(const ElmMessage *message)
{
	g_autoptr(ElmAddressList) list = NULL;
	const ElmAddressEntry *first;
	g_autofree char *value = NULL;
	ElmMessageField field = { 0 };

	if (elm_message_find_field(message, "From", &field))
		value = elm_message_field_value(message, &field);
	list = elm_address_list_new(value);
	first = elm_address_list_at(list, 0);
	return g_strdup(first != NULL ? first->address : "");
}
