#include "config.h"

#include "lib/spam/lists.h"

#include <string.h>

#include "lib/spam/known.h"
#include "lib/spam/list-file.h"

struct ElmLists {
	GPtrArray *allow; /* ElmListFile */
	GPtrArray *block;
	ElmKnown *known; /* or NULL */
};

/* The narrowest line of those met. */
typedef struct {
	const ElmListFile *file; /* NULL: none was */
	guint line;
	guint narrowness;
} Best;

/* What the lists say of one sender for one recipient. */
typedef struct {
	ElmFacts *facts;
	const char *address;     /* that is being looked at */
	const ElmListFile *file; /* likewise */
	gboolean is_allow;       /* it is one of those */
	Best allowed;
	Best unproven;
	Best blocked;
} Look;

static gboolean
add_files(GPtrArray *files, const char *const *paths, GError **error)
{
	for (; *paths != NULL; paths++) {
		ElmListFile *file = elm_list_file_new(*paths, error);

		if (file == NULL)
			return FALSE;
		g_ptr_array_add(files, file);
	}
	return TRUE;
}

ElmLists *
elm_lists_new(const char *const *allow, const char *const *block,
    const char *known, GError **error)
{
	g_autoptr(ElmLists) self = g_new0(ElmLists, 1);

	self->allow =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_list_file_free);
	self->block =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_list_file_free);
	if (!add_files(self->allow, allow, error) ||
	    !add_files(self->block, block, error))
		return NULL;
	if (known == NULL)
		return g_steal_pointer(&self);
	self->known = elm_known_open(known, error);
	return self->known != NULL ? g_steal_pointer(&self) : NULL;
}

void
elm_lists_free(ElmLists *self)
{
	g_ptr_array_unref(self->allow);
	g_ptr_array_unref(self->block);
	g_clear_pointer(&self->known, elm_known_free);
	g_free(self);
}

/* Is it proven that the mail is from the domain of @address? */
static gboolean
is_proven(ElmFacts *facts, const char *address)
{
	const char *at = strrchr(address, '@');

	return at != NULL &&
	       elm_auth_results_vouch(elm_facts_auth(facts), at + 1);
}

static void
take_line(const ElmListLine *line, gpointer user)
{
	Look *look = user;
	Best *best = &look->blocked;

	if (look->is_allow)
		best = line->needs_no_proof ||
			       is_proven(look->facts, look->address)
			   ? &look->allowed
			   : &look->unproven;
	if (best->file != NULL && line->narrowness <= best->narrowness)
		return;
	*best = (Best){ look->file, line->line, line->narrowness };
}

static void
look_into(Look *look, const GPtrArray *files, gboolean is_allow,
    const char *recipient)
{
	look->is_allow = is_allow;
	for (guint i = 0; i < files->len; i++) {
		look->file = files->pdata[i];
		elm_list_file_look(look->file, look->address, recipient,
		    take_line, look);
	}
}

/* Look for both addresses that a mail is from: that of From and that of the
 * envelope. */
static void
look_for(const ElmLists *self, Look *look, const char *recipient)
{
	const ElmAddressEntry *from = elm_facts_from(look->facts);
	const char *sender = elm_facts_sender(look->facts);
	const char *addresses[] = { from->address, sender };

	for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
		if (addresses[i] == NULL || (i == 0 && *addresses[i] == '\0') ||
		    (i == 1 && strcmp(sender, from->address) == 0))
			continue;
		look->address = addresses[i];
		look_into(look, self->block, FALSE, recipient);
		if (i > 0 || !from->is_defect)
			look_into(look, self->allow, TRUE, recipient);
	}
}

/* What it comes to for @recipient (NULL: not known); @best is the line. */
static ElmListed
listed_for(const ElmLists *self, ElmFacts *facts, const char *recipient,
    Best *best)
{
	Look look = { .facts = facts };

	look_for(self, &look, recipient);
	if (look.allowed.file != NULL &&
	    (look.blocked.file == NULL ||
		look.allowed.narrowness > look.blocked.narrowness)) {
		*best = look.allowed;
		return ELM_LISTED_ALLOWED;
	}
	*best = look.blocked.file != NULL ? look.blocked : look.unproven;
	if (look.blocked.file != NULL)
		return ELM_LISTED_BLOCKED;
	return look.unproven.file != NULL ? ELM_LISTED_UNPROVEN
					  : ELM_LISTED_NOT;
}

/* "FILE:LINE", of which there are as many as lines. */
static const char *
place(const Best *best)
{
	g_autofree char *text = NULL;

	if (best->file == NULL)
		return NULL;
	text = g_strdup_printf("%s:%u", elm_list_file_path(best->file),
	    best->line);
	return g_intern_string(text);
}

ElmListed
elm_lists_look(const ElmLists *self, ElmFacts *facts, const char **where)
{
	const char *const *recipients =
	    elm_envelope_recipients(elm_facts_setup(facts)->envelope);
	Best best = { .file = NULL };
	ElmListed listed = listed_for(self, facts, *recipients, &best);

	for (; *recipients != NULL && listed != ELM_LISTED_NOT; recipients++) {
		Best other = { .file = NULL };

		if (listed_for(self, facts, *recipients, &other) != listed)
			listed = ELM_LISTED_NOT;
	}
	if (where != NULL)
		*where = listed != ELM_LISTED_NOT ? place(&best) : NULL;
	return listed;
}

gboolean
elm_lists_is_known(const ElmLists *self, ElmFacts *facts)
{
	return self->known != NULL &&
	       elm_known_has(self->known, elm_facts_from(facts)->address);
}

gboolean
elm_lists_meet(const char *known, const char *const *recipients, GError **error)
{
	return elm_known_add(known, recipients, error);
}
