#include "config.h"

#include "lib/mail/mbox.h"

#include <string.h>

#define DATE " Thu Jan  1 00:00:00 1970\n"
#define A "From a@example.org" DATE
#define B "From b@example.org" DATE
#define PATCH                                                                  \
	"From 1c9d0b3e57f24a6881d2c3b4a5968778695a4b3c"                        \
	" Mon Sep 17 00:00:00 2001\n"

/* "|" stands where a piece ends and is not part of the mbox; "?" the same when
 * the separator is doubtful. */
static const struct {
	const char *name;
	const char *text;
	const char *flags; /* for each piece: d doubtful, u unquoted, - none */
} cases[] = {
	{ "one", A "S: 1\n\nx\n\n", "-" },
	{ "two", A "S: 1\n\nx\n\n|" B "S: 2\n\ny\n\n", "--" },
	{ "no-body", A "S: 1\n\n|" B "S: 2\n", "--" },
	{ "no-message", A "\n|" B "S: 2\n\n", "--" },
	{ "no-final-newline", A "S: 1\n\nx\n\n|" B "S: 2\n\ny", "--" },
	{ "cut-postmark", A "S: 1\n\nx\n\nFrom", "-" },
	{ "cut-date", A "S: 1\n\nx\n\nFrom b@example.org Thu Jan", "-" },
	{ "crlf",
	    "From a Thu Jan  1 00:00:00 1970\r\nS: 1\r\n\r\nx\r\n\r\n|"
	    "From b Thu Jan  1 00:00:00 1970\r\nS: 2\r\n\r\ny\r\n\r\n",
	    "--" },
	{ "mixed", A "S: 1\r\n\r\nx\r\n\r\n|" B "S: 2\n\ny\n\n", "--" },
	{ "byte-order-mark",
	    "\xef\xbb\xbf" A "S: 1\n\nx\n\n|" B "S: 2\n\ny\n\n", "--" },
	{ "empty-lines-first", "\n\r\n" A "S: 1\n\n|" B "S: 2\n\n", "--" },
	{ "many-postmarks", A "\n?" A "\n?" A "\n", "ddd" },
	{ "quoted", A "S: 1\n\n\n>" B "S: 2\n\n", "-" },
	{ "text", A "S: 1\n\nFrom here\nS: 2\n\nFrom Monday on\nS: 3\n", "-" },
	{ "no-field-behind", A "S: 1\n\n?" B "some text\n", "dd" },
	{ "no-empty-line-before", A "S: 1\n\nx\n" B "S: 2\n", "d" },
	{ "neither", A "S: 1\n\nx\n" B "some text\n", "-" },
	{ "in-header", A "S: 1\n" B "S: 2\n\nx\n", "d" },
	{ "loose-in-dated", A "S: 1\n\nx\n\nFrom -\nS: 2\n\n", "d" },
	{ "patch-in-message", A "S: 1\n\nx\n\n" PATCH "S: 2\n\n", "d" },
	{ "patches", PATCH "S: 1\n\nx\n\n|" PATCH "S: 2\n\n", "--" },
	{ "loose",
	    "From -\nS: 1\n\nx\n\n|From - \nS: 2\n\n"
	    "From -\nx\n\n|" B "S: 3\n\n",
	    "---" },
	{ "careless", "From -\nS: 1\n\nx\n?From -\nS: 2\n\n", "dd" },
	{ "length-leaps",
	    A "Content-Length: 67\n\n1\n\n" B "S: 2\n\nnot a message\n\n|" B
	      "S: 2\n\n",
	    "u-" },
	{ "length-to-the-end",
	    A "content-length: 58\n\n1\n\n" B "S: 2\n\n3456\n", "u" },
	{ "length-and-empty-line",
	    A "Content-Length:\t2\n\n1\n\n|" B "S: 2\n\n", "--" },
	{ "length-without-empty-line",
	    A "Content-Length: 2\n\n1\n|" B "S: 2\n\n", "--" },
	{ "length-is-wrong", A "Content-Length: 5\n\n1\n\n|" B "S: 2\n\n",
	    "--" },
	{ "length-is-past-the-end",
	    A "Content-Length: 500\n\n1\n\n|" B "S: 2\n\n", "--" },
	{ "length-is-huge",
	    A "Content-Length: 99999999999999999999999\n\n1\n\n|" B "S: 2\n\n",
	    "--" },
	{ "length-is-no-number", A "Content-Length: -1\n\n1\n\n|" B "S: 2\n\n",
	    "--" },
	{ "two-lengths",
	    A "Content-Length: 67\nContent-Length: 2\n\n1\n\n|" B
	      "S: 2\n\nnot a message\n\n|" B "S: 2\n\n",
	    "---" },
	{ "length-leads-into-a-line", A "Content-Length: 2\n\n1 " B "S: 2\n\n",
	    "-" },
};

