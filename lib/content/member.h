/* member.h -- what the readers of containers hand up, and how much they may.
 *
 * Each reader (zip, archive, tnef ...) finds members and gives them, one at a
 * time, to the function of a sink.  The sink also says how many octets may be
 * unpacked now; readers ask before they allocate. */
#pragma once

#include <glib.h>

typedef struct {
	const char *name;     /* path inside the container, valid UTF-8 */
	const char *declared; /* media type declared, lower case, or NULL */
	GBytes *content;      /* decoded; only its start when is_cut; NULL when
			       * nothing could be unpacked */
	gboolean is_cut;
	guint64 size;   /* octets, decoded, or what the container says */
	guint traits;   /* ElmTrait bits that the container knows of */
	guint barriers; /* ElmBarrier bits */
} ElmMember;

typedef struct ElmSink ElmSink;

struct ElmSink {
	/* Take @member, which lives until this returns.  FALSE: no more. */
	gboolean (*take)(ElmSink *sink, const ElmMember *member);
	/* Octets that the next member may have. */
	guint64 room;
	/* Octets that may still be decoded, wanted or not; readers subtract. */
	guint64 *octets;
	/* Octets in memory now, over all levels. */
	guint64 *held;
};

/* What @held may become. */
#define ELM_HELD_MAX ((guint64)48 << 20)

/* The first octets of a member that is too large to be unpacked: enough to know
 * its type. */
#define ELM_MEMBER_HEAD 65536

/* Take @n octets from what @sink may still decode; FALSE when they are no
 * longer there. */
gboolean elm_member_spend(ElmSink *sink, guint64 n);

/* The reader itself holds @n octets more; FALSE when that is too much.  It
 * gives them back by subtracting them from @held. */
gboolean elm_member_hold(ElmSink *sink, guint64 n);
