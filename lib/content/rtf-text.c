#include "config.h"

#include "lib/content/rtf-text.h"

#include <stdlib.h>
#include <string.h>

#include "lib/mail/charset.h"

#define LONGEST_WORD 32
#define DEPTH_MAX 256

/* What holds in a group, and in those in it. */
typedef struct {
	gboolean is_gone; /* no text: fonts, pictures, objects */
	int skip;         /* characters that stand for one \u */
} Group;

typedef struct {
	ElmSpan input;
	gsize at;
	ElmFlow *flow;
	GArray *groups;      /* Group; the last is the innermost */
	gsize beyond;        /* groups that are open, but too deep */
	GString *octets;     /* in the code page, not yet added */
	int page;            /* code page */
	int skip;            /* characters to skip */
	gboolean is_starred; /* "\*" stands before the next word */
} Rtf;

typedef enum { GONE, LINE, SPACE, SIGN, PAGE, UNICODE, SKIP, BINARY } Effect;

typedef struct {
	const char *word;
	Effect effect;
	const char *text; /* of a SIGN */
} Word;

static const Word words[] = {
	{ "ansicpg", PAGE, NULL },
	{ "bin", BINARY, NULL },
	{ "bullet", SIGN, "\xe2\x80\xa2" },
	{ "cell", SPACE, NULL },
	{ "colortbl", GONE, NULL },
	{ "datastore", GONE, NULL },
	{ "emdash", SIGN, "\xe2\x80\x94" },
	{ "endash", SIGN, "\xe2\x80\x93" },
	{ "filetbl", GONE, NULL },
	{ "fonttbl", GONE, NULL },
	{ "info", GONE, NULL },
	{ "ldblquote", SIGN, "\xe2\x80\x9c" },
	{ "line", LINE, NULL },
	{ "lquote", SIGN, "\xe2\x80\x98" },
	{ "objdata", GONE, NULL },
	{ "page", LINE, NULL },
	{ "par", LINE, NULL },
	{ "pict", GONE, NULL },
	{ "rdblquote", SIGN, "\xe2\x80\x9d" },
	{ "row", LINE, NULL },
	{ "rquote", SIGN, "\xe2\x80\x99" },
	{ "sect", LINE, NULL },
	{ "stylesheet", GONE, NULL },
	{ "tab", SPACE, NULL },
	{ "themedata", GONE, NULL },
	{ "u", UNICODE, NULL },
	{ "uc", SKIP, NULL },
};

static Group *
group(const Rtf *self)
{
	return &g_array_index(self->groups, Group, self->groups->len - 1);
}

/* Add what has come in the code page. */
static void
flush(Rtf *self)
{
	g_autofree char *charset = g_strdup_printf("CP%d", self->page);
	g_autofree char *text = NULL;
	gsize length;

	if (self->octets->len == 0)
		return;
	text = elm_charset_decode(self->octets->str, self->octets->len, charset,
	    &length, NULL);
	elm_flow_add(self->flow, text, length, FALSE);
	g_string_truncate(self->octets, 0);
}

static void
add_octet(Rtf *self, guint octet)
{
	if (self->skip > 0)
		self->skip--;
	else if (!group(self)->is_gone)
		g_string_append_c(self->octets, (char)octet);
}

static void
add_text(Rtf *self, const char *text)
{
	if (group(self)->is_gone)
		return;
	flush(self);
	elm_flow_add(self->flow, text, strlen(text), FALSE);
}

/* Characters beyond the first plane come as two. */
static void
add_unicode(Rtf *self, int number)
{
	gunichar c = (gunichar)(number < 0 ? number + 0x10000 : number);
	char utf8[7] = "";

	self->skip = group(self)->skip;
	if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000))
		return;
	utf8[g_unichar_to_utf8(c, utf8)] = '\0';
	add_text(self, utf8);
}

static void
open_group(Rtf *self)
{
	Group inner = *group(self);

	self->skip = 0;
	if (self->groups->len >= DEPTH_MAX)
		self->beyond++;
	else
		g_array_append_val(self->groups, inner);
}

