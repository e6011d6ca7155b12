/* checksum.h -- sums that tell whether octets on disk are what was written.
 *
 * They find damage, not forgery: who can write the octets can write the sum.
 * The same octets have the same sum on every machine. */
#pragma once

#include <glib.h>

#define ELM_CHECKSUM_LINE 60

/* The sum of one line, that with its sum of 4 octets fills a cache line; @place
 * is where it stands, so that a line in the place of another is damage, and so
 * is one of zeros.  A single wrong bit always makes another sum; whatever else
 * goes wrong is missed once in 2^32 times. */
guint32 elm_checksum_line(const guint8 octets[ELM_CHECKSUM_LINE],
    guint64 place);

/* The sum of the @size octets of @data, never 0. */
guint32 elm_checksum(const void *data, gsize size);
