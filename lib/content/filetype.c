#include "config.h"

#include "lib/content/filetype.h"

#include <stddef.h>
#include <string.h>

#include <magic.h>

#include "lib/base/error.h"
#include "lib/base/library.h"
#include "lib/content/signature.h"
#include "lib/content/span.h"
#include "lib/content/texttype.h"

/* libmagic looks no further than this by itself. */
#define HEAD ((gsize)1 << 20)

/* Only the entries of the file count, and what libmagic needs to tell text from
 * data for them. */
#define SITE_FLAGS                                                             \
	(MAGIC_RAW | (MAGIC_NO_CHECK_BUILTIN &                                 \
			 ~(MAGIC_NO_CHECK_TEXT | MAGIC_NO_CHECK_ENCODING)))

typedef struct {
	__typeof__(magic_open) *open;
	__typeof__(magic_close) *close;
	__typeof__(magic_load) *load;
	__typeof__(magic_buffer) *buffer;
	__typeof__(magic_error) *error;
	__typeof__(magic_setflags) *setflags;
	__typeof__(magic_setparam) *setparam;
} Library;

#define SYMBOL(name)                                                           \
	{                                                                      \
		"magic_" #name, offsetof(Library, name)                        \
	}

static const ElmSymbol symbols[] = {
	SYMBOL(open),
	SYMBOL(close),
	SYMBOL(load),
	SYMBOL(buffer),
	SYMBOL(error),
	SYMBOL(setflags),
	SYMBOL(setparam),
	{ NULL, 0 },
};

struct ElmFiletype {
	Library library;
	gboolean is_tried; /* to load the library and its database */
	magic_t system;    /* NULL: not loaded, or not to be had */
	magic_t site;      /* the site's own file, or NULL */
	char *type;        /* the last answer */
	char *label;
};

static gboolean
load_library(ElmFiletype *self, GError **error)
{
	return self->library.open != NULL ||
	       elm_library_load("libmagic.so.1", symbols, &self->library,
		   error);
}

static gboolean
load_site(ElmFiletype *self, const char *magic, GError **error)
{
	self->site = self->library.open(SITE_FLAGS);
	if (self->site == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "cannot start libmagic");
		return FALSE;
	}
	if (self->library.load(self->site, magic) == 0)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "cannot use magic file '%s': %s", magic,
	    self->library.error(self->site));
	return FALSE;
}

ElmFiletype *
elm_filetype_new(const char *magic, GError **error)
{
	g_autoptr(ElmFiletype) self = g_new0(ElmFiletype, 1);

	if (magic != NULL &&
	    (!load_library(self, error) || !load_site(self, magic, error)))
		return NULL;
	return g_steal_pointer(&self);
}

void
elm_filetype_free(ElmFiletype *self)
{
	if (self == NULL)
		return;
	if (self->system != NULL)
		self->library.close(self->system);
	if (self->site != NULL)
		self->library.close(self->site);
	g_free(self->type);
	g_free(self->label);
	g_free(self);
}

static void
load_system(ElmFiletype *self)
{
	const int flags = MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS |
			  MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_APPTYPE;
	gsize bytes = HEAD;

	self->is_tried = TRUE;
	if (!load_library(self, NULL))
		return;
	self->system = self->library.open(flags);
	if (self->system == NULL)
		return;
	if (self->library.load(self->system, NULL) == 0) {
		self->library.setparam(self->system, MAGIC_PARAM_BYTES_MAX,
		    &bytes);
		return;
	}
	self->library.close(self->system);
	self->system = NULL;
}

static const char *
look_up(ElmFiletype *self, GBytes *data)
{
	ElmSpan head = elm_span_cut(elm_span_of(data), 0, HEAD);
	const char *type;

	if (!self->is_tried)
		load_system(self);
	type = self->system == NULL
		   ? NULL
		   : self->library.buffer(self->system, head.data, head.size);
	g_free(self->type);
	self->type = type == NULL ? g_strdup("application/octet-stream")
				  : g_ascii_strdown(type, -1);
	return self->type;
}

const char *
elm_filetype_type(ElmFiletype *self, GBytes *data)
{
	const char *type = elm_signature_type(data);

	if (type != NULL)
		return type;
	if (elm_texttype_is_text(elm_span_of(data)))
		return elm_texttype_type(elm_span_of(data));
	return look_up(self, data);
}

/* What libmagic says of @head by @flags, or "". */
static char *
describe(ElmFiletype *self, ElmSpan head, int flags)
{
	const char *text;

	self->library.setflags(self->site, flags);
	text = self->library.buffer(self->site, head.data, head.size);
	return text == NULL ? g_strdup("") : g_utf8_make_valid(text, -1);
}

/* For text, libmagic adds how it is encoded, and says only that when no entry
 * matches; "data" is the same for the rest. */
const char *
elm_filetype_label(ElmFiletype *self, GBytes *data)
{
	ElmSpan head = elm_span_cut(elm_span_of(data), 0, HEAD);
	g_autofree char *without = NULL;
	gsize size;

	g_clear_pointer(&self->label, g_free);
	if (self->site == NULL)
		return NULL;
	self->label = describe(self, head, SITE_FLAGS);
	without = describe(self, head, SITE_FLAGS | MAGIC_NO_CHECK_SOFT);
	if (g_str_has_suffix(self->label, without)) {
		size = strlen(self->label) - strlen(without);
		self->label[size] = '\0';
	}
	if (g_str_has_suffix(self->label, ", "))
		self->label[strlen(self->label) - 2] = '\0';
	return *self->label == '\0' ? NULL : self->label;
}
