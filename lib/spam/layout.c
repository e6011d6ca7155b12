#include "config.h"

#include "lib/spam/layout.h"

#include <string.h>

#include "lib/spam/shape.h"

/* Longer than people let lines grow that they wrap. */
#define LONG_LINE 80
/* Octets of a line that its kind is told by. */
#define LOOK_MOST 200
#define RULE_LEAST 5

typedef struct {
	const char *start;
	gsize length; /* without blanks at the end */
} Line;

/* What a line begins with. */
static const struct {
	const char *start;
	ElmLayoutKind kind;
} starts[] = {
	{ ">", ELM_LAYOUT_QUOTED },
	{ "diff --git ", ELM_LAYOUT_DIFF },
	{ "@@ -", ELM_LAYOUT_DIFF },
	{ "+++ ", ELM_LAYOUT_DIFF },
	{ "Index: ", ELM_LAYOUT_DIFF },
	{ "Signed-off-by: ", ELM_LAYOUT_TRAILER },
	{ "Reviewed-by: ", ELM_LAYOUT_TRAILER },
	{ "Acked-by: ", ELM_LAYOUT_TRAILER },
	{ "Tested-by: ", ELM_LAYOUT_TRAILER },
	{ "Reported-by: ", ELM_LAYOUT_TRAILER },
	{ "-----BEGIN PGP", ELM_LAYOUT_PGP },
	{ "-----Original Message-----", ELM_LAYOUT_FORWARDED },
	{ "---------- Forwarded message", ELM_LAYOUT_FORWARDED },
	{ "Begin forwarded message", ELM_LAYOUT_FORWARDED },
	{ "-----Urspr", ELM_LAYOUT_FORWARDED },
	{ "-------- Original Message", ELM_LAYOUT_FORWARDED },
	{ "-------- Forwarded Message", ELM_LAYOUT_FORWARDED },
	{ "\t", ELM_LAYOUT_CODE },
};

/* How the line ends that says whose words follow. */
static const char *const attributions[] = { "wrote:", "writes:", "said:",
	"schrieb:", "crit :", "crit:", "escribi\xc3\xb3:", "ha scritto:",
	"schreef:", "escreveu:", "napisa\xc5\x82:", "skrev:", "wrote...",
	NULL };

/* Where mailing lists say how to leave. */
static const char *const lists[] = { "/mailman/listinfo", "mailing list",
	"Mailing list", "Mailing List", "/majordomo-info", "majordomo@",
	"groups.google.com/", "-unsubscribe@", NULL };

static gboolean
starts_with(const Line *line, const char *start)
{
	gsize length = strlen(start);

	return line->length >= length &&
	       memcmp(line->start, start, length) == 0;
}

static gboolean
ends_with(const Line *line, const char *end)
{
	gsize length = strlen(end);

	return line->length >= length &&
	       memcmp(line->start + line->length - length, end, length) == 0;
}

static gboolean
is_attribution(const Line *line)
{
	char last = line->start[line->length - 1];

	if (last != ':' && last != '.')
		return FALSE;
	for (gsize i = 0; attributions[i] != NULL; i++)
		if (ends_with(line, attributions[i]))
			return TRUE;
	return FALSE;
}

static gboolean
is_rule(const Line *line)
{
	if (line->length < RULE_LEAST || strchr("_-=", *line->start) == NULL)
		return FALSE;
	for (gsize i = 1; i < line->length; i++)
		if (line->start[i] != *line->start)
			return FALSE;
	return TRUE;
}

static gboolean
is_list(const Line *line)
{
	for (gsize i = 0; lists[i] != NULL; i++)
		if (g_strstr_len(line->start,
			(gssize)MIN(line->length, LOOK_MOST), lists[i]) != NULL)
			return TRUE;
	return FALSE;
}

static void
count_kinds(ElmLayout *layout, const Line *line)
{
	guint *counts = layout->counts;

	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
		if (*line->start == *starts[i].start &&
		    starts_with(line, starts[i].start))
			counts[starts[i].kind]++;
	counts[ELM_LAYOUT_ATTRIBUTION] += is_attribution(line);
	counts[ELM_LAYOUT_CODE] += ends_with(line, ";") || ends_with(line, "{");
	counts[ELM_LAYOUT_RULE] += is_rule(line);
	counts[ELM_LAYOUT_LIST] += counts[ELM_LAYOUT_RULE] > 0 && is_list(line);
}

/* What came before. */
typedef struct {
	guint blank;        /* empty lines in a row */
	gboolean is_quoted; /* the last line that was not empty */
} Past;

static void
take_line(ElmLayout *layout, const Line *line, Past *past)
{
	gboolean is_quoted = *line->start == '>';

	layout->lines++;
	layout->long_lines += line->length > LONG_LINE;
	if (layout->lines > 1)
		layout->blank_run = MAX(layout->blank_run, past->blank);
	layout->replies += past->is_quoted && !is_quoted;
	past->blank = 0;
	past->is_quoted = is_quoted;
	count_kinds(layout, line);
}

void
elm_layout_read(ElmLayout *layout, const char *text, gsize length)
{
	const char *end = text + length;
	Past past = { 0 };

	*layout = (ElmLayout){ 0 };
	while (text < end) {
		const char *next = memchr(text, '\n', (gsize)(end - text));
		Line line = { text,
			(gsize)((next != NULL ? next : end) - text) };

		if (line.length == 3 && memcmp(text, "-- ", 3) == 0)
			layout->counts[ELM_LAYOUT_SIGNATURE]++;
		while (line.length > 0 &&
		       g_ascii_isspace(line.start[line.length - 1]))
			line.length--;
		if (line.length > 0)
			take_line(layout, &line, &past);
		else
			past.blank++;
		text = next != NULL ? next + 1 : end;
	}
}

static gpointer
make(ElmFacts *facts)
{
	const ElmShape *shape = elm_shape_of(facts);
	ElmLayout *layout = g_new(ElmLayout, 1);

	if (shape->plain != NULL) {
		elm_layout_read(layout, shape->plain->text,
		    shape->plain->length);
		layout->is_plain = TRUE;
	} else {
		const char *text = elm_facts_text(facts);

		elm_layout_read(layout, text, strlen(text));
	}
	return layout;
}

const ElmLayout *
elm_layout_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, make, g_free);
}
