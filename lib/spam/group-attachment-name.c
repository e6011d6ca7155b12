#include "config.h"

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"

#define MARKS(ROW)                                                             \
	ROW(DOUBLE_ENDING, 2.5, "a name has two endings, the first harmless")  \
	ROW(BIDI, 3.0, "a name is written from right to left")                 \
	ROW(PADDED, 3.0, "the ending of a name is pushed out of sight")        \
	ROW(CONTROL, 1.0, "a name has control characters")                     \
	ROW(CLSID, 3.0, "the ending of a name is a class identifier")          \
	ROW(FALSE_ENDING, 1.2, "the ending of a name belies the content")      \
	ROW(FALSE_TYPE, 0.1, "the type declared belies the content")           \
	ROW(LURE_NAME, 0.2, "a name speaks of bills or log ins")               \
	ROW(RANDOM_NAME, 0.3, "a name looks drawn at random")                  \
	ROW(NAMELESS, 0.2, "an attachment has no name")

MARKS(ELM_ATTACHED_TEST)

static const ElmTest tests[] = { MARKS(ELM_ATTACHED_ROW) };

const ElmGroup elm_group_attachment_name =
    ELM_GROUP("attachment-name", "what an attachment is called", tests);
