#include "config.h"

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"

#define MARKS(ROW)                                                             \
	ROW(DOUBLE_ENDING, 3.0, "A name has two endings, the first harmless")  \
	ROW(BIDI, 3.5, "A name is written from right to left")                 \
	ROW(PADDED, 3.0, "The ending of a name is pushed out of sight")        \
	ROW(CONTROL, 1.0, "A name has control characters")                     \
	ROW(CLSID, 3.0, "The ending of a name is a class identifier")          \
	ROW(FALSE_ENDING, 1.5, "The ending of a name belies the content")      \
	ROW(FALSE_TYPE, 0.2, "The type declared belies the content")           \
	ROW(LURE_NAME, 0.7, "A name speaks of bills or log ins")               \
	ROW(RANDOM_NAME, 0.5, "A name looks drawn at random")                  \
	ROW(NAMELESS, 0.3, "An attachment has no name")

MARKS(ELM_ATTACHED_TEST)

static const ElmTest tests[] = { MARKS(ELM_ATTACHED_ROW) };

const ElmGroup elm_group_attachment_name =
    ELM_GROUP("attachment-name", "what an attachment is called", tests);
