#include "config.h"

#include "lib/scan/scan.h"

#include <string.h>

#include "lib/content/container.h"
#include "lib/content/filetype.h"
#include "lib/mail/view.h"

struct ElmScan {
	const ElmScanSetup *setup;
	ElmFiletype *filetype;
};

/* One message on its way through. */
typedef struct {
	const ElmScan *scan;
	ElmScanResult *result;
	ElmContainer *container;
	GBytes *raw;
	GHashTable *noted;   /* the findings, owned by the result */
	GHashTable *seen;    /* digests of contents, where readings part */
	const ElmPart *part; /* the one that is looked at, or NULL */
	GPtrArray *places;   /* ElmFinding: where engines found something */
	gboolean is_infected;
	guint64 decoded; /* octets of the tolerant readings so far */
} Pass;

ElmScan *
elm_scan_new(const ElmScanSetup *setup, GError **error)
{
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(setup->magic, error);
	ElmScan *self;

	if (filetype == NULL)
		return NULL;
	self = g_new0(ElmScan, 1);
	self->setup = setup;
	self->filetype = g_steal_pointer(&filetype);
	return self;
}

void
elm_scan_free(ElmScan *self)
{
	elm_filetype_free(self->filetype);
	g_free(self);
}

/* Take @finding, unless the other reading found the same. */
static void
note(Pass *pass, ElmFinding *finding)
{
	finding->part = pass->part;
	if (g_hash_table_contains(pass->noted, finding)) {
		elm_finding_free(finding);
		return;
	}
	g_hash_table_add(pass->noted, finding);
	g_ptr_array_add(pass->result->findings, finding);
}

static void
note_unknown(Pass *pass, const char *reason, const char *detail)
{
	note(pass, elm_finding_new(ELM_FINDING_UNKNOWN, reason, detail));
}

static void
note_barriers(Pass *pass, guint barriers, const char *path)
{
	for (guint bit = 1; bit != 0 && bit <= barriers; bit <<= 1) {
		ElmFinding *finding;

		if ((barriers & bit) == 0)
			continue;
		finding = elm_finding_new(ELM_FINDING_UNKNOWN,
		    elm_barrier_word(bit), NULL);
		finding->path = g_strdup(path);
		note(pass, finding);
	}
}

/* What the words of the rule do not say: the classes of the item. */
static char *
class_words(const ElmItem *item)
{
	g_autoptr(GString) words = g_string_new(NULL);

	for (guint bit = 1; bit <= ELM_CLASS_UNKNOWN; bit <<= 1)
		if ((item->classes & bit) != 0)
			g_string_append_printf(words, "%s%s",
			    words->len > 0 ? "," : "", elm_class_word(bit));
	return g_string_free(g_steal_pointer(&words), FALSE);
}

static void
note_decision(Pass *pass, const ElmItem *item, const ElmRuleDecision *decision)
{
	gboolean is_denied = decision->action == ELM_RULE_DENY;
	g_autofree char *words = class_words(item);
	ElmFinding *finding;

	finding = elm_finding_new(is_denied ? ELM_FINDING_BLOCKED
					    : ELM_FINDING_FLAGGED,
	    is_denied ? "blocked" : "flagged",
	    decision->reason != NULL ? decision->reason : words);
	finding->path = g_strdup(item->path);
	finding->line = decision->line;
	note(pass, finding);
}

static void
note_doubt(Pass *pass, const ElmItem *item, guint line)
{
	ElmFinding *finding =
	    elm_finding_new(ELM_FINDING_UNKNOWN, "rule", NULL);

	finding->path = g_strdup(item->path);
	finding->line = line;
	note(pass, finding);
}

static void
see_item(const ElmItem *item, gpointer user)
{
	Pass *pass = user;
	const ElmScanSetup *setup = pass->scan->setup;
	ElmRuleDecision decision;

	pass->result->items++;
	note_barriers(pass, item->barriers, item->path);
	elm_rules_decide(setup->rules, item, setup->envelope, &decision);
	if (decision.action != ELM_RULE_ALLOW)
		note_decision(pass, item, &decision);
	if (decision.doubt > 0)
		note_doubt(pass, item, decision.doubt);
}

/* Where an engine found something; what it was is known at the end. */
static void
ask_engines(Pass *pass, GBytes *data, const char *path)
{
	ElmFinding *place;

	if (elm_inquiry_ask(pass->result->inquiry, data, path) !=
	    ELM_ENGINE_INFECTED)
		return;
	pass->is_infected = TRUE;
	place = elm_finding_new(ELM_FINDING_INFECTED, "infected", NULL);
	place->path = *path != '\0' ? g_strdup(path) : NULL;
	place->part = pass->part;
	g_ptr_array_add(pass->places, place);
}

