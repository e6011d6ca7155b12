#include "config.h"

#include "lib/mail/address-list.h"

#include <string.h>

#include "lib/mail/addr-spec.h"
#include "lib/mail/address.h"
#include "lib/mail/word.h"

#define MAILBOXES_MAX 10000
#define NAMES_MAX 3             /* pieces of one name that has commas */
#define ADDRESS_OCTETS_MAX 1024 /* RFC 5321, 4.5.3.1 allows 320 */

struct ElmAddressList {
	GArray *entries;
	GStringChunk *texts;
};

/* What was read of a mailbox since the last comma. */
typedef struct {
	GString *phrase;  /* outside of brackets, quotes undone */
	GString *bare;    /* the same with its quotes: it may be an address */
	GString *angle;   /* inside the last brackets */
	GString *comment; /* of all comments */
	gboolean has_angle;
	gboolean is_defect;
} Mailbox;

typedef struct {
	ElmAddressList *list;
	const char *at;
	Mailbox box;
	guint loose; /* how many mailboxes before this have no address */
	gboolean is_in_group;
	gboolean has_lone_quote; /* no quote closes any more */
	gboolean has_lone_paren; /* ... and no comment */
} Reader;

/* Behind the comment at @at (RFC 5322, 3.2.2); NULL when it has no end. */
static const char *
comment_end(const char *at)
{
	gsize depth = 0;

	for (; *at != '\0'; at++) {
		if (*at == '\\' && at[1] != '\0')
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && --depth == 0)
			return at + 1;
	}
	return NULL;
}

/* Behind the encoded word at @at (RFC 2047, 2), blanks and commas in it
 * included, as many mailers write it; NULL when it is none. */
static const char *
word_end(const char *at)
{
	if (at[0] != '=' || at[1] != '?')
		return NULL;
	at += 2 + strcspn(at + 2, "? \t<>@\"");
	if (at[0] != '?' || strchr("QqBb", at[1]) == NULL || at[1] == '\0' ||
	    at[2] != '?')
		return NULL;
	at += 3 + strcspn(at + 3, "?");
	return at[0] == '?' && at[1] == '=' ? at + 2 : NULL;
}

static void
append_unescaped(GString *out, const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		if (text[i] == '\\' && i + 1 < length)
			i++;
		g_string_append_c(out, text[i]);
	}
}

/* A blank, unless one is there or nothing stands before it. */
static void
append_blank(GString *out)
{
	if (out->len > 0 && out->str[out->len - 1] != ' ')
		g_string_append_c(out, ' ');
}

static void
append_text(Mailbox *box, const char *text, gsize length)
{
	g_string_append_len(box->phrase, text, (gssize)length);
	g_string_append_len(box->bare, text, (gssize)length);
}

static void
clear(Mailbox *box)
{
	g_string_truncate(box->phrase, 0);
	g_string_truncate(box->bare, 0);
	g_string_truncate(box->angle, 0);
	g_string_truncate(box->comment, 0);
	box->has_angle = FALSE;
	box->is_defect = FALSE;
}

static const char *
keep(ElmAddressList *self, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);

	return *valid == '\0' ? "" : g_string_chunk_insert(self->texts, valid);
}

static const char *
keep_display(ElmAddressList *self, GString *text)
{
	g_autofree char *decoded = elm_word_decode(g_strstrip(text->str));

	return keep(self, g_strstrip(decoded));
}

static void
add_entry(Reader *self, char *address, GString *display)
{
	ElmAddressEntry entry = { "", "", "", "", self->box.is_defect };
	g_autofree char *normal = NULL;
	g_autofree char *local = NULL;
	const char *at;

	entry.is_defect |= elm_addr_spec_squeeze(address);
	entry.is_defect |= !elm_addr_spec_is_valid(address);
	if (strlen(address) > ADDRESS_OCTETS_MAX)
		address[0] = '\0';
	normal = elm_address_normalise(address);
	at = strrchr(normal, '@');
	local = g_strndup(normal,
	    at != NULL ? (gsize)(at - normal) : strlen(normal));
	entry.display = keep_display(self->list, display);
	entry.address = keep(self->list, normal);
	entry.local = keep(self->list, local);
	entry.domain = keep(self->list, at != NULL ? at + 1 : "");
	if (self->list->entries->len < MAILBOXES_MAX)
		g_array_append_val(self->list->entries, entry);
}

