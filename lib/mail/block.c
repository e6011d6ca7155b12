#include "config.h"

#include "lib/mail/block.h"

#include <string.h>

#define LONGEST_NAME 64    /* of a field that could be a MIME field */
#define LONGEST_VALUE 4096 /* of a field that is searched for a boundary */

typedef struct {
	gsize start;
	gsize length; /* without line ending */
	gsize next;   /* where the next line begins */
} Line;

/* What is known while a block is read. */
typedef struct {
	ElmBlock *block;
	const ElmBlockSource *source;
	GPtrArray *list;  /* the field being read goes there; NULL: nowhere */
	GString *value;   /* of that field */
	gsize first_junk; /* line that is no field, or G_MAXSIZE */
	gboolean has_field;
} Reader;

static Line
line_at(const ElmBlockSource *source, gsize at)
{
	const char *start = source->data + at;
	const char *feed = memchr(start, '\n', source->size - at);
	gsize end = feed != NULL ? (gsize)(feed - source->data) : source->size;
	Line line = { .start = at, .next = feed != NULL ? end + 1 : end };

	if (end > at && source->data[end - 1] == '\r')
		end--;
	line.length = end - at;
	return line;
}

static void
note(const Reader *self, ElmOddity oddity, gsize offset)
{
	elm_oddities_note(self->source->oddities, oddity, offset);
}

static void
finish_field(Reader *self)
{
	if (self->list != NULL)
		g_ptr_array_add(self->list, g_string_free(self->value, FALSE));
	self->list = NULL;
	self->value = NULL;
}

/* Append a line to the value being read, without NUL. */
static void
append(Reader *self, const char *text, gsize length, gsize offset)
{
	if (self->list == NULL)
		return;
	for (gsize i = 0; i < length; i++) {
		if (text[i] != '\0')
			g_string_append_c(self->value, text[i]);
		if (g_ascii_iscntrl(text[i]) && text[i] != '\t')
			note(self, ELM_ODDITY_CONTROL_IN_HEADER, offset);
	}
}

/* The list for the field whose name has the letters and digits @letters. */
static GPtrArray *
list_for(ElmBlock *block, const char *letters, const char **name)
{
	const struct {
		const char *letters, *name;
		GPtrArray *list;
	} fields[] = {
		{ "contenttype", "Content-Type", block->types },
		{ "contenttransferencoding", "Content-Transfer-Encoding",
		    block->encodings },
		{ "contentdisposition", "Content-Disposition",
		    block->dispositions },
		{ "contentid", "Content-ID", block->ids },
		{ "mimeversion", "MIME-Version", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(fields); i++) {
		if (strcmp(letters, fields[i].letters) != 0)
			continue;
		*name = fields[i].name;
		return fields[i].list;
	}
	*name = NULL;
	return NULL;
}

/* The letters and digits of @text in lower case; "" if there are too many. */
static void
letters_of(const char *text, gsize length, char *letters)
{
	gsize count = 0;

	for (gsize i = 0; i < length; i++) {
		if (!g_ascii_isalnum(text[i]))
			continue;
		if (count == LONGEST_NAME) {
			count = 0;
			break;
		}
		letters[count++] = g_ascii_tolower(text[i]);
	}
	letters[count] = '\0';
}

/* Begin the field whose name is @length octets at @text. */
static void
begin_field(Reader *self, const char *text, gsize length, gsize offset)
{
	char letters[LONGEST_NAME + 1];
	const char *name;

	if (length > 2 * LONGEST_NAME)
		return;
	letters_of(text, length, letters);
	if (letters[0] != 'c' && letters[0] != 'm')
		return;
	self->list = list_for(self->block, letters, &name);
	if (name == NULL)
		return;
	if (self->list == NULL)
		self->block->has_version = TRUE;
	else
		self->value = g_string_new(NULL);
	/* A false Content-ID hides nothing. */
	if (self->list != self->block->ids &&
	    (strlen(name) != length ||
		g_ascii_strncasecmp(name, text, length) != 0))
		note(self, ELM_ODDITY_FIELD_NAME, offset);
}

/* Length of the field name that @text begins with, blanks before the colon
 * included, or 0. */
static gsize
name_length(const char *text, gsize length)
{
	const char *colon = memchr(text, ':', length);
	gsize end = colon != NULL ? (gsize)(colon - text) : 0;
	gsize i = 0;

	while (i < end && (g_ascii_isgraph(text[i]) || (guchar)text[i] > 127))
		i++;
	while (i < end && (text[i] == ' ' || text[i] == '\t'))
		i++;
	return i == end ? end : 0;
}

/* Could @text, no field by the rules, be a MIME field for somebody? */
static gsize
loose_name_length(const char *text, gsize length)
{
	const char *colon = memchr(text, ':', MIN(length, 2 * LONGEST_NAME));
	char letters[LONGEST_NAME + 1];

	if (colon == NULL)
		return 0;
	letters_of(text, (gsize)(colon - text), letters);
	if (!g_str_has_prefix(letters, "content") &&
	    strcmp(letters, "mimeversion") != 0)
		return 0;
	return (gsize)(colon - text);
}

static gboolean
is_blank(const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isspace(text[i]) && text[i] != '\0')
			return FALSE;
	return TRUE;
}

