#include "config.h"

#include "lib/content/nested.h"

#include "lib/content/item.h"
#include "lib/content/span.h"
#include "lib/mail/part.h"
#include "lib/mail/view.h"

typedef struct {
	GBytes *message;
	const ElmLimits *limits;
	ElmSink *sink;
	GHashTable *seen; /* digests of contents, or NULL: no second reading */
	guint barriers;
} Walk;

/* Remember @content; was it there before? */
static gboolean
is_known(const Walk *self, GBytes *content)
{
	return self->seen != NULL &&
	       !g_hash_table_add(self->seen,
		   g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content));
}

/* FALSE: no more. */
static gboolean
give(Walk *self, ElmMember *member, GBytes *content)
{
	member->content = content;
	member->size = g_bytes_get_size(content);
	if (member->is_cut)
		self->barriers |= ELM_BARRIER_LIMIT;
	if (self->sink->take(self->sink, member))
		return TRUE;
	self->barriers |= ELM_BARRIER_LIMIT;
	return FALSE;
}

/* What was decoded counts, whether it is given or not. */
static void
spend(Walk *self, GBytes *content)
{
	if (!elm_member_spend(self->sink, g_bytes_get_size(content)))
		self->barriers |= ELM_BARRIER_LIMIT;
}

static gboolean
walk_parts(Walk *self)
{
	ElmSpan span = elm_span_of(self->message);
	gsize offset = ELM_SPAN_IS(span, 0, "From ")
			   ? (gsize)(ELM_SPAN_FIND(span, 0, "\n") + 1)
			   : 0;
	g_autoptr(ElmPartTree) tree =
	    elm_part_tree_new(self->message, offset, self->limits);
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)) != NULL; i++) {
		g_autoptr(GBytes) content = NULL;
		ElmMember member = { .name = part->name,
			.declared = part->type };

		if (!part->is_leaf)
			continue;
		content = elm_part_content(tree, part, &member.is_cut);
		spend(self, content);
		is_known(self, content);
		if (!give(self, &member, content))
			return FALSE;
	}
	if (elm_part_tree_is_cut(tree))
		self->barriers |= ELM_BARRIER_LIMIT;
	return TRUE;
}

static void
walk_readings(Walk *self, const ElmView *view)
{
	const ElmReading *reading;

	for (gsize i = 0; (reading = elm_view_reading(view, i)) != NULL; i++) {
		ElmMember member = { .name = reading->name,
			.declared = reading->type };
		g_autoptr(GBytes) content =
		    elm_view_content(view, i, &member.is_cut);

		spend(self, content);
		if (is_known(self, content))
			continue;
		if (!give(self, &member, content) || *self->sink->octets == 0)
			return;
	}
}

guint
elm_nested_walk(GBytes *message, const ElmLimits *limits, ElmSink *sink)
{
	ElmLimits own = *limits;
	g_autoptr(ElmView) view = NULL;
	g_autoptr(GHashTable) seen = NULL;
	Walk walk = { message, &own, sink, NULL, 0 };

	own.part_size = MIN(limits->part_size, sink->room);
	view = elm_view_new(message, &own);
	if (!elm_view_is_ordinary(view))
		walk.seen = seen = g_hash_table_new_full(g_str_hash,
		    g_str_equal, g_free, NULL);
	if (walk_parts(&walk) && seen != NULL)
		walk_readings(&walk, view);
	if (elm_view_ambiguity(view, 0) != NULL)
		walk.barriers |= ELM_BARRIER_AMBIGUOUS;
	if (elm_view_is_cut(view))
		walk.barriers |= ELM_BARRIER_LIMIT;
	return walk.barriers;
}
