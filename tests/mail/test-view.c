#include "config.h"

#include "lib/mail/view.h"

#include <string.h>

#include "tests/mail/evasion.h"

static ElmView *
view_of(GBytes *message)
{
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_view_new(message, &limits);
}

static ElmView *
view_text(const char *text)
{
	g_autoptr(GBytes) message = g_bytes_new(text, strlen(text));

	return view_of(message);
}

static gsize
count_readings(const ElmView *view)
{
	gsize count = 0;

	while (elm_view_reading(view, count) != NULL)
		count++;
	return count;
}

/* Is the payload, but for line ends around it, the content of a reading? */
static gboolean
is_seen(const ElmView *view, GBytes *payload)
{
	gsize wanted = g_bytes_get_size(payload);

	for (gsize i = 0; elm_view_reading(view, i) != NULL; i++) {
		g_autoptr(GBytes) content = elm_view_content(view, i, NULL);
		gsize size;
		const char *data = g_bytes_get_data(content, &size);

		while (size > wanted && g_ascii_isspace(data[size - 1]))
			size--;
		while (size > wanted && g_ascii_isspace(*data)) {
			data++;
			size--;
		}
		if (size == wanted &&
		    memcmp(data, g_bytes_get_data(payload, NULL), size) == 0)
			return TRUE;
	}
	return FALSE;
}

/* What became of the payload of all evasions. */
typedef struct {
	GBytes *payload;
	gsize messages;
	gsize seen;
	gsize missed;
} Tally;

static void
try_evasion(Tally *tally, const Evasion *one, EvasionCoding coding)
{
	static const char *const endings[] = { "\n", "\r\n" };
	g_autofree char *entity = evasion_recode(one, coding);

	for (gsize i = 0; entity != NULL && i < EVASION_PLACES * 2; i++) {
		g_autoptr(GBytes) message =
		    evasion_message(entity, i / 2, endings[i % 2]);
		g_autoptr(ElmView) view = view_of(message);

		tally->messages++;
		if (is_seen(view, tally->payload)) {
			tally->seen++;
			continue;
		}
		if (elm_view_ambiguity(view, 0) != NULL)
			continue;
		tally->missed++;
		g_test_message("missed: %s, coding %u, place %u, ending %u",
		    one->name, (guint)coding, (guint)(i / 2), (guint)(i % 2));
	}
}

static void
test_evasions_are_seen_or_flagged(void)
{
	g_autoptr(GBytes) payload = evasion_payload();
	g_autoptr(GPtrArray) list = evasion_load();
	Tally tally = { .payload = payload };

	g_assert_cmpuint(list->len, >, 300);
	for (gsize i = 0; i < list->len; i++)
		for (guint coding = 0; coding < EVASION_CODINGS; coding++)
			try_evasion(&tally, list->pdata[i], coding);
	g_test_message("payload seen in %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT
		       " messages",
	    tally.seen, tally.messages);
	g_assert_cmpuint(tally.missed, ==, 0);
}

/* The folder of real mail, which is not part of the tree; NULL and the test is
 * skipped when there is none. */
static char *
corpora(const char *set)
{
	const char *source = g_getenv("srcdir");
	const char *root = g_getenv("ELM_CORPORA");
	g_autofree char *beside =
	    g_build_filename(source != NULL ? source : ".", "..", "shared",
		"corpora", NULL);
	char *path = g_build_filename(root != NULL ? root : beside, set, NULL);

	if (g_file_test(path, G_FILE_TEST_IS_DIR))
		return path;
	g_test_skip("no corpora: set ELM_CORPORA");
	g_free(path);
	return NULL;
}

/* The bodies of @folder, each in a part with the encoding its name says. */
static void
try_bodies(const char *folder, const char *encoding)
{
	g_autoptr(GBytes) payload = evasion_payload();
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autofree char *body = NULL;
		g_autofree char *text = NULL;
		g_autoptr(ElmView) view = NULL;

		if (!g_file_get_contents(path, &body, NULL, NULL))
			continue;
		text =
		    g_strdup_printf("MIME-Version: 1.0\r\nContent-Type: "
				    "application/octet-stream\r\n"
				    "Content-Transfer-Encoding: %s\r\n\r\n%s",
			encoding, body);
		view = view_text(text);
		g_test_message("%s", name);
		g_assert_true(is_seen(view, payload));
	}
}

static void
test_odd_encodings_are_seen(void)
{
	g_autofree char *root = corpora("mime/mimeminer-eicar/data/eicar");
	g_autofree char *base64 = NULL;
	g_autofree char *quoted = NULL;

	if (root == NULL)
		return;
	base64 = g_build_filename(root, "b64", NULL);
	quoted = g_build_filename(root, "qp", NULL);
	try_bodies(base64, "base64");
	try_bodies(quoted, "quoted-printable");
}

