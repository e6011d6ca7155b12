#include "config.h"

#include "lib/mail/boundary.h"

#include <string.h>

/* A delimiter line is found by the hashes of its beginnings, case folded, one
 * for each length that a boundary has. */
#define HASH_START 5381u
#define HASH_STEP(hash, octet) ((hash)*33u ^ (guint)(guchar)(octet))

#define LONGEST_CHAIN 16     /* boundaries of one hash that are looked for */
#define SHORTEST_WITH_JUNK 4 /* "--" and more is no delimiter of "-" */

typedef struct {
	char *text;
	gsize length;
	gboolean is_sure;
	gssize next; /* of the same hash, or -1 */
} Boundary;

struct ElmBoundaries {
	GArray *list;     /* Boundary */
	GHashTable *head; /* hash, index of the first of that hash */
	guint8 lengths[ELM_BOUNDARY_LONGEST + 1];
	gsize longest;
	gboolean is_cut;
};

static void
boundary_clear(gpointer data)
{
	Boundary *self = data;

	g_free(self->text);
}

ElmBoundaries *
elm_boundaries_new(void)
{
	ElmBoundaries *self = g_new0(ElmBoundaries, 1);

	self->list = g_array_new(FALSE, FALSE, sizeof(Boundary));
	g_array_set_clear_func(self->list, boundary_clear);
	self->head = g_hash_table_new(NULL, NULL);
	return self;
}

void
elm_boundaries_free(ElmBoundaries *self)
{
	g_array_unref(self->list);
	g_hash_table_unref(self->head);
	g_free(self);
}

static Boundary *
boundary_at(const ElmBoundaries *self, gsize i)
{
	return &g_array_index(self->list, Boundary, i);
}

static gssize
first_of(const ElmBoundaries *self, guint hash)
{
	gpointer value =
	    g_hash_table_lookup(self->head, GUINT_TO_POINTER(hash));

	return (gssize)GPOINTER_TO_SIZE(value) - 1;
}

gsize
elm_boundaries_add(ElmBoundaries *self, const char *text, gboolean is_sure)
{
	guint hash = HASH_START;
	gsize chain = 0;
	Boundary *boundary;

	for (const char *c = text; *c != '\0'; c++)
		hash = HASH_STEP(hash, g_ascii_tolower(*c));
	for (gssize i = first_of(self, hash); i >= 0;
	     i = boundary_at(self, (gsize)i)->next, chain++) {
		if (strcmp(boundary_at(self, (gsize)i)->text, text) != 0)
			continue;
		boundary_at(self, (gsize)i)->is_sure |= is_sure;
		return (gsize)i;
	}
	g_array_set_size(self->list, self->list->len + 1);
	boundary = boundary_at(self, self->list->len - 1);
	boundary->text = g_strdup(text);
	boundary->length = strlen(text);
	boundary->is_sure = is_sure;
	boundary->next = first_of(self, hash);
	if (boundary->length > ELM_BOUNDARY_LONGEST || chain >= LONGEST_CHAIN) {
		self->is_cut = TRUE;
		return self->list->len - 1;
	}
	g_hash_table_insert(self->head, GUINT_TO_POINTER(hash),
	    GSIZE_TO_POINTER(self->list->len));
	self->lengths[boundary->length] = 1;
	self->longest = MAX(self->longest, boundary->length);
	return self->list->len - 1;
}

gsize
elm_boundaries_count(const ElmBoundaries *self)
{
	return self->list->len;
}

const char *
elm_boundaries_text(const ElmBoundaries *self, gsize i)
{
	return boundary_at(self, i)->text;
}

gboolean
elm_boundaries_is_cut(const ElmBoundaries *self)
{
	return self->is_cut;
}

gboolean
elm_boundaries_is_sure(const ElmBoundaries *self, gsize i)
{
	return boundary_at(self, i)->is_sure;
}

static gboolean
is_blank(const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if (text[i] != ' ' && text[i] != '\t')
			return FALSE;
	return TRUE;
}

static ElmDelimiterKind
kind_of(const char *rest, gsize length, gsize boundary_length)
{
	if (is_blank(rest, length))
		return ELM_DELIMITER_OPEN;
	if (length >= 2 && rest[0] == '-' && rest[1] == '-' &&
	    is_blank(rest + 2, length - 2))
		return ELM_DELIMITER_CLOSE;
	return boundary_length >= SHORTEST_WITH_JUNK ? ELM_DELIMITER_JUNK
						     : ELM_DELIMITER_NONE;
}

/* Let the better of @found and the delimiter of boundary @i stand in @found:
 * exact before junk, same case before other case, long before short. */
static void
prefer(const ElmBoundaries *self, ElmDelimiter *found, gsize i,
    ElmDelimiterKind kind, gboolean is_other_case)
{
	gboolean was_exact = found->kind > ELM_DELIMITER_JUNK;
	gboolean is_exact = kind > ELM_DELIMITER_JUNK;
	gboolean is_better =
	    is_exact >= was_exact &&
	    (found->kind == ELM_DELIMITER_NONE || is_exact > was_exact ||
		is_other_case <= found->is_other_case);

	if (is_exact && was_exact && !is_other_case && !found->is_other_case)
		found->is_ambiguous =
		    elm_boundaries_is_sure(self, i) &&
		    elm_boundaries_is_sure(self, found->boundary);
	if (kind == ELM_DELIMITER_NONE || !is_better)
		return;
	found->kind = kind;
	found->boundary = i;
	found->is_other_case = is_other_case;
}

ElmDelimiter
elm_boundaries_match(const ElmBoundaries *self, const char *line, gsize length)
{
	ElmDelimiter found = { .kind = ELM_DELIMITER_NONE };
	const char *text = line + 2;
	guint hash = HASH_START;

	if (length < 2 || line[0] != '-' || line[1] != '-')
		return found;
	length -= 2;
	for (gsize n = 0; n <= MIN(length, self->longest); n++) {
		if (n > 0)
			hash = HASH_STEP(hash, g_ascii_tolower(text[n - 1]));
		if (!self->lengths[n])
			continue;
		for (gssize i = first_of(self, hash); i >= 0;
		     i = boundary_at(self, (gsize)i)->next) {
			const Boundary *one = boundary_at(self, (gsize)i);

			if (one->length != n ||
			    g_ascii_strncasecmp(one->text, text, n) != 0)
				continue;
			prefer(self, &found, (gsize)i,
			    kind_of(text + n, length - n, n),
			    memcmp(one->text, text, n) != 0);
		}
	}
	return found;
}
