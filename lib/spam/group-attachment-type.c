#include "config.h"

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"

#define MARKS(ROW)                                                             \
	ROW(PROGRAM, 2.5, "A program is attached")                             \
	ROW(PROGRAM_INSIDE, 2.0, "An archive has a program in it")             \
	ROW(SCRIPT, 0.5, "A script is attached")                               \
	ROW(SHORTCUT, 2.5, "A shortcut is attached")                           \
	ROW(DISK_IMAGE, 2.0, "A disk image is attached")                       \
	ROW(MACRO, 0.7, "A document has macros")                               \
	ROW(MACRO_AUTO, 1.5, "A document has macros that run by themselves")   \
	ROW(REMOTE, 1.5, "A document loads something from afar")               \
	ROW(LAUNCH, 2.5, "A document starts a program")                        \
	ROW(ACTIVE_PDF, 0.5, "A PDF has scripts")                              \
	ROW(SMUGGLING, 2.5, "A page builds a file out of itself")              \
	ROW(SVG_SCRIPT, 2.5, "A drawing has a script in it")                   \
	ROW(ONENOTE, 1.2, "A OneNote section is attached")                     \
	ROW(RTF, 0.5, "Rich text is attached")

MARKS(ELM_ATTACHED_TEST)

static const ElmTest tests[] = { MARKS(ELM_ATTACHED_ROW) };

const ElmGroup elm_group_attachment_type = ELM_GROUP("attachment-type",
    "what an attachment does when it is opened", tests);
