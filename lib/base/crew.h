/* crew.h -- work on several items at once; they come back in their order.
 *
 * One thread puts items in and takes them out again; the crew's own threads
 * do the work between.  The queue is bounded, so that reading does not run
 * ahead of working:
 *
 *     while ((item = read_one()) != NULL) {
 *             while (elm_crew_is_full(crew))
 *                     write_one(elm_crew_take(crew));
 *             elm_crew_put(crew, item);
 *     }
 *     while ((item = elm_crew_take(crew)) != NULL)
 *             write_one(item);
 */
#pragma once

#include <glib.h>

typedef struct ElmCrew ElmCrew;

/* Do the work that @item asks for and leave the result in it.  @worker belongs
 * to the calling thread alone. */
typedef void (*ElmCrewWork)(gpointer worker, gpointer item);

/* Start one thread for each of the @n @workers, which must outlive the crew; a
 * single one works in the thread that puts the items in, without any; at most
 * @room items are inside at a time.  ELM_ERROR_TEMPORARY when no thread can be
 * started. */
ElmCrew *elm_crew_new(gpointer *workers, guint n, guint room, ElmCrewWork work,
    GError **error);

/* End the threads once each has finished what it is at.  The crew must have
 * been emptied with elm_crew_take(): what is inside has no other owner. */
void elm_crew_free(ElmCrew *self);

/* Must an item be taken out before one can be put in? */
gboolean elm_crew_is_full(const ElmCrew *self);

/* Is nothing inside? */
gboolean elm_crew_is_empty(const ElmCrew *self);

/* Is the next item to take out worked on, so that taking it does not wait? */
gboolean elm_crew_is_ready(ElmCrew *self);

/* Put in @item, not NULL.  The crew must not be full. */
void elm_crew_put(ElmCrew *self, gpointer item);

/* The item that was put in first of those inside, once it is worked on; NULL
 * when none is inside. */
gpointer elm_crew_take(ElmCrew *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmCrew, elm_crew_free)
