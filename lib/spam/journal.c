#include "config.h"

#include "lib/spam/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/checksum.h"
#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/spam/feature.h"
#include "lib/spam/lesson.h"

#define HEADER_OCTETS 64
#define MAGIC "ELM journal 1 "
#define HEX "%016" G_GINT64_MODIFIER "x"
#define HEX_DIGITS 16
#define READ_OCTETS 512 /* nearly always holds the facts of a lesson */
#define SEARCHED_OCTETS 65536
#define REMEDY "; 'elm-spamscore model rebuild' leaves out what is damaged"

struct ElmJournal {
	char *path;
	int fd;
	ElmJournalBase base;
	guint64 size; /* as it was last looked at */
	guint64 end;
	/* The lesson that was read last. */
	char facts[ELM_JOURNAL_FACTS_MAX + 1];
	GBytes *features;
};

static gboolean
fail(const ElmJournal *self, const char *what, GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
	    "cannot %s the journal '%s': %s", what, self->path,
	    g_strerror(errno));
	return FALSE;
}

static GBytes *
make_header(const ElmJournalBase *base)
{
	guint8 octets[HEADER_OCTETS] = { 0 };
	g_autofree char *text = g_strdup_printf(MAGIC HEX " " HEX " %08x\n",
	    base->lessons, base->digest, ELM_FEATURES_VERSION);
	guint32 sum;

	memcpy(octets, text, strlen(text));
	sum = GUINT32_TO_LE(elm_checksum_line(octets, 0));
	memcpy(octets + ELM_CHECKSUM_LINE, &sum, sizeof(sum));
	return g_bytes_new(octets, sizeof(octets));
}

/* As many of the @size octets at @offset as there are; -1 on error. */
static gssize
read_at(const ElmJournal *self, guint64 offset, void *octets, gsize size)
{
	gsize done = 0;

	while (done < size) {
		gssize n = pread(self->fd, (guint8 *)octets + done, size - done,
		    (off_t)(offset + done));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		done += (gsize)n;
	}
	return (gssize)done;
}

static gboolean
read_header(ElmJournal *self, GError **error)
{
	guint8 octets[HEADER_OCTETS];
	const char *text = (const char *)octets;
	guint64 features;
	guint32 sum;

	if (read_at(self, 0, octets, sizeof(octets)) != HEADER_OCTETS ||
	    memcmp(octets, MAGIC, strlen(MAGIC)) != 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "'%s' is no journal", self->path);
		return FALSE;
	}
	memcpy(&sum, octets + ELM_CHECKSUM_LINE, sizeof(sum));
	if (GUINT32_FROM_LE(sum) != elm_checksum_line(octets, 0)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "journal '%s' is damaged at octet 0", self->path);
		return FALSE;
	}
	self->base.lessons = g_ascii_strtoull(text + strlen(MAGIC), NULL, 16);
	self->base.digest =
	    g_ascii_strtoull(text + strlen(MAGIC) + HEX_DIGITS, NULL, 16);
	features = g_ascii_strtoull(text + strlen(MAGIC) + 2 * HEX_DIGITS + 1,
	    NULL, 16);
	if (features == ELM_FEATURES_VERSION)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "journal '%s' was written by another version of elm-spamscore, "
	    "whose lessons are of no use to this one: move it and its model "
	    "away, and learn again",
	    self->path);
	return FALSE;
}

static ElmJournal *
open_file(const char *path, int flags, GError **error)
{
	g_autoptr(ElmJournal) self = g_new0(ElmJournal, 1);

	self->path = g_strdup(path);
	self->fd = open(path, flags | O_CLOEXEC);
	if (self->fd < 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot open the journal '%s': %s", path,
		    g_strerror(errno));
		return NULL;
	}
	return read_header(self, error) ? g_steal_pointer(&self) : NULL;
}

gboolean
elm_journal_create(const char *path, const ElmJournalBase *base, GError **error)
{
	g_autoptr(GBytes) header = make_header(base);

	return elm_io_create(path, 0600, header, error);
}

ElmJournal *
elm_journal_open(const char *path, GError **error)
{
	const ElmJournalBase nothing = { 0, 0 };

	if (access(path, F_OK) != 0 && errno == ENOENT &&
	    !elm_journal_create(path, &nothing, error))
		return NULL;
	return open_file(path, O_RDWR, error);
}

ElmJournal *
elm_journal_open_reader(const char *path, GError **error)
{
	return open_file(path, O_RDONLY, error);
}

