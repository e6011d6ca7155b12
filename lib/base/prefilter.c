#include "config.h"

#include "lib/base/prefilter.h"

#include <string.h>

#include "lib/base/literal.h"

#define GRAM ELM_LITERAL_LEAST
#define BITS_LEAST 8

/* Texts of one slot are a list, by number; 0 ends it. */
typedef struct {
	guint start; /* in @octets */
	guint length;
	guint gram; /* the rarest three octets begin here in it */
	guint next; /* number, and 1 */
} Text;

struct ElmPrefilter {
	GArray *texts;
	GString *octets;
	guint *slots; /* number of the first text, and 1 */
	guint bits;   /* of the count of slots */
};

static gsize
slot_of(guint bits, const char *at)
{
	guint32 gram = (guint32)(guchar)at[0] | (guint32)(guchar)at[1] << 8 |
		       (guint32)(guchar)at[2] << 16;

	return (gram * 0x9e3779b1U) >> (32 - bits);
}

static Text *
text_at(const ElmPrefilter *self, guint number)
{
	return &g_array_index(self->texts, Text, number);
}

ElmPrefilter *
elm_prefilter_new(void)
{
	ElmPrefilter *self = g_new0(ElmPrefilter, 1);

	self->texts = g_array_new(FALSE, FALSE, sizeof(Text));
	self->octets = g_string_new(NULL);
	self->bits = BITS_LEAST;
	self->slots = g_new0(guint, (gsize)1 << self->bits);
	return self;
}

void
elm_prefilter_free(ElmPrefilter *self)
{
	g_array_unref(self->texts);
	g_string_free(self->octets, TRUE);
	g_free(self->slots);
	g_free(self);
}

/* Where the three octets begin that say most. */
static guint
rarest_gram(const char *text, gsize length)
{
	guint worth = elm_literal_worth(text, GRAM - 1);
	guint most = 0;
	guint at = 0;

	for (guint i = 0; i + GRAM <= length; i++) {
		worth += elm_literal_worth(text + i + GRAM - 1, 1);
		if (worth > most) {
			most = worth;
			at = i;
		}
		worth -= elm_literal_worth(text + i, 1);
	}
	return at;
}

static void
link_text(ElmPrefilter *self, guint number)
{
	Text *text = text_at(self, number);
	guint *slot = &self->slots[slot_of(self->bits,
	    self->octets->str + text->start + text->gram)];

	text->next = *slot;
	*slot = number + 1;
}

static void
grow(ElmPrefilter *self)
{
	self->bits += 2;
	g_free(self->slots);
	self->slots = g_new0(guint, (gsize)1 << self->bits);
	for (guint i = 0; i < self->texts->len; i++)
		link_text(self, i);
}

guint
elm_prefilter_add(ElmPrefilter *self, const char *text)
{
	gsize length = strlen(text);
	Text one = { .length = (guint)length };
	guint next;

	g_assert(length >= GRAM && length <= G_MAXUINT / 2);
	one.start = (guint)self->octets->len;
	one.gram = rarest_gram(text, length);
	next = self->slots[slot_of(self->bits, text + one.gram)];
	for (; next != 0; next = text_at(self, next - 1)->next) {
		const Text *other = text_at(self, next - 1);

		if (other->length == length &&
		    memcmp(self->octets->str + other->start, text, length) == 0)
			return next - 1;
	}
	g_string_append_len(self->octets, text, (gssize)length);
	g_array_append_val(self->texts, one);
	if (self->texts->len >= 1U << (self->bits - 2) && self->bits < 24)
		grow(self);
	else
		link_text(self, self->texts->len - 1);
	return self->texts->len - 1;
}

guint
elm_prefilter_count(const ElmPrefilter *self)
{
	return self->texts->len;
}

/* Is @text in @where with its gram at @at? */
static gboolean
is_there(const ElmPrefilter *self, const Text *text, const char *where,
    gsize size, gsize at)
{
	return at >= text->gram && text->length <= size - (at - text->gram) &&
	       memcmp(where + at - text->gram, self->octets->str + text->start,
		   text->length) == 0;
}

void
elm_prefilter_scan(const ElmPrefilter *self, const char *where, gsize size,
    gboolean *is_seen)
{
	if (self->texts->len == 0)
		return;
	for (gsize at = 0; at + GRAM <= size; at++) {
		guint next = self->slots[slot_of(self->bits, where + at)];

		while (next != 0) {
			const Text *text = text_at(self, next - 1);

			if (!is_seen[next - 1])
				is_seen[next - 1] =
				    is_there(self, text, where, size, at);
			next = text->next;
		}
	}
}
