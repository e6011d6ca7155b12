#include "config.h"

#include "lib/mail/gmime-init.h"

#include <gmime/gmime.h>

void
elm_gmime_init(void)
{
	static gsize is_done;

	if (!g_once_init_enter(&is_done))
		return;
	g_mime_init();
	g_once_init_leave(&is_done, 1);
}
