/* list-file.h -- one file of senders to let in or keep out.
 *
 *     line = pattern *option / "#" comment
 *     option = "to=" pattern / "authenticated=" ("yes" / "no")
 *
 * Blanks separate them; patterns are those of lib/mail/address.h.  A file may
 * have thousands of lines and is read for each message, so a line is taken
 * apart only as far as it takes to see that it is not meant. */
#pragma once

#include <glib.h>

typedef struct ElmListFile ElmListFile;

/* A line that is meant. */
typedef struct {
	guint line;       /* from 1 */
	guint narrowness; /* an address beats a domain, a recipient all */
	gboolean needs_no_proof; /* authenticated=no */
} ElmListLine;

/* Read the file @path.  ELM_ERROR_CONFIG with file, line and culprit when a
 * line cannot be understood, and when it cannot be read. */
ElmListFile *elm_list_file_new(const char *path, GError **error);
void elm_list_file_free(ElmListFile *self);

/* Call @func for each line that means @sender (as elm_address_normalise() has
 * it) for @recipient (likewise; NULL: only lines for all). */
typedef void (*ElmListFunc)(const ElmListLine *line, gpointer user);
void elm_list_file_look(const ElmListFile *self, const char *sender,
    const char *recipient, ElmListFunc func, gpointer user);

const char *elm_list_file_path(const ElmListFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmListFile, elm_list_file_free)
