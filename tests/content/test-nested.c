#include "config.h"

#include "lib/content/nested.h"

#include <string.h>

#include "lib/content/container.h"
#include "tests/mail/evasion.h"

#define HEADER                                                                 \
	"From: a@example.org\nTo: b@example.org\nSubject: x\n"                 \
	"MIME-Version: 1.0\n"
/* "evil" to those who take the first encoding, or the second. */
#define TWO_ENCODINGS                                                          \
	HEADER "Content-Type: application/octet-stream; name=a.js\n"           \
	       "Content-Transfer-Encoding: 7bit\n"                             \
	       "Content-Transfer-Encoding: base64\n\nZXZpbA==\n"

typedef struct {
	ElmFiletype *filetype;
	ElmLimits limits;
	GBytes *wanted; /* what shall be among the contents, or NULL */
	gboolean is_found;
	guint items;
} Look;

/* Is @wanted, but for line ends around it, the content of @item? */
static void
look_at(const ElmItem *item, gpointer user)
{
	Look *look = user;
	gsize wanted =
	    look->wanted != NULL ? g_bytes_get_size(look->wanted) : 0;
	gsize size;
	const char *data;

	look->items++;
	if (wanted == 0 || item->content == NULL)
		return;
	data = g_bytes_get_data(item->content, &size);
	while (size > wanted && g_ascii_isspace(data[size - 1]))
		size--;
	while (size > wanted && g_ascii_isspace(*data)) {
		data++;
		size--;
	}
	if (size == wanted &&
	    memcmp(data, g_bytes_get_data(look->wanted, NULL), size) == 0)
		look->is_found = TRUE;
}

static void
look_init(Look *self)
{
	*self = (Look){ .filetype = elm_filetype_new(NULL, NULL) };
	elm_limits_init(&self->limits);
}

static guint
walk(Look *self, GBytes *message, const char *name, const char *declared)
{
	g_autoptr(ElmContainer) container =
	    elm_container_new(&self->limits, self->filetype);

	self->is_found = FALSE;
	self->items = 0;
	return elm_container_walk(container, message, name, declared, look_at,
	    self);
}

static guint
walk_text(Look *self, const char *text, const char *name, const char *declared)
{
	g_autoptr(GBytes) message = g_bytes_new_static(text, strlen(text));

	return walk(self, message, name, declared);
}

static gsize
missed(Look *look, const Evasion *one, EvasionCoding coding)
{
	g_autofree char *entity = evasion_recode(one, coding);
	gsize count = 0;

	for (guint place = 0; entity != NULL && place < EVASION_PLACES;
	     place++) {
		g_autoptr(GBytes) message =
		    evasion_message(entity, place, "\n");
		guint barriers = walk(look, message, "m.eml", NULL);

		if (look->is_found || (barriers & ELM_BARRIER_AMBIGUOUS) != 0)
			continue;
		g_test_message("missed: %s, coding %u, place %u", one->name,
		    (guint)coding, place);
		count++;
	}
	return count;
}

static void
test_evasions_are_seen_or_flagged_in_nested_messages(void)
{
	g_autoptr(GBytes) payload = evasion_payload();
	g_autoptr(GPtrArray) list = evasion_load();
	gsize count = 0;
	Look look;

	look_init(&look);
	look.wanted = payload;
	for (gsize i = 0; i < list->len; i++)
		for (guint coding = 0; coding < EVASION_CODINGS; coding++)
			count += missed(&look, list->pdata[i], coding);
	g_assert_cmpuint(count, ==, 0);
	elm_filetype_free(look.filetype);
}

static void
test_what_is_ambiguous_is_told_and_all_readings_seen(void)
{
	static const char *const readings[] = { "evil", "ZXZpbA==" };
	Look look;

	look_init(&look);
	for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
		g_autoptr(GBytes) wanted =
		    g_bytes_new_static(readings[i], strlen(readings[i]));

		look.wanted = wanted;
		g_assert_cmphex(walk_text(&look, TWO_ENCODINGS, "m.eml", NULL),
		    ==, ELM_BARRIER_AMBIGUOUS);
		g_assert_true(look.is_found);
		g_assert_cmpuint(look.items, ==, 3);
	}
	elm_filetype_free(look.filetype);
}

static void
test_an_ordinary_message_is_read_once(void)
{
	Look look;

	look_init(&look);
	g_assert_cmphex(walk_text(&look, HEADER "\nHello\n", "m.eml", NULL), ==,
	    0);
	g_assert_cmpuint(look.items, ==, 2);
	elm_filetype_free(look.filetype);
}

static void
test_what_is_called_a_message_is_read_as_one(void)
{
	static const struct {
		const char *name;
		const char *declared;
		guint items;
	} cases[] = {
		{ "m.eml", NULL, 2 },
		{ "m.MHT", "text/plain", 2 },
		{ "m", "message/rfc822", 2 },
		{ "m", "message/global", 2 },
		{ "m", "message/delivery-status", 1 },
		{ "m.txt", "text/plain", 1 },
	};
	Look look;

	look_init(&look);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		walk_text(&look, "X-First: 1\n\nHello\n", cases[i].name,
		    cases[i].declared);
		g_assert_cmpuint(look.items, ==, cases[i].items);
	}
	elm_filetype_free(look.filetype);
}

static void
test_a_message_quoted_in_a_text_is_not_ambiguous(void)
{
	Look look;

	look_init(&look);
	g_assert_cmphex(walk_text(&look, TWO_ENCODINGS, "", "text/plain"), ==,
	    0);
	g_assert_cmpuint(look.items, ==, 3);
	g_assert_cmphex(walk_text(&look, TWO_ENCODINGS, "a.eml", "text/plain"),
	    ==, ELM_BARRIER_AMBIGUOUS);
	elm_filetype_free(look.filetype);
}

static void
test_readings_end_at_the_limits(void)
{
	Look look;

	look_init(&look);
	look.limits.parts = 1;
	g_assert_cmphex(walk_text(&look, TWO_ENCODINGS, "m.eml", NULL), ==,
	    ELM_BARRIER_AMBIGUOUS | ELM_BARRIER_LIMIT);
	elm_limits_init(&look.limits);
	look.limits.expanded_size = 10;
	g_assert_cmphex(walk_text(&look, TWO_ENCODINGS, "m.eml", NULL), ==,
	    ELM_BARRIER_AMBIGUOUS | ELM_BARRIER_LIMIT);
	elm_filetype_free(look.filetype);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/nested/evasions-are-seen-or-flagged",
	    test_evasions_are_seen_or_flagged_in_nested_messages);
	g_test_add_func("/nested/what-is-ambiguous-is-told",
	    test_what_is_ambiguous_is_told_and_all_readings_seen);
	g_test_add_func("/nested/an-ordinary-message-is-read-once",
	    test_an_ordinary_message_is_read_once);
	g_test_add_func("/nested/what-is-called-a-message-is-read-as-one",
	    test_what_is_called_a_message_is_read_as_one);
	g_test_add_func("/nested/a-quoted-message-is-not-ambiguous",
	    test_a_message_quoted_in_a_text_is_not_ambiguous);
	g_test_add_func("/nested/readings-end-at-the-limits",
	    test_readings_end_at_the_limits);
	return g_test_run();
}
