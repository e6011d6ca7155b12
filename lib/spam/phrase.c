#include "config.h"

#include "lib/spam/phrase.h"

#include <string.h>

#include "lib/content/dictionary.h"

#define HEAD_MOST (32 * 1024)
#define TAIL_MOST (8 * 1024)

/* Which phrases were met, by their number modulo this; two that share a bit
 * count as one. */
#define BITS 4096

extern const guint32 elm_phrase_cells[];

/* The last phrase of a theme; @end is 0 if there is none. */
typedef struct {
	gsize start, end;
	guint weight;
} Last;

typedef struct {
	ElmPhrases *phrases;
	guint32 met[BITS / 32];
	Last last[ELM_THEMES];
	gsize base; /* of the text now read, in the whole */
	gboolean is_subject;
} Reader;

const char *
elm_phrase_theme(ElmTheme theme)
{
	return elm_dictionary_theme(elm_phrase_cells, theme);
}

static gboolean
was_met(Reader *self, guint phrase)
{
	guint32 *cell = &self->met[phrase % BITS / 32];
	guint32 bit = 1U << phrase % 32;
	gboolean was = (*cell & bit) != 0;

	*cell |= bit;
	return was;
}

/* A phrase beside those known of its theme. */
static void
add(Reader *self, const ElmDictionaryHit *hit, Last *last)
{
	ElmPhraseHits *hits = &self->phrases->themes[hit->theme];

	last->start = self->base + hit->offset;
	last->weight = hit->weight;
	if (hits->phrases < ELM_PHRASE_SPANS)
		hits->spans[hits->phrases] = (ElmPhraseSpan){ last->start,
			hit->length, self->is_subject };
	hits->phrases++;
	hits->weight += hit->weight;
	hits->subject += self->is_subject ? hit->weight : 0;
}

/* A phrase inside of the last one of its theme, or that begins with it: it
 * only makes it weigh what the heavier one does. */
static void
merge(Reader *self, const ElmDictionaryHit *hit, Last *last)
{
	ElmPhraseHits *hits = &self->phrases->themes[hit->theme];
	guint more = MAX(hit->weight, last->weight) - last->weight;
	ElmPhraseSpan *span;

	last->weight += more;
	hits->weight += more;
	hits->subject += self->is_subject ? more : 0;
	if (hits->phrases > ELM_PHRASE_SPANS ||
	    self->base + hit->offset != last->start)
		return;
	span = &hits->spans[hits->phrases - 1];
	span->length = MAX(span->length, hit->length);
}

static void
take(const ElmDictionaryHit *hit, gpointer user)
{
	Reader *self = user;
	Last *last = &self->last[hit->theme];
	gsize start = self->base + hit->offset, end = start + hit->length;

	if (was_met(self, hit->phrase))
		return;
	if (last->end > 0 && (end <= last->end || start == last->start))
		merge(self, hit, last);
	else
		add(self, hit, last);
	last->end = MAX(end, last->end);
}

static void
read_text(Reader *self, const char *text, gsize offset, gsize size)
{
	self->base = offset;
	elm_dictionary_scan(elm_phrase_cells, text + offset, size, take, self);
	self->phrases->size += size;
}

ElmPhrases *
elm_phrases_new(const char *subject, const char *text)
{
	ElmPhrases *phrases = g_new0(ElmPhrases, 1);
	Reader self = { .phrases = phrases, .is_subject = TRUE };
	gsize size = strlen(text);

	read_text(&self, subject, 0, strlen(subject));
	memset(self.last, 0, sizeof(self.last));
	self.is_subject = FALSE;
	phrases->size = 0;
	if (size <= HEAD_MOST + TAIL_MOST) {
		read_text(&self, text, 0, size);
	} else {
		read_text(&self, text, 0, HEAD_MOST);
		read_text(&self, text, size - TAIL_MOST, TAIL_MOST);
	}
	return phrases;
}
