/* finding.h -- something that a scan found out, and where. */
#pragma once

#include <jansson.h>

#include <glib.h>

#include "lib/content/item.h"
#include "lib/mail/part.h"
#include "lib/mail/verdict.h"

/* From good to bad. */
typedef enum {
	ELM_FINDING_FLAGGED,  /* worth a remark, nothing more */
	ELM_FINDING_UNKNOWN,  /* it could not be told */
	ELM_FINDING_BLOCKED,  /* an attachment rule denies it */
	ELM_FINDING_INFECTED, /* an engine knows it */
	ELM_FINDING_LAST = ELM_FINDING_INFECTED
} ElmFindingKind;

typedef struct {
	ElmFindingKind kind;
	char *reason; /* a word: "infected", "encrypted", "ambiguous" ... */
	char *detail; /* signature, words of a rule, ambiguity; or NULL */
	char *engine; /* label of the engine that said so, or NULL */
	char *path;   /* of the item: "invoice.zip/a/b.exe"; NULL for all */
	guint line;   /* of the attachment rule that decided, or 0 */
	const ElmPart *part; /* the part it is in; NULL if in none */
} ElmFinding;

/* A finding; the texts are copied, and made valid UTF-8. */
ElmFinding *elm_finding_new(ElmFindingKind kind, const char *reason,
    const char *detail);
void elm_finding_free(ElmFinding *self);

/* Do both say the same of the same thing?  A GEqualFunc and its GHashFunc. */
gboolean elm_finding_equal(gconstpointer a, gconstpointer b);
guint elm_finding_hash(gconstpointer self);

/* Raise @verdict to what @findings (of ElmFinding) make of the message, the
 * worst first, with as many of them as a field holds: reason, then detail,
 * part, engine and rule of each that is as bad as the verdict. */
void elm_finding_verdict(GPtrArray *findings, ElmVerdict *verdict);

/* Add to @verdict what was there before parts were stripped: those of @findings
 * that are in a part. */
void elm_finding_stripped(GPtrArray *findings, ElmVerdict *verdict);

/* All of them as an array of objects.  The caller unrefs. */
json_t *elm_finding_json(GPtrArray *findings);

/* What X-Virus-Status says: "Clean", "Infected (NAME)", "Blocked (WHY)" or
 * "Unknown (WHY)", printable ASCII.  The caller frees. */
char *elm_finding_status(GPtrArray *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmFinding, elm_finding_free)