/* A line that is no field: the body may begin here, or the line is nothing,
 * or it goes on with the field before it. */
static void
take_junk(Reader *self, const char *text, const Line *line)
{
	gsize length = line->length;
	char letters[LONGEST_NAME + 1];

	if (length >= 5 && memcmp(text, "From ", 5) == 0) {
		note(self, ELM_ODDITY_MBOX_LINE, line->start);
		return;
	}
	if (length >= 6 && memcmp(text, ">From ", 6) == 0) {
		note(self, ELM_ODDITY_MBOX_LINE, line->start);
		return;
	}
	if (self->first_junk == G_MAXSIZE)
		self->first_junk = line->start;
	letters_of(text, MIN(length, LONGEST_NAME), letters);
	if (g_str_has_prefix(letters, "contentt") ||
	    g_str_has_prefix(letters, "contentdisp"))
		note(self, ELM_ODDITY_FIELD_NAME, line->start);
	if (self->list == NULL || memchr(text, '=', length) == NULL)
		return;
	append(self, " ", 1, line->start);
	append(self, text, length, line->start);
}

/* Is the line a delimiter of a boundary that this very block declares?  Then
 * the empty line before it is missing. */
static gboolean
is_own_delimiter(const Reader *self, const Line *line)
{
	const char *text = self->source->data + line->start;
	gsize length = line->length;
	const GPtrArray *types = self->block->types;

	if (length < 3 || text[0] != '-' || text[1] != '-')
		return FALSE;
	while (length > 0 && g_ascii_isspace(text[length - 1]))
		length--;
	text += 2;
	length -= 2;
	if (self->list == types && self->value->len <= LONGEST_VALUE &&
	    memmem(self->value->str, self->value->len, text, length) != NULL)
		return TRUE;
	return types->len > 0 && strlen(types->pdata[0]) <= LONGEST_VALUE &&
	       memmem(types->pdata[0], strlen(types->pdata[0]), text, length) !=
		   NULL;
}

/* Note a MIME field behind what Unicode calls the end of a line (NEL, LS). */
static void
check_unicode_ends(const Reader *self, const char *text, const Line *line)
{
	static const char prefix[] = "content-";

	for (gsize i = 0; i + strlen(prefix) < line->length; i++)
		if ((text[i] == '\x85' || text[i] == '\xa8') &&
		    g_ascii_strncasecmp(text + i + 1, prefix, strlen(prefix)) ==
			0)
			note(self, ELM_ODDITY_CONTROL_IN_HEADER, line->start);
}

/* Note what some take for the end of a line, or of the text. */
static void
check_octets(const Reader *self, const char *text, const Line *line)
{
	for (gsize i = 0; i < line->length; i++) {
		guchar octet = (guchar)text[i];

		if (octet >= ' ' || octet == '\t')
			continue;
		if (octet == '\0')
			note(self, ELM_ODDITY_NUL_IN_HEADER, line->start);
		else if (octet == '\r')
			note(self, ELM_ODDITY_LONE_CR, line->start);
		else if (strchr("\v\f\x1c\x1d\x1e", octet) != NULL)
			note(self, ELM_ODDITY_CONTROL_IN_HEADER, line->start);
	}
	if (memchr(text, 0x85, line->length) != NULL ||
	    memchr(text, 0xa8, line->length) != NULL)
		check_unicode_ends(self, text, line);
}

