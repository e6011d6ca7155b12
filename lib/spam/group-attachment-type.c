#include "config.h"

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"

#define MARKS(ROW)                                                             \
	ROW(PROGRAM, 3.0, "A program is attached")                             \
	ROW(PROGRAM_INSIDE, 2.5, "An archive has a program in it")             \
	ROW(SCRIPT, 1.5, "A script is attached")                               \
	ROW(SHORTCUT, 3.0, "A shortcut is attached")                           \
	ROW(DISK_IMAGE, 2.5, "A disk image is attached")                       \
	ROW(MACRO, 1.0, "A document has macros")                               \
	ROW(MACRO_AUTO, 2.5, "A document has macros that run by themselves")   \
	ROW(REMOTE, 2.0, "A document loads something from afar")               \
	ROW(LAUNCH, 3.0, "A document starts a program")                        \
	ROW(ACTIVE_PDF, 1.0, "A PDF has scripts")                              \
	ROW(SMUGGLING, 3.0, "A page builds a file out of itself")              \
	ROW(SVG_SCRIPT, 3.0, "A drawing has a script in it")                   \
	ROW(ONENOTE, 2.0, "A OneNote section is attached")                     \
	ROW(RTF, 0.7, "Rich text is attached")

MARKS(ELM_ATTACHED_TEST)

static const ElmTest tests[] = { MARKS(ELM_ATTACHED_ROW) };

const ElmGroup elm_group_attachment_type = ELM_GROUP("attachment-type",
    "what an attachment does when it is opened", tests);
