#include "config.h"

#include "lib/scan/clamd.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* What the fake clamd does with the connection it is given. */
typedef struct {
	const char *reply; /* NULL for none */
	gsize size;
	gboolean reads; /* takes the request first */
	gboolean hangs; /* keeps the connection open until told otherwise */
	guint refusals; /* so many connections are closed unread before */
} Behaviour;

typedef struct {
	char *folder;
	char *address;
	int fd;
	const Behaviour *behaviour;
	GThread *thread;
	gint is_over;
	guint count; /* of connections */
} Fake;

static void
serve(Fake *self, int fd)
{
	const Behaviour *behaviour = self->behaviour;
	char buffer[4096];

	if (self->count++ < behaviour->refusals) {
		close(fd);
		return;
	}
	if (behaviour->reads)
		g_assert_cmpint(recv(fd, buffer, sizeof(buffer), 0), >, 0);
	if (behaviour->reply != NULL)
		send(fd, behaviour->reply, behaviour->size, MSG_NOSIGNAL);
	while (behaviour->hangs && !g_atomic_int_get(&self->is_over))
		g_usleep(10000);
	close(fd);
}

static gpointer
run_fake(gpointer data)
{
	Fake *self = data;

	while (!g_atomic_int_get(&self->is_over)) {
		int fd = accept(self->fd, NULL, NULL);

		if (fd >= 0)
			serve(self, fd);
	}
	return NULL;
}

static void
listen_local(Fake *self)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };

	self->folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	self->address = g_build_filename(self->folder, "s", NULL);
	g_strlcpy(to.sun_path, self->address, sizeof(to.sun_path));
	self->fd = socket(AF_UNIX, SOCK_STREAM, 0);
	g_assert_cmpint(bind(self->fd, (struct sockaddr *)&to, sizeof(to)), ==,
	    0);
}

static void
listen_host(Fake *self)
{
	struct sockaddr_in to = { .sin_family = AF_INET };
	socklen_t size = sizeof(to);

	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	self->fd = socket(AF_INET, SOCK_STREAM, 0);
	g_assert_cmpint(bind(self->fd, (struct sockaddr *)&to, size), ==, 0);
	getsockname(self->fd, (struct sockaddr *)&to, &size);
	self->address = g_strdup_printf("127.0.0.1:%u", ntohs(to.sin_port));
}

static Fake *
fake_new(const Behaviour *behaviour, gboolean is_local)
{
	Fake *self = g_new0(Fake, 1);

	self->behaviour = behaviour;
	if (is_local)
		listen_local(self);
	else
		listen_host(self);
	g_assert_cmpint(listen(self->fd, 4), ==, 0);
	self->thread = g_thread_new("fake", run_fake, self);
	return self;
}

static void
fake_free(Fake *self)
{
	g_atomic_int_set(&self->is_over, TRUE);
	shutdown(self->fd, SHUT_RDWR);
	g_thread_join(self->thread);
	close(self->fd);
	if (self->folder != NULL) {
		g_unlink(self->address);
		g_rmdir(self->folder);
	}
	g_free(self->folder);
	g_free(self->address);
	g_free(self);
}

/* Scan @size octets at @address within one second. */
static void
scan(const char *address, gsize size, ElmEngineResult *result)
{
	g_autoptr(GBytes) data = g_bytes_new_take(g_malloc0(size), size);
	g_autoptr(ElmEngine) engine = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.engine_time = 1;
	engine = elm_clamd_new(address, &limits);
	elm_engine_scan(engine, data, result);
}

static void
check(const Behaviour *behaviour, gboolean is_local, gsize size,
    const char *reason)
{
	Fake *fake = fake_new(behaviour, is_local);
	g_auto(ElmEngineResult) result = { 0 };

	scan(fake->address, size, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, reason);
	g_assert_nonnull(result.detail);
	g_test_message("%s", result.detail);
	g_assert_nonnull(strstr(result.detail, fake->address));
	fake_free(fake);
}

#define SAYS(text) .reply = text, .size = sizeof(text), .reads = TRUE