/* No brackets: the address is the word with an "@" in it, or all there is. */
static void
finish_bare(Reader *self)
{
	Mailbox *box = &self->box;
	g_autofree char *text = g_strdup(g_strstrip(box->bare->str));
	const char *at = elm_addr_spec_find(text, "@");
	const char *blank = elm_addr_spec_find(text, " ");
	char *start = text;

	if (strstr(text, "=?") != NULL ||
	    (at == NULL && (blank != NULL || *text == '"'))) {
		*text = '\0';
		add_entry(self, text, box->phrase);
	} else if (at == NULL || blank == NULL) {
		add_entry(self, text, box->comment);
	} else {
		while (blank != NULL && blank < at) {
			start = text + (blank + 1 - text);
			blank = elm_addr_spec_find(start, " ");
		}
		g_string_truncate(box->phrase, 0);
		g_string_append_len(box->phrase, text, start - text);
		g_string_append(box->phrase, blank != NULL ? blank : "");
		start[blank != NULL ? (gsize)(blank - start) : strlen(start)] =
		    '\0';
		box->is_defect = TRUE;
		add_entry(self, start, box->phrase);
	}
	self->loose = at == NULL ? self->loose + 1 : 0;
}

/* "Doe, John <john@example.org>" without quotes is one mailbox, not two. */
static void
join_loose(Reader *self)
{
	GArray *entries = self->list->entries;
	g_autoptr(GString) names = g_string_new(NULL);
	guint first = entries->len - self->loose;

	if (self->loose == 0 || self->loose > NAMES_MAX)
		return;
	for (guint i = first; i < entries->len; i++) {
		const ElmAddressEntry *entry =
		    &g_array_index(entries, ElmAddressEntry, i);

		g_string_append_printf(names, "%s, ",
		    *entry->display != '\0' ? entry->display : entry->local);
	}
	g_array_set_size(entries, first);
	if (strspn(self->box.phrase->str, " ") == self->box.phrase->len)
		g_string_truncate(names, names->len - strlen(", "));
	g_string_prepend(self->box.phrase, names->str);
	self->box.is_defect = TRUE;
}

static void
finish(Reader *self)
{
	Mailbox *box = &self->box;
	if (box->has_angle) {
		box->is_defect |=
		    elm_addr_spec_find(box->bare->str, "@") != NULL;
		join_loose(self);
		self->loose = 0;
		add_entry(self, box->angle->str,
		    strspn(box->phrase->str, ", ") < box->phrase->len
			? box->phrase
			: box->comment);
	} else if (strspn(box->bare->str, " ") < box->bare->len) {
		finish_bare(self);
	}
	clear(box);
}

static void
take_quoted(Reader *self)
{
	const char *end =
	    self->has_lone_quote ? NULL : elm_addr_spec_quoted_end(self->at);
	gsize length = end != NULL ? (gsize)(end - self->at) : 1;

	if (end != NULL) {
		append_unescaped(self->box.phrase, self->at + 1, length - 2);
	} else {
		self->has_lone_quote = TRUE;
		self->box.is_defect = TRUE;
	}
	g_string_append_len(self->box.bare, self->at, (gssize)length);
	self->at += length;
}

static void
take_comment(Reader *self)
{
	const char *end = self->has_lone_paren ? NULL : comment_end(self->at);

	if (end == NULL) {
		self->has_lone_paren = TRUE;
		self->box.is_defect = TRUE;
		append_text(&self->box, self->at++, 1);
		return;
	}
	append_blank(self->box.comment);
	append_unescaped(self->box.comment, self->at + 1,
	    (gsize)(end - self->at) - 2);
	self->at = end;
}

/* The end of the address that starts at @at: its bracket, else the comma
 * behind it. */
static const char *
angle_end(Reader *self, const char *at)
{
	const char *start = at;

	while (*at != '\0' && *at != '<' && *at != '>')
		at = elm_addr_spec_step(at, &self->has_lone_quote);
	if (*at == '>')
		return at;
	self->box.is_defect = TRUE;
	for (const char *comma = start; comma < at; comma++)
		if (*comma == ',' || *comma == ';')
			return comma;
	return at;
}

