#include "config.h"

#include "lib/spam/marks.h"

void
elm_marks_note(ElmMarks *self, guint64 bits, gsize i)
{
	guint64 fresh = bits & ~self->bits;

	self->bits |= bits;
	for (guint mark = 0; fresh != 0; mark++, fresh >>= 1)
		if ((fresh & 1) != 0)
			self->first[mark] = i;
}

gboolean
elm_marks_have(const ElmMarks *self, guint mark, gsize *first)
{
	if ((self->bits >> mark & 1) == 0)
		return FALSE;
	if (first != NULL)
		*first = self->first[mark];
	return TRUE;
}
