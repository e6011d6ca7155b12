#include "config.h"

#include "lib/base/secret.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define PROCESSES 32
#define DIGITS                                                                 \
	"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1F"

typedef struct {
	char *folder;
	char *path;
} Place;

static void
set_up(Place *self, gconstpointer data)
{
	g_autoptr(GError) error = NULL;

	(void)data;
	self->folder = g_dir_make_tmp("elm-XXXXXX", &error);
	g_assert_no_error(error);
	self->path = g_build_filename(self->folder, "key", NULL);
}

/* Nothing but the key may be left behind. */
static void
tear_down(Place *self, gconstpointer data)
{
	(void)data;
	g_unlink(self->path);
	g_assert_cmpint(g_rmdir(self->folder), ==, 0);
	g_free(self->path);
	g_free(self->folder);
}

static void
write_key(const Place *place, const char *text, gsize size, int mode)
{
	g_autoptr(GError) error = NULL;

	g_file_set_contents(place->path, text, (gssize)size, &error);
	g_assert_no_error(error);
	g_assert_cmpint(g_chmod(place->path, mode), ==, 0);
}

static void
test_a_missing_key_is_made_and_kept(Place *place, gconstpointer data)
{
	ElmSecret first, second;
	g_autofree char *text = NULL;
	g_autoptr(GError) error = NULL;
	struct stat status;
	gsize size;

	(void)data;
	g_assert_true(elm_secret_load(&first, place->path, &error));
	g_assert_true(elm_secret_load(&second, place->path, &error));
	g_assert_no_error(error);
	g_assert_cmpmem(&first, sizeof(first), &second, sizeof(second));
	g_assert_cmpint(stat(place->path, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 07777, ==, 0600);
	g_assert_true(g_file_get_contents(place->path, &text, &size, NULL));
	g_assert_cmpuint(size, ==, 65);
	g_assert_cmpint(text[64], ==, '\n');
	g_assert_cmpuint(strspn(text, "0123456789abcdef"), ==, 64);
}

static void
test_two_keys_differ(Place *place, gconstpointer data)
{
	ElmSecret first, second;

	(void)data;
	g_assert_true(elm_secret_load(&first, place->path, NULL));
	g_unlink(place->path);
	g_assert_true(elm_secret_load(&second, place->path, NULL));
	g_assert_cmpint(memcmp(&first, &second, sizeof(first)), !=, 0);
}

static void
test_the_digits_are_the_key(Place *place, gconstpointer data)
{
	static const char *const ends[] = { "", "\n" };
	ElmSecret key;

	(void)data;
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
		g_autofree char *text = g_strconcat(DIGITS, ends[i], NULL);
		g_autoptr(GError) error = NULL;

		write_key(place, text, strlen(text), 0640);
		g_assert_true(elm_secret_load(&key, place->path, &error));
		g_assert_no_error(error);
		for (guint8 j = 0; j < ELM_SECRET_OCTETS; j++)
			g_assert_cmpuint(key.octets[j], ==, j);
	}
}

static void
check_refused(const Place *place, int code)
{
	ElmSecret key;
	g_autoptr(GError) error = NULL;

	g_assert_false(elm_secret_load(&key, place->path, &error));
	g_assert_error(error, ELM_ERROR, code);
	g_assert_nonnull(strstr(error->message, place->path));
}

static void
test_other_content_is_refused_and_kept(Place *place, gconstpointer data)
{
	g_autofree char *large = g_strnfill(4097, '\n');
	const struct {
		const char *text;
		gsize size;
	} cases[] = {
		{ "", 0 },
		{ "\n", 1 },
		{ DIGITS, 63 },
		{ "g" DIGITS, 64 },
		{ DIGITS "0", 65 },
		{ DIGITS "\n\n", 66 },
		{ DIGITS "\r\n", 66 },
		{ DIGITS "\nsecond", 71 },
		{ " " DIGITS, 65 },
		{ DIGITS "\0", 65 },
		{ large, 4097 },
	};

	(void)data;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *after = NULL;
		gsize size;

		write_key(place, cases[i].text, cases[i].size, 0600);
		check_refused(place, ELM_ERROR_CONFIG);
		g_file_get_contents(place->path, &after, &size, NULL);
		g_assert_cmpmem(after, size, cases[i].text, cases[i].size);
	}
}

