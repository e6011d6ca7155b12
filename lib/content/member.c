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

gboolean
elm_member_hold(ElmSink *sink, guint64 n)
{
	if (n > ELM_HELD_MAX - MIN(*sink->held, ELM_HELD_MAX))
		return FALSE;
	*sink->held += n;
	sink->room = MIN(sink->room, ELM_HELD_MAX - *sink->held);
	return TRUE;
}
