#include "config.h"

#include "lib/spam/waves.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/fold.h"

#define FILE_OCTETS (1024 * 1024)
#define MAGIC "ELMWAVE1"
#define HALF_LIFE 14400 /* seconds */
#define WAYS 4          /* cells in which a band may be */
#define BITS 64         /* of a map of recipients */
#define BITS_MOST 48    /* set in both maps: then they tell too little */

/* One band.  Recipients are bits of a map, by hash: a bit that is set already
 * is one that was counted.  The maps of this half-life and of the one before
 * are asked, so that those who were counted long ago count again. */
typedef struct {
	guint32 tag;   /* of the band; 0: the cell is free */
	guint32 time;  /* when it was last counted, seconds since 1970 */
	gfloat count;  /* recipients, as of then */
	guint32 check; /* over all else: a torn cell is a free one */
	guint64 now;   /* map of recipients */
	guint64 before;
} Cell;

#define CELLS (FILE_OCTETS / sizeof(Cell))

G_STATIC_ASSERT(sizeof(Cell) == 32);

/* The first bucket of cells holds the magic. */
struct ElmWaves {
	Cell *cells;
};

static guint64
mix(guint64 x)
{
	x ^= x >> 33;
	x *= G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
	x ^= x >> 33;
	x *= G_GUINT64_CONSTANT(0xc4ceb9fe1a85ec53);
	return x ^ x >> 33;
}

static guint32
check_of(const Cell *cell)
{
	guint32 count;
	guint64 all;

	memcpy(&count, &cell->count, sizeof(count));
	all = mix(cell->tag ^ (guint64)cell->time << 32);
	all = mix(all ^ count);
	all = mix(all ^ cell->now);
	return (guint32)mix(all ^ cell->before);
}

static gboolean
fail(GError **error, const char *what, const char *path)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot %s '%s': %s", what, path, g_strerror(errno));
	return FALSE;
}

static gboolean
is_ours(int fd)
{
	char magic[sizeof(MAGIC)] = "";
	struct stat status;

	return fstat(fd, &status) == 0 && status.st_size == FILE_OCTETS &&
	       pread(fd, magic, strlen(MAGIC), 0) == (gssize)strlen(MAGIC) &&
	       strcmp(magic, MAGIC) == 0;
}

/* Begin anew, in place and without making it smaller, since others may have it
 * mapped; its blocks are reserved, for a mapping cannot say that a disk is
 * full. */
static gboolean
begin(int fd, const char *path, GError **error)
{
	g_autofree char *zeros = g_malloc0(FILE_OCTETS);
	int why = posix_fallocate(fd, 0, FILE_OCTETS);

	memcpy(zeros, MAGIC, strlen(MAGIC));
	errno = why;
	if (why == 0 && ftruncate(fd, FILE_OCTETS) == 0 &&
	    pwrite(fd, zeros, FILE_OCTETS, 0) == FILE_OCTETS)
		return TRUE;
	return fail(error, "make", path);
}

static gboolean
prepare(int fd, const char *path, GError **error)
{
	gboolean is_done;

	if (is_ours(fd))
		return TRUE;
	while (flock(fd, LOCK_EX) != 0 && errno == EINTR)
		continue;
	is_done = is_ours(fd) || begin(fd, path, error);
	flock(fd, LOCK_UN);
	return is_done;
}

ElmWaves *
elm_waves_open(const char *path, GError **error)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	ElmWaves *self;
	void *cells = MAP_FAILED;

	if (fd < 0) {
		fail(error, "open", path);
		return NULL;
	}
	if (prepare(fd, path, error)) {
		cells = mmap(NULL, FILE_OCTETS, PROT_READ | PROT_WRITE,
		    MAP_SHARED, fd, 0);
		if (cells == MAP_FAILED)
			fail(error, "map", path);
	}
	close(fd);
	if (cells == MAP_FAILED)
		return NULL;
	self = g_new0(ElmWaves, 1);
	self->cells = cells;
	return self;
}

void
elm_waves_free(ElmWaves *self)
{
	munmap(self->cells, FILE_OCTETS);
	g_free(self);
}

/* @cell as it is at @now: faded. */
static void
fade(Cell *cell, guint32 now)
{
	guint32 passed = now > cell->time ? now - cell->time : 0;
	guint32 turns = now / HALF_LIFE - MIN(now, cell->time) / HALF_LIFE;

	cell->count *= (gfloat)exp2(-(double)passed / HALF_LIFE);
	if (turns > 0) {
		cell->before = turns == 1 ? cell->now : 0;
		cell->now = 0;
	}
	cell->time = MAX(now, cell->time);
}

/* Where the band @tag is among the @WAYS cells of its bucket, else the one that
 * is missed least; a copy of it, faded, goes to @cell. */
static guint
find(const Cell *bucket, guint32 tag, guint32 now, Cell *cell)
{
	guint best = 0;

	for (guint i = 0; i < WAYS; i++) {
		Cell one = bucket[i];

		if (one.check != check_of(&one) || !isfinite(one.count))
			one = (Cell){ .tag = 0 };
		fade(&one, now);
		if (one.tag == tag) {
			*cell = one;
			return i;
		}
		if (i > 0 && one.count >= cell->count)
			continue;
		*cell = one;
		best = i;
	}
	*cell = (Cell){ .tag = tag, .time = now };
	return best;
}

/* Count recipient @bit.  Of those that are new some fall on a bit that is set:
 * each that does not stands for them, too. */
static void
count_bit(Cell *cell, guint64 bit)
{
	guint64 both = cell->now | cell->before;
	int set = __builtin_popcountll(both);

	if ((both & bit) == 0)
		cell->count +=
		    (gfloat)BITS / (gfloat)(BITS - MIN(set, BITS - 1));
	cell->now |= bit;
	if (set + 1 > BITS_MOST) {
		cell->before = cell->now;
		cell->now = 0;
	}
	if (__builtin_popcountll(cell->before) > BITS_MOST)
		cell->before = 0;
}

static double
count_band(ElmWaves *self, guint64 band, guint64 recipient, guint32 now)
{
	guint64 place = mix(band);
	guint32 tag = MAX((guint32)(place >> 32), 1);
	gsize buckets = CELLS / WAYS - 1;
	Cell *bucket = self->cells + WAYS * (1 + (gsize)place % buckets);
	Cell cell;
	guint i = find(bucket, tag, now, &cell);

	count_bit(&cell, (guint64)1 << mix(recipient ^ band) % BITS);
	cell.check = check_of(&cell);
	bucket[i] = cell;
	return cell.count;
}

static guint64
hash_text(const char *text)
{
	g_autoptr(GString) folded = g_string_new(NULL);
	guint64 hash = 0;

	elm_fold_append(folded, text, strlen(text));
	for (gsize i = 0; i < folded->len; i++)
		hash = hash * 1099511628211U + (guchar)folded->str[i];
	return mix(hash);
}

double
elm_waves_count(ElmWaves *self, const ElmFingerprint *fingerprint,
    const char *recipient, gint64 now)
{
	guint64 hash = hash_text(recipient);
	guint32 seconds = (guint32)CLAMP(now, 0, G_MAXUINT32);
	double most = 1.0;

	for (guint i = 0; i < ELM_FINGERPRINT_BANDS; i++)
		if (fingerprint->text[i] != 0)
			most = MAX(most, count_band(self, fingerprint->text[i],
					     hash, seconds));
	if (fingerprint->text[0] == 0 && fingerprint->structure != 0)
		most = MAX(most,
		    count_band(self, fingerprint->structure, hash, seconds));
	return most;
}