static void
test_a_key_open_to_others_is_refused(Place *place, gconstpointer data)
{
	static const int modes[] = { 0604, 0602, 0601, 0644, 0666, 0777 };

	(void)data;
	for (gsize i = 0; i < G_N_ELEMENTS(modes); i++) {
		write_key(place, DIGITS, strlen(DIGITS), modes[i]);
		check_refused(place, ELM_ERROR_CONFIG);
	}
}

static void
test_what_is_no_file_is_refused(Place *place, gconstpointer data)
{
	(void)data;
	g_assert_cmpint(g_mkdir(place->path, 0700), ==, 0);
	check_refused(place, ELM_ERROR_CONFIG);
	g_assert_cmpint(g_rmdir(place->path), ==, 0);
	/* Whoever opened this to read would wait for a writer. */
	g_assert_cmpint(mkfifo(place->path, 0600), ==, 0);
	check_refused(place, ELM_ERROR_CONFIG);
	g_unlink(place->path);
	g_assert_cmpint(symlink(place->path, place->path), ==, 0);
	check_refused(place, ELM_ERROR_CONFIG);
}

static void
test_no_folder_is_no_key(Place *place, gconstpointer data)
{
	Place below = { place->folder, NULL };

	(void)data;
	below.path = g_build_filename(place->folder, "none", "key", NULL);
	check_refused(&below, ELM_ERROR_TEMPORARY);
	g_free(below.path);
}