static void
take_line(Reader *self, const Line *line)
{
	const char *text = self->source->data + line->start;
	gboolean is_folded = *text == ' ' || *text == '\t';
	gsize length = line->length;
	gsize name;

	check_octets(self, text, line);
	if (is_folded && self->has_field) {
		append(self, text, length, line->start);
		return;
	}
	name = is_folded ? 0 : name_length(text, length);
	if (name == 0)
		name = loose_name_length(text, length);
	if (name == 0) {
		take_junk(self, text, line);
		return;
	}
	finish_field(self);
	self->has_field = TRUE;
	begin_field(self, text, name, line->start);
	append(self, text + name + 1, length - name - 1, line->start);
}

/* Settle where the body begins. */
static void
finish(Reader *self)
{
	ElmBlock *block = self->block;
	gboolean has_mime = block->types->len > 0 ||
			    block->encodings->len > 0 ||
			    block->dispositions->len > 0;

	if (self->first_junk == G_MAXSIZE)
		return;
	note(self, ELM_ODDITY_HEADER_SEPARATOR, self->first_junk);
	block->other = self->first_junk;
	if (has_mime)
		note(self, ELM_ODDITY_HEADER_LINE, self->first_junk);
	else if (self->first_junk == block->offset)
		block->body = self->first_junk;
}

/* A line of blanks goes on with the field before it, or ends the header. */
static void
take_blank(Reader *self, const Line *line)
{
	note(self, ELM_ODDITY_BLANK_LINE, line->start);
	if (self->block->other == G_MAXSIZE)
		self->block->other = line->next;
}

/* Does a delimiter end the block? */
static gboolean
ends_at(const Reader *self, const Line *line)
{
	const ElmBlockSource *source = self->source;
	const char *text = source->data + line->start;

	if (text[0] != '-')
		return FALSE;
	if (elm_boundaries_match(source->boundaries, text, line->length).kind !=
	    ELM_DELIMITER_NONE)
		return TRUE;
	if (!is_own_delimiter(self, line))
		return FALSE;
	note(self, ELM_ODDITY_HEADER_SEPARATOR, line->start);
	return TRUE;
}

static gboolean
read_lines(Reader *self)
{
	const ElmBlockSource *source = self->source;
	ElmBlock *block = self->block;
	Line line;

	for (gsize at = block->offset; at < source->size; at = line.next) {
		const char *text = source->data + at;

		line = line_at(source, at);
		if (line.length == 0) {
			block->body = line.next;
			return TRUE;
		}
		if (line.next - block->offset > source->limit) {
			block->body = at;
			return FALSE;
		}
		if (ends_at(self, &line)) {
			block->body = at;
			block->delimiter = at;
			return TRUE;
		}
		if (is_blank(text, line.length))
			take_blank(self, &line);
		else
			take_line(self, &line);
	}
	block->body = source->size;
	note(self, ELM_ODDITY_NO_BODY, source->size);
	return TRUE;
}

gboolean
elm_block_read(ElmBlock *self, const ElmBlockSource *source, gsize offset)
{
	Reader reader = { self, source, NULL, NULL, G_MAXSIZE, FALSE };
	gboolean is_whole;

	*self = (ElmBlock){ .offset = offset,
		.other = G_MAXSIZE,
		.delimiter = G_MAXSIZE,
		.types = g_ptr_array_new_with_free_func(g_free),
		.encodings = g_ptr_array_new_with_free_func(g_free),
		.dispositions = g_ptr_array_new_with_free_func(g_free),
		.ids = g_ptr_array_new_with_free_func(g_free) };
	is_whole = read_lines(&reader);
	finish_field(&reader);
	finish(&reader);
	if (self->other == G_MAXSIZE || self->other > self->body)
		self->other = self->body;
	return is_whole;
}

void
elm_block_clear(ElmBlock *self)
{
	g_clear_pointer(&self->types, g_ptr_array_unref);
	g_clear_pointer(&self->encodings, g_ptr_array_unref);
	g_clear_pointer(&self->dispositions, g_ptr_array_unref);
	g_clear_pointer(&self->ids, g_ptr_array_unref);
}
