/* engine-report.h -- what each engine said of a message, and how old its
 * signatures are: for a report and for people. */
#pragma once

#include <jansson.h>

#include "lib/scan/inquiry.h"

/* An array with an object for each of @engines in @inquiry, which has been
 * concluded: engine, verdict; name, reason, detail, part, version and database
 * (UTC, ISO 8601) where they are known.  The caller unrefs. */
json_t *elm_engine_report_json(ElmEngines *engines, const ElmInquiry *inquiry);

/* The same of engine @i on one line, for --verbose: "engine=clamav
 * verdict=clean version="ClamAV 1.4.6/27000" database-hours=5"; @now is in
 * seconds since 1970.  NULL after the last; the caller frees. */
char *elm_engine_report_line(ElmEngines *engines, const ElmInquiry *inquiry,
    gsize i, gint64 now);
