#include "config.h"

#include "lib/spam/journal-mend.h"

#include <errno.h>
#include <unistd.h>

#include "lib/base/error.h"

gboolean
elm_journal_mend(ElmJournal *journal, const char *path, guint64 *lost,
    GError **error)
{
	g_autofree char *damaged = g_strconcat(path, ".damaged", NULL);
	guint64 offset = 0;
	ElmLesson lesson;

	*lost = 0;
	while (elm_journal_salvage(journal, &offset, &lesson, lost))
		;
	if (*lost == 0)
		return TRUE;
	unlink(damaged);
	if (link(path, damaged) != 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "cannot keep the damaged journal as '%s': %s", damaged,
		    g_strerror(errno));
		return FALSE;
	}
	return elm_journal_rewrite(journal, elm_journal_base(journal), NULL,
	    NULL, error);
}
