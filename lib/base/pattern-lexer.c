#include "config.h"

#include "lib/base/pattern-lexer.h"

#include <string.h>

static ElmPatternItem
bare(ElmPatternKind kind)
{
	return (ElmPatternItem){ .kind = kind };
}

void
elm_pattern_lexer_init(ElmPatternLexer *self, const char *pattern,
    gboolean is_bytes)
{
	*self = (ElmPatternLexer){ .at = pattern, .is_bytes = is_bytes };
}

static ElmPatternItem
lose(ElmPatternLexer *self)
{
	self->is_lost = TRUE;
	return bare(ELM_PATTERN_LOST);
}

static gboolean
skip(ElmPatternLexer *self, const char *text)
{
	const char *at = self->at;

	for (; *text != '\0'; text++)
		if (*at++ != *text)
			return FALSE;
	self->at = at;
	return TRUE;
}

static void
skip_behind(ElmPatternLexer *self, const char *text)
{
	const char *end = strstr(self->at, text);

	if (end == NULL)
		lose(self);
	else
		self->at = end + strlen(text);
}

/* Step over what stands between an item and its quantifier without a
 * meaning. */
static void
skip_transparent(ElmPatternLexer *self)
{
	while (!self->is_lost && (*self->at == '\\' || *self->at == '(')) {
		if (skip(self, "\\E"))
			self->is_quoted = FALSE;
		else if (self->is_quoted)
			return;
		else if (skip(self, "\\Q"))
			self->is_quoted = TRUE;
		else if (skip(self, "(?#"))
			skip_behind(self, ")");
		else
			return;
	}
}

/* The end of "{2,3}", or of what another version of PCRE2 takes for such, that
 * begins at @text; NULL if it is none. */
static const char *
braces_end(const char *text)
{
	gsize n = strspn(text + 1, "0123456789, \t");

	return text[n + 1] == '}' ? text + n + 2 : NULL;
}

gboolean
elm_pattern_lexer_quantifier(ElmPatternLexer *self, gboolean *is_optional)
{
	const char *end = NULL;

	skip_transparent(self);
	if (self->is_quoted || self->is_lost)
		return FALSE;
	if (*self->at == '{')
		end = braces_end(self->at);
	if (end != NULL) {
		*is_optional =
		    self->at[1] == '0' || !g_ascii_isdigit(self->at[1]);
		self->at = end;
	} else if (*self->at != '\0' && strchr("*+?", *self->at) != NULL) {
		*is_optional = *self->at++ != '+';
	} else {
		return FALSE;
	}
	if (*self->at == '?' || *self->at == '+')
		self->at++;
	return TRUE;
}

/* The end of "[:alpha:]" at @text, or NULL; as PCRE2 looks for it. */
static const char *
posix_end(const char *text)
{
	char mark = text[1];

	if (mark != ':' && mark != '.' && mark != '=')
		return NULL;
	for (text += 2; *text != '\0'; text++) {
		if (*text == '\\' && (text[1] == ']' || text[1] == '\\'))
			text++;
		else if (*text == ']' || (*text == '[' && text[1] == mark))
			return NULL;
		else if (*text == mark && text[1] == ']')
			return text + 2;
	}
	return NULL;
}

static void
skip_escape_in_class(ElmPatternLexer *self)
{
	if (self->at[1] == 'Q')
		skip_behind(self, "\\E");
	else if (self->at[1] == '\0')
		lose(self);
	else
		self->at += 2;
}

/* The rest of "[...]". */
static ElmPatternItem
read_class(ElmPatternLexer *self)
{
	skip(self, "^");
	if (g_str_has_prefix(self->at, "\\Q") ||
	    g_str_has_prefix(self->at, "\\E"))
		return lose(self);
	skip(self, "]");
	while (*self->at != ']' && !self->is_lost) {
		const char *end = *self->at == '[' ? posix_end(self->at) : NULL;

		if (*self->at == '\0')
			lose(self);
		else if (*self->at == '\\')
			skip_escape_in_class(self);
		else
			self->at = end != NULL ? end : self->at + 1;
	}
	if (self->is_lost)
		return bare(ELM_PATTERN_LOST);
	self->at++;
	return bare(ELM_PATTERN_OTHER);
}

/* The character that comes next means itself. */
static ElmPatternItem
read_character(ElmPatternLexer *self)
{
	ElmPatternItem item = { ELM_PATTERN_CHARACTER, self->at, 1, FALSE };

	if ((guchar)*self->at < 0x80) {
		self->at++;
		return item;
	}
	if (self->is_bytes ||
	    g_utf8_get_char_validated(self->at, -1) >= (gunichar)-2) {
		self->at++;
		return bare(ELM_PATTERN_OTHER);
	}
	self->at = g_utf8_next_char(self->at);
	item.length = (gsize)(self->at - item.text);
	return item;
}

/* Step over the argument of an escape: braces, or up to @most characters of
 * @set, any if that is NULL. */
static void
skip_argument(ElmPatternLexer *self, const char *set, gsize most)
{
	if (*self->at == '{') {
		skip_behind(self, "}");
		return;
	}
	for (; most > 0 && *self->at != '\0'; most--) {
		if (set != NULL && strchr(set, *self->at) == NULL)
			return;
		self->at++;
	}
}

