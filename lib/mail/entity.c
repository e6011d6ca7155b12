#include "config.h"

#include "lib/mail/entity.h"

#include <string.h>

#include "lib/mail/decode.h"
#include "lib/mail/parameter.h"

#define LONGEST_BOUNDARY 70 /* RFC 2046, 5.1.1 */

/* What is known while the fields are read. */
typedef struct {
	ElmEntity *entity;
	ElmOddities *oddities;
	gsize offset;
} Reader;

static void
note(const Reader *self, ElmOddity oddity)
{
	elm_oddities_note(self->oddities, oddity, self->offset);
}

/* Only the letters and digits of @text, lower case: what is left of a word
 * under every way to strip what does not belong. */
static char *
squeeze(const char *text)
{
	GString *out = g_string_new(NULL);

	for (; *text != '\0'; text++)
		if (g_ascii_isalnum(*text))
			g_string_append_c(out, g_ascii_tolower(*text));
	return g_string_free(out, FALSE);
}

/* Do the fields in @values say different things? */
static gboolean
is_contradictory(const GPtrArray *values)
{
	for (gsize i = 1; i < values->len; i++) {
		g_autofree char *one = g_strdup(values->pdata[0]);
		g_autofree char *two = g_strdup(values->pdata[i]);

		if (g_ascii_strcasecmp(g_strstrip(one), g_strstrip(two)) != 0)
			return TRUE;
	}
	return FALSE;
}

#define IDENTITY (1 << ELM_DECODE_IDENTITY)
#define BASE64 (1 << ELM_DECODE_BASE64)
#define QUOTED (1 << ELM_DECODE_QUOTED)
#define UUENCODE (1 << ELM_DECODE_UUENCODE)

static void
read_encoding(const Reader *self, const char *value)
{
	static const struct {
		const char *word; /* all of it, when as it should be */
		const char *sign; /* inside it, squeezed, when garbled */
		guint encodings;
	} known[] = {
		{ "7bit", "7bit", IDENTITY },
		{ "8bit", "8bit", IDENTITY },
		{ "binary", "binary", IDENTITY },
		{ "base64", "base64", BASE64 },
		{ "base64", "b64", BASE64 },
		{ "quoted-printable", "quoted", QUOTED },
		{ "quoted-printable", "printable", QUOTED },
		{ "x-uuencode", "uuencode", UUENCODE | IDENTITY },
		{ "uuencode", "uue", UUENCODE | IDENTITY },
		{ "x-uue", "xuu", UUENCODE | IDENTITY },
	};
	g_autofree char *word = g_ascii_strdown(value, -1);
	g_autofree char *squeezed = squeeze(value);
	guint found = 0;

	g_strstrip(word);
	for (gsize i = 0; i < G_N_ELEMENTS(known); i++) {
		if (strcmp(word, known[i].word) == 0) {
			self->entity->encodings |= known[i].encodings;
			return;
		}
		if (strstr(squeezed, known[i].sign) != NULL)
			found |= known[i].encodings;
	}
	if (found == 0 || found == IDENTITY) {
		note(self, ELM_ODDITY_TRANSFER_ENCODING_UNKNOWN);
		found |= IDENTITY;
	} else {
		note(self, ELM_ODDITY_TRANSFER_ENCODING_GARBLED);
		found |= IDENTITY;
	}
	self->entity->encodings |= found;
}

static void
read_encodings(const Reader *self, const GPtrArray *values)
{
	for (gsize i = 0; i < values->len; i++)
		read_encoding(self, values->pdata[i]);
	if (values->len == 0)
		self->entity->encodings = IDENTITY;
	else
		self->entity->encoding =
		    g_strstrip(g_ascii_strdown(values->pdata[0], -1));
	if (is_contradictory(values))
		note(self, ELM_ODDITY_DUPLICATE_TRANSFER_ENCODING);
}

static gboolean
is_strict_type(const char *type)
{
	const char *slash = strchr(type, '/');

	return slash != NULL && slash != type && slash[1] != '\0' &&
	       strchr(slash + 1, '/') == NULL;
}

