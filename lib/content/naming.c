#include "config.h"

#include "lib/content/naming.h"

#include <string.h>

#include "lib/content/ending.h"
#include "lib/content/item.h"

#define NUL_SIGN 0x2400
#define PADDING 10    /* blanks that push the ending out of sight */
#define ENDING_MAX 24 /* octets; longer is no ending anybody registered */

char *
elm_naming_utf8(const char *bytes, gsize size)
{
	GString *text = g_string_sized_new(size);
	gsize i = 0;

	while (i < size) {
		gunichar c =
		    g_utf8_get_char_validated(bytes + i, (gssize)(size - i));

		/* -1 and -2 say invalid and cut short; NUL is among them. */
		if (c >= (gunichar)-2) {
			c = (guint8)bytes[i];
			i++;
		} else {
			i += (gsize)g_unichar_to_utf8(c, NULL);
		}
		g_string_append_unichar(text, c == 0 ? NUL_SIGN : c);
	}
	return g_string_free(text, FALSE);
}

const char *
elm_naming_base(const char *path)
{
	const char *base = path;

	for (; *path != '\0'; path++) {
		if ((*path == '/' || *path == '\\') && path[1] != '\0')
			base = path + 1;
	}
	return base;
}

static gboolean
is_bidi(gunichar c)
{
	return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* Marks that show nothing and that a reader therefore cannot miss. */
static gboolean
is_invisible(gunichar c)
{
	return is_bidi(c) || c == 0x200E || c == 0x200F || c == 0x061C ||
	       (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF ||
	       c == 0x00AD;
}

static gboolean
is_blank(gunichar c)
{
	return c == '\t' || c == '\n' || c == '\r' || c == 0x2800 ||
	       c == 0x3164 || c == 0x115F || c == 0x1160 || c == 0xFFA0 ||
	       g_unichar_isspace(c) ||
	       g_unichar_type(c) == G_UNICODE_SPACE_SEPARATOR;
}

static gboolean
is_control(gunichar c)
{
	return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) ||
	       c == NUL_SIGN;
}

/* @name without what shows nothing, without blanks and dots at its end. */
static char *
visible(const char *name)
{
	GString *text = g_string_new(NULL);
	gsize kept = 0;

	for (; *name != '\0'; name = g_utf8_next_char(name)) {
		gunichar c = g_utf8_get_char(name);

		if (is_invisible(c))
			continue;
		g_string_append_unichar(text, c);
		if (c != '.' && !is_blank(c))
			kept = text->len;
	}
	g_string_truncate(text, kept);
	return g_string_free(text, FALSE);
}

static gboolean
is_ending(const char *text, gsize size)
{
	gboolean is_number = TRUE;

	if (size == 0 || size > ENDING_MAX)
		return FALSE;
	for (gsize i = 0; i < size; i++) {
		if (!g_ascii_isalnum(text[i]) && text[i] != '-' &&
		    text[i] != '_')
			return FALSE;
		is_number = is_number && g_ascii_isdigit(text[i]);
	}
	return !is_number || size == 3;
}

/* The ending of the first @size octets of @name, or "". */
static char *
ending_of(const char *name, gsize size)
{
	g_autofree char *part = g_strndup(name, size);
	g_autofree char *clear = visible(elm_naming_base(part));
	const char *dot = strrchr(clear, '.');

	if (dot == NULL || !is_ending(dot + 1, strlen(dot + 1)))
		return g_strdup("");
	return g_ascii_strdown(dot + 1, -1);
}

char *
elm_naming_ending(const char *name)
{
	return ending_of(name, strlen(name));
}

/* The lengths of @name at which some system may stop to read it: its end, a
 * NUL, a colon, a line end. */
static GArray *
stops(const char *name)
{
	GArray *array = g_array_new(FALSE, FALSE, sizeof(gsize));
	gsize end = strlen(name);

	g_array_append_val(array, end);
	for (const char *at = name; *at != '\0' && array->len < 8;
	     at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);
		gsize length = (gsize)(at - name);

		if (c == NUL_SIGN || c == ':' || c == '\n' || c == '\r' ||
		    c == '?' || c == ';')
			g_array_append_val(array, length);
	}
	return array;
}

guint
elm_naming_classes(const char *name)
{
	g_autoptr(GArray) lengths = stops(name);
	guint classes = 0;

	for (guint i = 0; i < lengths->len; i++) {
		g_autofree char *ending =
		    ending_of(name, g_array_index(lengths, gsize, i));

		classes |= elm_ending_classes(ending);
	}
	return classes;
}

