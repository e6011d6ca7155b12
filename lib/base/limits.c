#include "config.h"

#include "lib/base/limits.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

#include "lib/base/error.h"

#define KIB G_GUINT64_CONSTANT(1024)
#define MIB (KIB * KIB)
#define GIB (MIB * KIB)

#define ROW(name, member, preset, least, most, meaning)                        \
	{                                                                      \
		name, offsetof(ElmLimits, member), preset, least, most,        \
		    meaning                                                    \
	}

static const ElmLimit rows[] = {
	ROW("message-size", message_size, GIB, KIB, 2 * GIB - 1,
	    "octets of one message"),
	ROW("header-size", header_size, MIB, KIB, GIB, "octets of one header"),
	ROW("depth", depth, 64, 1, 512, "parts inside parts"),
	ROW("parts", parts, 10000, 1, 1000000, "parts of one message"),
	ROW("part-size", part_size, 48 * MIB, KIB, GIB,
	    "octets of one part, decoded"),
	ROW("archive-depth", archive_depth, 8, 0, 64,
	    "archives inside archives"),
	ROW("members", members, 10000, 1, 10000000,
	    "members of all archives of one message"),
	ROW("member-size", member_size, 16 * MIB, KIB, GIB,
	    "octets of one archive member that is looked into"),
	ROW("expanded-size", expanded_size, 512 * MIB, KIB, 1024 * GIB,
	    "octets of all archive members of one message"),
	ROW("regex-steps", regex_steps, 1000000, 1000, G_MAXUINT32,
	    "steps one pattern may take"),
	ROW("engine-time", engine_time, 60, 1, 3600,
	    "seconds one engine may take for one message"),
};

static guint64 *
slot(ElmLimits *self, const ElmLimit *row)
{
	return (guint64 *)(void *)((char *)self + row->offset);
}

void
elm_limits_init(ElmLimits *self)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		*slot(self, &rows[i]) = rows[i].preset;
}

const ElmLimit *
elm_limits_row(gsize i)
{
	return i < G_N_ELEMENTS(rows) ? &rows[i] : NULL;
}

guint64
elm_limits_get(const ElmLimits *self, const ElmLimit *row)
{
	return *(
	    const guint64 *)(const void *)((const char *)self + row->offset);
}

static guint64
unit(const char *suffix)
{
	if (strcmp(suffix, "") == 0)
		return 1;
	if (strcmp(suffix, "K") == 0)
		return KIB;
	if (strcmp(suffix, "M") == 0)
		return MIB;
	if (strcmp(suffix, "G") == 0)
		return GIB;
	return 0;
}

gboolean
elm_limits_parse(const char *text, guint64 *number, GError **error)
{
	char *end = NULL;
	guint64 factor = 0;

	if (g_ascii_isdigit(*text)) {
		errno = 0;
		*number = g_ascii_strtoull(text, &end, 10);
		factor = errno == 0 ? unit(end) : 0;
	}
	if (factor == 0 || *number > G_MAXUINT64 / factor) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "'%s' is no number with an optional K, M or G", text);
		return FALSE;
	}
	*number *= factor;
	return TRUE;
}

gboolean
elm_limits_set(ElmLimits *self, const char *name, const char *value,
    GError **error)
{
	guint64 number;

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if (strcmp(rows[i].name, name) != 0)
			continue;
		if (!elm_limits_parse(value, &number, error))
			return FALSE;
		if (number < rows[i].least || number > rows[i].most) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
			    "%s '%s' is not between %" G_GUINT64_FORMAT
			    " and %" G_GUINT64_FORMAT,
			    name, value, rows[i].least, rows[i].most);
			return FALSE;
		}
		*slot(self, &rows[i]) = number;
		return TRUE;
	}
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "there is no limit '%s'", name);
	return FALSE;
}
