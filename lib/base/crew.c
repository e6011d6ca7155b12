#include "config.h"

#include "lib/base/crew.h"

#include "lib/base/error.h"

typedef struct {
	gpointer item;
	gboolean is_done;
} Slot;

/* The three counters only grow; item k is in slot k modulo the room.
 * taken <= begun <= put <= taken + room. */
struct ElmCrew {
	ElmCrewWork work;
	gboolean is_single; /* one worker, and no thread but the caller's */
	gpointer single;
	guint room;
	Slot *slots;
	guint64 put, begun, taken;
	gboolean is_ending;
	GMutex lock;
	GCond is_put, is_done;
	GPtrArray *threads; /* GThread */
};

typedef struct {
	ElmCrew *crew;
	gpointer worker;
} Shift;

static Slot *
slot(const ElmCrew *self, guint64 number)
{
	return &self->slots[number % self->room];
}

/* The next item nobody has begun, or NULL when there will be none. */
static Slot *
begin(ElmCrew *self)
{
	Slot *next = NULL;

	g_mutex_lock(&self->lock);
	while (self->begun == self->put && !self->is_ending)
		g_cond_wait(&self->is_put, &self->lock);
	if (self->begun < self->put)
		next = slot(self, self->begun++);
	g_mutex_unlock(&self->lock);
	return next;
}

static void
finish(ElmCrew *self, Slot *done)
{
	g_mutex_lock(&self->lock);
	done->is_done = TRUE;
	g_cond_signal(&self->is_done);
	g_mutex_unlock(&self->lock);
}

static gpointer
run(gpointer data)
{
	g_autofree Shift *shift = data;
	Slot *next;

	while ((next = begin(shift->crew)) != NULL) {
		shift->crew->work(shift->worker, next->item);
		finish(shift->crew, next);
	}
	return NULL;
}

static gboolean
start(ElmCrew *self, gpointer worker, GError **error)
{
	Shift *shift = g_new(Shift, 1);
	g_autoptr(GError) cause = NULL;
	GThread *thread;

	*shift = (Shift){ self, worker };
	thread = g_thread_try_new("crew", run, shift, &cause);
	if (thread == NULL) {
		g_free(shift);
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "cannot start a thread: %s", cause->message);
		return FALSE;
	}
	g_ptr_array_add(self->threads, thread);
	return TRUE;
}

ElmCrew *
elm_crew_new(gpointer *workers, guint n, guint room, ElmCrewWork work,
    GError **error)
{
	g_autoptr(ElmCrew) self = g_new0(ElmCrew, 1);

	g_assert(n > 0 && room > 0);
	self->work = work;
	self->room = room;
	self->slots = g_new0(Slot, room);
	self->threads = g_ptr_array_new();
	g_mutex_init(&self->lock);
	g_cond_init(&self->is_put);
	g_cond_init(&self->is_done);
	self->is_single = n == 1;
	self->single = workers[0];
	for (guint i = 0; !self->is_single && i < n; i++)
		if (!start(self, workers[i], error))
			return NULL;
	return g_steal_pointer(&self);
}

void
elm_crew_free(ElmCrew *self)
{
	g_mutex_lock(&self->lock);
	self->is_ending = TRUE;
	g_cond_broadcast(&self->is_put);
	g_mutex_unlock(&self->lock);
	for (guint i = 0; i < self->threads->len; i++)
		g_thread_join(g_ptr_array_index(self->threads, i));
	g_ptr_array_unref(self->threads);
	g_cond_clear(&self->is_done);
	g_cond_clear(&self->is_put);
	g_mutex_clear(&self->lock);
	g_free(self->slots);
	g_free(self);
}

gboolean
elm_crew_is_full(const ElmCrew *self)
{
	return self->put - self->taken == self->room;
}

gboolean
elm_crew_is_empty(const ElmCrew *self)
{
	return self->put == self->taken;
}

gboolean
elm_crew_is_ready(ElmCrew *self)
{
	gboolean is_done;

	if (self->taken == self->put)
		return FALSE;
	g_mutex_lock(&self->lock);
	is_done = slot(self, self->taken)->is_done;
	g_mutex_unlock(&self->lock);
	return is_done;
}

void
elm_crew_put(ElmCrew *self, gpointer item)
{
	g_assert(item != NULL && !elm_crew_is_full(self));
	if (self->is_single) {
		self->work(self->single, item);
		*slot(self, self->put++) = (Slot){ item, TRUE };
		return;
	}
	g_mutex_lock(&self->lock);
	*slot(self, self->put++) = (Slot){ item, FALSE };
	g_cond_signal(&self->is_put);
	g_mutex_unlock(&self->lock);
}

gpointer
elm_crew_take(ElmCrew *self)
{
	Slot *first = slot(self, self->taken);

	if (self->taken == self->put)
		return NULL;
	g_mutex_lock(&self->lock);
	while (!first->is_done)
		g_cond_wait(&self->is_done, &self->lock);
	self->taken++;
	g_mutex_unlock(&self->lock);
	return first->item;
}