/* The pieces of an mbox: "12d 34-" and so on. */
static char *
split_whole(const char *data, gsize size)
{
	GString *out = g_string_new(NULL);
	ElmMbox mbox = { 0 };
	gsize start = 0;
	gsize end;

	while (start < size) {
		g_assert_true(elm_mbox_find(&mbox, data + start, size - start,
		    TRUE, &end));
		g_assert_cmpuint(end, >, 0);
		g_string_append_printf(out, "%" G_GSIZE_FORMAT "%s ", end,
		    mbox.is_unquoted   ? "u"
		    : mbox.is_doubtful ? "d"
				       : "-");
		start += end;
	}
	return g_string_free(out, FALSE);
}

/* The same, from memory that holds no more than what has been read, @step
 * octets more each time. */
static char *
split_by(const char *data, gsize size, gsize step)
{
	GString *out = g_string_new(NULL);
	ElmMbox mbox = { 0 };
	gsize start = 0;
	gsize n = 0;
	gsize end;

	while (start < size) {
		g_autofree char *hand = g_malloc(n + 1);

		memcpy(hand, data + start, n);
		if (!elm_mbox_find(&mbox, hand, n, start + n == size, &end)) {
			g_assert_cmpuint(start + n, <, size);
			n = MIN(n + step, size - start);
			continue;
		}
		g_string_append_printf(out, "%" G_GSIZE_FORMAT "%s ", end,
		    mbox.is_unquoted   ? "u"
		    : mbox.is_doubtful ? "d"
				       : "-");
		start += end;
		n -= end;
	}
	return g_string_free(out, FALSE);
}

/* @text without its marks, and what the pieces are to be. */
static char *
read_case(gsize i, char **wanted)
{
	GString *text = g_string_new(NULL);
	GString *pieces = g_string_new(NULL);
	const char *flag = cases[i].flags;
	gsize last = 0;

	for (const char *at = cases[i].text; at == cases[i].text || at[-1];
	     at++) {
		if (*at != '|' && *at != '?' && *at != '\0') {
			g_string_append_c(text, *at);
			continue;
		}
		g_string_append_printf(pieces, "%" G_GSIZE_FORMAT "%c ",
		    text->len - last, *flag++);
		last = text->len;
	}
	*wanted = g_string_free(pieces, FALSE);
	return g_string_free(text, FALSE);
}

static void
test_pieces_end_at_separators(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *wanted = NULL;
		g_autofree char *text = read_case(i, &wanted);
		g_autofree char *got = split_whole(text, strlen(text));

		g_test_message("%s", cases[i].name);
		g_assert_true(elm_mbox_is_start(text, strlen(text)));
		g_assert_cmpstr(got, ==, wanted);
	}
}

static void
test_how_much_is_at_hand_does_not_matter(void)
{
	static const gsize steps[] = { 1, 2, 3, 7, 64, 1000 };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *wanted = NULL;
		g_autofree char *text = read_case(i, &wanted);

		for (gsize k = 0; k < G_N_ELEMENTS(steps); k++) {
			g_autofree char *got =
			    split_by(text, strlen(text), steps[k]);

			g_test_message("%s by %d", cases[i].name,
			    (int)steps[k]);
			g_assert_cmpstr(got, ==, wanted);
		}
	}
}

