#include "config.h"

#include "lib/mail/mbox.h"

#include <string.h>

#define FROM "From "
#define FROM_LENGTH 5
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What may come before the first postmark of a file. */
#define PREFACE_LIMIT 64

/* A postmark and the name of the field below it are no longer than this. */
#define LINE_LIMIT 1024
#define NAME_LIMIT 128
#define LOOK_AHEAD (4 + LINE_LIMIT + NAME_LIMIT)

/* How far back it is seen that a line stands behind an empty one. */
#define BEHIND 3

/* To find out whether a Content-Length is true, all that it spans is held. */
#define CONTENT_LENGTH_LIMIT (64 * 1024 * 1024)

/* What is at hand of the present piece. */
typedef struct {
	const char *data;
	gsize size;
	gboolean is_whole;
} Window;

typedef enum { YES, NO, DOUBTFUL_YES, DOUBTFUL_NO, CANNOT_TELL } Answer;

static gboolean
is_from(const Window *window, gsize at)
{
	return window->size - at >= FROM_LENGTH &&
	       memcmp(window->data + at, FROM, FROM_LENGTH) == 0;
}

/* Length of the line ending at @at, or 0. */
static gsize
line_ending(const Window *window, gsize at)
{
	const char *data = window->data + at;
	gsize size = window->size - at;

	if (size >= 1 && data[0] == '\n')
		return 1;
	return size >= 2 && data[0] == '\r' && data[1] == '\n' ? 2 : 0;
}

static gboolean
is_behind_empty_line(const Window *window, gsize at)
{
	const char *data = window->data;

	if (at >= 2 && data[at - 2] == '\n')
		return TRUE;
	return at >= 3 && data[at - 2] == '\r' && data[at - 3] == '\n';
}

/* Does a header field begin at @at? */
static Answer
is_field(const Window *window, gsize at)
{
	gsize end = MIN(window->size, at + NAME_LIMIT);
	gsize i = at;

	while (i < end && g_ascii_isgraph(window->data[i]) &&
	       window->data[i] != ':')
		i++;
	if (i == at && i < end)
		return NO;
	while (i < end && (window->data[i] == ' ' || window->data[i] == '\t'))
		i++;
	if (i < end)
		return window->data[i] == ':' ? YES : NO;
	return end == at + NAME_LIMIT || window->is_whole ? NO : CANNOT_TELL;
}

/* The postmark at @at, and where the line below it begins; FALSE when it
 * cannot be told yet. */
static gboolean
read_postmark(const Window *window, gsize at, ElmPostmark *postmark,
    gsize *next)
{
	gsize size = MIN(window->size - at, LINE_LIMIT);
	const char *line = window->data + at;
	const char *feed = memchr(line, '\n', size);

	*postmark = ELM_POSTMARK_NONE;
	*next = at + size;
	if (feed != NULL)
		*next = (gsize)(feed + 1 - window->data);
	else if (size < LINE_LIMIT && !window->is_whole)
		return FALSE;
	if (is_from(window, at) && (feed != NULL || size < LINE_LIMIT))
		*postmark = elm_postmark_read(line, *next - at);
	return TRUE;
}

/* Is a line with @postmark a separator?  The table is in the header. */
static Answer
judge(const ElmMbox *self, ElmPostmark postmark, gboolean is_behind_empty,
    gboolean is_before_field)
{
	gboolean is_both = is_behind_empty && is_before_field;
	gboolean is_loose_style = self->style <= ELM_POSTMARK_LOOSE;

	if (postmark == ELM_POSTMARK_NONE)
		return NO;
	if ((postmark == ELM_POSTMARK_PATCH && self->style != postmark) ||
	    (postmark == ELM_POSTMARK_LOOSE && !is_loose_style))
		return is_both ? DOUBTFUL_NO : NO;
	if (is_both)
		return YES;
	if (is_behind_empty)
		return postmark == ELM_POSTMARK_LOOSE ? NO : DOUBTFUL_YES;
	if (is_before_field)
		return is_loose_style ? DOUBTFUL_YES : DOUBTFUL_NO;
	return NO;
}

/* Is the line at @at, which begins with "From " or what is at hand of that, a
 * separator? */
static Answer
is_separator(const ElmMbox *self, const Window *window, gsize at)
{
	ElmPostmark postmark;
	gsize next;
	Answer field;

	if (!read_postmark(window, at, &postmark, &next))
		return CANNOT_TELL;
	if (postmark == ELM_POSTMARK_NONE)
		return NO;
	field = is_field(window, next);
	if (field == CANNOT_TELL)
		return CANNOT_TELL;
	return judge(self, postmark, is_behind_empty_line(window, at),
	    field == YES);
}

