/* attachments.h -- what is odd about what is attached: one pass over it for
 * all tests. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"
#include "lib/spam/marks.h"

/* Something that at least one thing attached, or inside of it, is. */
typedef enum {
	/* what it does when it is opened */
	ELM_ATTACHED_PROGRAM,
	ELM_ATTACHED_PROGRAM_INSIDE, /* of an archive */
	ELM_ATTACHED_SCRIPT,
	ELM_ATTACHED_SHORTCUT,
	ELM_ATTACHED_DISK_IMAGE,
	ELM_ATTACHED_MACRO,
	ELM_ATTACHED_MACRO_AUTO,
	ELM_ATTACHED_REMOTE,
	ELM_ATTACHED_LAUNCH,
	ELM_ATTACHED_ACTIVE_PDF,
	ELM_ATTACHED_PAGE,
	ELM_ATTACHED_SMUGGLING,
	ELM_ATTACHED_SVG,
	ELM_ATTACHED_SVG_SCRIPT,
	ELM_ATTACHED_ONENOTE,
	ELM_ATTACHED_RTF,
	ELM_ATTACHED_ENCRYPTED,
	ELM_ATTACHED_CALENDAR_LINK,
	ELM_ATTACHED_MESSAGE,
	ELM_ATTACHED_PDF_LINK,
	/* what it is called */
	ELM_ATTACHED_DOUBLE_ENDING,
	ELM_ATTACHED_BIDI,
	ELM_ATTACHED_PADDED,
	ELM_ATTACHED_CONTROL,
	ELM_ATTACHED_CLSID,
	ELM_ATTACHED_FALSE_ENDING,
	ELM_ATTACHED_FALSE_TYPE,
	ELM_ATTACHED_LURE_NAME,
	ELM_ATTACHED_RANDOM_NAME,
	ELM_ATTACHED_NAMELESS,
	/* what it is */
	ELM_ATTACHED_DOCUMENT,
	ELM_ATTACHED_ARCHIVE,
	ELM_ATTACHED_PATCH,
	ELM_ATTACHED_SIGNATURE,
	ELM_ATTACHED_MARKS /* how many there are */
} ElmAttachedMark;

typedef struct {
	ElmMarks marks; /* ElmAttachedMark, at the first item that is so */
	guint parts;    /* attached, not what is inside them */
	guint images;   /* of them */
} ElmAttachments;

/* What is attached to @facts, looked at once; owned by @facts. */
const ElmAttachments *elm_attachments_of(ElmFacts *facts);

/* Is something attached to @facts so?  Notes its path in @trace. */
gboolean elm_attachments_show(ElmFacts *facts, ElmAttachedMark mark,
    ElmTrace *trace);

/* For groups whose tests are marks: a test and its row in the table, called
 * ATTACH_ and the mark. */
#define ELM_ATTACHED_TEST(mark, points, meaning)                               \
	static gboolean is_##mark(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return elm_attachments_show(facts, ELM_ATTACHED_##mark,        \
		    trace);                                                    \
	}
#define ELM_ATTACHED_ROW(mark, points, meaning)                                \
	{ "ATTACH_" #mark, points, meaning, is_##mark },
