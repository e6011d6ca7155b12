/* clamd-conf.h -- what the configuration of a clamd on this machine says of
 * how it is to be used (clamd.conf(5)). */
#pragma once

#include <glib.h>

typedef struct {
	char *address;     /* of its socket, or NULL */
	guint64 file_size; /* what is larger is "OK" without a look; 0 when
			    * clamd says so itself */
} ElmClamdConf;

/* Read @text.  What it does not say, or says wrongly, is as if it was not
 * there.  The caller clears @conf. */
void elm_clamd_conf_parse(const char *text, ElmClamdConf *conf);

/* Read the file of the system, if there is one and we may. */
void elm_clamd_conf_read(ElmClamdConf *conf);

void elm_clamd_conf_clear(ElmClamdConf *conf);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmClamdConf, elm_clamd_conf_clear)