/* Move on to the next line that begins with "From ", or may do so when more is
 * at hand.  FALSE when there is none. */
static gboolean
next_from(ElmMbox *self, const Window *window)
{
	while (self->at < window->size) {
		const char *start = window->data + self->at;
		const char *f = memchr(start, 'F', window->size - self->at);

		if (f == NULL) {
			self->at = window->size;
			return FALSE;
		}
		self->at = (gsize)(f - window->data);
		if (self->at > 0 && f[-1] == '\n' &&
		    memcmp(f, FROM,
			MIN(FROM_LENGTH, window->size - self->at)) == 0)
			return TRUE;
		self->at++;
	}
	return FALSE;
}

/* Note down what a line of the header says if it is a Content-Length.  Of two
 * of them neither can be trusted. */
static void
read_length(ElmMbox *self, const char *line, gsize size)
{
	static const char name[] = "content-length:";
	gsize i = sizeof(name) - 1;
	gsize number = 0;

	if (size < i || g_ascii_strncasecmp(line, name, i) != 0)
		return;
	while (i < size && (line[i] == ' ' || line[i] == '\t'))
		i++;
	self->is_header_done =
	    self->has_length || i == size || !g_ascii_isdigit(line[i]);
	while (i < size && g_ascii_isdigit(line[i]) &&
	       number <= CONTENT_LENGTH_LIMIT)
		number = number * 10 + (gsize)(line[i++] - '0');
	self->is_header_done |= number > CONTENT_LENGTH_LIMIT;
	self->has_length = !self->is_header_done;
	self->length = number;
}

/* Read the header up to the empty line.  FALSE when more of it is needed. */
static gboolean
read_header(ElmMbox *self, const Window *window)
{
	while (!self->is_header_done) {
		const char *line = window->data + self->header_at;
		const char *feed =
		    memchr(line, '\n', window->size - self->header_at);
		gsize ending = line_ending(window, self->header_at);

		if (feed == NULL && !window->is_whole)
			return FALSE;
		if (feed == NULL || ending > 0) {
			self->is_header_done = TRUE;
			self->header_at += ending;
			break;
		}
		read_length(self, line, (gsize)(feed - line));
		self->header_at += (gsize)(feed + 1 - line);
	}
	return TRUE;
}

/* Set @stop to where the Content-Length leads if that is a separator or the
 * end, to 0 if not.  FALSE when more is needed to tell. */
static gboolean
follow_length(const ElmMbox *self, const Window *window, gsize *stop)
{
	gsize at = self->header_at + self->length;
	ElmPostmark postmark;
	gsize next;

	*stop = 0;
	if (!self->has_length)
		return TRUE;
	if (window->size < at + LOOK_AHEAD && !window->is_whole)
		return FALSE;
	for (guint i = 0; i < 2 && at < window->size; i++)
		at += line_ending(window, at);
	if (at > window->size)
		return TRUE;
	if (at < window->size &&
	    (window->data[at - 1] != '\n' || !is_from(window, at) ||
		!read_postmark(window, at, &postmark, &next) ||
		postmark == ELM_POSTMARK_NONE))
		return TRUE;
	*stop = at;
	return TRUE;
}

/* Where the first postmark of a file is. */
static gsize
preface_length(const Window *window)
{
	gsize at = 0;
	gsize ending;

	if (window->size >= 3 && memcmp(window->data, BYTE_ORDER_MARK, 3) == 0)
		at = 3;
	while (at < PREFACE_LIMIT && (ending = line_ending(window, at)) > 0)
		at += ending;
	return is_from(window, at) ? at : 0;
}

/* Read the first line of the present piece.  FALSE when more of it is
 * needed. */
static gboolean
begin(ElmMbox *self, const Window *window)
{
	ElmPostmark postmark;
	gsize at = 0;

	if (self->is_begun)
		return TRUE;
	if (!self->has_style && window->size < ELM_MBOX_START &&
	    !window->is_whole)
		return FALSE;
	if (!self->has_style)
		at = preface_length(window);
	if (!read_postmark(window, at, &postmark, &self->header_at))
		return FALSE;
	if (!self->has_style)
		self->style = postmark;
	self->has_style = TRUE;
	self->is_begun = TRUE;
	self->is_header_done = FALSE;
	self->has_length = FALSE;
	self->is_doubtful = self->is_next_doubtful;
	self->is_unquoted = FALSE;
	self->at = at + 1;
	return TRUE;
}

