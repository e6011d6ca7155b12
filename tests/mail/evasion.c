#include "config.h"

#include "tests/mail/evasion.h"

#include <string.h>

#define EICAR_FRONT "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
#define EICAR_BACK "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

static void
evasion_free(gpointer data)
{
	Evasion *self = data;

	g_free(self->name);
	g_free(self->entity);
	g_free(self);
}

GPtrArray *
evasion_load(void)
{
	const char *source = g_getenv("srcdir");
	g_autofree char *path = g_build_filename(source != NULL ? source : ".",
	    "tests", "data", "evasions.tsv", NULL);
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	GPtrArray *list = g_ptr_array_new_with_free_func(evasion_free);

	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	lines = g_strsplit(text, "\n", 0);
	for (gsize i = 0; lines[i] != NULL; i++) {
		char *tab = strchr(lines[i], '\t');
		Evasion *one;

		if (*lines[i] == '#' || tab == NULL)
			continue;
		one = g_new0(Evasion, 1);
		one->name = g_strndup(lines[i], (gsize)(tab - lines[i]));
		one->entity = g_strcompress(tab + 1);
		g_ptr_array_add(list, one);
	}
	return list;
}

char *
evasion_recode(const Evasion *self, EvasionCoding coding)
{
	GString *text = g_string_new(self->entity);

	if (coding != EVASION_BASE64 &&
	    (g_str_has_prefix(self->name, "base64 ") ||
		strstr(text->str, "{B64}") == NULL)) {
		g_string_free(text, TRUE);
		return NULL;
	}
	if (coding == EVASION_QUOTED) {
		g_string_replace(text, "base64", "quoted-printable", 0);
		g_string_replace(text, "{B64}", "{QP}", 0);
	}
	if (coding == EVASION_RAW) {
		g_string_replace(text, "base64", "7bit", 0);
		g_string_replace(text, "{B64}", "{RAW}", 0);
	}
	return g_string_free(text, FALSE);
}

GBytes *
evasion_payload(void)
{
	g_autofree char *text = g_strconcat(EICAR_FRONT, EICAR_BACK, NULL);

	return g_bytes_new(text, strlen(text));
}

/* The payload in base64, with a line break after @width octets. */
static char *
base64(gsize width)
{
	g_autoptr(GBytes) payload = evasion_payload();
	gsize size;
	const guchar *data = g_bytes_get_data(payload, &size);
	g_autofree char *flat = g_base64_encode(data, size);
	GString *out = g_string_new(NULL);

	for (gsize i = 0; flat[i] != '\0'; i++) {
		if (i > 0 && i % width == 0)
			g_string_append_c(out, '\n');
		g_string_append_c(out, flat[i]);
	}
	return g_string_free(out, FALSE);
}

/* The payload in escapes of quoted-printable, @width to a line. */
static char *
quoted(gsize width, const char *format)
{
	g_autoptr(GBytes) payload = evasion_payload();
	gsize size;
	const guchar *data = g_bytes_get_data(payload, &size);
	GString *out = g_string_new(NULL);

	for (gsize i = 0; i < size; i++) {
		if (i > 0 && i % width == 0)
			g_string_append(out, "=\n");
		g_string_append_printf(out,
		    format[0] == 'x' ? "=%02x" : "=%02X", data[i]);
	}
	return g_string_free(out, FALSE);
}

/* The payload uuencoded. */
static char *
uuencoded(void)
{
	g_autoptr(GBytes) payload = evasion_payload();
	gsize size;
	const guchar *data = g_bytes_get_data(payload, &size);
	GString *out = g_string_new("begin 644 eicar.com\n");

	for (gsize i = 0; i < size; i += 45) {
		gsize n = MIN(45, size - i);

		g_string_append_c(out, (char)(' ' + n));
		for (gsize k = i; k < i + n; k += 3) {
			guint32 bits = (guint32)data[k] << 16;

			bits |= k + 1 < size ? (guint32)data[k + 1] << 8 : 0;
			bits |= k + 2 < size ? data[k + 2] : 0;
			for (int shift = 18; shift >= 0; shift -= 6)
				g_string_append_c(out,
				    (bits >> shift & 63) == 0
					? '`'
					: (char)(' ' + (bits >> shift & 63)));
		}
		g_string_append_c(out, '\n');
	}
	g_string_append(out, "`\nend");
	return g_string_free(out, FALSE);
}

