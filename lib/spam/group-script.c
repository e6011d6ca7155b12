#include "config.h"

#include <string.h>

#include "lib/content/skeleton.h"
#include "lib/spam/encoded.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"

/* The scripts of languages that are not written in Latin letters. */
static const struct {
	const char *language;
	GUnicodeScript script;
} scripts[] = {
	{ "ru", G_UNICODE_SCRIPT_CYRILLIC },
	{ "uk", G_UNICODE_SCRIPT_CYRILLIC },
	{ "be", G_UNICODE_SCRIPT_CYRILLIC },
	{ "bg", G_UNICODE_SCRIPT_CYRILLIC },
	{ "sr", G_UNICODE_SCRIPT_CYRILLIC },
	{ "mk", G_UNICODE_SCRIPT_CYRILLIC },
	{ "kk", G_UNICODE_SCRIPT_CYRILLIC },
	{ "el", G_UNICODE_SCRIPT_GREEK },
	{ "he", G_UNICODE_SCRIPT_HEBREW },
	{ "ar", G_UNICODE_SCRIPT_ARABIC },
	{ "fa", G_UNICODE_SCRIPT_ARABIC },
	{ "ur", G_UNICODE_SCRIPT_ARABIC },
	{ "zh", G_UNICODE_SCRIPT_HAN },
	{ "ja", G_UNICODE_SCRIPT_HAN },
	{ "ja", G_UNICODE_SCRIPT_HIRAGANA },
	{ "ja", G_UNICODE_SCRIPT_KATAKANA },
	{ "ko", G_UNICODE_SCRIPT_HANGUL },
	{ "ko", G_UNICODE_SCRIPT_HAN },
	{ "th", G_UNICODE_SCRIPT_THAI },
	{ "hi", G_UNICODE_SCRIPT_DEVANAGARI },
	{ "ka", G_UNICODE_SCRIPT_GEORGIAN },
	{ "hy", G_UNICODE_SCRIPT_ARMENIAN },
};

/* Charsets that are of use for one of these languages only. */
static const struct {
	const char *start; /* of the name */
	const char *languages[9];
} charsets[] = {
	{ "gb", { "zh", NULL } },
	{ "hz-gb", { "zh", NULL } },
	{ "big5", { "zh", NULL } },
	{ "iso-2022-jp", { "ja", NULL } },
	{ "shift_jis", { "ja", NULL } },
	{ "euc-jp", { "ja", NULL } },
	{ "iso-2022-kr", { "ko", NULL } },
	{ "euc-kr", { "ko", NULL } },
	{ "ks_c_5601", { "ko", NULL } },
	{ "koi8", { "ru", "uk", "be", "bg", NULL } },
	{ "windows-1251", { "ru", "uk", "be", "bg", "sr", "mk", "kk", NULL } },
	{ "iso-8859-5", { "ru", "uk", "be", "bg", "sr", "mk", NULL } },
	{ "windows-1253", { "el", NULL } },
	{ "iso-8859-7", { "el", NULL } },
	{ "windows-1254", { "tr", NULL } },
	{ "iso-8859-9", { "tr", NULL } },
	{ "windows-1255", { "he", NULL } },
	{ "iso-8859-8", { "he", NULL } },
	{ "windows-1256", { "ar", "fa", "ur", NULL } },
	{ "tis-620", { "th", NULL } },
	{ "windows-874", { "th", NULL } },
};

static gboolean
is_script_wanted(GUnicodeScript script, const char *const *languages)
{
	for (gsize i = 0; i < G_N_ELEMENTS(scripts); i++)
		if (scripts[i].script == script &&
		    g_strv_contains(languages, scripts[i].language))
			return TRUE;
	return script == G_UNICODE_SCRIPT_LATIN;
}

/* Are most letters of @text of scripts that nobody here reads? */
static gboolean
is_unwanted(const char *text, const char *const *languages)
{
	guint letters = 0;
	guint unwanted = 0;

	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		gunichar c = g_utf8_get_char(text);

		if (!g_unichar_isalpha(c))
			continue;
		letters++;
		if (c >= 0x80 &&
		    !is_script_wanted(g_unichar_get_script(c), languages))
			unwanted++;
	}
	return unwanted >= 3 && 2 * unwanted > letters;
}

static gboolean
is_field_unwanted(ElmFacts *facts, const char *name, ElmTrace *trace)
{
	const char *const *languages = elm_facts_setup(facts)->site->languages;

	return languages[0] != NULL &&
	       is_unwanted(elm_facts_value(facts, name), languages) &&
	       elm_trace(trace, "%s", elm_facts_value(facts, name));
}