/* The present piece ends at @at with a separator that is @is_doubtful. */
static gboolean
finish(ElmMbox *self, gsize at, gboolean is_doubtful, gsize *end)
{
	self->is_doubtful |= is_doubtful;
	self->is_next_doubtful = is_doubtful;
	self->is_begun = FALSE;
	*end = at;
	return TRUE;
}

/* The Content-Length says that the piece ends at @stop: see what it leaps. */
static gboolean
leap(ElmMbox *self, const Window *window, gsize stop, gsize *end)
{
	while (next_from(self, window) && self->at < stop) {
		Answer answer = is_separator(self, window, self->at++);

		if (answer == YES || answer == DOUBTFUL_YES)
			self->is_unquoted = TRUE;
	}
	self->is_doubtful |= self->is_unquoted;
	return finish(self, stop, FALSE, end);
}

gboolean
elm_mbox_find(ElmMbox *self, const char *data, gsize size, gboolean is_whole,
    gsize *end)
{
	Window window = { data, size, is_whole };
	gsize stop;

	if (!begin(self, &window) || !read_header(self, &window) ||
	    !follow_length(self, &window, &stop))
		return FALSE;
	if (stop > 0)
		return leap(self, &window, stop, end);
	while (next_from(self, &window)) {
		Answer answer = is_separator(self, &window, self->at);

		if (answer == CANNOT_TELL)
			return FALSE;
		if (answer == YES || answer == DOUBTFUL_YES)
			return finish(self, self->at, answer != YES, end);
		self->is_doubtful |= answer == DOUBTFUL_NO;
		self->at++;
	}
	return is_whole ? finish(self, size, FALSE, end) : FALSE;
}

gsize
elm_mbox_drop(ElmMbox *self)
{
	gsize n;

	if (!self->is_begun || self->at <= BEHIND)
		return 0;
	self->is_header_done = TRUE;
	self->has_length = FALSE;
	n = self->at - BEHIND;
	self->at = BEHIND;
	return n;
}

gboolean
elm_mbox_is_start(const char *data, gsize size)
{
	Window window = { data, MIN(size, ELM_MBOX_START), TRUE };
	gsize at = preface_length(&window);
	ElmPostmark postmark;
	gsize next;

	if (!is_from(&window, at))
		return FALSE;
	if (at == 0)
		return is_field(&window, 0) != YES;
	return read_postmark(&window, at, &postmark, &next) &&
	       postmark != ELM_POSTMARK_NONE;
}

/* The ">" before the "From " at or behind @at whose line has nothing else
 * before it; @size when there is none. */
static gsize
next_quoted(const char *data, gsize size, gsize at)
{
	while (at < size) {
		const char *f = memchr(data + at, 'F', size - at);
		const char *quote = f;

		if (f == NULL)
			return size;
		at = (gsize)(f - data);
		while (quote > data && quote[-1] == '>')
			quote--;
		if (quote < f && (quote == data || quote[-1] == '\n') &&
		    size - at >= FROM_LENGTH &&
		    memcmp(f, FROM, FROM_LENGTH) == 0)
			return at - 1;
		at++;
	}
	return size;
}

static GBytes *
unquote(const char *data, gsize size, gsize first)
{
	char *out = g_malloc(size);
	gsize length = 0;
	gsize from = 0;

	for (gsize at = first; at < size;
	     at = next_quoted(data, size, at + 1 + FROM_LENGTH)) {
		memcpy(out + length, data + from, at - from);
		length += at - from;
		from = at + 1;
	}
	memcpy(out + length, data + from, size - from);
	return g_bytes_new_take(out, length + size - from);
}

GBytes *
elm_mbox_message(GBytes *piece, gboolean is_unquoted)
{
	Window window = { NULL, 0, TRUE };
	const char *feed;
	gsize start, end, first;

	window.data = g_bytes_get_data(piece, &window.size);
	if (window.size == 0)
		return g_bytes_ref(piece);
	start = preface_length(&window);
	feed = memchr(window.data + start, '\n', window.size - start);
	end = window.size;
	start = feed != NULL ? (gsize)(feed + 1 - window.data) : end;
	if (window.data[end - 1] == '\n' && is_behind_empty_line(&window, end))
		end -= window.data[end - 2] == '\r' ? 2 : 1;
	end = MAX(start, end);
	first = next_quoted(window.data + start, end - start, 0);
	if (is_unquoted || first == end - start)
		return g_bytes_new_from_bytes(piece, start, end - start);
	return unquote(window.data + start, end - start, first);
}