static void
check_boundary(const Reader *self, const char *boundary)
{
	gsize length = strlen(boundary);

	if (length == 0 || length > LONGEST_BOUNDARY ||
	    boundary[length - 1] == ' ') {
		note(self, ELM_ODDITY_BOUNDARY_STRANGE);
		return;
	}
	/* RFC 2046 wants less, but all read a "@" alike. */
	for (; *boundary != '\0'; boundary++)
		if (!g_ascii_isprint(*boundary) ||
		    strchr("\"%;<>[\\]{}", *boundary) != NULL)
			note(self, ELM_ODDITY_BOUNDARY_STRANGE);
}

/* Collect the boundaries that the Content-Type @value could declare. */
static void
read_boundaries(const Reader *self, const char *value,
    const ElmParameters *parameters, gboolean is_strict)
{
	GPtrArray *boundaries = self->entity->boundaries;
	gsize before = boundaries->len;
	gboolean is_clear = is_strict && elm_parameters_state(parameters) !=
					     ELM_PARAMETERS_GARBLED;

	elm_parameters_values(parameters, "boundary", boundaries);
	if (elm_parameters_is_repeated(parameters, "boundary") &&
	    boundaries->len - before > 1)
		note(self, ELM_ODDITY_DUPLICATE_PARAMETER);
	if (boundaries->len > before)
		check_boundary(self, boundaries->pdata[before]);
	if (before == 0)
		self->entity->is_sure = is_clear && boundaries->len == 1;
	if (!is_clear || boundaries->len != before + 1)
		elm_parameters_guess(value, "boundary", boundaries);
	if (is_strict && boundaries->len == 0)
		note(self, ELM_ODDITY_BOUNDARY_MISSING);
}

static void
read_names(const Reader *self, const ElmParameters *parameters,
    const char *name)
{
	GPtrArray *names = self->entity->names;
	gsize before = names->len;

	elm_parameters_values(parameters, name, names);
	if (elm_parameters_is_repeated(parameters, name) &&
	    names->len > before + 1)
		note(self, ELM_ODDITY_DUPLICATE_PARAMETER);
}

/* Take the character set, and note one in which ASCII does not look like
 * ASCII. */
static void
read_charset(const Reader *self, const ElmParameters *parameters)
{
	static const char *const wide[] = { "utf7", "utf16", "utf32", "ucs2",
		"ucs4", "unicode", "iso10646" };
	g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);

	elm_parameters_values(parameters, "charset", values);
	if (self->entity->charset == NULL && values->len > 0)
		self->entity->charset = g_strdup(values->pdata[0]);
	for (gsize i = 0; i < values->len; i++) {
		g_autofree char *squeezed = squeeze(values->pdata[i]);

		for (gsize k = 0; k < G_N_ELEMENTS(wide); k++) {
			if (strncmp(squeezed, wide[k], strlen(wide[k])) != 0)
				continue;
			note(self, ELM_ODDITY_CHARSET);
			g_free(self->entity->wide_charset);
			self->entity->wide_charset = g_strdup(values->pdata[i]);
		}
	}
}

/* What type the media type @head is, and what the whole @value could be. */
static void
read_kind(const Reader *self, const char *head, const char *value)
{
	ElmEntity *entity = self->entity;
	g_autofree char *squeezed = squeeze(value);
	gboolean is_strict = is_strict_type(head);

	if (g_str_has_prefix(head, "message/partial"))
		note(self, ELM_ODDITY_MESSAGE_PARTIAL);
	if (g_str_has_prefix(head, "message/external-body"))
		note(self, ELM_ODDITY_EXTERNAL_BODY);
	if (is_strict && g_str_has_prefix(head, "multipart/")) {
		entity->is_multipart = TRUE;
		entity->is_digest |= strcmp(head, "multipart/digest") == 0;
	} else if (strcmp(head, "message/rfc822") == 0 ||
		   strcmp(head, "message/global") == 0 ||
		   strcmp(head, "message/news") == 0) {
		entity->is_message = TRUE;
	} else if (strstr(squeezed, "multipart") != NULL ||
		   strstr(squeezed, "boundary") != NULL) {
		entity->is_multipart = TRUE;
		if (strstr(squeezed, "multipart") != NULL)
			note(self, ELM_ODDITY_CONTENT_TYPE_GARBLED);
	} else if (strstr(squeezed, "rfc822") != NULL &&
		   strcmp(head, "text/rfc822-headers") != 0 &&
		   strcmp(head, "text/rfc822") != 0) {
		entity->is_message = TRUE;
		note(self, ELM_ODDITY_CONTENT_TYPE_GARBLED);
	}
	if (!is_strict)
		note(self, ELM_ODDITY_CONTENT_TYPE_LOOSE);
}

