#include "config.h"

#include "lib/spam/message-id.h"

static void
test_identifiers_are_taken_apart(void)
{
	static const struct {
		const char *text, *inside, *host;
		gboolean is_exact;
	} cases[] = {
		{ "<a@b.example>", "a@b.example", "b.example", TRUE },
		{ "<a@b> <c@d>", "a@b", "b", FALSE },
		{ "a@b", "a@b", "b", FALSE },
		{ "<a b@c>", "a b@c", "c", FALSE },
		{ "<a@b@c>", "a@b@c", "c", FALSE },
		{ "<a>", "a", "", FALSE },
		{ "<@b>", "@b", "b", FALSE },
		{ "<a@>", "a@", "", FALSE },
		{ "<a@b", "a@b", "b", FALSE },
		{ "<>", "", "", FALSE },
		{ "", "", "", FALSE },
		{ ">a@b<", "", "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(ElmMessageId) id = { 0 };

		g_test_message("'%s'", cases[i].text);
		elm_message_id_read(cases[i].text, &id);
		g_assert_cmpstr(id.inside, ==, cases[i].inside);
		g_assert_cmpstr(id.host, ==, cases[i].host);
		g_assert_cmpint(id.is_exact, ==, cases[i].is_exact);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/message-id/identifiers-are-taken-apart",
	    test_identifiers_are_taken_apart);
	return g_test_run();
}