/* Mail as it should be: one reading for each leaf and nothing odd. */
static void
test_ordinary_mail_is_ordinary(void)
{
	static const struct {
		const char *text;
		gsize leaves;
	} cases[] = {
		{ "", 0 },
		{ "Subject: x\n\nHello\n", 1 },
		{ "From x Mon Jan  1\nSubject: x\n\nHello\n", 1 },
		{ "Subject: x\nMIME-Version: 1.0\n"
		  "Content-Type: text/plain; charset=\"utf-8\"\n"
		  "Content-Transfer-Encoding: quoted-printable\n\n"
		  "Gr=C3=BC=C3=9Fe =\nan alle\n",
		    1 },
		{ "MIME-Version: 1.0\r\n"
		  "Content-Type: multipart/alternative;\r\n"
		  "\tboundary=\"----=_Part_1\"\r\n\r\n"
		  "This is a multi-part message.\r\n"
		  "------=_Part_1\r\nContent-Type: text/plain\r\n\r\nHi\r\n"
		  "------=_Part_1\r\nContent-Type: text/html\r\n"
		  "Content-Transfer-Encoding: base64\r\n\r\n"
		  "PHA+SGk8L3A+Cg==\r\n------=_Part_1--\r\n",
		    2 },
		{ "MIME-Version: 1.0\n"
		  "Content-Type: multipart/signed; micalg=pgp-sha256;\n"
		  " protocol=\"application/pgp-signature\"; boundary=sig1\n\n"
		  "--sig1\nContent-Type: text/plain\n\nHi\n-- \nme\n"
		  "--sig1\nContent-Type: application/pgp-signature; "
		  "name=\"signature.asc\"\n"
		  "Content-Disposition: attachment; "
		  "filename=\"signature.asc\"\n\n"
		  "-----BEGIN PGP SIGNATURE-----\n\n"
		  "iQIzBAEBCgAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n"
		  "--sig1--\n",
		    2 },
		{ "MIME-Version: 1.0\n"
		  "Content-Type: multipart/report; report-type=delivery-status;"
		  "\n\tboundary=\"b1_b1\"\n\n"
		  "--b1_b1\nContent-Type: text/plain\n\nIt bounced.\n"
		  "--b1_b1\nContent-Type: message/delivery-status\n\n"
		  "Reporting-MTA: dns; example.org\n\nAction: failed\n"
		  "--b1_b1\nContent-Type: message/rfc822\n\n"
		  "Subject: x\nMIME-Version: 1.0\n"
		  "Content-Type: multipart/mixed; boundary=inner\n\n"
		  "--inner\nContent-Type: text/plain\n\nHi\n"
		  "--inner\nContent-Type: image/png; name=\"a.png\"\n"
		  "Content-Disposition: attachment; filename=\"a.png\"\n"
		  "Content-Transfer-Encoding: base64\n\niVBORw==\n"
		  "--inner--\n\n--b1_b1--\n",
		    4 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmView) view = view_text(cases[i].text);

		g_test_message("case %" G_GSIZE_FORMAT, i);
		g_assert_null(elm_view_ambiguity(view, 0));
		g_assert_true(elm_view_is_ordinary(view));
		g_assert_false(elm_view_is_cut(view));
		g_assert_cmpuint(count_readings(view), ==, cases[i].leaves);
	}
}

