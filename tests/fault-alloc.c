/* fault-alloc.c -- preloaded into a filter under test, lets one thing fail.
 *
 *     ELM_FAULT_ALLOC=N    allocation N behind the start of main() fails
 *     ELM_FAULT_LASTING=1  and so do all after it
 *     ELM_FAULT_COUNT=FILE leave the number of allocations in FILE
 *     ELM_FAULT_SHORT=1    a write takes, and a read of standard input gives,
 *                          no more than seven octets, and each third is
 *                          interrupted
 *
 * Counting starts with main(): what fails in the loader no program can answer.
 * There the system call access("/elm-fault-main") marks the place for strace.
 * A program that is executed next is left alone. */
#include "config.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define SHORT_SIZE 7

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

typedef int Main(int argc, char **argv, char **envp);
typedef int Start(Main *main, int argc, char **argv, void (*init)(void),
    void (*fini)(void), void (*loader_fini)(void), void *stack_end);

Start __libc_start_main;

/* An interposed function has no argument to find its state by. */
static Main *program_main;
static atomic_ulong own_count;
static atomic_ulong *count;
static unsigned long failing;
static int is_lasting;
static int is_short;
static atomic_uint calls;

static unsigned long
number(const char *name)
{
	const char *text = getenv(name);

	return text == NULL ? 0 : strtoul(text, NULL, 10);
}

/* In a shared mapping the count outlives whatever happens to the process. */
static atomic_ulong *
open_count(const char *path)
{
	void *address = MAP_FAILED;
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

	if (fd >= 0 && ftruncate(fd, sizeof(own_count)) == 0)
		address = mmap(NULL, sizeof(own_count), PROT_READ | PROT_WRITE,
		    MAP_SHARED, fd, 0);
	if (fd >= 0)
		close(fd);
	return address == MAP_FAILED ? &own_count : address;
}

static int
counted_main(int argc, char **argv, char **envp)
{
	const char *path = getenv("ELM_FAULT_COUNT");

	failing = number("ELM_FAULT_ALLOC");
	is_lasting = number("ELM_FAULT_LASTING") != 0;
	is_short = number("ELM_FAULT_SHORT") != 0;
	unsetenv("LD_PRELOAD");
	count = path == NULL ? &own_count : open_count(path);
	access("/elm-fault-main", F_OK);
	return program_main(argc, argv, envp);
}

int
__libc_start_main(Main *main, int argc, char **argv, void (*init)(void),
    void (*fini)(void), void (*loader_fini)(void), void *stack_end)
{
	Start *next;

	/* What POSIX says of dlsym(): a function pointer is copied. */
	*(void **)&next = dlsym(RTLD_NEXT, "__libc_start_main");
	program_main = main;
	return next(counted_main, argc, argv, init, fini, loader_fini,
	    stack_end);
}

static int
fails(void)
{
	unsigned long n;

	if (count == NULL)
		return 0;
	n = atomic_fetch_add(count, 1) + 1;
	if (failing == 0 || (is_lasting ? n < failing : n != failing))
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t n, size_t size)
{
	return fails() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *block, size_t size)
{
	return fails() ? NULL : __libc_realloc(block, size);
}

void *
reallocarray(void *block, size_t n, size_t size)
{
	size_t all;

	if (__builtin_mul_overflow(n, size, &all) || fails()) {
		errno = ENOMEM;
		return NULL;
	}
	return __libc_realloc(block, all);
}

void *
aligned_alloc(size_t alignment, size_t size)
{
	return fails() ? NULL : __libc_memalign(alignment, size);
}

int
posix_memalign(void **block, size_t alignment, size_t size)
{
	void *got = fails() ? NULL : __libc_memalign(alignment, size);

	if (got == NULL)
		return ENOMEM;
	*block = got;
	return 0;
}

static int
is_interrupted(void)
{
	if (atomic_fetch_add(&calls, 1) % 3 != 2)
		return 0;
	errno = EINTR;
	return 1;
}

ssize_t
write(int fd, const void *data, size_t size)
{
	if (is_short && is_interrupted())
		return -1;
	if (is_short && size > SHORT_SIZE)
		size = SHORT_SIZE;
	return syscall(SYS_write, fd, data, size);
}

ssize_t
writev(int fd, const struct iovec *pieces, int n)
{
	if (is_short && n > 0)
		return write(fd, pieces[0].iov_base, pieces[0].iov_len);
	return syscall(SYS_writev, fd, pieces, n);
}

ssize_t
read(int fd, void *data, size_t size)
{
	if (!is_short || fd != STDIN_FILENO)
		return syscall(SYS_read, fd, data, size);
	if (is_interrupted())
		return -1;
	return syscall(SYS_read, fd, data,
	    size > SHORT_SIZE ? SHORT_SIZE : size);
}
