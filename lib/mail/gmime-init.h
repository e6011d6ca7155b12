/* gmime-init.h -- GMime made ready by the modules that use it. */
#pragma once

/* Before the first call of GMime; from any thread, and cheap the next time.
 * g_mime_init() only counts: a second thread would go on before the first is
 * done. */
void elm_gmime_init(void);
