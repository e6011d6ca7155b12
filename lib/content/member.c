#include "config.h"

#include "lib/content/member.h"

gboolean
elm_member_spend(ElmSink *sink, guint64 n)
{
	if (*sink->octets < n) {
		*sink->octets = 0;
		return FALSE;
	}
	*sink->octets -= n;
	return TRUE;
}