/* The labels of the engines that said the same as all together. */
static char *
labels(const ElmInquiry *inquiry, ElmEngineVerdict verdict)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const ElmEngineAnswer *answer;

	for (gsize i = 0; (answer = elm_inquiry_answer(inquiry, i)); i++)
		if (answer->result.verdict == verdict)
			g_string_append_printf(text, "%s%s",
			    text->len > 0 ? "," : "", answer->label);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
note_infection(Pass *pass, const ElmEngineResult *result, const char *engines)
{
	gboolean is_placed = FALSE;

	for (guint i = 0; i < pass->places->len; i++) {
		const ElmFinding *place = pass->places->pdata[i];

		is_placed = is_placed || place->part != NULL;
	}
	for (guint i = 0; i < pass->places->len; i++) {
		const ElmFinding *place = pass->places->pdata[i];
		ElmFinding *finding;

		/* The whole message is infected by what is in its parts. */
		if (place->path == NULL && place->part == NULL && is_placed)
			continue;
		finding = elm_finding_new(ELM_FINDING_INFECTED, "infected",
		    result->name);
		finding->path = g_strdup(place->path);
		finding->engine = g_strdup(engines);
		pass->part = place->part;
		note(pass, finding);
		pass->part = NULL;
	}
}

static void
conclude(Pass *pass)
{
	g_auto(ElmEngineResult) result = { 0 };
	g_autofree char *engines = NULL;
	ElmFinding *finding;

	elm_inquiry_conclude(pass->result->inquiry, &result);
	engines = labels(pass->result->inquiry, result.verdict);
	if (result.verdict == ELM_ENGINE_INFECTED)
		note_infection(pass, &result, engines);
	if (result.verdict != ELM_ENGINE_UNKNOWN)
		return;
	finding = elm_finding_new(ELM_FINDING_UNKNOWN, result.reason,
	    result.name != NULL ? result.name : result.detail);
	finding->engine = *engines != '\0' ? g_strdup(engines) : NULL;
	note(pass, finding);
}

/* Remember @content; has it been seen before? */
static gboolean
is_known(Pass *pass, GBytes *content)
{
	return !g_hash_table_add(pass->seen,
	    g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content));
}

static gboolean
is_encoded(const Pass *pass, const ElmPart *part, GBytes *content)
{
	const char *raw = g_bytes_get_data(pass->raw, NULL);
	gsize size;
	const char *data = g_bytes_get_data(content, &size);

	return data != raw + part->body;
}

/* An engine takes the raw message apart itself, and does well with text; what
 * is attached it gets from us, too, for it knows a mail only by its looks.
 * Once something is found, the question is in which part it is. */
static gboolean
is_for_engines(const Pass *pass, const ElmPart *part, GBytes *content)
{
	return g_bytes_get_size(content) > 0 &&
	       (part->name[0] != '\0' ||
		   !g_str_has_prefix(part->type, "text/") ||
		   pass->seen != NULL) &&
	       is_encoded(pass, part, content);
}

/* What has no name is called by its type. */
static const char *
label(const char *name, const char *type)
{
	if (*name != '\0')
		return name;
	return type != NULL ? type : "-";
}

static void
see_part(Pass *pass, const ElmPart *part)
{
	gboolean is_cut = FALSE;
	g_autoptr(GBytes) content =
	    elm_part_content(pass->result->tree, part, &is_cut);
	const char *path = label(part->name, part->type);
	guint barriers;

	pass->part = part;
	if (is_cut)
		note_barriers(pass, ELM_BARRIER_LIMIT, path);
	barriers = elm_container_walk(pass->container, content, part->name,
	    part->type, see_item, pass);
	note_barriers(pass, barriers, path);
	if (pass->seen != NULL)
		is_known(pass, content);
	if (is_for_engines(pass, part, content))
		ask_engines(pass, content, path);
	pass->part = NULL;
}

static void
see_tree(Pass *pass)
{
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(pass->result->tree, i)); i++)
		if (part->is_leaf)
			see_part(pass, part);
	if (elm_part_tree_is_cut(pass->result->tree))
		note_barriers(pass, ELM_BARRIER_LIMIT, NULL);
}