void
elm_journal_free(ElmJournal *self)
{
	if (self == NULL)
		return;
	if (self->fd >= 0)
		close(self->fd);
	if (self->features != NULL)
		g_bytes_unref(self->features);
	g_free(self->path);
	g_free(self);
}

const ElmJournalBase *
elm_journal_base(const ElmJournal *self)
{
	return &self->base;
}

guint64
elm_journal_end(const ElmJournal *self)
{
	return self->end;
}

static guint64
find_size(ElmJournal *self)
{
	struct stat status;

	self->size =
	    fstat(self->fd, &status) == 0 ? (guint64)status.st_size : 0;
	return self->size;
}

/* The facts of the lesson at @place, whose head is at @octets, of which @n are
 * known. */
static gboolean
read_facts(ElmJournal *self, guint64 place, const ElmLessonHead *head,
    const guint8 *octets, gsize n, ElmLesson *lesson)
{
	gsize known = MIN(n - ELM_LESSON_HEAD, head->facts);
	gsize left = head->facts - known;

	memcpy(self->facts, octets + ELM_LESSON_HEAD, known);
	self->facts[head->facts] = '\0';
	return read_at(self, place + ELM_LESSON_HEAD + known,
		   self->facts + known, left) == (gssize)left &&
	       elm_lesson_decode(lesson, head, self->facts);
}

static gboolean
read_features(ElmJournal *self, guint64 place, const ElmLessonHead *head,
    ElmLesson *lesson)
{
	g_autofree guint8 *octets = NULL;

	if (head->features == 0)
		return TRUE;
	octets = g_malloc(head->features);
	if (read_at(self, place + ELM_LESSON_HEAD + head->facts, octets,
		head->features) != head->features ||
	    elm_checksum(octets, head->features) != head->features_sum)
		return FALSE;
	self->features =
	    g_bytes_new_take(g_steal_pointer(&octets), head->features);
	lesson->features = self->features;
	return TRUE;
}

/* Read the lesson at @place; how long it is, 0 when there is none that is
 * whole. */
static guint64
read_lesson(ElmJournal *self, guint64 place, gboolean is_all, ElmLesson *lesson)
{
	guint8 octets[READ_OCTETS];
	gssize n = read_at(self, place, octets, sizeof(octets));
	ElmLessonHead head;
	guint64 length;

	g_clear_pointer(&self->features, g_bytes_unref);
	if (n < ELM_LESSON_HEAD || !elm_lesson_head_decode(&head, octets))
		return 0;
	length = elm_lesson_head_size(&head);
	if ((place + length > self->size && place + length > find_size(self)) ||
	    !read_facts(self, place, &head, octets, (gsize)n, lesson))
		return 0;
	if ((is_all || place + length == self->size) &&
	    !read_features(self, place, &head, lesson))
		return 0;
	lesson->place = place;
	return length;
}

/* Where the first lesson that is whole begins, from @from on; @size when there
 * is none. */
static guint64
search(ElmJournal *self, guint64 from, guint64 size)
{
	g_autofree guint8 *octets = g_malloc(SEARCHED_OCTETS);
	ElmLesson lesson;

	while (from < size) {
		gssize n = read_at(self, from, octets, SEARCHED_OCTETS);
		const guint8 *at = octets;

		if (n < ELM_LESSON_HEAD)
			return size;
		while ((at = elm_lesson_find(at, (gsize)(octets + n - at))) !=
		       NULL) {
			guint64 place = from + (guint64)(at - octets);

			if (read_lesson(self, place, TRUE, &lesson) > 0)
				return place;
			at++;
		}
		from += (guint64)n - (ELM_LESSON_HEAD - 1);
	}
	return size;
}

/* What stands at *@offset: TRUE for a lesson, else FALSE, with how many octets
 * are none before the next in @lost, 0 at the end. */
static gboolean
look(ElmJournal *self, guint64 *offset, gboolean is_all, ElmLesson *lesson,
    guint64 *lost)
{
	guint64 length;
	guint64 next;

	*offset = MAX(*offset, HEADER_OCTETS);
	*lost = 0;
	length = read_lesson(self, *offset, is_all, lesson);
	*offset += length;
	if (length > 0)
		return TRUE;
	next = search(self, *offset + 1, find_size(self));
	if (next < self->size)
		*lost = next - *offset;
	else
		self->end = *offset;
	return FALSE;
}

static gboolean
step(ElmJournal *self, guint64 *offset, gboolean is_all, ElmLesson *lesson,
    GError **error)
{
	guint64 lost;

	if (look(self, offset, is_all, lesson, &lost))
		return TRUE;
	if (lost > 0)
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "journal '%s' is damaged at octet %" G_GUINT64_FORMAT
		    " for %" G_GUINT64_FORMAT " octets" REMEDY,
		    self->path, *offset, lost);
	return FALSE;
}

