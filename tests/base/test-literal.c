#include "config.h"

#include "lib/base/literal.h"

#include <string.h>

#include "lib/base/fold.h"
#include "lib/base/glob.h"
#include "lib/base/regex.h"

/* @needs with "|" between them, or NULL. */
static char *
joined(const GString *needs)
{
	GString *all = g_string_new(NULL);

	for (gsize i = 0; i + 1 < needs->len; i++)
		g_string_append_c(all,
		    needs->str[i] != '\0' ? needs->str[i] : '|');
	return g_string_free(all, needs->len == 0);
}

static void
test_the_longest_text_is_found(void)
{
	static const struct {
		const char *pattern;
		const char *needs; /* "|" between, NULL for none */
	} cases[] = {
		{ "", NULL },
		{ "ab", NULL },
		{ "viagra", "viagra" },
		{ "VIAGRA", "viagra" },
		{ "abc.*defg", "defg" },
		{ "abcd?ef", "abc" },
		{ "abcd+ef", "abcd" },
		{ "abcd{2}ef", "abcd" },
		{ "abcd{0,2}ef", "abc" },
		{ "abcd{,2}ef", "abc" },
		{ "abcd*+ef", "abc" },
		{ "abcd{2}{0}ef", "abc" },
		{ "\\bbank\\b", "bank" },
		{ "^Dear friend$", "dear friend" },
		{ "\\$100\\.00", "$100.00" },
		{ "a\\tb\\nc", "a\tb\nc" },
		{ "(viagra|cialis)", "viagra|cialis" },
		{ "(?:viagra|ci)", NULL },
		{ "(?:viagra|ci)abc", "abc" },
		{ "(viagra)?abc", "abc" },
		{ "(viagra){2}abc", "viagra" },
		{ "abc(?=defgh)", "abc" },
		{ "abc(?!defgh)ij", "abcij" },
		{ "(?<!xyzw)abc", "abc" },
		{ "(?<name>abcd)e", "abcd" },
		{ "(?i)abc", "abc" },
		{ "(?i:abc)", "abc" },
		{ "(?-i)ABC", "abc" },
		{ "(?x)a b c d", NULL },
		{ "(*ACCEPT)abc", NULL },
		{ "abc(*COMMIT)", NULL },
		{ "(a)(?(1)bcd|efg)", NULL },
		{ "abc(?#def)?gh", NULL },
		{ "abc(?#def)gh", "abcgh" },
		{ "\\Qa.c?\\E", "a.c?" },
		{ "\\Qabcd\\E?", "abc" },
		{ "abcd\\Q\\E?", "abc" },
		{ "[abc]defg", "defg" },
		{ "[]abcd]ef", NULL },
		{ "[^]abcd]efg", "efg" },
		{ "[[:alpha:]abcd]efg", "efg" },
		{ "[\\]abcd]efg", "efg" },
		{ "[a\\Q]\\Ebcd]efg", "efg" },
		{ "[\\Q]\\Eabcd]efg", NULL },
		{ "abc\\x41def", "abc" },
		{ "ab\\x{41}defg", "defg" },
		{ "\\pLabc", "abc" },
		{ "\\p{Lu}abc", "abc" },
		{ "(abc)\\1234", "abc" },
		{ "abc|def", "abc|def" },
		{ "abc|", NULL },
		{ "a{2b}cde", "2b}cde" },
		{ "GR\xc3\x9c\xc3\x9f"
		  "E",
		    "gr\xc3\xbc\xc3\x9f"
		    "e" },
		{ "gr\xc3\xbc?n", NULL },
		{ "gruen\xc3\xbc?n", "gruen" },
		{ "abc(", NULL },
		{ "abc)", NULL },
		{ "abc\\", NULL },
		{ "abc[", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) needs = g_string_new("old");
		gboolean is_known = elm_literal_of_regex(cases[i].pattern,
		    ELM_REGEX_CASELESS, needs);
		g_autofree char *all = joined(needs);

		g_test_message("%s", cases[i].pattern);
		g_assert_cmpstr(all, ==, cases[i].needs);
		g_assert_cmpint(is_known, ==, all != NULL);
	}
}

/* Is one of @needs in @text? */
static gboolean
is_met(const GString *needs, const char *text, gsize size)
{
	g_autoptr(GString) fold = g_string_new(NULL);
	const char *end = needs->str + needs->len;

	elm_fold_append(fold, text, size);
	for (const char *at = needs->str; at < end; at += strlen(at) + 1)
		if (strstr(fold->str, at) != NULL)
			return TRUE;
	return FALSE;
}

