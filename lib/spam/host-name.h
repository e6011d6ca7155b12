/* host-name.h -- what the name of a host says of it. */
#pragma once

#include <glib.h>

/* Is @name one that a provider gives to a line of a customer, as "dyn",
 * "pool", "dsl", or an address in it say?  "static" or "mail" speak against
 * it. */
gboolean elm_host_name_is_dynamic(const char *name);

/* Is @name an address (IPv4), with or without brackets? */
gboolean elm_host_name_is_address(const char *name);

/* Is @name one that Windows gives to a computer: "WIN-8J2KD...", "DESKTOP-...",
 * "ANN-PC"? */
gboolean elm_host_name_is_preset(const char *name);

/* Is its first label letters only, and drawn at random?  Machines are numbered,
 * so digits say nothing. */
gboolean elm_host_name_is_random(const char *name);

/* Has @host the registrable domain @domain, or is it under it? */
gboolean elm_host_name_is_under(const char *host, const char *domain);