static gboolean
is_subject_unwanted(ElmFacts *facts, ElmTrace *trace)
{
	return is_field_unwanted(facts, "Subject", trace);
}

static gboolean
is_from_unwanted(ElmFacts *facts, ElmTrace *trace)
{
	return is_field_unwanted(facts, "From", trace);
}

/* The languages that @charset is of use for; NULL when it is for many. */
static const char *const *
languages_of(const char *charset)
{
	for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++)
		if (elm_look_starts(charset, charsets[i].start))
			return charsets[i].languages;
	return NULL;
}

/* The charset of the message, or of its Subject; "" if none. */
static char *
charset_of(ElmFacts *facts)
{
	const char *type = elm_facts_raw(facts, "Content-Type");
	ElmEncoded encoded = elm_encoded_look(elm_facts_raw(facts, "Subject"));

	if (encoded.words > 0)
		return g_strdup(encoded.charset);
	while ((type = strchr(type, ';')) != NULL) {
		type += 1 + strspn(type + 1, " \t");
		if (elm_look_starts(type, "charset=")) {
			type += strlen("charset=");
			type += *type == '"';
			return g_ascii_strdown(type,
			    (gssize)strcspn(type, "\"; \t"));
		}
	}
	return g_strdup("");
}

static gboolean
is_charset_unwanted(ElmFacts *facts, ElmTrace *trace)
{
	const char *const *wanted = elm_facts_setup(facts)->site->languages;
	g_autofree char *charset = charset_of(facts);
	const char *const *languages = languages_of(charset);

	if (wanted[0] == NULL || languages == NULL)
		return FALSE;
	for (gsize i = 0; languages[i] != NULL; i++)
		if (g_strv_contains(wanted, languages[i]))
			return FALSE;
	return elm_trace(trace, "%s", charset);
}

/* A charset for another alphabet, and nothing of it in Subject. */
static gboolean
is_charset_idle(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *charset = charset_of(facts);
	const char *subject = elm_facts_value(facts, "Subject");
	ElmLook look = elm_look_count(subject, strlen(subject));

	return languages_of(charset) != NULL && look.high == 0 &&
	       look.lower + look.upper >= 8 &&
	       elm_trace(trace, "%s: %s", charset, subject);
}

static gboolean
is_charset_unknown(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *charset = charset_of(facts);

	return (elm_look_starts(charset, "default") ||
		   elm_look_starts(charset, "unknown") ||
		   elm_look_starts(charset, "x-unknown") ||
		   elm_look_starts(charset, "%") ||
		   elm_look_starts(charset, "charset")) &&
	       elm_trace(trace, "%s", charset);
}

static gboolean
has_marks(ElmFacts *facts, const char *name, guint wanted, ElmTrace *trace)
{
	const char *value = elm_facts_value(facts, name);
	g_autofree char *folded = NULL;
	guint marks = 0;

	if (g_str_is_ascii(value))
		return FALSE;
	folded = elm_skeleton_fold(value, strlen(value), &marks);
	return (marks & wanted) != 0 && elm_trace(trace, "%s: %s", name, value);
}

static gboolean
is_from_mixed(ElmFacts *facts, ElmTrace *trace)
{
	return has_marks(facts, "From",
	    ELM_SKELETON_MIXED | ELM_SKELETON_CONFUSABLE, trace);
}

static const ElmTest tests[] = {
	{ "SCRIPT_SUBJECT_UNWANTED", 1.8,
	    "Subject is in letters that nobody here reads",
	    is_subject_unwanted },
	{ "SCRIPT_FROM_UNWANTED", 1.0,
	    "From is in letters that nobody here reads", is_from_unwanted },
	{ "CHARSET_UNWANTED", 1.3,
	    "a charset of a language that nobody here reads",
	    is_charset_unwanted },
	{ "CHARSET_IDLE", 0.7,
	    "a charset of another alphabet, with none of its letters",
	    is_charset_idle },
	{ "CHARSET_UNKNOWN", 0.6, "a charset that is none",
	    is_charset_unknown },
	{ "SCRIPT_FROM_MIXED", 2.0, "letters in From that pass for others",
	    is_from_mixed },
};

const ElmGroup elm_group_script =
    ELM_GROUP("script", "letters, charsets, languages of the header", tests);
