/* gzip.h -- what a compressed file is called when it is unpacked. */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

/* Give @member, the content of the compressed file @span called @name, to @sink
 * under both names it may get: the one without the ending of the packer and the
 * one that a gzip has inside.  FALSE: no more. */
gboolean elm_gzip_give(ElmSink *sink, ElmMember *member, ElmSpan span,
    const char *name);
