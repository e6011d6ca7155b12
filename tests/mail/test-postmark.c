#include "config.h"

#include "lib/mail/postmark.h"

#include <string.h>

#define HASH "1c9d0b3e57f24a6881d2c3b4a5968778695a4b3c"

static const struct {
	const char *line;
	ElmPostmark wanted;
} cases[] = {
	/* RFC 4155 and asctime(3) */
	{ "From user@example.org Thu Jan  1 00:00:00 1970\n",
	    ELM_POSTMARK_DATED },
	{ "From user@example.org  Thu Jan 31 23:59:60 2026\r\n",
	    ELM_POSTMARK_DATED },
	{ "From MAILER-DAEMON Thu Jan  1 00:00:00 1970", ELM_POSTMARK_DATED },
	{ "From - Thu Jan  1 00:00:00 1970", ELM_POSTMARK_DATED },
	{ "From Thu Jan  1 00:00:00 1970", ELM_POSTMARK_DATED },
	{ "From mon Mon Jan  1 00:00:00 1970", ELM_POSTMARK_DATED },
	/* what has been written instead */
	{ "From u@example.org Thu Jan 1 0:00 1970", ELM_POSTMARK_DATED },
	{ "From u@example.org Thu Jan  1 00:00:00 70", ELM_POSTMARK_DATED },
	{ "From u@example.org Thu Jan  1 00:00:00 MET 1970",
	    ELM_POSTMARK_DATED },
	{ "From u@example.org Thu Jan  1 00:00:00 MET DST 1970",
	    ELM_POSTMARK_DATED },
	{ "From 17@xxx Thu Jan  1 00:00:00 +0000 1970", ELM_POSTMARK_DATED },
	{ "From u@example.org Thu Jan  1 00:00:00 1970 +0100",
	    ELM_POSTMARK_DATED },
	{ "From u@example.org Thu Jan  1 00:00:00 1970 -0500 EST",
	    ELM_POSTMARK_DATED },
	{ "From u Thu Jan  1 00:00:00 1970 remote from host.example.org",
	    ELM_POSTMARK_DATED },
	{ "From u@example.org Thu, 01 Jan 1970 00:00:00 +0100",
	    ELM_POSTMARK_DATED },
	{ "From u@example.org Thu 1 Jan 1970 00:00:00", ELM_POSTMARK_DATED },
	{ "From user at example.org  Thu Jan  1 00:00:00 1970",
	    ELM_POSTMARK_DATED },
	{ "From \"A B\"@example.org Thu Jan  1 00:00:00 1970",
	    ELM_POSTMARK_DATED },
	{ "From \xff\xfe@example.org\tThu Jan\t1 00:00:00 1970",
	    ELM_POSTMARK_DATED },
	{ "From mboxrd@z Thu Jan  1 00:00:00 1970", ELM_POSTMARK_DATED },
	/* into a mailbox or into a message */
	{ "From " HASH " Mon Sep 17 00:00:00 2001\n", ELM_POSTMARK_PATCH },
	{ "From " HASH " Mon Sep 17 00:00:01 2001\n", ELM_POSTMARK_DATED },
	{ "From abcdef Mon Sep 17 00:00:00 2001\n", ELM_POSTMARK_DATED },
	/* no date */
	{ "From -\n", ELM_POSTMARK_LOOSE },
	{ "From - \r\n", ELM_POSTMARK_LOOSE },
	{ "From 1844347792267117879@xxx\n", ELM_POSTMARK_LOOSE },
	{ "From u@example.org Thu Jan  1 00:00:00 1970 and more",
	    ELM_POSTMARK_LOOSE },
	/* text */
	{ "From ", ELM_POSTMARK_NONE },
	{ "From \n", ELM_POSTMARK_NONE },
	{ "From Russia with love\n", ELM_POSTMARK_NONE },
	{ "From MAILER-DAEMON\n", ELM_POSTMARK_NONE },
	{ "From u@example.org we heard\n", ELM_POSTMARK_NONE },
	{ "From Monday to Friday\n", ELM_POSTMARK_NONE },
	{ "From Mon Jan on\n", ELM_POSTMARK_NONE },
	{ "From u Thu Jan 32 00:00:00 1970", ELM_POSTMARK_NONE },
	{ "From u Thu Jan  1 24:00:00 1970", ELM_POSTMARK_NONE },
	{ "From u Thu Jan  1 00:60:00 1970", ELM_POSTMARK_NONE },
	{ "From u Thu Jan  1 00:00:61 1970", ELM_POSTMARK_NONE },
	{ "From u Thu Jan  1 00:00:00 197", ELM_POSTMARK_NONE },
	{ "From u Thu Jan  1 00:00:00", ELM_POSTMARK_NONE },
	{ "From u Thu Foo  1 00:00:00 1970", ELM_POSTMARK_NONE },
	{ "From u Thx Jan  1 00:00:00 1970", ELM_POSTMARK_NONE },
	{ "From u Thu Jan 1 00:00:00 Thu Jan 1 00:00", ELM_POSTMARK_NONE },
};

static void
test_lines_are_what_they_look_like(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const char *line = cases[i].line;

		g_test_message("%s", line);
		g_assert_cmpint(elm_postmark_read(line, strlen(line)), ==,
		    cases[i].wanted);
	}
}

/* Each start of a line, in memory that ends with it. */
static void
test_cut_line_is_not_read_past_its_end(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		for (gsize n = 5; n <= strlen(cases[i].line); n++) {
			g_autofree char *line = g_malloc(n);

			memcpy(line, cases[i].line, n);
			elm_postmark_read(line, n);
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/postmark/lines-are-what-they-look-like",
	    test_lines_are_what_they_look_like);
	g_test_add_func("/postmark/is-not-read-past-its-end",
	    test_cut_line_is_not_read_past_its_end);
	return g_test_run();
}
