#include "config.h"

#include "lib/content/rar.h"

#include "lib/content/item.h"
#include "tests/content/taker.h"

#define START5 "Rar!\x1a\x07\1\0"
#define START4                                                                 \
	"Rar!\x1a\x07\0"                                                       \
	"\0\0\x73"
#define KIB ((guint64)1 << 10)

#define SPAN(literal)                                                          \
	{                                                                      \
		(const guint8 *)(literal), sizeof(literal) - 1                 \
	}

/* Each header: checksum, size, type, flags ... */
static void
test_headers_say_what_is_in_the_way(void)
{
	static const struct {
		ElmSpan span;
		guint barriers;
		guint64 window;
	} cases[] = {
		{ SPAN("no rar"), 0, 4096 * KIB },
		{ SPAN(START4 "\0\0"), 0, 4096 * KIB },
		{ SPAN(START4 "\1\0"), ELM_BARRIER_DAMAGED, 4096 * KIB },
		{ SPAN(START4 "\x80\0"), ELM_BARRIER_ENCRYPTED, 4096 * KIB },
		{ SPAN(START5 "abcd\3\1\0\0"), 0, 4096 * KIB },
		{ SPAN(START5 "abcd\3\1\0\1"), ELM_BARRIER_DAMAGED,
		    4096 * KIB },
		{ SPAN(START5 "abcd\2\4\0"), ELM_BARRIER_ENCRYPTED,
		    4096 * KIB },
		/* 128 KiB doubled nine times, without and with an extra */
		{ SPAN(START5 "abcd\7\2\0\0\0\0\x80\x48"), 0, 65536 * KIB },
		{ SPAN(START5 "abcd\x0a\2\1\2\0\0\0\x80\x48\1\1"),
		    ELM_BARRIER_ENCRYPTED, 65536 * KIB },
		/* a header without size, one that is cut */
		{ SPAN(START5 "abcd\0"), 0, 4096 * KIB },
		{ SPAN(START5 "abcd\xff\xff\xff\xff\xff\xff\xff\xff\xff"), 0,
		    4096 * KIB },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("case %u", (guint)i);
		g_assert_cmphex(elm_rar_barriers(cases[i].span), ==,
		    cases[i].barriers);
		g_assert_cmpuint(elm_rar_window(cases[i].span), ==,
		    cases[i].window);
	}
}

static void
test_archives_of_others_are_told_apart(void)
{
	static const struct {
		const char *name;
		guint barriers;
	} rows[] = {
		{ "rar3-comment-plain.rar", 0 },
		{ "rar3-comment-hpsw.rar", ELM_BARRIER_ENCRYPTED },
		{ "rar3-vols.part1.rar", ELM_BARRIER_DAMAGED },
		{ "rar5-crc.rar", 0 },
		{ "rar5-psw.rar", ELM_BARRIER_ENCRYPTED },
		{ "rar5-hpsw.rar", ELM_BARRIER_ENCRYPTED },
		{ "rar5-vols.part2.rar", ELM_BARRIER_DAMAGED },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GBytes) file =
		    taker_corpus_file("attach/rarfile", rows[i].name);

		if (file == NULL)
			return;
		g_test_message("%s", rows[i].name);
		g_assert_cmphex(elm_rar_barriers(elm_span_of(file)), ==,
		    rows[i].barriers);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rar/headers-say-what-is-in-the-way",
	    test_headers_say_what_is_in_the_way);
	g_test_add_func("/rar/archives-of-others-are-told-apart",
	    test_archives_of_others_are_told_apart);
	return g_test_run();
}
