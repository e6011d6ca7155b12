/* service.h -- whose host a link leads to, where that says who can have put
 * something there: shorteners, hosts that are free for everybody, storage,
 * forms.  Honest people use all of them; they hide who the sender is. */
#pragma once

#include <glib.h>

#include "lib/content/url.h"

typedef enum {
	ELM_SERVICE_SHORTENER = 1 << 0,  /* bit.ly */
	ELM_SERVICE_PAGES = 1 << 1,      /* free hosts and site builders */
	ELM_SERVICE_STORAGE = 1 << 2,    /* files and buckets of anybody */
	ELM_SERVICE_FORM = 1 << 3,       /* form builders */
	ELM_SERVICE_GATEWAY = 1 << 4,    /* IPFS and the like */
	ELM_SERVICE_MESSENGER = 1 << 5,  /* Telegram, WhatsApp */
	ELM_SERVICE_DYNAMIC = 1 << 6,    /* dynamic DNS */
	ELM_SERVICE_TUNNEL = 1 << 7,     /* to a machine at home */
	ELM_SERVICE_REDIRECTOR = 1 << 8, /* leads on to wherever it is told */
	ELM_SERVICE_APP = 1 << 9,        /* code of anybody runs there */
	ELM_SERVICE_PROXY = 1 << 10      /* shows the page of another */
} ElmService;

/* ElmService bits of where @url leads, by its host and, where others live on
 * the same host, its path; 0 for most. */
guint elm_service_of(const ElmUrl *url);

/* How much the top level domain of @host has been abused: 0 not more than
 * others, 1 much, 2 so that honest mail hardly knows it. */
guint elm_service_tld_abuse(const char *host);
