#include "config.h"

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"

#define MARKS(ROW)                                                             \
	ROW(PROGRAM, 2.5, "a program is attached")                             \
	ROW(PROGRAM_INSIDE, 2.0, "an archive has a program in it")             \
	ROW(SCRIPT, 0.5, "a script is attached")                               \
	ROW(SHORTCUT, 2.5, "a shortcut is attached")                           \
	ROW(DISK_IMAGE, 2.0, "a disk image is attached")                       \
	ROW(MACRO, 0.7, "a document has macros")                               \
	ROW(MACRO_AUTO, 1.5, "a document has macros that run by themselves")   \
	ROW(REMOTE, 1.5, "a document loads something from afar")               \
	ROW(LAUNCH, 2.5, "a document starts a program")                        \
	ROW(ACTIVE_PDF, 0.5, "a PDF has scripts")                              \
	ROW(SMUGGLING, 2.5, "a page builds a file out of itself")              \
	ROW(SVG_SCRIPT, 2.5, "a drawing has a script in it")                   \
	ROW(ONENOTE, 1.2, "a OneNote section is attached")                     \
	ROW(RTF, 0.5, "rich text is attached")

MARKS(ELM_ATTACHED_TEST)

static const ElmTest tests[] = { MARKS(ELM_ATTACHED_ROW) };

const ElmGroup elm_group_attachment_type = ELM_GROUP("attachment-type",
    "what an attachment does when it is opened", tests);