/* The part that a reading lies in, if the parser found one there. */
static const ElmPart *
part_at(const ElmPartTree *tree, gsize offset)
{
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)); i++)
		if (part->is_leaf && part->body <= offset && offset < part->end)
			return part;
	return NULL;
}

static void
see_reading(Pass *pass, const ElmView *view, gsize i)
{
	const ElmReading *reading = elm_view_reading(view, i);
	gboolean is_cut = FALSE;
	g_autoptr(GBytes) content = elm_view_content(view, i, &is_cut);
	const char *path = label(reading->name, reading->type);
	guint barriers;

	pass->decoded += g_bytes_get_size(content);
	if (is_known(pass, content))
		return;
	pass->part = part_at(pass->result->tree, reading->offset);
	if (is_cut)
		note_barriers(pass, ELM_BARRIER_LIMIT, path);
	barriers = elm_container_walk(pass->container, content, reading->name,
	    reading->type, see_item, pass);
	note_barriers(pass, barriers, path);
	ask_engines(pass, content, path);
	pass->part = NULL;
}

/* Readings overlap, so what they decode to is counted. */
static void
see_view(Pass *pass, const ElmView *view)
{
	const ElmAmbiguity *ambiguity;

	for (gsize i = 0; elm_view_reading(view, i) != NULL; i++) {
		if (pass->decoded > pass->scan->setup->limits->expanded_size) {
			note_barriers(pass, ELM_BARRIER_LIMIT, NULL);
			break;
		}
		see_reading(pass, view, i);
	}
	for (gsize i = 0; (ambiguity = elm_view_ambiguity(view, i)); i++)
		note_unknown(pass, "ambiguous", ambiguity->what);
	if (elm_view_is_cut(view))
		note_barriers(pass, ELM_BARRIER_LIMIT, NULL);
}

static gboolean
is_any(const char *type, const char *const *types)
{
	for (; *types != NULL; types++)
		if (strcmp(type, *types) == 0)
			return TRUE;
	return FALSE;
}

/* RFC 1847, 3156, 8551: what a change would break. */
static void
see_protection(ElmScanResult *result)
{
	static const char *const sealed[] = { "multipart/signed",
		"application/pkcs7-mime", "application/x-pkcs7-mime", NULL };
	static const char *const encrypted[] = { "multipart/encrypted",
		"application/pgp-encrypted", NULL };
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(result->tree, i)); i++) {
		if (is_any(part->type, sealed))
			result->is_signed = TRUE;
		if (is_any(part->type, encrypted))
			result->is_encrypted = TRUE;
	}
}

static void
see_message(Pass *pass, const ElmMessage *message)
{
	const ElmLimits *limits = pass->scan->setup->limits;
	g_autoptr(ElmView) view = elm_view_new(pass->raw, limits);

	if (!elm_view_is_ordinary(view))
		pass->seen = g_hash_table_new_full(g_str_hash, g_str_equal,
		    g_free, NULL);
	ask_engines(pass, pass->raw, "");
	see_tree(pass);
	if (pass->seen != NULL)
		see_view(pass, view);
	if (elm_message_is_cut(message))
		note_barriers(pass, ELM_BARRIER_LIMIT, NULL);
	conclude(pass);
	g_clear_pointer(&pass->seen, g_hash_table_unref);
}

ElmScanResult *
elm_scan_message(ElmScan *self, const ElmMessage *message)
{
	const ElmLimits *limits = self->setup->limits;
	GBytes *raw = elm_message_raw(message);
	g_autoptr(ElmContainer) container =
	    elm_container_new(limits, self->filetype);
	g_autoptr(GHashTable) noted =
	    g_hash_table_new(elm_finding_hash, elm_finding_equal);
	g_autoptr(GPtrArray) places =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_finding_free);
	ElmScanResult *result = g_new0(ElmScanResult, 1);
	Pass pass = {
		.scan = self,
		.result = result,
		.container = container,
		.raw = raw,
		.noted = noted,
		.places = places,
	};

	result->findings =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_finding_free);
	result->inquiry = elm_inquiry_new(self->setup->engines);
	result->tree =
	    elm_part_tree_new(raw, elm_message_header_offset(message), limits);
	see_protection(result);
	see_message(&pass, message);
	return result;
}

void
elm_scan_result_free(ElmScanResult *result)
{
	g_ptr_array_unref(result->findings);
	elm_part_tree_free(result->tree);
	elm_inquiry_free(result->inquiry);
	g_free(result);
}
