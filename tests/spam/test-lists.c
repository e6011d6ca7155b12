#include "config.h"

#include "lib/spam/lists.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

static const char *const nobody[] = { NULL };

/* Two files that go when the test ends. */
typedef struct {
	char *folder;
	char *allow;
	char *block;
} Place;

static void
place_init(Place *place, const char *allow, const char *block)
{
	place->folder = g_dir_make_tmp("lists-XXXXXX", NULL);
	place->allow = g_build_filename(place->folder, "allow", NULL);
	place->block = g_build_filename(place->folder, "block", NULL);
	g_assert_true(g_file_set_contents(place->allow, allow, -1, NULL));
	g_assert_true(g_file_set_contents(place->block, block, -1, NULL));
}

static void
place_clear(Place *place)
{
	g_remove(place->allow);
	g_remove(place->block);
	g_rmdir(place->folder);
	g_free(place->allow);
	g_free(place->block);
	g_free(place->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, place_clear)

static ElmLists *
opened(const Place *place, GError **error)
{
	const char *allow[] = { place->allow, NULL };
	const char *block[] = { place->block, NULL };

	return elm_lists_new(allow, block, NULL, error);
}

/* The answer for a mail from @from (in the header) and @sender (of the
 * envelope, may be NULL) to @recipients (separated by blanks). */
static ElmListed
look(const ElmLists *lists, const char *from, const char *sender,
    const char *recipients, gboolean is_proven, const char **where)
{
	static const char *const trusted[] = { "mx.example.com", NULL };
	static const ElmSite site = { nobody, nobody, trusted, nobody };
	g_auto(GStrv) to = g_strsplit(recipients, " ", -1);
	g_autoptr(ElmEnvelope) envelope =
	    elm_envelope_new(sender, (const char *const *)to);
	const char *at = strrchr(from, '@');
	g_autofree char *mail =
	    g_strdup_printf("Authentication-Results: mx.example.com; %s%s\n"
			    "From: Somebody <%s>\n\nText\n",
		is_proven ? "dmarc=pass header.from=" : "none",
		is_proven ? at + 1 : "", from);
	g_autoptr(GBytes) raw = g_bytes_new(mail, strlen(mail));
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmLimits limits;
	ElmFactsSetup setup = { .limits = &limits,
		.site = &site,
		.envelope = envelope };

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	facts = elm_facts_new(&setup, message);
	return elm_lists_look(lists, facts, where);
}

static void
test_a_line_means_whom_it_says(void)
{
	static const struct {
		const char *line, *from, *sender, *to;
		gboolean is_blocked;
	} cases[] = {
		{ "a@x.org", "a@x.org", NULL, "", TRUE },
		{ "A@X.org", "a@x.ORG", NULL, "", TRUE },
		{ "a@x.org", "b@x.org", NULL, "", FALSE },
		{ "a@x.org", "aa@x.org", NULL, "", FALSE },
		{ "@x.org", "a@x.org", NULL, "", TRUE },
		{ "@x.org", "a@sub.x.org", NULL, "", FALSE },
		{ ".x.org", "a@sub.x.org", NULL, "", TRUE },
		{ ".x.org", "a@x.org", NULL, "", FALSE },
		{ ".x.org", "a@subx.org", NULL, "", FALSE },
		{ "*@x.*", "a@x.net", NULL, "", TRUE },
		{ "a?@x.org", "ab@x.org", NULL, "", TRUE },
		{ "@m\xc3\xbcller.example", "a@xn--mller-kva.example", NULL, "",
		    TRUE },
		{ "a@x.org", "b@y.org", "a@x.org", "", TRUE },
		{ "<>", "b@y.org", "", "", TRUE },
		{ "<>", "b@y.org", NULL, "", FALSE },
		{ " a@x.org # comment", "a@x.org", NULL, "", TRUE },
		{ "# a@x.org", "a@x.org", NULL, "", FALSE },
		{ "a@x.org to=me@z.org", "a@x.org", NULL, "me@z.org", TRUE },
		{ "a@x.org to=me@z.org", "a@x.org", NULL, "", FALSE },
		{ "a@x.org to=@z.org", "a@x.org", NULL, "me@z.org", TRUE },
		{ "a@x.org to=@z.org", "a@x.org", NULL, "me@z.net", FALSE },
		{ "a@x.org to=me@z.org", "a@x.org", NULL, "me@z.org you@z.org",
		    FALSE },
		{ "a@x.org to=me@z.org\na@x.org to=you@z.org", "a@x.org", NULL,
		    "me@z.org you@z.org", TRUE },
		{ "\xef\xbb\xbf"
		  "a@x.org\r\n",
		    "a@x.org", NULL, "", TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Place) place = { NULL, NULL, NULL };
		g_autoptr(GError) error = NULL;
		g_autoptr(ElmLists) lists = NULL;

		place_init(&place, "", cases[i].line);
		lists = opened(&place, &error);
		g_assert_no_error(error);
		g_test_message("%s: %s", cases[i].line, cases[i].from);
		g_assert_cmpint(look(lists, cases[i].from, cases[i].sender,
				    cases[i].to, FALSE, NULL),
		    ==,
		    cases[i].is_blocked ? ELM_LISTED_BLOCKED : ELM_LISTED_NOT);
	}
}

static void
test_what_is_allowed_must_be_proven(void)
{
	static const struct {
		const char *allow, *block;
		gboolean is_proven;
		ElmListed listed;
		guint line;
	} cases[] = {
		{ "", "", TRUE, ELM_LISTED_NOT, 0 },
		{ "a@x.org", "", TRUE, ELM_LISTED_ALLOWED, 1 },
		{ "a@x.org", "", FALSE, ELM_LISTED_UNPROVEN, 1 },
		{ "a@x.org authenticated=no", "", FALSE, ELM_LISTED_ALLOWED,
		    1 },
		{ "a@x.org authenticated=yes", "", FALSE, ELM_LISTED_UNPROVEN,
		    1 },
		{ "a@x.org", "@x.org", TRUE, ELM_LISTED_ALLOWED, 1 },
		{ "a@x.org", "@x.org", FALSE, ELM_LISTED_BLOCKED, 1 },
		{ "@x.org", "a@x.org", TRUE, ELM_LISTED_BLOCKED, 1 },
		{ "@x.org", "@x.org", TRUE, ELM_LISTED_BLOCKED, 1 },
		{ "@x.org to=me@z.org", "\n\na@x.org", TRUE, ELM_LISTED_ALLOWED,
		    1 },
		{ "@x.org", "*@x.org", TRUE, ELM_LISTED_ALLOWED, 1 },
		{ "*\n\n@x.org", "", TRUE, ELM_LISTED_ALLOWED, 3 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Place) place = { NULL, NULL, NULL };
		g_autoptr(ElmLists) lists = NULL;
		const char *where = NULL;
		const char *colon;

		place_init(&place, cases[i].allow, cases[i].block);
		lists = opened(&place, NULL);
		g_test_message("%s / %s", cases[i].allow, cases[i].block);
		g_assert_cmpint(look(lists, "a@x.org", NULL, "me@z.org",
				    cases[i].is_proven, &where),
		    ==, cases[i].listed);
		g_assert_cmpint(where != NULL, ==, cases[i].line > 0);
		colon = where != NULL ? strrchr(where, ':') : NULL;
		if (colon != NULL && cases[i].listed != ELM_LISTED_BLOCKED)
			g_assert_cmpuint((guint)g_ascii_strtoull(colon + 1,
					     NULL, 10),
			    ==, cases[i].line);
	}
}

static void
test_bad_lines_are_refused_with_their_place(void)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{ "a@x.org\nexample.org\n",
		    "2: 'example.org' is no address pattern; say "
		    "'user@domain', '@domain' or '.domain'" },
		{ "a@x.org to=example.org",
		    "1: 'example.org' is no address pattern; say "
		    "'user@domain', '@domain' or '.domain'" },
		{ "a@x.org for=b@x.org",
		    "1: 'for=b@x.org' is neither to= nor authenticated=" },
		{ "a@x.org authenticated=maybe",
		    "1: 'authenticated=maybe' is neither to= nor "
		    "authenticated=" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Place) place = { NULL, NULL, NULL };
		g_autoptr(GError) error = NULL;
		g_autofree char *want = NULL;

		place_init(&place, cases[i].text, "");
		want = g_strdup_printf("%s:%s", place.allow, cases[i].said);
		g_assert_null(opened(&place, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_cmpstr(error->message, ==, want);
	}
}

/* The figure is told, not judged: the machine may be busy. */
static void
test_thousands_of_lines_are_not_felt(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_auto(Place) place = { NULL, NULL, NULL };
	gint64 start;

	for (guint i = 0; i < 10000; i++)
		g_string_append_printf(text, "user%u@host%u.example.org\n", i,
		    i % 100);
	place_init(&place, text->str, "");
	start = g_get_monotonic_time();
	for (guint i = 0; i < 20; i++) {
		g_autoptr(ElmLists) lists = opened(&place, NULL);

		g_assert_cmpint(look(lists, "user77@host77.example.org", NULL,
				    "", TRUE, NULL),
		    ==, ELM_LISTED_ALLOWED);
	}
	g_test_message("%.3f ms for 10000 lines",
	    (double)(g_get_monotonic_time() - start) / 20000.0);
}

static void
test_whom_the_site_writes_to_is_known(void)
{
	const char *const recipients[] = { "Friend@x.org", NULL };
	g_auto(Place) place = { NULL, NULL, NULL };
	g_autofree char *known = NULL;
	g_autoptr(ElmLists) lists = NULL;
	g_autoptr(GBytes) raw =
	    g_bytes_new_static("From: F <friend@X.org>\n\n", 24);
	static const ElmSite site = { nobody, nobody, nobody, nobody };
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, nobody);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmLimits limits;
	ElmFactsSetup setup = { .limits = &limits,
		.site = &site,
		.envelope = envelope };

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	facts = elm_facts_new(&setup, message);
	place_init(&place, "", "");
	known = g_build_filename(place.folder, "known", NULL);
	lists = elm_lists_new(nobody, nobody, known, NULL);
	g_assert_false(elm_lists_is_known(lists, facts));
	g_clear_pointer(&lists, elm_lists_free);
	g_assert_true(elm_lists_meet(known, recipients, NULL));
	lists = elm_lists_new(nobody, nobody, known, NULL);
	g_assert_true(elm_lists_is_known(lists, facts));
	g_remove(known);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lists/lines", test_a_line_means_whom_it_says);
	g_test_add_func("/lists/proven", test_what_is_allowed_must_be_proven);
	g_test_add_func("/lists/errors",
	    test_bad_lines_are_refused_with_their_place);
	g_test_add_func("/lists/many", test_thousands_of_lines_are_not_felt);
	g_test_add_func("/lists/known", test_whom_the_site_writes_to_is_known);
	return g_test_run();
}
