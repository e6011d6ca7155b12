#include "config.h"

#include "lib/spam/date-form.h"

static void
test_forms_are_told_apart(void)
{
	static const struct {
		const char *text;
		gboolean is_date, is_exact;
	} cases[] = {
		{ "Thu, 1 Aug 2002 09:05:07 +0200", TRUE, TRUE },
		{ "Thu, 01 Aug 2002 09:05:07 +0200 (CEST)", TRUE, TRUE },
		{ "1 Aug 2002 09:05 -0800", TRUE, TRUE },
		{ "Thu,  1 Aug 2002 09:05:07 +0200", TRUE, FALSE },
		{ "Thu, 1 Aug 2002 09:05:07 +0200 CEST", TRUE, FALSE },
		{ "Thu, 1 Aug 2002 9:05:07 +0200", TRUE, FALSE },
		{ "Thu, 1 Aug 2002 09:05:07 GMT", TRUE, FALSE },
		{ "Thu, 1 Aug 2002 09:05:07", TRUE, FALSE },
		{ "Thursday, 1 August 2002 09:05:07 +0200", TRUE, FALSE },
		{ "Thu 1 Aug 2002 09:05:07 +0200", TRUE, FALSE },
		{ "Thu, 1 Aug 02 09:05:07 +0200", TRUE, FALSE },
		{ "Thu Aug 1 09:05:07 2002", FALSE, FALSE },
		{ "2002-08-01 09:05:07", FALSE, FALSE },
		{ "01/08/2002", FALSE, FALSE },
		{ "", FALSE, FALSE },
	};
	ElmDateForm form;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s'", cases[i].text);
		g_assert_cmpint(elm_date_form_read(cases[i].text, &form), ==,
		    cases[i].is_date);
		if (cases[i].is_date)
			g_assert_cmpint(form.is_exact, ==, cases[i].is_exact);
	}
}

static void
test_zones_are_minutes(void)
{
	ElmDateForm form;

	g_assert_true(
	    elm_date_form_read("Thu, 1 Aug 2002 09:05:07 -0930", &form));
	g_assert_true(form.has_zone);
	g_assert_cmpint(form.zone, ==, -570);
	g_assert_true(
	    elm_date_form_read("Thu, 1 Aug 2002 09:05:07 PST", &form));
	g_assert_false(form.has_zone);
	g_assert_cmpstr(form.zone_text, ==, "PST");
}

static void
test_weekdays_follow_from_dates(void)
{
	static const struct {
		const char *text;
		gint weekday;
	} cases[] = {
		{ "1 Aug 2002 09:05:07 +0200", 4 },
		{ "29 Feb 2004 09:05:07 +0200", 7 },
		{ "29 Feb 2003 09:05:07 +0200", 0 },
		{ "1 Aug 02 09:05:07 +0200", 4 },
		{ "1 Aug 1200 09:05:07 +0200", 0 },
		{ "99 Aug 2002 09:05:07 +0200", 0 },
	};
	ElmDateForm form;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_assert_true(elm_date_form_read(cases[i].text, &form));
		g_assert_cmpint(elm_date_form_weekday(&form), ==,
		    cases[i].weekday);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/date-form/forms-are-told-apart",
	    test_forms_are_told_apart);
	g_test_add_func("/date-form/zones-are-minutes", test_zones_are_minutes);
	g_test_add_func("/date-form/weekdays-follow-from-dates",
	    test_weekdays_follow_from_dates);
	return g_test_run();
}
