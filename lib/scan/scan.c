#include "config.h"

#include "lib/scan/scan.h"

#include <string.h>

#include "lib/content/container.h"
#include "lib/content/filetype.h"
#include "lib/mail/view.h"

#define NOWHERE G_MAXSIZE

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
	gsize header;      /* offset in raw */
	GHashTable *noted; /* the findings, owned by the result */
	GHashTable *seen;  /* digests of contents, where readings part */
	gsize offset;      /* of what is looked at; NOWHERE between */
	GPtrArray *places; /* ElmFinding: where engines found something */
	gboolean is_apart; /* engines get all contents apart */
	guint64 decoded;   /* octets of the tolerant readings so far */
} Pass;

/* One content of one reading. */
typedef struct {
	GBytes *bytes;
	gsize offset; /* where it begins in the raw message, encoded */
	const char *name;
	const char *type;
	gboolean is_cut;
} Content;

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

/* The parser's reading, which is there whenever something is found. */
static const ElmPartTree *
parts(Pass *pass)
{
	ElmScanResult *result = pass->result;

	if (result->tree == NULL) {
		result->tree = elm_part_tree_new(pass->raw, pass->header,
		    pass->scan->setup->limits);
		see_protection(result);
	}
	return result->tree;
}

/* The leaf that what is looked at lies in, if the parser found one there; no
 * leaf reaches NOWHERE. */
static const ElmPart *
part_here(Pass *pass)
{
	const ElmPartTree *tree = parts(pass);
	gsize at = pass->offset;
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)); i++)
		if (part->is_leaf && part->body <= at && at < part->end)
			return part;
	return NULL;
}

/* Take @finding, unless the other reading found the same. */
static void
note(Pass *pass, ElmFinding *finding)
{
	const ElmPart *part = part_here(pass);

	if (pass->offset != NOWHERE)
		finding->part = part;
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
	/* Found in all of it, the question is in which part it is. */
	pass->is_apart = TRUE;
	place = elm_finding_new(ELM_FINDING_INFECTED, "infected", NULL);
	place->path = *path != '\0' ? g_strdup(path) : NULL;
	place->part = part_here(pass);
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
		finding->part = place->part;
		note(pass, finding);
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

/* Remember @content; has it been seen before, under the same name? */
static gboolean
is_known(Pass *pass, const Content *content)
{
	g_autofree char *sum =
	    g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content->bytes);

	return !g_hash_table_add(pass->seen,
	    g_strjoin("\n", sum, content->name, content->type, NULL));
}

/* An engine takes the raw message apart itself, and does well with text; what
 * is attached it gets from us, too. */
static gboolean
is_for_engines(const Pass *pass, const Content *content)
{
	if (g_bytes_get_size(content->bytes) == 0)
		return FALSE;
	return pass->is_apart || content->name[0] != '\0' ||
	       (content->type != NULL &&
		   !g_str_has_prefix(content->type, "text/"));
}

/* What has no name is called by its type. */
static const char *
label(const Content *content)
{
	if (content->name[0] != '\0')
		return content->name;
	return content->type != NULL ? content->type : "-";
}

static void
see_content(Pass *pass, const Content *content)
{
	const char *path = label(content);
	guint barriers;

	pass->offset = content->offset;
	if (content->is_cut)
		note_barriers(pass, ELM_BARRIER_LIMIT, path);
	barriers = elm_container_walk(pass->container, content->bytes,
	    content->name, content->type, see_item, pass);
	note_barriers(pass, barriers, path);
	if (is_for_engines(pass, content))
		ask_engines(pass, content->bytes, path);
	pass->offset = NOWHERE;
}

static void
see_part(Pass *pass, const ElmPart *part)
{
	Content content = { NULL, part->body, part->name, part->type, FALSE };
	g_autoptr(GBytes) bytes =
	    elm_part_content(pass->result->tree, part, &content.is_cut);

	content.bytes = bytes;
	if (!is_known(pass, &content))
		see_content(pass, &content);
}

static void
see_tree(Pass *pass)
{
	const ElmPartTree *tree = parts(pass);
	const ElmPart *part;

	for (gsize i = 0; (part = elm_part_tree_at(tree, i)); i++)
		if (part->is_leaf)
			see_part(pass, part);
	if (elm_part_tree_is_cut(tree))
		note_barriers(pass, ELM_BARRIER_LIMIT, NULL);
}

static void
see_reading(Pass *pass, const ElmView *view, gsize i)
{
	const ElmReading *reading = elm_view_reading(view, i);
	Content content = { NULL, reading->offset, reading->name, reading->type,
		FALSE };
	g_autoptr(GBytes) bytes = elm_view_content(view, i, &content.is_cut);

	content.bytes = bytes;
	pass->decoded += g_bytes_get_size(bytes);
	if (pass->seen == NULL || !is_known(pass, &content))
		see_content(pass, &content);
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

/* Where an engine would know a mail by its first field, as ClamAV does, which
 * takes nothing apart that begins with a field it has not heard of.  NOWHERE
 * when there is no such field before the first that tells how to read on. */
static gsize
known_start(const ElmMessage *message)
{
	static const char *const known[] = { "Date", "Delivered-To", "From",
		"MIME-Version", "Message-ID", "Message-Id", "Received",
		"Return-Path", "Subject", "To", NULL };
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field)) {
		g_autofree char *name =
		    g_strndup(data + field.offset, field.name_length);

		if (is_any(name, known))
			return field.offset;
		if (g_ascii_strncasecmp(name, "Content-", 8) == 0)
			break;
	}
	return NOWHERE;
}

/* The message as an engine takes it apart best; where it would not, it gets all
 * contents from us. */
static void
ask_about_message(Pass *pass, const ElmMessage *message)
{
	gsize start = known_start(message);
	gsize size = g_bytes_get_size(pass->raw);
	g_autoptr(GBytes) mail = NULL;

	if (start == NOWHERE) {
		pass->is_apart = TRUE;
		start = 0;
	}
	mail = g_bytes_new_from_bytes(pass->raw, start, size - start);
	ask_engines(pass, mail, "");
}

/* Where every parser must read alike, the view is the reading of all. */
static void
see_message(Pass *pass, const ElmMessage *message)
{
	g_autoptr(ElmView) view =
	    elm_view_new(pass->raw, pass->scan->setup->limits);

	if (!elm_view_is_ordinary(view)) {
		pass->seen = g_hash_table_new_full(g_str_hash, g_str_equal,
		    g_free, NULL);
		pass->is_apart = TRUE;
	}
	ask_about_message(pass, message);
	if (pass->seen != NULL)
		see_tree(pass);
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
		.header = elm_message_header_offset(message),
		.offset = NOWHERE,
		.noted = noted,
		.places = places,
	};

	result->findings =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_finding_free);
	result->inquiry = elm_inquiry_new(self->setup->engines);
	see_message(&pass, message);
	return result;
}

void
elm_scan_result_free(ElmScanResult *result)
{
	g_ptr_array_unref(result->findings);
	g_clear_pointer(&result->tree, elm_part_tree_free);
	elm_inquiry_free(result->inquiry);
	g_free(result);
}
