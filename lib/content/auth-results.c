#include "config.h"

#include "lib/content/auth-results.h"

#include <string.h>

#include "lib/content/auth-field.h"
#include "lib/content/domain.h"
#include "lib/content/hops.h"

#define FIELDS_MAX 100

struct ElmAuthResults {
	GArray *statements;
	GStringChunk *texts;
};

/* On the way down the header. */
typedef struct {
	ElmAuthResults *results;
	const char *const *trusted;
	ElmHops *hops;
	gsize hop;          /* how many Received are above */
	guint fields;       /* ... and Authentication-Results */
	const char *server; /* authserv-id of the newest field; NULL so far */
	gboolean is_any;    /* the newest field is trusted, whose ever it is */
	gboolean has_begun; /* a trusted field is above */
	gboolean has_entry; /* a server that took the message from the world */
	gboolean has_own_entry;    /* ... and is of a trusted site */
	gboolean is_over;          /* from here on all may be forged */
	ElmAuthStatement spf;      /* of a Received-SPF */
	gboolean has_spf;          /* there is one */
	gboolean is_spf_confirmed; /* and a trusted field below it */
} Walk;

static gboolean
is_listed(const char *const *trusted, const char *server)
{
	for (gsize i = 0; trusted[i] != NULL; i++)
		if (g_ascii_strcasecmp(trusted[i], server) == 0)
			return TRUE;
	return FALSE;
}

static gboolean
is_of_trusted_site(const char *const *trusted, const char *host)
{
	for (gsize i = 0; *host != '\0' && trusted[i] != NULL; i++) {
		g_autofree char *server = g_ascii_strdown(trusted[i], -1);

		if (elm_domain_is_same(server, host))
			return TRUE;
	}
	return FALSE;
}

/* Did the server take the message from somebody else in the world? */
static gboolean
is_entry(const ElmHop *hop)
{
	return *hop->address != '\0' && !hop->is_private &&
	       (*hop->name == '\0' || !elm_domain_is_same(hop->name, hop->by));
}

static void
pass_received(Walk *walk)
{
	const ElmHop *hop = elm_hops_at(walk->hops, walk->hop++);
	gboolean is_now = hop != NULL && is_entry(hop);

	if (hop == NULL || walk->has_own_entry ||
	    (walk->has_begun && (walk->has_entry || is_now)))
		walk->is_over = TRUE;
	walk->has_entry |= is_now;
	walk->has_own_entry |=
	    is_now && is_of_trusted_site(walk->trusted, hop->by);
}

static gboolean
is_trusted(const Walk *walk, const char *server)
{
	if (is_listed(walk->trusted, server))
		return TRUE;
	return walk->is_any && (strcmp(server, walk->server) == 0 ||
				   elm_domain_is_same(server, walk->server));
}

static void
read_results(Walk *walk, const char *value)
{
	GArray *statements = walk->results->statements;
	guint before = statements->len;
	const char *server;

	if (++walk->fields > FIELDS_MAX)
		return;
	server = elm_auth_field_read(value, walk->results->texts, statements);
	if (walk->server == NULL)
		walk->server = server;
	if (!is_trusted(walk, server)) {
		g_array_set_size(statements, before);
		return;
	}
	walk->has_begun = TRUE;
	walk->is_spf_confirmed = walk->has_spf;
}

static void
read_spf(Walk *walk, const char *value)
{
	if (walk->has_spf)
		return;
	elm_auth_field_read_spf(value, walk->results->texts, &walk->spf);
	walk->has_spf = TRUE;
}

static void
pass_field(Walk *walk, const ElmMessage *message, const ElmMessageField *field)
{
	static const struct {
		const char *name;
		void (*read)(Walk *walk, const char *value);
	} readers[] = {
		{ "Authentication-Results", read_results },
		{ "Received-SPF", read_spf },
	};

	if (elm_message_field_is(message, field, "Received"))
		pass_received(walk);
	for (gsize i = 0; i < G_N_ELEMENTS(readers); i++) {
		g_autofree char *value = NULL;

		if (!elm_message_field_is(message, field, readers[i].name))
			continue;
		value = elm_message_field_value(message, field);
		readers[i].read(walk, g_strdelimit(value, "\r\n", ' '));
	}
}

static gboolean
has_field(const ElmMessage *message, const char *name)
{
	ElmMessageField field = { 0 };

	return elm_message_find_field(message, name, &field);
}

static gboolean
speaks_of(const ElmAuthResults *self, const char *method)
{
	for (guint i = 0; i < self->statements->len; i++)
		if (strcmp(elm_auth_results_at(self, i)->method, method) == 0)
			return TRUE;
	return FALSE;
}

ElmAuthResults *
elm_auth_results_new(const ElmMessage *message, const char *const *trusted)
{
	ElmAuthResults *self = g_new0(ElmAuthResults, 1);
	Walk walk = { .results = self, .trusted = trusted };
	ElmMessageField field = { 0 };

	self->statements = g_array_new(FALSE, FALSE, sizeof(ElmAuthStatement));
	self->texts = g_string_chunk_new(256);
	if (trusted[0] == NULL ||
	    (!has_field(message, "Authentication-Results") &&
		!has_field(message, "Received-SPF")))
		return self;
	walk.is_any = is_listed(trusted, "*");
	walk.hops = elm_hops_new(message);
	while (!walk.is_over && elm_message_next_field(message, &field))
		pass_field(&walk, message, &field);
	elm_hops_free(walk.hops);
	if (walk.has_spf && (walk.is_any || walk.is_spf_confirmed) &&
	    !speaks_of(self, "spf"))
		g_array_append_val(self->statements, walk.spf);
	return self;
}

void
elm_auth_results_free(ElmAuthResults *self)
{
	g_array_unref(self->statements);
	g_string_chunk_free(self->texts);
	g_free(self);
}

const ElmAuthStatement *
elm_auth_results_at(const ElmAuthResults *self, gsize i)
{
	return i < self->statements->len
		   ? &g_array_index(self->statements, ElmAuthStatement, i)
		   : NULL;
}

ElmAuthResult
elm_auth_results_of(const ElmAuthResults *self, const char *method)
{
	static const ElmAuthResult order[] = { ELM_AUTH_PASS, ELM_AUTH_FAIL,
		ELM_AUTH_SOFT, ELM_AUTH_ERROR };
	guint seen = 0;

	for (guint i = 0; i < self->statements->len; i++) {
		const ElmAuthStatement *statement =
		    elm_auth_results_at(self, i);

		if (strcmp(statement->method, method) == 0)
			seen |= 1u << statement->result;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(order); i++)
		if ((seen & 1u << order[i]) != 0)
			return order[i];
	return ELM_AUTH_NONE;
}

/* Is @statement, about a domain or an address in it, about that of @domain? */
static gboolean
is_about(const ElmAuthStatement *statement, const char *domain)
{
	const char *at = strrchr(statement->value, '@');
	g_autofree char *about =
	    g_ascii_strdown(at != NULL ? at + 1 : statement->value, -1);

	return *about != '\0' && elm_domain_is_same(about, domain);
}

gboolean
elm_auth_results_vouch(const ElmAuthResults *self, const char *domain)
{
	static const char *const methods[] = { "dmarc", "spf", "dkim", NULL };
	g_autofree char *small = g_ascii_strdown(domain, -1);

	for (guint i = 0; i < self->statements->len; i++) {
		const ElmAuthStatement *statement =
		    elm_auth_results_at(self, i);

		if (statement->result == ELM_AUTH_PASS &&
		    g_strv_contains(methods, statement->method) &&
		    is_about(statement, small))
			return TRUE;
	}
	return FALSE;
}
