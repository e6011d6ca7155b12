#include "config.h"

#include "lib/spam/letters.h"

/* Marks on one letter: Vietnamese has two. */
#define MARKS_MOST 2

typedef enum {
	KIND_OTHER, /* of no script, or of one that nobody takes for Latin */
	KIND_LATIN,
	KIND_LOOKALIKE, /* Cyrillic, Greek */
	KIND_INVISIBLE,
	KIND_SOFT,
	KIND_FANCY,
	KIND_WIDE,
	KIND_MARK,
	KIND_BIDI
} Kind;

/* Ascending. */
static const struct {
	gunichar first, last;
	Kind kind;
} ranges[] = {
	{ 'A', 'Z', KIND_LATIN },
	{ 'a', 'z', KIND_LATIN },
	{ 0xad, 0xad, KIND_SOFT },
	{ 0xc0, 0x24f, KIND_LATIN },
	{ 0x300, 0x34e, KIND_MARK },
	{ 0x34f, 0x34f, KIND_INVISIBLE },
	{ 0x350, 0x36f, KIND_MARK },
	{ 0x370, 0x52f, KIND_LOOKALIKE },
	{ 0x180e, 0x180e, KIND_INVISIBLE },
	{ 0x1e00, 0x1eff, KIND_LATIN },
	{ 0x200b, 0x200d, KIND_INVISIBLE },
	{ 0x202d, 0x202e, KIND_BIDI },
	{ 0x2060, 0x2064, KIND_INVISIBLE },
	{ 0x24b6, 0x24e9, KIND_FANCY },
	{ 0xfeff, 0xfeff, KIND_INVISIBLE },
	{ 0xff21, 0xff3a, KIND_WIDE },
	{ 0xff41, 0xff5a, KIND_WIDE },
	{ 0x1d400, 0x1d7ff, KIND_FANCY },
	{ 0x1f110, 0x1f189, KIND_FANCY },
	{ 0xe0000, 0xe007f, KIND_INVISIBLE },
};

static Kind
kind_of(gunichar c)
{
	for (gsize i = 0; i < G_N_ELEMENTS(ranges) && c >= ranges[i].first; i++)
		if (c <= ranges[i].last)
			return ranges[i].kind;
	return KIND_OTHER;
}

/* What came before, as far as it matters. */
typedef struct {
	guint latin, lookalike; /* since the last mark or blank */
	guint marks;            /* in a row */
	guint hidden;           /* in a row, behind a Latin letter */
} Past;

static void
take_letter(ElmLetters *letters, Past *past, Kind kind)
{
	if (kind == KIND_LATIN && past->hidden > 0)
		letters->gaps++;
	past->hidden = 0;
	if (kind == KIND_LATIN)
		past->latin++;
	else
		past->lookalike++;
	if (past->latin > 0 && past->lookalike > 0 &&
	    past->latin + past->lookalike > 2)
		letters->is_mixed = TRUE;
}

static void
take(ElmLetters *letters, Past *past, Kind kind)
{
	letters->soft += kind == KIND_SOFT;
	letters->fancy += kind == KIND_FANCY;
	letters->wide += kind == KIND_WIDE;
	letters->bidi += kind == KIND_BIDI;
	past->marks = kind == KIND_MARK ? past->marks + 1 : 0;
	letters->stacked += past->marks > MARKS_MOST;
	if (kind == KIND_LATIN || kind == KIND_LOOKALIKE)
		take_letter(letters, past, kind);
	else if (kind == KIND_INVISIBLE)
		past->hidden += past->latin > 0;
	else if (kind == KIND_OTHER)
		past->latin = past->lookalike = past->hidden = 0;
}

void
elm_letters_look(ElmLetters *letters, const char *start, const char *end)
{
	Past past = { 0 };

	*letters = (ElmLetters){ 0 };
	for (; start < end; start = g_utf8_next_char(start))
		take(letters, &past, kind_of(g_utf8_get_char(start)));
}