static void
take_angle(Reader *self)
{
	Mailbox *box = &self->box;
	const char *end;

	self->at++;
	if (box->has_angle) {
		g_string_append_printf(box->phrase, " <%s> ", box->angle->str);
		box->is_defect = TRUE;
	}
	for (; *self->at == '<'; self->at++)
		box->is_defect = TRUE;
	end = angle_end(self, self->at);
	g_string_truncate(box->angle, 0);
	while (self->at < end) {
		const char *comment = *self->at == '(' && !self->has_lone_paren
					  ? comment_end(self->at)
					  : NULL;

		if (*self->at == '(') {
			box->is_defect = TRUE;
			self->has_lone_paren |= comment == NULL;
		}
		if (comment == NULL || comment > end)
			g_string_append_c(box->angle, *self->at++);
		else
			self->at = comment;
	}
	self->at += strspn(self->at, ">");
	box->has_angle = TRUE;
}

/* "name:" opens a group (RFC 5322, 3.4); elsewhere a colon is a mistake. */
static void
take_colon(Reader *self)
{
	Mailbox *box = &self->box;

	if (!box->has_angle &&
	    elm_addr_spec_find(box->bare->str, "@") == NULL) {
		clear(box);
		self->is_in_group = TRUE;
	} else {
		append_text(box, ":", 1);
	}
	self->at++;
}

static void
take_separator(Reader *self)
{
	if (*self->at == ';') {
		self->box.is_defect |= !self->is_in_group;
		self->is_in_group = FALSE;
	}
	finish(self);
	self->at++;
}

static void
take_text(Reader *self)
{
	Mailbox *box = &self->box;
	const char *end = word_end(self->at);
	gsize length = end != NULL ? (gsize)(end - self->at) : 1;

	if (end != NULL)
		box->is_defect |= strcspn(self->at, ",;<>:\"()@ \t") < length;
	else if (g_ascii_isspace(*self->at) || g_ascii_iscntrl(*self->at)) {
		append_blank(box->phrase);
		append_blank(box->bare);
		self->at++;
		return;
	}
	box->is_defect |= box->has_angle;
	append_text(box, self->at, length);
	self->at += length;
}

static void
take(Reader *self)
{
	switch (*self->at) {
	case '"':
		take_quoted(self);
		break;
	case '(':
		take_comment(self);
		break;
	case '<':
		take_angle(self);
		break;
	case ':':
		take_colon(self);
		break;
	case ',':
	case ';':
		take_separator(self);
		break;
	default:
		take_text(self);
	}
}

static void
read_list(ElmAddressList *list, const char *value, gboolean is_defect)
{
	Reader reader = { .list = list, .at = value };
	Mailbox *box = &reader.box;

	box->phrase = g_string_new(NULL);
	box->bare = g_string_new(NULL);
	box->angle = g_string_new(NULL);
	box->comment = g_string_new(NULL);
	while (*reader.at != '\0' && list->entries->len < MAILBOXES_MAX) {
		box->is_defect |= is_defect;
		take(&reader);
	}
	finish(&reader);
	g_string_free(box->phrase, TRUE);
	g_string_free(box->bare, TRUE);
	g_string_free(box->angle, TRUE);
	g_string_free(box->comment, TRUE);
}

static gboolean
has_address(const ElmAddressList *self)
{
	for (guint i = 0; i < self->entries->len; i++)
		if (*elm_address_list_at(self, i)->domain != '\0')
			return TRUE;
	return FALSE;
}

/* Where there is no address, some programs find one in an encoded word, or in
 * a comment. */
static void
read_hidden(ElmAddressList *self, const char *value)
{
	g_autofree char *text = elm_word_decode(value);

	if (strchr(text, '@') == NULL)
		return;
	g_array_set_size(self->entries, 0);
	read_list(self, g_strdelimit(text, "()", ' '), TRUE);
}

ElmAddressList *
elm_address_list_new(const char *value)
{
	ElmAddressList *self = g_new0(ElmAddressList, 1);

	self->entries = g_array_new(FALSE, FALSE, sizeof(ElmAddressEntry));
	self->texts = g_string_chunk_new(256);
	if (value == NULL)
		return self;
	read_list(self, value, FALSE);
	if (strpbrk(value, "(=") != NULL && !has_address(self))
		read_hidden(self, value);
	return self;
}

void
elm_address_list_free(ElmAddressList *self)
{
	g_array_unref(self->entries);
	g_string_chunk_free(self->texts);
	g_free(self);
}

const ElmAddressEntry *
elm_address_list_at(const ElmAddressList *self, gsize i)
{
	return i < self->entries->len
		   ? &g_array_index(self->entries, ElmAddressEntry, i)
		   : NULL;
}
