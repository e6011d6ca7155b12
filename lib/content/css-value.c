#include "config.h"

#include "lib/content/css-value.h"

#include <math.h>

#include "lib/content/markup-reader.h"

#define LONGEST_NUMBER 31
#define EM 16.0

ElmSpan
elm_css_trim(ElmSpan text)
{
	while (text.size > 0 && g_ascii_isspace((char)text.data[0]))
		text = elm_span_from(text, 1);
	while (text.size > 0 && g_ascii_isspace((char)text.data[text.size - 1]))
		text.size--;
	return text;
}

double
elm_css_number(ElmSpan text, ElmSpan *unit)
{
	char digits[LONGEST_NUMBER + 1];
	gsize length;
	char *end;
	double value;

	text = elm_css_trim(text);
	for (length = 0; length < MIN(text.size, LONGEST_NUMBER); length++) {
		char c = (char)text.data[length];

		if (!g_ascii_isdigit(c) && c != '.' &&
		    (length > 0 || (c != '-' && c != '+')))
			break;
		digits[length] = c;
	}
	digits[length] = '\0';
	value = g_ascii_strtod(digits, &end);
	*unit = elm_span_from(text, length);
	return end == digits ? (double)NAN : value;
}

double
elm_css_keyword(ElmSpan text, const ElmCssKeyword *words, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (elm_markup_is(text, words[i].word))
			return words[i].value;
	return (double)NAN;
}

double
elm_css_length(ElmSpan text)
{
	static const ElmCssKeyword units[] = { { "px", 1 }, { "pt", 4.0 / 3 },
		{ "em", EM }, { "rem", EM }, { "ex", EM / 2 }, { "ch", EM / 2 },
		{ "in", 96 }, { "cm", 37.8 }, { "mm", 3.78 }, { "pc", 16 },
		{ "vw", 8 }, { "vh", 6 } };
	ElmSpan unit;
	double value = elm_css_number(text, &unit);

	unit = elm_css_trim(unit);
	if (isnan(value) || value == 0 || unit.size == 0)
		return value;
	return value * elm_css_keyword(unit, units, G_N_ELEMENTS(units));
}

ElmSpan
elm_css_next_word(ElmSpan *text)
{
	ElmSpan rest = *text;
	gsize end = 0;
	guint depth = 0;

	while (rest.size > 0 &&
	       (g_ascii_isspace((char)rest.data[0]) || rest.data[0] == '/'))
		rest = elm_span_from(rest, 1);
	for (; end < rest.size; end++) {
		guint8 c = rest.data[end];

		if (c == '(')
			depth++;
		else if (c == ')' && depth > 0)
			depth--;
		else if (depth == 0 && (g_ascii_isspace((char)c) || c == '/'))
			break;
	}
	*text = elm_span_from(rest, end);
	return elm_span_cut(rest, 0, end);
}