static void
test_dropped_piece_ends_where_it_would_have(void)
{
	g_autoptr(GString) text = g_string_new(A "S: 1\n\n");
	ElmMbox mbox = { 0 };
	gsize start = 0;
	gsize size = 0;
	gsize where, end, most = 0;

	for (guint i = 0; i < 1000; i++)
		g_string_append(text, "From here on it is text\n\n");
	where = text->len;
	g_string_append(text, B "S: 2\n\n");
	while (!elm_mbox_find(&mbox, text->str + start, size,
	    start + size == text->len, &end)) {
		gsize n = elm_mbox_drop(&mbox);

		start += n;
		size = MIN(size - n + 100, text->len - start);
		most = MAX(most, size);
	}
	g_assert_cmpuint(start + end, ==, where);
	g_assert_cmpuint(most, <, 4096);
}

static void
test_other_files_are_no_mbox(void)
{
	static const char *const texts[] = { "", "From", "Subject: x\n",
		"\n\nSubject: x\n", "From: a@example.org\n",
		"From  : a@example.org\n", "\nFrom here\n", ">" A };

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_assert_false(elm_mbox_is_start(texts[i], strlen(texts[i])));
}

static const struct {
	const char *piece;
	const char *message;
	gboolean is_unquoted;
} messages[] = {
	{ A "S: 1\n\nx\n\n", "S: 1\n\nx\n", FALSE },
	{ A "S: 1\n\nx\n\n\n", "S: 1\n\nx\n\n", FALSE },
	{ A "S: 1\r\n\r\nx\r\n\r\n", "S: 1\r\n\r\nx\r\n", FALSE },
	{ A "S: 1\n\nx\r\n\n", "S: 1\n\nx\r\n", FALSE },
	{ A "S: 1\n\nx\n", "S: 1\n\nx\n", FALSE },
	{ A "S: 1\n\nx", "S: 1\n\nx", FALSE },
	{ A "S: 1\n\n", "S: 1\n", FALSE },
	{ A "\n", "", FALSE },
	{ A, "", FALSE },
	{ "From a", "", FALSE },
	{ "\xef\xbb\xbf\n" A "S: 1\n", "S: 1\n", FALSE },
	{ A "\n>From a\n>>From b\n> From c\n>From\nx>From d\n\n",
	    "\nFrom a\n>From b\n> From c\n>From\nx>From d\n", FALSE },
	{ A ">From a\n\n>From b", "From a\n\nFrom b", FALSE },
	{ A "\n>From a\n\n", "\n>From a\n", TRUE },
	{ A "\n>>>F>>>From a\n", "\n>>>F>>>From a\n", FALSE },
	{ A "\n>From >From a\n", "\nFrom >From a\n", FALSE },
	{ A "\n>From From\n>From a\n", "\nFrom From\nFrom a\n", FALSE },
};

static void
test_message_is_what_went_into_the_mbox(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(messages); i++) {
		const char *wanted = messages[i].message;
		g_autoptr(GBytes) piece =
		    g_bytes_new(messages[i].piece, strlen(messages[i].piece));
		g_autoptr(GBytes) message =
		    elm_mbox_message(piece, messages[i].is_unquoted);

		g_test_message("%s", messages[i].piece);
		g_assert_cmpmem(g_bytes_get_data(message, NULL),
		    g_bytes_get_size(message), wanted, strlen(wanted));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/mbox/pieces-end-at-separators",
	    test_pieces_end_at_separators);
	g_test_add_func("/mbox/how-much-is-at-hand-does-not-matter",
	    test_how_much_is_at_hand_does_not_matter);
	g_test_add_func("/mbox/dropped-piece-ends-where-it-would-have",
	    test_dropped_piece_ends_where_it_would_have);
	g_test_add_func("/mbox/other-files-are-none",
	    test_other_files_are_no_mbox);
	g_test_add_func("/mbox/message-is-what-went-in",
	    test_message_is_what_went_into_the_mbox);
	return g_test_run();
}