static ElmPatternItem
read_letter_escape(ElmPatternLexer *self, char letter)
{
	static const char controls[] = "aefnrt";
	static const char octets[] = "\a\033\f\n\r\t";
	const char *control = strchr(controls, letter);

	if (control != NULL)
		return (ElmPatternItem){ ELM_PATTERN_CHARACTER,
			octets + (control - controls), 1, FALSE };
	if (strchr("AbBGzZK", letter) != NULL)
		return bare(ELM_PATTERN_NOTHING);
	if (letter == 'x')
		skip_argument(self, "0123456789abcdefABCDEF", 2);
	else if (letter == 'p' || letter == 'P' || letter == 'c')
		skip_argument(self, NULL, 1);
	else if (letter == 'o')
		skip_argument(self, "", 0);
	else if (strchr("dDhHsSvVwWRXN", letter) == NULL ||
		 (letter == 'N' && *self->at == '{'))
		lose(self);
	return self->is_lost ? bare(ELM_PATTERN_LOST) : bare(ELM_PATTERN_OTHER);
}

static ElmPatternItem
read_escape(ElmPatternLexer *self)
{
	char c = *self->at;

	if (c == '\0')
		return lose(self);
	if (g_ascii_isdigit(c)) {
		self->at += strspn(self->at, "0123456789");
		return bare(ELM_PATTERN_OTHER);
	}
	if (!g_ascii_isalpha(c))
		return read_character(self);
	self->at++;
	return read_letter_escape(self, c);
}

/* "(?imsnJU^-)" or "(?i:".  With x, blanks mean nothing: that is not known
 * here. */
static ElmPatternItem
read_flags(ElmPatternLexer *self)
{
	self->at += strspn(self->at, "imsnJU^-");
	if (skip(self, ":"))
		return bare(ELM_PATTERN_GROUP);
	return skip(self, ")") ? bare(ELM_PATTERN_NOTHING) : lose(self);
}

/* "(?" is read. */
static ElmPatternItem
read_special(ElmPatternLexer *self)
{
	/* The longer ones first; what is called is closed at once. */
	static const struct {
		const char *text;
		const char *end; /* behind a name */
		ElmPatternKind kind;
	} table[] = {
		{ ":", NULL, ELM_PATTERN_GROUP },
		{ "|", NULL, ELM_PATTERN_GROUP },
		{ ">", NULL, ELM_PATTERN_GROUP },
		{ "=", NULL, ELM_PATTERN_ASSERTION },
		{ "!", NULL, ELM_PATTERN_ASSERTION },
		{ "<=", NULL, ELM_PATTERN_ASSERTION },
		{ "<!", NULL, ELM_PATTERN_ASSERTION },
		{ "<", ">", ELM_PATTERN_GROUP },
		{ "'", "'", ELM_PATTERN_GROUP },
		{ "P<", ">", ELM_PATTERN_GROUP },
		{ "P=", ")", ELM_PATTERN_OTHER },
		{ "P>", ")", ELM_PATTERN_OTHER },
		{ "R", ")", ELM_PATTERN_OTHER },
		{ "&", ")", ELM_PATTERN_OTHER },
		{ "+", ")", ELM_PATTERN_OTHER },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(table); i++) {
		if (!skip(self, table[i].text))
			continue;
		if (table[i].end != NULL)
			skip_behind(self, table[i].end);
		return bare(table[i].kind);
	}
	if (g_ascii_isdigit(self->at[*self->at == '-'])) {
		skip_behind(self, ")");
		return bare(ELM_PATTERN_OTHER);
	}
	return read_flags(self);
}

/* "(" is read.  A verb, "(*", can end a match anywhere. */
static ElmPatternItem
read_opening(ElmPatternLexer *self)
{
	if (*self->at == '*')
		return lose(self);
	return skip(self, "?") ? read_special(self) : bare(ELM_PATTERN_GROUP);
}

static ElmPatternItem
read_item(ElmPatternLexer *self)
{
	switch (*self->at++) {
	case '\\':
		return read_escape(self);
	case '(':
		return read_opening(self);
	case '[':
		return read_class(self);
	case ')':
		return bare(ELM_PATTERN_CLOSE);
	case '|':
		return bare(ELM_PATTERN_BAR);
	case '^':
	case '$':
		return bare(ELM_PATTERN_NOTHING);
	case '.':
	case '{':
		return bare(ELM_PATTERN_OTHER);
	default:
		self->at--;
		return read_character(self);
	}
}

/* Most of a pattern are letters in a row; the last may have a quantifier. */
static ElmPatternItem
read_run(ElmPatternLexer *self)
{
	const char *start = self->at;

	while (g_ascii_isalnum(self->at[0]) && g_ascii_isalnum(self->at[1]))
		self->at++;
	return (ElmPatternItem){ ELM_PATTERN_CHARACTER, start,
		(gsize)(self->at - start), TRUE };
}

ElmPatternItem
elm_pattern_lexer_next(ElmPatternLexer *self)
{
	ElmPatternItem item;

	skip_transparent(self);
	if (self->is_lost)
		return bare(ELM_PATTERN_LOST);
	if (*self->at == '\0')
		return bare(ELM_PATTERN_END);
	if (g_ascii_isalnum(self->at[0]) && g_ascii_isalnum(self->at[1]))
		return read_run(self);
	item = self->is_quoted ? read_character(self) : read_item(self);
	return self->is_lost ? bare(ELM_PATTERN_LOST) : item;
}