/* Every name that a mail program might show is one that rules see. */
static void
test_all_names_of_a_file_are_read(void)
{
	static const struct {
		const char *fields;
		const char *names; /* separated by "|" */
	} cases[] = {
		{ "Content-Disposition: attachment; filename=a.exe", "a.exe" },
		{ "Content-Type: x/y; name=a.txt\n"
		  "Content-Disposition: attachment; filename=\"b.exe\"",
		    "b.exe|a.txt" },
		{ "Content-Disposition: attachment; filename=a.txt; "
		  "filename=b.exe",
		    "a.txt|b.exe" },
		{ "Content-Disposition: attachment; filename*0=\"a.\"; "
		  "filename*1=exe",
		    "a.exe" },
		{ "Content-Disposition: attachment; "
		  "filename*0*=utf-8''%C3%A4.; filename*1=exe",
		    "\303\244.exe" },
		{ "Content-Disposition: attachment; filename=a.txt; "
		  "filename*=utf-8''b%2Eexe",
		    "b.exe|a.txt" },
		{ "Content-Type: x/y; name=\"=?utf-8?B?YS5leGU=?=\"",
		    "a.exe|=?utf-8?B?YS5leGU=?=" },
		{ "Content-Type: x/y; name=\"=?utf-8?Q?a=2E?= "
		  "=?utf-8?Q?exe?=\"",
		    "a.exe|=?utf-8?Q?a=2E?= =?utf-8?Q?exe?=" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strconcat("MIME-Version: 1.0\n", cases[i].fields,
			"\nContent-Transfer-Encoding: base64\n\nYWJj\n", NULL);
		g_autoptr(ElmView) view = view_text(text);
		g_auto(GStrv) names = g_strsplit(cases[i].names, "|", 0);

		for (gsize k = 0; names[k] != NULL; k++) {
			const ElmReading *reading = elm_view_reading(view, k);

			g_assert_nonnull(reading);
			g_assert_cmpstr(reading->name, ==, names[k]);
		}
	}
}

static void
test_words_are_listed_in_order(void)
{
	const char *before = "";
	const char *meaning;
	const char *word;
	gsize i = 0;

	for (; (word = elm_view_word(i, &meaning)) != NULL; i++) {
		g_assert_cmpstr(before, <, word);
		g_assert_cmpuint(strlen(meaning), >, 0);
		before = word;
	}
	g_assert_cmpuint(i, >, 20);
}

static void
test_content_over_the_limit_is_cut(void)
{
	static const char text[] = "Subject: x\n\n0123456789";
	g_autoptr(GBytes) message = g_bytes_new(text, strlen(text));
	g_autoptr(ElmView) view = NULL;
	g_autoptr(GBytes) content = NULL;
	gboolean is_cut = FALSE;
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.part_size = 4;
	view = elm_view_new(message, &limits);
	content = elm_view_content(view, 0, &is_cut);
	g_assert_true(is_cut);
	g_assert_cmpmem(g_bytes_get_data(content, NULL),
	    g_bytes_get_size(content), "0123", 4);
}

/* A message with @count times @text behind @front is read, within the limits,
 * and that it was not read to its end is said. */
static void
check_hostile(const char *front, const char *text, gsize count, gboolean is_cut)
{
	GString *out = g_string_new(front);
	g_autoptr(GBytes) message = NULL;
	g_autoptr(ElmView) view = NULL;
	ElmLimits limits;

	for (gsize i = 0; i < count; i++)
		g_string_append_printf(out, "%s", text);
	message = g_string_free_to_bytes(out);
	elm_limits_init(&limits);
	view = elm_view_new(message, &limits);
	g_assert_cmpuint(count_readings(view), <=, limits.parts);
	g_assert_cmpint(elm_view_is_cut(view), ==, is_cut);
}

static void
test_hostile_mail_ends(void)
{
	static const struct {
		const char *front, *text;
		gsize count;
		gboolean is_cut;
	} cases[] = {
		{ "Content-Type: multipart/mixed; boundary=abcdef\n\n",
		    "--abcdef\n\nx\n", 9000, FALSE },
		{ "Content-Type: multipart/mixed; boundary=abcdef\n\n",
		    "--abcdef\n\nx\n", 20000, TRUE },
		{ "Content-Type: multipart/mixed; boundary=abcdef\n\n",
		    "--abcdef\nContent-Type: multipart/mixed; "
		    "boundary=abcdef\n\n",
		    1000, TRUE },
		{ "", "Content-Type: message/rfc822\n\n", 20000, TRUE },
		{ "Content-Type: multipart/mixed; boundary=-\n\n", "--\n",
		    1000000, FALSE },
		{ "Subject: x\n\n", "----------------------------------\n",
		    500000, FALSE },
		{ "", "X: y\n", 100000, FALSE },
		{ "", "X: y\n", 1000000, TRUE },
		{ "", "Content-Type: multipart/mixed; boundary=b\n", 20000,
		    FALSE },
		{ "Content-Type: ", "multipart/mixed; boundary=\"", 30000,
		    TRUE },
		{ "Content-Disposition: attachment; filename=\"", "=?a?q?",
		    100000, FALSE },
		{ "Content-Disposition: attachment", "; filename*1=x", 60000,
		    FALSE },
		{ "Content-Transfer-Encoding: base64\n\n", "YW=x!-\n", 1000000,
		    FALSE },
		{ "Content-Type: x/y\n"
		  "Content-Transfer-Encoding: quoted-printable\n\n",
		    "=3=x==\n", 1000000, FALSE },
		{ "Subject: x\n\n", "begin 644 x\n", 1000000, FALSE },
		{ "Subject: x\n\n", "begin 644 x\nend\n", 100000, TRUE },
		{ "X\n\n", "=41=41=41=41:\nx:\n", 200000, TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("case %" G_GSIZE_FORMAT, i);
		check_hostile(cases[i].front, cases[i].text, cases[i].count,
		    cases[i].is_cut);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/view/evasions/are-seen-or-flagged",
	    test_evasions_are_seen_or_flagged);
	g_test_add_func("/view/odd-encodings/are-seen",
	    test_odd_encodings_are_seen);
	g_test_add_func("/view/ordinary-mail/is-ordinary",
	    test_ordinary_mail_is_ordinary);
	g_test_add_func("/view/names/are-all-read",
	    test_all_names_of_a_file_are_read);
	g_test_add_func("/view/words/are-listed-in-order",
	    test_words_are_listed_in_order);
	g_test_add_func("/view/content/over-the-limit-is-cut",
	    test_content_over_the_limit_is_cut);
	g_test_add_func("/view/hostile-mail/ends", test_hostile_mail_ends);
	return g_test_run();
}
