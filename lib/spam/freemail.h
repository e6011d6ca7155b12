/* freemail.h -- who gives a mailbox to anybody. */
#pragma once

#include <glib.h>

/* Is @domain (small, A-labels) that of a free mail provider, or under one? */
gboolean elm_freemail_is(const char *domain);