static void
read_type(const Reader *self, const char *value)
{
	g_autoptr(ElmParameters) parameters = elm_parameters_new(value);
	const char *head = elm_parameters_head(parameters);
	gboolean is_strict =
	    is_strict_type(head) && g_str_has_prefix(head, "multipart/");

	if (elm_parameters_state(parameters) != ELM_PARAMETERS_STRICT)
		note(self, ELM_ODDITY_CONTENT_TYPE_LOOSE);
	read_kind(self, head, value);
	if (self->entity->is_multipart)
		read_boundaries(self, value, parameters, is_strict);
	if (self->entity->type == NULL)
		self->entity->type = g_strdup(head);
	read_names(self, parameters, "name");
	read_charset(self, parameters);
}

static void
read_disposition(const Reader *self, const char *value)
{
	g_autoptr(ElmParameters) parameters = elm_parameters_new(value);

	if (self->entity->disposition == NULL)
		self->entity->disposition =
		    g_strdup(elm_parameters_head(parameters));
	if (elm_parameters_state(parameters) != ELM_PARAMETERS_STRICT)
		note(self, ELM_ODDITY_DISPOSITION_LOOSE);
	read_names(self, parameters, "filename");
	if (elm_parameters_state(parameters) == ELM_PARAMETERS_GARBLED)
		elm_parameters_guess(value, "filename", self->entity->names);
}

/* RFC 2045, 7. */
static void
read_id(ElmEntity *entity, const GPtrArray *values)
{
	const char *value;

	if (values->len == 0)
		return;
	value = values->pdata[0];
	value += strspn(value, " \t<");
	entity->content_id = g_strndup(value, strcspn(value, "> \t"));
}

static void
read_preset(ElmEntity *entity, const char *preset)
{
	entity->type = g_strdup(preset);
	entity->is_message = strcmp(preset, "message/rfc822") == 0;
}

void
elm_entity_read(ElmEntity *self, const ElmBlock *block, const char *preset,
    ElmOddities *oddities)
{
	const Reader reader = { self, oddities, block->offset };

	*self = (ElmEntity){ .names = g_ptr_array_new_with_free_func(g_free),
		.boundaries = g_ptr_array_new_with_free_func(g_free) };
	for (gsize i = 0; i < block->dispositions->len; i++)
		read_disposition(&reader, block->dispositions->pdata[i]);
	for (gsize i = 0; i < block->types->len; i++)
		read_type(&reader, block->types->pdata[i]);
	if (block->types->len == 0)
		read_preset(self, preset);
	read_encodings(&reader, block->encodings);
	read_id(self, block->ids);
	if (is_contradictory(block->types)) {
		note(&reader, ELM_ODDITY_DUPLICATE_CONTENT_TYPE);
		self->is_sure = FALSE;
	}
	if (is_contradictory(block->dispositions))
		note(&reader, ELM_ODDITY_DUPLICATE_DISPOSITION);
	if (self->names->len > 1)
		note(&reader, ELM_ODDITY_FILE_NAMES);
	if ((self->is_multipart || self->is_message) &&
	    (self->encodings & ~(guint)IDENTITY) != 0)
		note(&reader, ELM_ODDITY_ENCODED_CONTAINER);
}

void
elm_entity_clear(ElmEntity *self)
{
	g_clear_pointer(&self->type, g_free);
	g_clear_pointer(&self->charset, g_free);
	g_clear_pointer(&self->wide_charset, g_free);
	g_clear_pointer(&self->disposition, g_free);
	g_clear_pointer(&self->encoding, g_free);
	g_clear_pointer(&self->content_id, g_free);
	g_clear_pointer(&self->names, g_ptr_array_unref);
	g_clear_pointer(&self->boundaries, g_ptr_array_unref);
}