gboolean
elm_naming_fits(const char *name, const char *type)
{
	g_autofree char *ending = elm_naming_ending(name);

	return elm_ending_fits(ending, type);
}

/* "invoice.pdf.exe": the last ending acts, the one before it promises a thing
 * to read. */
static gboolean
is_double(const char *base)
{
	const guint acts = ELM_CLASS_EXECUTABLE | ELM_CLASS_SCRIPT |
			   ELM_CLASS_SHORTCUT | ELM_CLASS_DISK_IMAGE |
			   ELM_CLASS_ACTIVE;
	const guint reads = ELM_CLASS_DOCUMENT | ELM_CLASS_AUDIO |
			    ELM_CLASS_VIDEO | ELM_CLASS_IMAGE | ELM_CLASS_TEXT |
			    ELM_CLASS_MESSAGE | ELM_CLASS_CALENDAR;
	g_autofree char *clear = visible(base);
	char *dot = strrchr(clear, '.');
	g_autofree char *last = elm_naming_ending(clear);
	g_autofree char *before = NULL;
	guint class = elm_ending_classes(last);

	if (dot == NULL || (class & acts) == 0)
		return FALSE;
	*dot = '\0';
	before = elm_naming_ending(clear);
	return (elm_ending_classes(before) & reads) != 0;
}

/* "x.{3050f4d8-98b5-11cf-bb82-00aa00bdce0b}" (Windows opens it as the class).
 */
static gboolean
has_clsid(const char *name)
{
	static const char form[] = "........-....-....-....-............}";

	for (name = strstr(name, ".{"); name != NULL;
	     name = strstr(name + 1, ".{")) {
		gsize i = 0;

		while (form[i] != '\0' &&
		       (form[i] == '.' ? g_ascii_isxdigit(name[i + 2])
				       : name[i + 2] == form[i]))
			i++;
		if (form[i] == '\0')
			return TRUE;
	}
	return FALSE;
}

/* Blanks one after the other somewhere before the last dot. */
static gboolean
is_padded(const char *base)
{
	const char *dot = strrchr(base, '.');
	guint run = 0;

	for (; *base != '\0' && (dot == NULL || base < dot);
	     base = g_utf8_next_char(base)) {
		run = is_blank(g_utf8_get_char(base)) ? run + 1 : 0;
		if (run >= PADDING)
			return dot != NULL;
	}
	return FALSE;
}

/* Blanks or dots that Windows drops, so that an ending comes to light. */
static gboolean
is_trailing(const char *base)
{
	g_autofree char *clear = visible(base);
	g_autofree char *ending = elm_naming_ending(clear);
	gsize size = strlen(base);
	gunichar last;

	if (size == 0 || *ending == '\0' || !elm_ending_is_known(ending))
		return FALSE;
	last = g_utf8_get_char(g_utf8_prev_char(base + size));
	return last == '.' || is_blank(last);
}

static gboolean
is_climbing(const char *path)
{
	if (*path == '/' || *path == '\\')
		return TRUE;
	if (g_ascii_isalpha(path[0]) && path[1] == ':' &&
	    (path[2] == '\\' || path[2] == '/'))
		return TRUE;
	for (const char *at = strstr(path, ".."); at != NULL;
	     at = strstr(at + 1, "..")) {
		gboolean begins = at == path || at[-1] == '/' || at[-1] == '\\';

		if (begins && (at[2] == '/' || at[2] == '\\' || at[2] == '\0'))
			return TRUE;
	}
	return FALSE;
}

static guint
character_traits(const char *name)
{
	guint traits = 0;

	for (; *name != '\0'; name = g_utf8_next_char(name)) {
		gunichar c = g_utf8_get_char(name);

		if (is_bidi(c))
			traits |= ELM_TRAIT_BIDI;
		if (is_control(c))
			traits |= ELM_TRAIT_CONTROL;
	}
	return traits;
}

guint
elm_naming_traits(const char *name)
{
	const char *base = elm_naming_base(name);
	guint traits = character_traits(name);

	if (is_double(base))
		traits |= ELM_TRAIT_DOUBLE_ENDING;
	if (has_clsid(name))
		traits |= ELM_TRAIT_CLSID;
	if (is_padded(base))
		traits |= ELM_TRAIT_PADDED;
	if (is_trailing(base))
		traits |= ELM_TRAIT_TRAILING;
	if (is_climbing(name))
		traits |= ELM_TRAIT_TRAVERSAL;
	return traits;
}
