#include "config.h"

#include "lib/content/hops.h"

#include <string.h>

static ElmHops *
read_hops(const char *text)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	return elm_hops_new(message);
}

/* "HELO NAME ADDRESS BY WITH ID FOR", "-" for what is empty, "+" for TLS. */
static char *
summary(const ElmHop *hop)
{
	const char *const texts[] = { hop->helo, hop->name, hop->address,
		hop->by, hop->with, hop->id, hop->recipient };
	GString *out = g_string_new(NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_string_append_printf(out, "%s%s", i > 0 ? " " : "",
		    *texts[i] != '\0' ? texts[i] : "-");
	return g_string_free(g_string_append(out, hop->is_tls ? " +" : ""),
	    FALSE);
}

#define DATE "; Thu, 22 Nov 2001 10:33:21 +0100"

static void
test_reads_what_every_program_writes(void)
{
	static const struct {
		const char *value, *summary;
	} cases[] = {
		{ "from mail.example.org (mx.example.org [192.0.2.1])\r\n"
		  "\t(using TLSv1.2 with cipher X (256/256 bits))\r\n"
		  "\t(No client certificate requested)\r\n"
		  "\tby mx.example.com (Postfix) with ESMTPS id 4ABC\r\n"
		  "\tfor <ann@example.com>",
		    "mail.example.org mx.example.org 192.0.2.1 mx.example.com "
		    "esmtps 4ABC ann@example.com +" },
		{ "from x (unknown [IPv6:2001:DB8::1]) by y (Postfix) with "
		  "SMTP id 1",
		    "x - 2001:db8::1 y smtp 1 -" },
		{ "from [10.0.0.1] (unknown [192.0.2.1]) by y with ESMTPSA "
		  "id 1",
		    "[10.0.0.1] - 192.0.2.1 y esmtpsa 1 - +" },
		{ "by y (Postfix, from userid 1000) id 1", "- - - y - 1 -" },
		{ "from x (root@mx.example.org [192.0.2.1] (may be forged)) by "
		  "y (8.11.6/8.11.6) with ESMTP id g1 for <a@b>",
		    "x mx.example.org 192.0.2.1 y esmtp g1 a@b" },
		{ "(from root@localhost) by y (8.11.6/8.11.6/Submit) id g1",
		    "- - - y - g1 -" },
		{ "from x ([192.0.2.1]) by y (8.12/8.12) with ESMTP id 1 "
		  "(version=TLSv1/SSLv3 cipher=X bits=256 verify=NO)",
		    "x - 192.0.2.1 y esmtp 1 - +" },
		{ "from [192.0.2.1] (helo=x) by y with esmtp (Exim 4.12) id 1",
		    "x - 192.0.2.1 y esmtp 1 -" },
		{ "from mx.example.org ([192.0.2.1]:25 helo=x ident=z) by y "
		  "with esmtps (TLS1.2:RSA:256) (Exim 4.9) "
		  "(envelope-from <a@b>) id 1 for c@d",
		    "x mx.example.org 192.0.2.1 y esmtps 1 c@d +" },
		{ "from ann by y with local (Exim 4.9)",
		    "ann - - y local - -" },
		{ "from unknown (HELO x) (192.0.2.1) by y with SMTP",
		    "x - 192.0.2.1 y smtp - -" },
		{ "from mx.example.org (HELO x) (ann@192.0.2.1) by 0 with "
		  "(AES256-SHA encrypted) SMTP",
		    "x mx.example.org 192.0.2.1 0 smtp - -" },
		{ "(qmail 123 invoked from network)", "- - - - - - -" },
		{ "from A.example.org (2001:db8::2) by B.example.org "
		  "(2001:db8::3) with Microsoft SMTP Server (version=TLS1_2, "
		  "cipher=X) id 15.20 via Frontend Transport",
		    "A.example.org - 2001:db8::2 b.example.org microsoft smtp "
		    "server 15.20 - +" },
		{ "from A ([fe80::1]) by B ([fe80::2%10]) with mapi id 14",
		    "A - fe80::1 b mapi 14 -" },
		{ "from mail.example.org (mx.example.org. [192.0.2.1]) by "
		  "y with ESMTPS id x.1.2 for <a@b> "
		  "(version=TLS1_2 cipher=X bits=128/128)",
		    "mail.example.org mx.example.org 192.0.2.1 y esmtps x.1.2 "
		    "a@b +" },
		{ "by 2002:a05:1:b0:1:2 with SMTP id 1",
		    "- - - 2002:a05:1:b0:1:2 smtp 1 -" },
		{ "from x (mx.example.org [192.0.2.1]) (AUTH: LOGIN ann, TLS: "
		  "TLSv1/SSLv3) by y with esmtp; id 0",
		    "x mx.example.org 192.0.2.1 y esmtp 0 - +" },
		{ "from [192.0.2.1] (account a@b HELO x) by y (CommuniGate "
		  "Pro SMTP 4.0) with ESMTP id 1",
		    "x - 192.0.2.1 y esmtp 1 -" },
		{ "from x ([192.0.2.1]) by y (Lotus Domino Release 5) with "
		  "ESMTP id 2001:1",
		    "x - 192.0.2.1 y esmtp 2001:1 -" },
		{ "from x ([192.0.2.1]) by y (MDaemon.PRO.v6) with ESMTP id "
		  "<1.MD@y> for <a@b>",
		    "x - 192.0.2.1 y esmtp 1.MD@y a@b" },
		{ "from x (mx.example.org [192.0.2.1]) by y (OpenSMTPD) with "
		  "ESMTPS id 1 (TLSv1.2:X:256:NO) for <a@b>",
		    "x mx.example.org 192.0.2.1 y esmtps 1 a@b +" },
		{ "from x [192.0.2.1] by localhost with IMAP (fetchmail-5) for "
		  "a@b (single-drop)",
		    "x - 192.0.2.1 localhost imap - a@b" },
		{ "from mx.example.org ([192.0.2.1]:4 \"EHLO x\" "
		  "rhost-flags-OK)"
		  " by y with ESMTP id S1 (ORCPT <rfc822;a@b>)",
		    "x mx.example.org 192.0.2.1 y esmtp S1 -" },
		{ "from by (mx.example.org [192.0.2.1]) by y",
		    "by mx.example.org 192.0.2.1 y - - -" },
		{ "from x(mx.example.org[192.0.2.1]) by y",
		    "x mx.example.org 192.0.2.1 y - - -" },
		{ "from tls.example (tls.example [192.0.2.1]) by y",
		    "tls.example tls.example 192.0.2.1 y - - -" },
		{ "FROM x BY y FOR a@b", "x - - y - - a@b" },
		{ "from tls.example ([192.0.2.1];x) by y id 1",
		    "tls.example - 192.0.2.1 y - 1 -" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strconcat("Received: ", cases[i].value, DATE "\r\n\r\n",
			NULL);
		g_autoptr(ElmHops) hops = read_hops(text);
		const ElmHop *hop = elm_hops_at(hops, 0);
		g_autofree char *out = summary(hop);

		g_assert_cmpstr(out, ==, cases[i].summary);
		g_assert_cmpint(hop->time, ==, 1006421601);
		g_assert_cmpint(hop->zone, ==, 60);
		g_assert_true(hop->is_understood);
		g_assert_null(elm_hops_at(hops, 1));
	}
}

static void
test_finds_dates_without_a_semicolon(void)
{
	static const char *const cases[] = {
		"Received: from x by y id 1 Thu, 22 Nov 2001 10:33:21 +0100\n",
		"Received: from x by y id 1  2001-11-22 10:33:21.5 +0100\n",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strconcat(cases[i], "\n", NULL);
		g_autoptr(ElmHops) hops = read_hops(text);

		g_assert_cmpint(elm_hops_at(hops, 0)->time, ==, 1006421601);
		g_assert_cmpstr(elm_hops_at(hops, 0)->id, ==, "1");
	}
}

static void
test_says_what_it_does_not_understand(void)
{
	static const char *const cases[] = {
		"Received: from x by y\n\n",
		"Received: x y" DATE "\n\n",
		"Received: " DATE "\n\n",
		"Received:\n\n",
		"Received: from x by y; yesterday\n\n",
		"Received: from x (((\n\n",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmHops) hops = read_hops(cases[i]);

		g_assert_nonnull(elm_hops_at(hops, 0));
		g_assert_false(elm_hops_at(hops, 0)->is_understood);
	}
}

static void
test_finds_where_mail_came_in(void)
{
	g_autoptr(ElmHops) hops =
	    read_hops("Received: from a ([127.0.0.1]) by b" DATE "\n"
		      "Received: by c" DATE "\n"
		      "Received: from d ([192.168.1.1]) by e" DATE "\n"
		      "Received: from f ([192.0.2.1]) by g" DATE "\n"
		      "Received: from h ([192.0.2.2]) by i" DATE "\n\n");
	g_autoptr(ElmHops) none = read_hops("Subject: x\n\n");

	g_assert_cmpstr(elm_hops_entry(hops)->helo, ==, "f");
	g_assert_true(elm_hops_at(hops, 0)->is_private);
	g_assert_false(elm_hops_at(hops, 1)->is_private);
	g_assert_true(elm_hops_at(hops, 2)->is_private);
	g_assert_false(elm_hops_at(hops, 3)->is_private);
	g_assert_null(elm_hops_entry(none));
	g_assert_null(elm_hops_at(none, 0));
}

static void
test_reads_no_more_than_200(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmHops) hops = NULL;

	for (guint i = 0; i <= 200; i++)
		g_string_append(text, "Received: from a by b" DATE "\n");
	hops = read_hops(text->str);
	g_assert_nonnull(elm_hops_at(hops, 199));
	g_assert_null(elm_hops_at(hops, 200));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hops/reads-what-every-program-writes",
	    test_reads_what_every_program_writes);
	g_test_add_func("/hops/finds-dates-without-a-semicolon",
	    test_finds_dates_without_a_semicolon);
	g_test_add_func("/hops/says-what-it-does-not-understand",
	    test_says_what_it_does_not_understand);
	g_test_add_func("/hops/finds-where-mail-came-in",
	    test_finds_where_mail_came_in);
	g_test_add_func("/hops/reads-no-more-than-200",
	    test_reads_no_more_than_200);
	return g_test_run();
}
