#include "config.h"

#include "lib/mail/gmime-init.h"

#include "lib/mail/message.h"
#include "lib/mail/part.h"

#define THREADS 8

static const char text[] = "Subject: =?iso-8859-1?q?gr=FCn?=\n"
			   "Content-Type: text/plain; charset=iso-8859-1\n"
			   "Content-Transfer-Encoding: quoted-printable\n\n"
			   "gr=FCn";

static gpointer
read_message(gpointer data)
{
	g_autoptr(GBytes) raw = g_bytes_new_static(text, sizeof(text) - 1);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmPartTree) tree = NULL;
	g_autofree char *subject = NULL;
	g_autofree char *body = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	subject = elm_message_value(message, "Subject");
	tree = elm_part_tree_new(raw, 0, &limits);
	body = elm_part_text(tree, elm_part_tree_at(tree, 0), NULL);
	g_assert_cmpstr(subject, ==, "grün");
	g_assert_cmpstr(body, ==, "grün");
	return data;
}

static void
test_the_first_message_may_come_in_many_threads(void)
{
	GThread *threads[THREADS];

	for (gsize i = 0; i < THREADS; i++)
		threads[i] = g_thread_new(NULL, read_message, NULL);
	for (gsize i = 0; i < THREADS; i++)
		g_thread_join(threads[i]);
}

static void
test_a_second_time_does_nothing(void)
{
	elm_gmime_init();
	elm_gmime_init();
	read_message(NULL);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/gmime-init/many-threads-may-be-first",
	    test_the_first_message_may_come_in_many_threads);
	g_test_add_func("/gmime-init/a-second-time-does-nothing",
	    test_a_second_time_does_nothing);
	return g_test_run();
}
