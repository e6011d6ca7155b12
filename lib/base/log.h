/* log.h -- safe lines on stderr.
 *
 * What comes from a message may hold terminal escapes, line feeds and text that
 * runs backwards; none of that reaches a terminal or a log. */
#pragma once

#include <glib.h>

/* @text as one line that cannot do anything: control characters, bytes that
 * are no UTF-8, bidirectional controls and other invisible characters become
 * "\xNN" or "\u{NNNN}".  The caller frees. */
char *elm_log_escape(const char *text);

/* "@program: @format" as one safe line on stderr, in one write. */
void elm_log_line(const char *program, const char *format, ...)
    G_GNUC_PRINTF(2, 3);