static void
test_what_is_no_answer_is_unknown(void)
{
	static const struct {
		Behaviour behaviour;
		const char *reason;
	} cases[] = {
		{ { .reads = TRUE }, "error" },
		{ { .reads = FALSE }, "error" },
		{ { .reads = TRUE, .hangs = TRUE }, "timeout" },
		{ { .hangs = TRUE }, "timeout" },
		{ { SAYS("HTTP/1.1 400 Bad Request") }, "error" },
		{ { SAYS("INSTREAM size limit exceeded. ERROR") }, "limit" },
		{ { SAYS("fd[9]: Can't open file ERROR") }, "error" },
		{ { .reply = "stream: OK", .size = 10, .reads = TRUE },
		    "error" },
		{ { .reply = "stream: O", .size = 9, .hangs = TRUE },
		    "timeout" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		check(&cases[i].behaviour, TRUE, 100, cases[i].reason);
		check(&cases[i].behaviour, FALSE, 100, cases[i].reason);
	}
}

/* More than what fits into the buffers of a socket. */
static void
test_a_stream_nobody_reads_ends(void)
{
	static const Behaviour dies = { .reads = TRUE };
	static const Behaviour hangs = { .reads = TRUE, .hangs = TRUE };
	static const Behaviour speaks = {
		SAYS("INSTREAM size limit exceeded. ERROR"), .hangs = TRUE
	};

	check(&dies, FALSE, 20000000, "error");
	check(&hangs, FALSE, 20000000, "timeout");
	check(&speaks, FALSE, 20000000, "limit");
}

static void
test_an_endless_answer_ends(void)
{
	g_autofree char *text = g_strnfill(100000, 'a');
	const Behaviour behaviour = { .reply = text,
		.size = 100000,
		.reads = TRUE,
		.hangs = TRUE };

	check(&behaviour, TRUE, 100, "error");
}

static void
test_a_closed_connection_is_tried_once_more(void)
{
	static const Behaviour once = { SAYS("fd[1]: OK"), .refusals = 1 };
	static const Behaviour twice = { SAYS("fd[1]: OK"), .refusals = 2 };
	Fake *fake = fake_new(&once, TRUE);
	g_auto(ElmEngineResult) result = { 0 };

	scan(fake->address, 100, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_CLEAN);
	fake_free(fake);
	check(&twice, TRUE, 100, "error");
}

static void
test_what_clamd_passes_over_is_not_clean(void)
{
	static const Behaviour passes = { SAYS("fd[1]: OK") };
	Fake *fake = fake_new(&passes, TRUE);
	g_auto(ElmEngineResult) small = { 0 };
	g_auto(ElmEngineResult) large = { 0 };

	scan(fake->address, 26214400, &small);
	g_assert_cmpint(small.verdict, ==, ELM_ENGINE_CLEAN);
	scan(fake->address, 26214401, &large);
	g_assert_cmpint(large.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(large.reason, ==, "limit");
	fake_free(fake);
}

static void
test_a_remark_that_may_hide_more_is_not_clean(void)
{
	static const Behaviour macros = { SAYS(
	    "fd[1]: Heuristics.OLE2.ContainsMacros.VBA FOUND") };
	Fake *fake = fake_new(&macros, TRUE);
	g_auto(ElmEngineResult) result = { 0 };

	scan(fake->address, 100, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, "macro");
	g_assert_nonnull(result.name);
	fake_free(fake);
}

static void
check_nobody(const char *address)
{
	g_auto(ElmEngineResult) result = { 0 };

	scan(address, 100, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, "no-engine");
	g_assert_nonnull(strstr(result.detail, address));
}

static void
test_nobody_there_is_no_engine(void)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "file", NULL);
	g_autofree char *datagram = g_build_filename(folder, "dgram", NULL);
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_DGRAM, 0);

	g_strlcpy(to.sun_path, datagram, sizeof(to.sun_path));
	g_assert_cmpint(bind(fd, (struct sockaddr *)&to, sizeof(to)), ==, 0);
	g_assert_true(g_file_set_contents(file, "", 0, NULL));
	check_nobody("/nowhere/at-all");
	check_nobody("127.0.0.1:1");
	check_nobody(file);
	check_nobody(datagram);
	close(fd);
	g_unlink(file);
	g_unlink(datagram);
	g_rmdir(folder);
}

static void
test_the_database_is_asked_for(void)
{
	static const Behaviour behaviour = { SAYS(
	    "ClamAV 1.4.6/27000/Sun Nov 22 08:24:31 2026") };
	Fake *fake = fake_new(&behaviour, TRUE);
	g_autoptr(ElmEngine) engine = NULL;
	g_autofree char *version = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	engine = elm_clamd_new(fake->address, &limits);
	g_assert_cmpint(elm_engine_database(engine, &version), >, 1795200000);
	g_assert_cmpstr(version, ==, "ClamAV 1.4.6/27000");
	fake_free(fake);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/clamd/what-is-no-answer-is-unknown",
	    test_what_is_no_answer_is_unknown);
	g_test_add_func("/clamd/a-stream-nobody-reads-ends",
	    test_a_stream_nobody_reads_ends);
	g_test_add_func("/clamd/an-endless-answer-ends",
	    test_an_endless_answer_ends);
	g_test_add_func("/clamd/a-closed-connection-is-tried-once-more",
	    test_a_closed_connection_is_tried_once_more);
	g_test_add_func("/clamd/what-clamd-passes-over-is-not-clean",
	    test_what_clamd_passes_over_is_not_clean);
	g_test_add_func("/clamd/a-remark-that-may-hide-more-is-not-clean",
	    test_a_remark_that_may_hide_more_is_not_clean);
	g_test_add_func("/clamd/nobody-there-is-no-engine",
	    test_nobody_there_is_no_engine);
	g_test_add_func("/clamd/the-database-is-asked-for",
	    test_the_database_is_asked_for);
	return g_test_run();
}
