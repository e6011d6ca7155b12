#include "config.h"

#include "lib/content/tnef.h"

#include <string.h>

#include "lib/content/item.h"

typedef struct {
	ElmSink sink;
	GString *members; /* "name|declared|content\n" each */
	gboolean is_deep;
} Taker;

static gboolean
take(ElmSink *sink, const ElmMember *member)
{
	Taker *taker = (Taker *)sink;
	ElmSpan content = elm_span_of(member->content);

	if (elm_tnef_is_one(content)) {
		elm_tnef_walk(content, sink);
		taker->is_deep = TRUE;
		return TRUE;
	}
	g_string_append_printf(taker->members, "%s|%s|%.*s\n", member->name,
	    member->declared == NULL ? "" : member->declared, (int)content.size,
	    (const char *)content.data);
	return TRUE;
}

static GBytes *
sample(const char *name)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"),
	    "tests/data/fuzz/tnef", name, NULL);
	g_autoptr(GError) error = NULL;
	char *data;
	gsize size;

	g_file_get_contents(path, &data, &size, &error);
	g_assert_no_error(error);
	return g_bytes_new_take(data, size);
}

static guint
walk(ElmSpan span, Taker *taker)
{
	guint64 octets = 1 << 20;
	guint64 held = 0;

	*taker = (Taker){ .sink = { take, 1 << 16, &octets, &held } };
	taker->members = g_string_new(NULL);
	return elm_tnef_walk(span, &taker->sink);
}

static void
test_attachments_have_their_long_names(void)
{
	g_autoptr(GBytes) data = sample("attachment");
	Taker taker;

	g_assert_cmphex(walk(elm_span_of(data), &taker), ==, 0);
	g_assert_cmpstr(taker.members->str, ==,
	    "a long name.exe|text/plain|hello\n");
	g_string_free(taker.members, TRUE);
}

static void
test_messages_inside_are_tnef_again(void)
{
	g_autoptr(GBytes) data = sample("nested");
	Taker taker;

	g_assert_cmphex(walk(elm_span_of(data), &taker), ==, 0);
	g_assert_true(taker.is_deep);
	g_assert_cmpstr(taker.members->str, ==,
	    "a long name.exe|text/plain|hello\n");
	g_string_free(taker.members, TRUE);
}

static void
test_a_cut_file_is_damaged_and_nothing_worse(void)
{
	g_autoptr(GBytes) data = sample("attachment");
	ElmSpan whole = elm_span_of(data);

	for (gsize size = 30; size < whole.size - 2; size++) {
		Taker taker;
		guint barriers = walk(elm_span_cut(whole, 0, size), &taker);

		g_assert_cmphex(barriers & ~(guint)ELM_BARRIER_DAMAGED, ==, 0);
		g_string_free(taker.members, TRUE);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/tnef/attachments-have-their-long-names",
	    test_attachments_have_their_long_names);
	g_test_add_func("/tnef/messages-inside-are-tnef-again",
	    test_messages_inside_are_tnef_again);
	g_test_add_func("/tnef/a-cut-file-is-damaged-and-nothing-worse",
	    test_a_cut_file_is_damaged_and_nothing_worse);
	return g_test_run();
}