gboolean
elm_journal_next(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    GError **error)
{
	return step(self, offset, TRUE, lesson, error);
}

gboolean
elm_journal_skim(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    GError **error)
{
	return step(self, offset, FALSE, lesson, error);
}

gboolean
elm_journal_salvage(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    guint64 *lost)
{
	guint64 gap;

	while (!look(self, offset, TRUE, lesson, &gap)) {
		if (gap == 0) {
			*lost += find_size(self) - *offset;
			return FALSE;
		}
		*offset += gap;
		*lost += gap;
	}
	return TRUE;
}

gboolean
elm_journal_cut(ElmJournal *self, guint64 end, GError **error)
{
	if (find_size(self) > end && ftruncate(self->fd, (off_t)end) != 0)
		return fail(self, "shorten", error);
	self->end = end;
	return TRUE;
}

/* Come to the end, if that was not yet. */
static gboolean
find_end(ElmJournal *self, GError **error)
{
	g_autoptr(GError) cause = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	while (self->end == 0)
		if (!elm_journal_skim(self, &offset, &lesson, &cause) &&
		    cause != NULL) {
			g_propagate_error(error, g_steal_pointer(&cause));
			return FALSE;
		}
	return TRUE;
}

gboolean
elm_journal_append(ElmJournal *self, ElmLesson *lesson, GError **error)
{
	g_autoptr(GBytes) bytes = elm_lesson_encode(lesson);
	gsize size;
	const void *octets = g_bytes_get_data(bytes, &size);

	if (!find_end(self, error) || !elm_journal_cut(self, self->end, error))
		return FALSE;
	if (lseek(self->fd, (off_t)self->end, SEEK_SET) < 0)
		return fail(self, "write", error);
	if (!elm_io_write(self->fd, octets, size, error)) {
		g_prefix_error(error, "journal '%s': ", self->path);
		elm_journal_cut(self, self->end, NULL);
		return FALSE;
	}
	lesson->place = self->end;
	self->end += size;
	return TRUE;
}

gboolean
elm_journal_sync(ElmJournal *self, GError **error)
{
	return fdatasync(self->fd) == 0 || fail(self, "sync", error);
}

/* A journal that is being written anew. */
typedef struct {
	int fd;
	ElmJournalKeep keep;
	gpointer user;
} Copy;

static gboolean
write_bytes(const Copy *copy, GBytes *bytes, GError **error)
{
	gsize size;
	const void *octets = g_bytes_get_data(bytes, &size);

	return elm_io_write(copy->fd, octets, size, error);
}

static gboolean
write_copy(ElmJournal *self, const ElmJournalBase *base, const Copy *copy,
    GError **error)
{
	g_autoptr(GBytes) header = make_header(base);
	guint64 lost = 0;
	guint64 offset = 0;
	ElmLesson lesson;

	if (!write_bytes(copy, header, error))
		return FALSE;
	while (elm_journal_salvage(self, &offset, &lesson, &lost)) {
		g_autoptr(GBytes) bytes = elm_lesson_encode(&lesson);

		if (copy->keep != NULL && !copy->keep(copy->user, lesson.place))
			continue;
		if (!write_bytes(copy, bytes, error))
			return FALSE;
	}
	return fsync(copy->fd) == 0 || fail(self, "sync", error);
}

/* Put the copy, which is @name, in the place of the journal. */
static gboolean
take_place(ElmJournal *self, int fd, const char *name, GError **error)
{
	struct stat status;

	return (fstat(self->fd, &status) == 0 &&
		   fchmod(fd, status.st_mode & 0777) == 0 &&
		   rename(name, self->path) == 0) ||
	       fail(self, "replace", error);
}

gboolean
elm_journal_rewrite(ElmJournal *self, const ElmJournalBase *base,
    ElmJournalKeep keep, gpointer user, GError **error)
{
	g_autofree char *name = g_strconcat(self->path, ".new", NULL);
	int flags = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC;
	Copy copy = { open(name, flags, 0600), keep, user };

	if (copy.fd < 0)
		return fail(self, "write", error);
	if (!write_copy(self, base, &copy, error) ||
	    !take_place(self, copy.fd, name, error)) {
		unlink(name);
		close(copy.fd);
		return FALSE;
	}
	close(self->fd);
	self->fd = copy.fd;
	self->base = *base;
	self->end = 0;
	return elm_io_sync_folder(self->path, error);
}
