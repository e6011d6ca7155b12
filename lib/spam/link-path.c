#include "config.h"

#include "lib/spam/link-path.h"

#include <string.h>

#include "lib/content/item.h"
#include "lib/content/naming.h"
#include "lib/spam/links.h"
#include "lib/spam/lure.h"
#include "lib/spam/wordlike.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_LINKS_##mark)

/* Longer than what links of newsletters carry along. */
#define ENDLESS 1000
/* Octets in which the host begins. */
#define START 12
/* No word of a path is as long. */
#define RANDOM_LEAST 12
#define MANY_ESCAPES 4

#define PROGRAM                                                                \
	(ELM_CLASS_EXECUTABLE | ELM_CLASS_SHORTCUT | ELM_CLASS_DISK_IMAGE)

static const struct {
	guint url;
	guint64 mark;
} parsed[] = {
	{ ELM_URL_USER_INFO, BIT(USER_INFO) },
	{ ELM_URL_NESTED, BIT(NESTED) },
	{ ELM_URL_REDIRECT, BIT(REDIRECT) },
};

/* Where files lie that somebody who broke into a site can write. */
static const char *const invaded[] = { "/wp-content/plugins/",
	"/wp-content/themes/", "/wp-includes/", "/wp-admin/", "/.well-known/",
	"/cgi-sys/", "/components/com_", "/modules/mod_",
	"/sites/default/files/", "/images/stories/", NULL };

/* Schemes that no honest mail has. */
static const char *const schemes[] = { "blob", "data", "file", "javascript",
	"ms-appinstaller", "ms-msdt", "ms-officecmd", "ms-word", "ms-excel",
	"search-ms", "smb", "vbscript", NULL };

/* What ".com" stands for at the end of a path is a host more often. */
static const char *const harmless[] = { "action", "apk", "app", "com", "deb",
	"dll", "dmg", "img", "jnlp", "iso", "rpm", "url", "website", NULL };

static const struct {
	const char *ending;
	guint64 mark;
} pages[] = {
	{ "asp", BIT(SCRIPT_FILE) },
	{ "cgi", BIT(SCRIPT_FILE) },
	{ "htm", BIT(PAGE_FILE) },
	{ "html", BIT(PAGE_FILE) },
	{ "php", BIT(SCRIPT_FILE) },
	{ "pl", BIT(SCRIPT_FILE) },
	{ "shtml", BIT(PAGE_FILE) },
};

static guint64
look_at_ending(const char *file)
{
	g_autofree char *ending = elm_naming_ending(file);
	guint classes;

	for (gsize i = 0; i < G_N_ELEMENTS(pages); i++)
		if (g_str_equal(ending, pages[i].ending))
			return pages[i].mark;
	if (g_strv_contains(harmless, ending))
		return 0;
	classes = elm_naming_classes(file);
	if ((classes & PROGRAM) != 0)
		return BIT(PROGRAM);
	return (classes & ELM_CLASS_ARCHIVE) != 0 ? BIT(ARCHIVE) : 0;
}

/* Of the last step of @length octets of a path. */
static guint64
look_at_file(const char *path, gsize length)
{
	const char *end = path + length;
	const char *start = end;
	g_autofree char *file = NULL;

	while (start > path && start[-1] != '/')
		start--;
	if (memchr(start, '.', (gsize)(end - start)) == NULL)
		return 0;
	file = g_utf8_make_valid(start, end - start);
	return look_at_ending(file);
}

/* Words of the path without the query, which is random in honest links. */
static gboolean
is_random(const char *path, gsize length)
{
	gsize start = 0;

	for (gsize i = 0; i <= length; i++) {
		if (i < length && g_ascii_isalnum(path[i]))
			continue;
		if (i - start >= RANDOM_LEAST &&
		    elm_wordlike_is_random(path + start, i - start))
			return TRUE;
		start = i + 1;
	}
	return FALSE;
}

/* Letters and digits need no escape (RFC 3986, 2.3). */
static gboolean
has_escaped_letters(const char *target)
{
	guint escapes = 0;

	for (const char *at = strchr(target, '%'); at != NULL;
	     at = strchr(at + 1, '%')) {
		int high = g_ascii_xdigit_value(at[1]);
		int low = high < 0 ? -1 : g_ascii_xdigit_value(at[2]);

		escapes += low >= 0 && g_ascii_isalnum(high * 16 + low);
	}
	return escapes >= MANY_ESCAPES;
}

static gboolean
is_invaded(const char *path)
{
	for (gsize i = 0; invaded[i] != NULL; i++)
		if (strstr(path, invaded[i]) != NULL)
			return TRUE;
	return FALSE;
}

guint64
elm_link_path_marks(const ElmUrl *url, const char *target)
{
	gsize length = strcspn(url->path, "?#");
	guint64 marks = 0;

	if (g_strv_contains(schemes, url->scheme))
		return BIT(SCHEME);
	for (gsize i = 0; i < G_N_ELEMENTS(parsed); i++)
		if ((url->marks & parsed[i].url) != 0)
			marks |= parsed[i].mark;
	if ((url->marks & ELM_URL_BACKSLASH) != 0 &&
	    g_strstr_len(target, START, "\\") != NULL)
		marks |= BIT(BACKSLASH);
	if (strlen(target) >= ENDLESS)
		marks |= BIT(ENDLESS);
	if (has_escaped_letters(target))
		marks |= BIT(ESCAPED_LETTERS);
	if (is_invaded(url->path))
		marks |= BIT(INVADED);
	if (elm_lure_in_name(url->path, length))
		marks |= BIT(LURE_PATH);
	if (is_random(url->path, length))
		marks |= BIT(RANDOM_PATH);
	return marks | look_at_file(url->path, length);
}
