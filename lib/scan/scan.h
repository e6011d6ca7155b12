/* scan.h -- everything that can be said of a message, as one verdict.
 *
 * The message is read tolerantly (lib/mail/view.h) and, unless all parsers must
 * read it alike, by the parser, too (lib/mail/part.h).  The attachment rules
 * see every item of both readings, the engines see the raw message and what is
 * attached; where the readings part, they see all of both. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/mail/envelope.h"
#include "lib/mail/message.h"
#include "lib/mail/part.h"
#include "lib/scan/finding.h"
#include "lib/scan/inquiry.h"
#include "lib/scan/rules.h"

/* What a scan goes by.  All of it must outlive the scans made with it; several
 * threads may share it. */
typedef struct {
	const ElmLimits *limits;
	const ElmRules *rules;
	const ElmEnvelope *envelope;
	ElmEngines *engines;
	const char *magic; /* file in magic(5) syntax, or NULL */
} ElmScanSetup;

/* A scanner, for one thread. */
typedef struct ElmScan ElmScan;

/* What became of one message. */
typedef struct {
	GPtrArray *findings; /* ElmFinding, in the order of the message */
	ElmPartTree *tree;   /* the parts that the findings point to; NULL when
			      * nothing was found */
	ElmInquiry *inquiry; /* what each engine said */
	guint items;         /* attached or inside, looked at */
	gboolean is_signed;  /* its parts cannot be changed without harm; */
	gboolean is_encrypted; /* not known while @tree is NULL */
} ElmScanResult;

/* ELM_ERROR_CONFIG when the magic file is wrong. */
ElmScan *elm_scan_new(const ElmScanSetup *setup, GError **error);
void elm_scan_free(ElmScan *self);

/* Scan @message.  Never NULL; the caller frees. */
ElmScanResult *elm_scan_message(ElmScan *self, const ElmMessage *message);
void elm_scan_result_free(ElmScanResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmScan, elm_scan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmScanResult, elm_scan_result_free)
