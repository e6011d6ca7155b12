/* url-next.h -- the address inside a link: what gateways wrapped, and what
 * open redirectors carry in their query or path. */
#pragma once

#include <glib.h>

#include "lib/content/url.h"

/* The link that @self leads on to, or NULL.  The caller frees. */
char *elm_url_next(const ElmUrl *self);

/* ELM_URL_WRAPPED when @self is of a mail gateway, even of one that does not
 * say where it leads; ELM_URL_REDIRECT when it leads on in another way; 0. */
guint elm_url_next_marks(const ElmUrl *self);
