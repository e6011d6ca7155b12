#include "config.h"

#include "lib/content/auth-field.h"

#include <string.h>

static char
letter(ElmAuthResult result)
{
	return "-pfse"[result];
}

/* "SERVER: METHOD=LETTER PROPERTY=VALUE [POLICY], ..." */
static char *
summary(const char *value)
{
	g_autoptr(GArray) statements =
	    g_array_new(FALSE, FALSE, sizeof(ElmAuthStatement));
	GStringChunk *texts = g_string_chunk_new(64);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out,
	    "%s:", elm_auth_field_read(value, texts, statements));
	for (guint i = 0; i < statements->len; i++) {
		const ElmAuthStatement *now =
		    &g_array_index(statements, ElmAuthStatement, i);

		g_string_append_printf(out, "%s %s=%c", i > 0 ? "," : "",
		    now->method, letter(now->result));
		if (*now->property != '\0')
			g_string_append_printf(out, " %s=%s", now->property,
			    now->value);
		if (*now->policy != '\0')
			g_string_append_printf(out, " [%s]", now->policy);
	}
	g_string_chunk_free(texts);
	return g_string_free(out, FALSE);
}

static void
test_reads_the_standard_and_what_is_written(void)
{
	static const struct {
		const char *value, *summary;
	} cases[] = {
		{ "example.org; none", "example.org:" },
		{ "example.org 1; none", "example.org:" },
		{ "(x) \"Example.org\" (y;z) 1 ; spf=pass (q) "
		  "smtp.mailfrom=a@b.example",
		    "example.org: spf=p smtp.mailfrom=a@b.example" },
		{ "example.org; dkim=pass reason=\"good; (x)\" "
		  "header.i=@b.example header.d=b.example; "
		  "dkim/1=fail header.b=ab/c+d==",
		    "example.org: dkim=p header.d=b.example, dkim=f "
		    "header.b=ab/c+d==" },
		{ "mx.example; spf=softfail (mx.example: domain of "
		  "transitioning "
		  "a@b does not designate 192.0.2.1) smtp.mailfrom=a@b; "
		  "dmarc=fail (p=REJECT sp=NONE dis=NONE) header.from=b",
		    "mx.example: spf=s smtp.mailfrom=a@b, dmarc=f "
		    "header.from=b [p=reject]" },
		{ "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=b.example; "
		  "dkim=none (message not signed) header.d=none;b.example; "
		  "dmarc=bestguesspass action=none header.from=b.example;"
		  "compauth=pass reason=109",
		    ": spf=p smtp.mailfrom=b.example, dkim=- header.d=none, "
		    "dmarc=- header.from=b.example [action=none], "
		    "compauth=p" },
		{ "x; spf=pass smtp.helo=h smtp.mailfrom=\"a b\"@c",
		    "x: spf=p smtp.mailfrom=a b@c" },
		{ "x; spf = pass smtp.mailfrom = a@c",
		    "x: spf=p smtp.mailfrom=a@c" },
		{ "x smtp.user=ann; auth=pass (LOGIN)", "x: auth=p" },
		{ "x from=b.example; domainkeys=pass (ok); dkim=pass (ok); "
		  "header.i=@b.example",
		    "x: from=-, domainkeys=p, dkim=p header.i=@b.example" },
		{ "x; SPF=PASS; dkim=temperror; arc=neutral; smime=policy",
		    "x: spf=p, dkim=e, arc=s, smime=f" },
		{ "x; dkim=pass (unfinished; spf=pass", "x: dkim=p" },
		{ "x; dkim=pass \"unfinished; spf=pass", "x: dkim=p" },
		{ ";;=;==;", ":" },
		{ "", ":" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = summary(cases[i].value);

		g_assert_cmpstr(out, ==, cases[i].summary);
	}
}

static void
test_reads_received_spf(void)
{
	static const struct {
		const char *value;
		ElmAuthResult result;
		const char *domain;
	} cases[] = {
		{ "pass (x: domain of a@b.example designates 192.0.2.1 as "
		  "permitted sender) client-ip=192.0.2.1;",
		    ELM_AUTH_PASS, "a@b.example" },
		{ "Fail (x) receiver=y; envelope-from=\"a@b.example\"; "
		  "helo=z",
		    ELM_AUTH_FAIL, "a@b.example" },
		{ "SoftFail (x: domain of transitioning b.example discourages)",
		    ELM_AUTH_SOFT, "b.example" },
		{ "None (protection.outlook.com: b.example does not)",
		    ELM_AUTH_NONE, "b.example" },
		{ "pass", ELM_AUTH_PASS, "" },
		{ "", ELM_AUTH_NONE, "" },
		{ "=x", ELM_AUTH_NONE, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		GStringChunk *texts = g_string_chunk_new(64);
		ElmAuthStatement statement;

		elm_auth_field_read_spf(cases[i].value, texts, &statement);
		g_assert_cmpint(statement.result, ==, cases[i].result);
		g_assert_cmpstr(statement.value, ==, cases[i].domain);
		g_string_chunk_free(texts);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/auth-field/reads-the-standard-and-what-is-written",
	    test_reads_the_standard_and_what_is_written);
	g_test_add_func("/auth-field/reads-received-spf",
	    test_reads_received_spf);
	return g_test_run();
}