static void
close_group(Rtf *self)
{
	self->skip = 0;
	if (self->beyond > 0)
		self->beyond--;
	else if (self->groups->len > 1)
		g_array_set_size(self->groups, self->groups->len - 1);
}

static int
by_word(const void *key, const void *row)
{
	return strcmp(key, ((const Word *)row)->word);
}

static void
take_effect(Rtf *self, const Word *word, int number)
{
	switch (word->effect) {
	case GONE:
		group(self)->is_gone = TRUE;
		break;
	case LINE:
		flush(self);
		elm_flow_break(self->flow);
		break;
	case SPACE:
		flush(self);
		elm_flow_space(self->flow);
		break;
	case SIGN:
		add_text(self, word->text);
		break;
	case PAGE:
		flush(self);
		self->page = CLAMP(number, 0, 99999);
		break;
	case UNICODE:
		add_unicode(self, number);
		break;
	case SKIP:
		group(self)->skip = CLAMP(number, 0, 16);
		break;
	case BINARY:
		self->at +=
		    MIN((gsize)MAX(number, 0), self->input.size - self->at);
		break;
	}
}

/* The control word at the current place: letters, a number, a blank. */
static void
take_word(Rtf *self)
{
	char name[LONGEST_WORD + 1];
	gsize length = 0;
	gboolean is_negative;
	gint64 number = 0;
	const Word *word;

	while (g_ascii_isalpha((char)elm_span_u8(self->input, self->at)) &&
	       length < LONGEST_WORD)
		name[length++] = (char)self->input.data[self->at++];
	name[length] = '\0';
	is_negative = elm_span_u8(self->input, self->at) == '-';
	self->at += is_negative;
	for (; g_ascii_isdigit((char)elm_span_u8(self->input, self->at));
	     self->at++)
		number = MIN(number * 10 + self->input.data[self->at] - '0',
		    G_MAXINT32);
	self->at += elm_span_u8(self->input, self->at) == ' ';
	word = bsearch(name, words, G_N_ELEMENTS(words), sizeof(Word), by_word);
	if (word != NULL)
		take_effect(self, word, (int)(is_negative ? -number : number));
	else if (self->is_starred && strcmp(name, "fldinst") != 0)
		group(self)->is_gone = TRUE;
	self->is_starred = FALSE;
}

/* What follows a backslash. */
static void
take_control(Rtf *self)
{
	guint c = elm_span_u8(self->input, self->at);

	if (g_ascii_isalpha((char)c)) {
		take_word(self);
		return;
	}
	self->at += self->at < self->input.size;
	if (c == '\'') {
		int high = g_ascii_xdigit_value(
		    (char)elm_span_u8(self->input, self->at));
		int low = g_ascii_xdigit_value(
		    (char)elm_span_u8(self->input, self->at + 1));

		if (high < 0 || low < 0)
			return;
		self->at += 2;
		add_octet(self, (guint)(high * 16 + low));
	} else if (c == '*') {
		self->is_starred = TRUE;
	} else if (c == '~') {
		add_octet(self, ' ');
	} else if (c == '\n' || c == '\r') {
		flush(self);
		elm_flow_break(self->flow);
	} else if (c == '\\' || c == '{' || c == '}') {
		add_octet(self, c);
	}
}

void
elm_rtf_text(ElmSpan document, ElmFlow *flow)
{
	g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
	g_autoptr(GString) octets = g_string_new(NULL);
	Group outer = { FALSE, 1 };
	Rtf self = { .input = document,
		.flow = flow,
		.groups = groups,
		.octets = octets,
		.page = 1252 };

	g_array_append_val(groups, outer);
	while (self.at < document.size) {
		guint8 c = document.data[self.at++];

		if (c == '{')
			open_group(&self);
		else if (c == '}')
			close_group(&self);
		else if (c == '\\')
			take_control(&self);
		else if (c != '\n' && c != '\r')
			add_octet(&self, c);
	}
	flush(&self);
}