/* Run @work in a child; its exit status. */
static int
run(int (*work)(const Place *), const Place *place)
{
	int status;
	pid_t child = fork();

	g_assert_cmpint(child, >=, 0);
	if (child == 0)
		_exit(work(place));
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static int
load_on_a_full_disk(const Place *place)
{
	const struct rlimit limit = { 10, 10 };
	ElmSecret key;
	g_autoptr(GError) error = NULL;

	signal(SIGXFSZ, SIG_IGN);
	if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
		return 99;
	if (elm_secret_load(&key, place->path, &error))
		return 0;
	return elm_error_exit_status(error);
}

static void
test_a_full_disk_leaves_nothing_behind(Place *place, gconstpointer data)
{
	ElmSecret key;

	(void)data;
	g_assert_cmpint(run(load_on_a_full_disk, place), ==, 75);
	g_assert_cmpint(access(place->path, F_OK), !=, 0);
	g_assert_true(elm_secret_load(&key, place->path, NULL));
}

static int
load_as_nobody(const Place *place)
{
	ElmSecret key;
	g_autoptr(GError) error = NULL;

	if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
		return 99;
	if (elm_secret_load(&key, place->path, &error))
		return 0;
	return elm_error_exit_status(error);
}

static void
test_a_folder_that_cannot_be_written_is_no_key(Place *place, gconstpointer data)
{
	(void)data;
	g_assert_cmpint(g_chmod(place->folder, 0555), ==, 0);
	g_assert_cmpint(run(load_as_nobody, place), ==, 75);
	g_assert_cmpint(g_chmod(place->folder, 0755), ==, 0);
}

/* Load once the gate closes, and say what came. */
static int
load_at_the_gate(const char *path, int gate, int report)
{
	ElmSecret key;
	char c;

	if (read(gate, &c, 1) != 0 || !elm_secret_load(&key, path, NULL))
		return 1;
	return write(report, &key, sizeof(key)) != sizeof(key);
}

static void
start_processes(const Place *place, pid_t *children, int report)
{
	int gate[2];

	g_assert_cmpint(pipe(gate), ==, 0);
	for (gsize i = 0; i < PROCESSES; i++) {
		children[i] = fork();
		g_assert_cmpint(children[i], >=, 0);
		if (children[i] != 0)
			continue;
		close(gate[1]);
		_exit(load_at_the_gate(place->path, gate[0], report));
	}
	close(gate[0]);
	close(gate[1]);
}

static void
test_many_processes_get_one_key(Place *place, gconstpointer data)
{
	pid_t children[PROCESSES];
	int report[2];
	ElmSecret key, other;

	(void)data;
	g_assert_cmpint(pipe(report), ==, 0);
	start_processes(place, children, report[1]);
	for (gsize i = 0; i < PROCESSES; i++) {
		int status;

		g_assert_cmpint(waitpid(children[i], &status, 0), ==,
		    children[i]);
		g_assert_cmpint(status, ==, 0);
	}
	g_assert_true(elm_secret_load(&key, place->path, NULL));
	for (gsize i = 0; i < PROCESSES; i++) {
		g_assert_cmpint(read(report[0], &other, sizeof(other)), ==,
		    sizeof(other));
		g_assert_cmpmem(&other, sizeof(other), &key, sizeof(key));
	}
	close(report[0]);
	close(report[1]);
}

/* RFC 4231, 4.2 to 4.4, with the keys filled up with zeros, as RFC 2104 does.
 */
static void
test_sign_is_hmac_sha256(void)
{
	static const struct {
		const char *key, *text, *mac;
	} cases[] = {
		{ "Jefe", "what do ya want for nothing?",
		    "5bdcc146bf60754e6a042426089575c7"
		    "5a003f089d2739839dec58b964ec3843" },
		{ "\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b"
		  "\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b",
		    "Hi There",
		    "b0344c61d8db38535ca8afceaf0bf12b"
		    "881dc200c9833da726e9376c2e32cff7" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmSecret key = { { 0 } };
		g_autofree char *mac = NULL;

		memcpy(key.octets, cases[i].key, strlen(cases[i].key));
		mac = elm_secret_sign(&key, cases[i].text);
		g_assert_cmpstr(mac, ==, cases[i].mac);
	}
}

static void
test_equal_sees_every_octet(void)
{
	static const struct {
		const char *a, *b;
		gboolean is_equal;
	} cases[] = {
		{ "", "", TRUE },
		{ "abc", "abc", TRUE },
		{ "abc", "abd", FALSE },
		{ "abc", "Abc", FALSE },
		{ "abc", "ab", FALSE },
		{ "", "a", FALSE },
		{ "a\x80", "a\x80", TRUE },
		{ "a\x80", "a", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpint(elm_secret_equal(cases[i].a, cases[i].b), ==,
		    cases[i].is_equal);
}

static void
add(const char *name, void (*test)(Place *, gconstpointer))
{
	g_test_add(name, Place, NULL, set_up, test, tear_down);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	add("/secret/missing-key-is-made-and-kept",
	    test_a_missing_key_is_made_and_kept);
	add("/secret/two-keys-differ", test_two_keys_differ);
	add("/secret/digits-are-the-key", test_the_digits_are_the_key);
	add("/secret/other-content-is-refused-and-kept",
	    test_other_content_is_refused_and_kept);
	add("/secret/key-open-to-others-is-refused",
	    test_a_key_open_to_others_is_refused);
	add("/secret/what-is-no-file-is-refused",
	    test_what_is_no_file_is_refused);
	add("/secret/no-folder-is-no-key", test_no_folder_is_no_key);
	add("/secret/full-disk-leaves-nothing-behind",
	    test_a_full_disk_leaves_nothing_behind);
	add("/secret/folder-that-cannot-be-written-is-no-key",
	    test_a_folder_that_cannot_be_written_is_no_key);
	add("/secret/many-processes-get-one-key",
	    test_many_processes_get_one_key);
	g_test_add_func("/secret/sign/is-hmac-sha256",
	    test_sign_is_hmac_sha256);
	g_test_add_func("/secret/equal/sees-every-octet",
	    test_equal_sees_every_octet);
	return g_test_run();
}