static void
replace(GString *text, const char *what, char *with)
{
	g_string_replace(text, what, with, 0);
	g_free(with);
}

/* @entity with the payload in place, lines ended by LF.  {NUL} stays. */
static GString *
fill(const char *entity)
{
	g_autoptr(GBytes) payload = evasion_payload();
	GString *text = g_string_new(entity);
	char *halves = base64(48);

	*strchr(halves, '\n') = '\0';
	g_string_replace(text, "{B64A}", halves, 0);
	replace(text, "{B64B}", g_strdup(halves + strlen(halves) + 1));
	g_free(halves);
	replace(text, "{B64}", base64(76));
	replace(text, "{B64-1}", base64(1));
	replace(text, "{B64-5}", base64(5));
	replace(text, "{QP}", quoted(20, "X"));
	replace(text, "{QP-LOWER}", quoted(20, "x"));
	replace(text, "{QP-LONG}", quoted(100, "X"));
	replace(text, "{UU}", uuencoded());
	replace(text, "{RAW}",
	    g_strndup(g_bytes_get_data(payload, NULL),
		g_bytes_get_size(payload)));
	return text;
}

static const char *const places[EVASION_PLACES] = {
	[EVASION_TOP] = "%s",
	[EVASION_PART] =
	    "Content-Type: multipart/mixed; boundary=\"outer-part\"\n"
	    "\n--outer-part\n"
	    "Content-Type: text/plain\n\nHello\n"
	    "--outer-part\n%s\n--outer-part--\n",
	[EVASION_NESTED] =
	    "Content-Type: multipart/mixed; boundary=\"outer-part\"\n"
	    "\n--outer-part\n"
	    "Content-Type: multipart/related;\n"
	    "\tboundary=inner-part\n\n"
	    "--inner-part\n"
	    "Content-Type: text/html\n\n<p>Hello\n"
	    "--inner-part\n%s\n--inner-part--\n"
	    "\n--outer-part--\n",
	[EVASION_MESSAGE] =
	    "Content-Type: multipart/mixed; boundary=\"outer-part\"\n"
	    "\n--outer-part\n"
	    "Content-Type: message/rfc822\n\n"
	    "From: b@example.org\nMIME-Version: 1.0\n"
	    "%s\n--outer-part--\n",
};

/* Append @text with its line feeds turned to @ending and {NUL} to NUL. */
static void
append_lines(GString *out, const char *text, const char *ending)
{
	while (*text != '\0') {
		if (g_str_has_prefix(text, "{NUL}")) {
			g_string_append_c(out, '\0');
			text += strlen("{NUL}");
		} else if (*text == '\n') {
			g_string_append(out, ending);
			text++;
		} else {
			g_string_append_c(out, *text++);
		}
	}
}

GBytes *
evasion_message(const char *entity, EvasionPlace place, const char *ending)
{
	g_autoptr(GString) filled = fill(entity);
	const char *hole = strstr(places[place], "%s");
	g_autofree char *front =
	    g_strndup(places[place], (gsize)(hole - places[place]));
	GString *out = g_string_new(NULL);

	append_lines(out,
	    "From: a@example.org\nTo: b@example.org\nSubject: hello\n"
	    "Date: Mon, 1 Jan 2024 00:00:00 +0000\nMIME-Version: 1.0\n",
	    ending);
	append_lines(out, front, ending);
	append_lines(out, filled->str, ending);
	append_lines(out, hole + 2, ending);
	return g_string_free_to_bytes(out);
}