/* A pattern of pieces that a careless reader takes for something else. */
static char *
random_pattern(GRand *random)
{
	static const char *const pieces[] = { "abc", "bc", "a", "b", "c", "?",
		"*", "+", "{2}", "{0,1}", "{1,}", "{,2}", "{a}", "??", "*+",
		"|", "(", "(?:", "(?=", "(?!", "(?<=", "(?>", "(?|", ")", ")",
		")", ")?", ")*", ")+", "[ab]", "[^a]", "[]a]", "[[:alpha:]]",
		"[a\\]b]", "[\\Qa]\\E]", "\\Q", "\\E", "\\Qab\\E", "\\b", "\\w",
		"\\1", "\\x61", "\\x{62}", "\\K", "\\N", "\\.", "\\n", "^", "$",
		".", "(?#abc)", "(?i)", "(?-i)", "(?s)", "(?x)", "(?i:", "(?R)",
		"(?1)", "(?<n>", "(?P<m>", "(?'o'", "(?P=m)", "(?(1)",
		"(*ACCEPT)", "(?:abc|bca)", "\xc3\xa4", "\xc3\x84", "K", "s",
		"\xc5\xbf", " ", "#", "]", "}", "{", "\\cA", "\\o{7}", "\\pL",
		"\\P{Lu}", "\\R", "\\X", "\\G", "\\A", "\\Z" };
	GString *pattern = g_string_new(NULL);
	gint n = g_rand_int_range(random, 1, 9);

	while (n-- > 0)
		g_string_append(pattern,
		    pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
	return g_string_free(pattern, FALSE);
}

static char *
random_text(GRand *random)
{
	static const char *const pieces[] = { "a", "b", "c", "A", "B", "C",
		"abc", "ab", "bc", "bca", " ", "\n", "\xc3\xa4", "\xc3\x84",
		"k", "\xe2\x84\xaa", "s", "\xc5\xbf", ".", "]", "}", "{", "{a}",
		"#", "\\", "\001", "\007", "\xff", ",2" };
	GString *text = g_string_new(NULL);
	gint n = g_rand_int_range(random, 0, 12);

	while (n-- > 0)
		g_string_append(text,
		    pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
	return g_string_free(text, FALSE);
}

/* How many texts PCRE2 found @pattern in, of those that needed something. */
static guint
try_pattern(GRand *random, const char *pattern, guint flags)
{
	g_autoptr(ElmRegex) regex =
	    elm_regex_new(pattern, flags, 10000, NULL, NULL);
	g_autoptr(GString) needs = g_string_new(NULL);
	guint n = 0;

	if (regex == NULL || !elm_literal_of_regex(pattern, flags, needs))
		return 0;
	for (guint i = 0; i < 40; i++) {
		g_autofree char *text = random_text(random);

		if (elm_regex_match(regex, text, strlen(text)) != ELM_REGEX_YES)
			continue;
		n++;
		if (!is_met(needs, text, strlen(text)))
			g_error("'%s' is in '%s' without '%s'", pattern, text,
			    needs->str);
	}
	return n;
}

static void
test_pcre2_finds_nothing_without_it(void)
{
	static const guint flags[] = { 0, ELM_REGEX_CASELESS, ELM_REGEX_BYTES,
		ELM_REGEX_MULTILINE | ELM_REGEX_CASELESS,
		ELM_REGEX_BYTES | ELM_REGEX_CASELESS };
	GRand *random = g_rand_new_with_seed(20260729);
	guint n = 0;

	for (guint i = 0; i < 40000; i++) {
		g_autofree char *pattern = random_pattern(random);

		n += try_pattern(random, pattern,
		    flags[i % G_N_ELEMENTS(flags)]);
	}
	g_rand_free(random);
	g_test_message("%u matches", n);
	g_assert_cmpuint(n, >, 1000);
}

static void
test_a_glob_needs_what_stands_between_wildcards(void)
{
	static const struct {
		const char *glob, *needs;
	} cases[] = {
		{ "*", NULL },
		{ "ab?cd*", NULL },
		{ "*Viagra?now*", "viagra" },
		{ "*.example.org", ".example.org" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) needs = g_string_new(NULL);
		g_autofree char *all = NULL;

		elm_literal_of_glob(cases[i].glob, needs);
		all = joined(needs);
		g_assert_cmpstr(all, ==, cases[i].needs);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/literal/longest", test_the_longest_text_is_found);
	g_test_add_func("/literal/pcre2", test_pcre2_finds_nothing_without_it);
	g_test_add_func("/literal/glob",
	    test_a_glob_needs_what_stands_between_wildcards);
	return g_test_run();
}
