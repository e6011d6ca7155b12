#include "config.h"

#include "lib/scan/clamd-reply.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* The one line of @data, if it is all there and printable. */
static char *
take_line(const char *data, gsize size)
{
	if (size < 2 || size > ELM_CLAMD_REPLY_LIMIT || data[size - 1] != '\0')
		return NULL;
	for (gsize i = 0; i < size - 1; i++)
		if (!g_ascii_isprint(data[i]))
			return NULL;
	return g_strdup(data);
}

/* Cut @ending off @text. */
static gboolean
cut(char *text, const char *ending)
{
	if (!g_str_has_suffix(text, ending))
		return FALSE;
	text[strlen(text) - strlen(ending)] = '\0';
	return TRUE;
}

/* What stands behind "stream: " or "fd[10]: "; NULL when neither is there. */
static const char *
skip_subject(const char *line)
{
	if (g_str_has_prefix(line, "stream: "))
		return line + strlen("stream: ");
	if (!g_str_has_prefix(line, "fd["))
		return NULL;
	line += strlen("fd[");
	if (!g_ascii_isdigit(*line))
		return NULL;
	line += strspn(line, "0123456789");
	return g_str_has_prefix(line, "]: ") ? line + strlen("]: ") : NULL;
}

/* With ExtendedDetectionInfo the name is followed by "(hash:size)". */
static char *
signature(const char *text)
{
	gsize length = strcspn(text, " (");
	const char *rest = text + length;

	if (*rest == '(' && rest[strcspn(rest, ")")] == ')')
		rest += strcspn(rest, ")") + 1;
	return length > 0 && *rest == '\0' ? g_strndup(text, length) : NULL;
}

ElmClamdReply
elm_clamd_reply_parse(const char *data, gsize size, char **text)
{
	g_autofree char *line = take_line(data, size);
	const char *words;

	*text = NULL;
	if (line == NULL)
		return ELM_CLAMD_GARBAGE;
	if (strcmp(line, "INSTREAM size limit exceeded. ERROR") == 0)
		return ELM_CLAMD_TOO_LONG;
	words = skip_subject(line);
	if (words != NULL && strcmp(words, "OK") == 0)
		return ELM_CLAMD_OK;
	if (words != NULL && cut(line, " FOUND")) {
		*text = signature(words);
		return *text != NULL ? ELM_CLAMD_FOUND : ELM_CLAMD_GARBAGE;
	}
	if (cut(line, " ERROR") || strcmp(line, "UNKNOWN COMMAND") == 0) {
		*text = g_steal_pointer(&line);
		return ELM_CLAMD_ERROR;
	}
	return ELM_CLAMD_GARBAGE;
}

/* "Sun Nov 22 08:24:31 2026", whatever the locale; 0 when it is no date. */
static gint64
parse_date(const char *text)
{
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	struct tm when = { .tm_isdst = -1 };
	char month[4];
	const char *at;
	int end = 0;

	if (sscanf(text, "%*3s %3s %2d %2d:%2d:%2d %4d%n", month, &when.tm_mday,
		&when.tm_hour, &when.tm_min, &when.tm_sec, &when.tm_year,
		&end) != 6 ||
	    text[end] != '\0' || strlen(month) != 3)
		return 0;
	at = strstr(months, month);
	if (at == NULL || (at - months) % 3 != 0 || when.tm_year < 1970)
		return 0;
	when.tm_mon = (int)(at - months) / 3;
	when.tm_year -= 1900;
	return MAX((gint64)mktime(&when), 0);
}

gint64
elm_clamd_reply_version(const char *data, gsize size, char **version)
{
	g_autofree char *line = take_line(data, size);
	char *slash;
	gint64 when = 0;

	*version = NULL;
	if (line == NULL || !g_str_has_prefix(line, "ClamAV "))
		return 0;
	slash = strchr(line, '/');
	slash = slash != NULL ? strchr(slash + 1, '/') : NULL;
	if (slash != NULL) {
		when = parse_date(slash + 1);
		*slash = '\0';
	}
	*version = g_steal_pointer(&line);
	return when;
}
