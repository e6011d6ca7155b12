/* spam-settings.h -- what a score goes by: from the command line, else from
 * elm.conf(5), else the default. */
#pragma once

#include <glib.h>

#include "lib/base/conf.h"
#include "lib/spam/spamscore.h"

/* What the command line says, NULL where it says nothing. */
typedef struct {
	char *model;  /* file */
	char *seed;   /* file, or "none" */
	char **rules; /* files, NULL-terminated */
	char **traps; /* likewise */
	gboolean is_without_model;
	gboolean makes_model; /* a model that is not there will be made */
	gboolean counts_waves;
} ElmSpamOptions;

/* Owns all that its members point to but the configuration and the envelope,
 * which must outlive it. */
typedef struct {
	ElmSpamscoreSetup setup;
	ElmSite site;
	const ElmConf *conf;
	char *model_path; /* where the model is, or would be */
	char *known_path; /* whom the site writes to */
	char **traps;     /* patterns of lib/mail/address.h */
} ElmSpamSettings;

/* ELM_ERROR_CONFIG with the key or the file that is wrong, or a model that is
 * damaged; ELM_ERROR_UNAVAILABLE when a file that was asked for is not there. A
 * model that nobody asked for by name need not be there. */
ElmSpamSettings *elm_spam_settings_new(const ElmConf *conf,
    const ElmSpamOptions *options, const ElmEnvelope *envelope, GError **error);
void elm_spam_settings_free(ElmSpamSettings *self);

/* Does all mail for @recipient come into a trap? */
gboolean elm_spam_settings_is_trap(const ElmSpamSettings *self,
    const char *recipient);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamSettings, elm_spam_settings_free)
