#include "config.h"

#include "lib/mail/date.h"

static void
test_reads_every_form_of_a_date(void)
{
	static const struct {
		const char *text;
		gint64 time;
		gint zone;
	} cases[] = {
		{ "Thu, 22 Nov 2001 10:33:21 +0100", 1006421601, 60 },
		{ "22 Nov 2001 09:33:21 -0000", 1006421601, 0 },
		{ "Thu, 22 Nov 01 04:33 EST", 1006421580, -300 },
		{ "Thu,22 nov 101 04:33:21 -0500 (EST)", 1006421601, -300 },
		{ "Thu (day), (a(b)) 22 November 2001 09:33:21 GMT", 1006421601,
		    0 },
		{ "Thu Nov 22 09:33:21 2001", 1006421601, 0 },
		{ "Thu Nov 22 10:33:21 MET 2001", 1006421601, 60 },
		{ "22-Nov-2001 10:33:21 +0100", 1006421601, 60 },
		{ "2001-11-22T10:33:21.5+01:00", 1006421601, 60 },
		{ "2001-11-22 09:33:21 +0000 UTC", 1006421601, 0 },
		{ "2001-11-22T09:33:21Z", 1006421601, 0 },
		{ "Thu, 22 Nov 2001 09:33:21 AM +0000", 1006421601, 0 },
		{ "Thu, 22 Nov 2001 09:33:21 PM", 1006464801, 0 },
		{ "Thu, 22 Nov 2001 09.33.21 +0000", 1006421601, 0 },
		{ "Thu, 22 Nov 2001 09:33:21 A", 1006421601, 0 },
		{ "Thu, 29 Feb 2024 00:00:00 +0000", 1709164800, 0 },
		{ "Sat, 1 Mar 2025 00:00:60 +0000", 1740787260, 0 },
		{ "Thu, 1 Jan 1970 00:00:00 +0000", 0, 0 },
		{ "Thu, 1 Jan 1970 00:00:00 +0100", -1, 60 },
		{ "Fri, 31 Dec 9999 23:59:59 +0000", 253402300799, 0 },
		{ "Thu, 22 Nov 2001 09:33:21 +9930", 1006063401, 5970 },
		{ "22 Nov 2001", -1, 0 },
		{ "Thu, 22 Foo 2001 09:33:21 +0000", -1, 0 },
		{ "Thu, 32 Nov 2001 09:61:21 +0000", -1, 0 },
		{ "", -1, 0 },
		{ "x (", -1, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gint zone;
		gint64 time = elm_date_parse(cases[i].text, &zone);

		g_test_message("%s", cases[i].text);
		g_assert_cmpint(time, ==, cases[i].time);
		g_assert_cmpint(zone, ==, cases[i].zone);
		g_assert_cmpint(elm_date_parse(cases[i].text, NULL), ==, time);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/date/reads-every-form-of-a-date",
	    test_reads_every_form_of_a_date);
	return g_test_run();
}
