#include "config.h"

#include "lib/content/phone-number.h"

#include <string.h>

#define DIGITS_LEAST 9 /* E.164 knows 15 at most */
#define DIGITS_MOST 15
#define GROUPS_MOST 8
#define GAP_MOST 3 /* marks between two groups: ") -" */

/* A row of digits in groups. */
typedef struct {
	guint groups[GROUPS_MOST]; /* digits of each */
	gsize n;
	guint digits;
	gsize end; /* behind the last digit */
} Row;

static void
read_row(const char *text, gsize size, gsize from, Row *row)
{
	gsize gap = 0;

	*row = (Row){ .end = from };
	for (gsize i = from; i < size && gap <= GAP_MOST; i++) {
		char c = text[i];

		if (g_ascii_isdigit(c)) {
			if (row->n == 0 || gap > 0) {
				if (row->n == GROUPS_MOST)
					return;
				row->groups[row->n++] = 0;
			}
			row->groups[row->n - 1]++;
			row->digits++;
			row->end = i + 1;
			gap = 0;
		} else if (c != '\0' && strchr(" -.()/+", c) != NULL) {
			gap++;
		} else {
			return;
		}
	}
}

/* 800-555-0100, or 1-800-555-0100 */
static gboolean
is_american(const Row *row, char first)
{
	gsize at = row->n == 4 && first == '1' && row->groups[0] == 1;

	return row->n == at + 3 && row->groups[at] == 3 &&
	       row->groups[at + 1] == 3 && row->groups[at + 2] == 4;
}

static gboolean
is_number(const Row *row, const char *text, gsize size)
{
	char first = text[0];

	if (row->digits < DIGITS_LEAST || row->digits > DIGITS_MOST)
		return FALSE;
	if (row->end < size && g_ascii_isalnum(text[row->end]))
		return FALSE;
	if (first == '+')
		return TRUE;
	if (first == '(')
		return row->n >= 2 && row->groups[0] <= 5;
	if (first == '0')
		return row->n >= 2 && row->groups[0] >= 2;
	return is_american(row, first);
}

gboolean
elm_phone_number_find(const char *text, gsize size, gsize from,
    ElmPhoneSpan *span)
{
	char before = from > 0 ? text[from - 1] : ' ';
	Row row;

	for (gsize i = from; i < size; before = text[i++]) {
		char c = text[i];

		if ((!g_ascii_isdigit(c) && c != '+' && c != '(') ||
		    g_ascii_isalnum(before) ||
		    strchr("./-_=+#$&%", before) != NULL)
			continue;
		read_row(text + i, size - i, 0, &row);
		if (is_number(&row, text + i, size - i)) {
			span->offset = i;
			span->length = row.end;
			return TRUE;
		}
		if (row.end > 1)
			i += row.end - 1;
	}
	return FALSE;
}
