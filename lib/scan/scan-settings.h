/* scan-settings.h -- what a scan goes by: from the command line, else from
 * elm.conf(5), else the default. */
#pragma once

#include <glib.h>

#include "lib/base/conf.h"
#include "lib/mail/envelope.h"
#include "lib/scan/action.h"
#include "lib/scan/scan.h"

/* What the command line says, NULL where it says nothing. */
typedef struct {
	char **engines; /* NULL-terminated */
	char *quorum;
	char *max_database_age; /* hours */
	char *rules;            /* file */
	char *magic;            /* file */
	char *on_infected;
	char *on_blocked;
	char *on_unknown;
	char *notice; /* file */
} ElmScanOptions;

/* Owns all that its members point to but the configuration, the envelope and
 * the options, which must outlive it. */
typedef struct {
	ElmScanSetup setup;
	ElmActions actions;
	ElmEngines *engines;
	ElmRules *rules;
	char *notice;
} ElmScanSettings;

/* ELM_ERROR_CONFIG with the key or the file that is wrong;
 * ELM_ERROR_UNAVAILABLE when a file cannot be read.  No engine is opened. */
ElmScanSettings *elm_scan_settings_new(const ElmConf *conf,
    const ElmScanOptions *options, const ElmEnvelope *envelope, GError **error);
void elm_scan_settings_free(ElmScanSettings *self);

/* The attachment rules in the file @path, the preset for "".  The caller
 * frees. */
ElmRules *elm_scan_settings_rules(const char *path, const ElmLimits *limits,
    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmScanSettings, elm_scan_settings_free)
