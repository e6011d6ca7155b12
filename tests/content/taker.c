#include "config.h"

#include "tests/content/taker.h"

#include <string.h>

static gboolean
take(ElmSink *sink, const ElmMember *member)
{
	Taker *self = (Taker *)sink;
	gsize size = 0;
	const char *data = member->content == NULL
			       ? NULL
			       : g_bytes_get_data(member->content, &size);
	g_autofree char *text = g_strndup(data != NULL ? data : "", size);
	g_autofree char *escaped = g_strescape(text, NULL);

	if (member->size > 20)
		g_string_append_printf(self->members,
		    "%s: (%" G_GUINT64_FORMAT ")\n", member->name,
		    member->size);
	else
		g_string_append_printf(self->members, "%s: %s\n", member->name,
		    escaped);
	return TRUE;
}

void
taker_init(Taker *self)
{
	*self = (Taker){ .sink = { .take = take, .room = (guint64)1 << 24 },
		.octets = (guint64)1 << 30,
		.members = g_string_new(NULL) };
	self->sink.octets = &self->octets;
	self->sink.held = &self->held;
}

void
taker_assert(Taker *self, const char *members)
{
	g_assert_cmpstr(self->members->str, ==, members);
	g_assert_cmpuint(self->held, ==, 0);
	g_string_truncate(self->members, 0);
}

void
taker_clear(Taker *self)
{
	g_string_free(self->members, TRUE);
}

GBytes *
taker_sample(const char *name)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("srcdir"), "tests/data", name, NULL);
	g_autoptr(GError) error = NULL;
	char *data;
	gsize size;

	g_file_get_contents(path, &data, &size, &error);
	g_assert_no_error(error);
	return g_bytes_new_take(data, size);
}

GBytes *
taker_corpus_file(const char *set, const char *name)
{
	const char *argv[] = { "sh", "-c",
		". \"$srcdir/tests/corpora.sh\"; "
		"test -n \"$corpora\" && corpus \"$0\"",
		set, NULL };
	g_autofree char *folder = NULL;
	g_autofree char *path = NULL;
	char *data;
	gsize size;

	if (g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL,
		NULL, &folder, NULL, NULL, NULL) &&
	    folder != NULL) {
		path = g_build_filename(g_strchomp(folder), name, NULL);
		if (g_file_get_contents(path, &data, &size, NULL))
			return g_bytes_new_take(data, size);
	}
	g_test_skip("no corpora beside the source (ELM_CORPORA)");
	return NULL;
}
