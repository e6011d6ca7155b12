#include "config.h"

#include "lib/spam/rule-set.h"

#include <string.h>

#include "lib/base/io.h"
#include "lib/spam/evidence.h"

#define FILE_MOST (16 * 1024 * 1024)
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
read_lines(ElmRuleSet *self, guint file, char *text, gsize size)
{
	ElmRuleLexer lexer;

	elm_rule_lexer_init(&lexer, self->paths[file], self->errors, text,
	    size);
	while (elm_rule_lexer_next_line(&lexer))
		elm_rule_tables_read(&self->tables, &lexer, file);
}

static void
read_file(ElmRuleSet *self, guint file)
{
	g_autoptr(GError) error = NULL;
	GBytes *bytes = elm_io_read_file(self->paths[file], FILE_MOST, &error);
	gsize size;
	char *text;

	if (bytes == NULL) {
		g_ptr_array_add(self->errors,
		    g_strdup_printf("%s", error->message));
		return;
	}
	text = g_bytes_unref_to_data(bytes, &size);
	text = g_realloc(text, size + 2);
	memmove(text + 1, text, size);
	text[0] = text[size + 1] = '\0';
	g_ptr_array_add(self->texts, text);
	read_lines(self, file, text + 1, size);
}

gint
elm_rule_set_rule(const ElmRuleSet *self, const char *name)
{
	return GPOINTER_TO_INT(g_hash_table_lookup(self->numbers, name)) - 1;
}

gint
elm_rule_set_test(const ElmRuleSet *self, const char *name)
{
	return GPOINTER_TO_INT(g_hash_table_lookup(self->tests, name)) - 1;
}

static GHashTable *
number_tests(void)
{
	GHashTable *tests = g_hash_table_new(g_str_hash, g_str_equal);
	const ElmGroup *group;
	guint number = 0;

	for (gsize i = 0; (group = elm_evidence_group(i)) != NULL; i++)
		for (gsize k = 0; k < group->n; k++)
			g_hash_table_insert(tests, (char *)group->tests[k].name,
			    GUINT_TO_POINTER(++number));
	return tests;
}

/* Look up the names that @rule asks for; how many are rules. */
static guint
look_up(const ElmRuleSet *self, const ElmSpamRule *rule)
{
	const ElmSpamCondition *condition;
	ElmRuleName *name;
	guint n = 0;

	for (guint i = 0; (condition = elm_rule_tables_condition(&self->tables,
			       rule, i)) != NULL;
	     i++) {
		if (condition->key != ELM_RULE_TEST)
			continue;
		for (guint k = 0; (name = elm_rule_tables_name(&self->tables,
				       condition, k)) != NULL;
		     k++) {
			name->rule = elm_rule_set_rule(self, name->name);
			if (name->rule < 0)
				name->test =
				    elm_rule_set_test(self, name->name);
			n += name->rule >= 0 ? 1 : 0;
		}
	}
	return n;
}

/* Call @func for the number of each rule that rule @i names. */
typedef void (*NameFunc)(guint rule, guint named, gpointer user);

static void
each_named(const ElmRuleSet *self, guint i, NameFunc func, gpointer user)
{
	const ElmSpamRule *rule = elm_rule_tables_rule(&self->tables, i);
	const ElmSpamCondition *condition;
	const ElmRuleName *name;

	for (guint k = 0; (condition = elm_rule_tables_condition(&self->tables,
			       rule, k)) != NULL;
	     k++)
		for (guint n = 0; (name = elm_rule_tables_name(&self->tables,
				       condition, n)) != NULL;
		     n++)
			if (name->rule >= 0)
				func(i, (guint)name->rule, user);
}

/* Who names whom, to be walked from the named: the rules that name rule i are
 * at starts[i] up to starts[i + 1] in @by. */
typedef struct {
	guint *starts;
	guint *by;
	guint *waits; /* of a rule: for so many others */
} Links;

static void
count_link(G_GNUC_UNUSED guint rule, guint named, gpointer user)
{
	Links *links = user;

	links->starts[named]++;
}

/* The counts were summed up: each list is filled from its end. */
static void
note_link(guint rule, guint named, gpointer user)
{
	Links *links = user;

	links->by[--links->starts[named]] = rule;
}

/* Those that wait for nobody come first (Kahn's algorithm). */
static void
sort_linked(ElmRuleSet *self, Links *links)
{
	guint n = self->tables.rules->len;

	for (guint i = 0; i < n; i++)
		each_named(self, i, count_link, links);
	for (guint i = 1; i <= n; i++)
		links->starts[i] += links->starts[i - 1];
	links->by = g_new0(guint, MAX(links->starts[n], 1));
	for (guint i = 0; i < n; i++)
		each_named(self, i, note_link, links);
	for (guint i = 0; i < n; i++)
		if (links->waits[i] == 0)
			g_array_append_val(self->order, i);
	for (guint k = 0; k < self->order->len; k++) {
		guint done = g_array_index(self->order, guint, k);

		for (guint at = links->starts[done];
		     at < links->starts[done + 1]; at++)
			if (--links->waits[links->by[at]] == 0)
				g_array_append_val(self->order, links->by[at]);
	}
}

/* A later rule takes the place of an earlier one of its name. */
static void
number_rules(ElmRuleSet *self)
{
	ElmSpamRule *rule;

	for (guint i = 0; (rule = elm_rule_tables_rule(&self->tables, i));
	     i++) {
		gint other = elm_rule_set_rule(self, rule->name);

		if (other >= 0)
			elm_rule_tables_rule(&self->tables, (guint)other)
			    ->is_replaced = TRUE;
		g_hash_table_replace(self->numbers, (char *)rule->name,
		    GUINT_TO_POINTER(i + 1));
	}
}

static void
sort_rules(ElmRuleSet *self)
{
	guint n = self->tables.rules->len;
	g_autofree guint *starts = g_new0(guint, n + 1);
	g_autofree guint *waits = g_new0(guint, n + 1);
	Links links = { starts, NULL, waits };

	for (guint i = 0; i < n; i++)
		waits[i] =
		    look_up(self, elm_rule_tables_rule(&self->tables, i));
	sort_linked(self, &links);
	g_free(links.by);
}

ElmRuleSet *
elm_rule_set_new(const char *const *paths)
{
	ElmRuleSet *self = g_new0(ElmRuleSet, 1);

	self->paths = g_strdupv((char **)paths);
	self->texts = g_ptr_array_new_with_free_func(g_free);
	elm_rule_tables_init(&self->tables);
	self->errors = g_ptr_array_new_with_free_func(g_free);
	self->order = g_array_new(FALSE, FALSE, sizeof(guint));
	self->numbers = g_hash_table_new(g_str_hash, g_str_equal);
	self->tests = number_tests();
	for (guint i = 0; self->paths[i] != NULL; i++)
		read_file(self, i);
	number_rules(self);
	sort_rules(self);
	return self;
}

void
elm_rule_set_free(ElmRuleSet *self)
{
	g_strfreev(self->paths);
	g_hash_table_unref(self->numbers);
	g_hash_table_unref(self->tests);
	elm_rule_tables_clear(&self->tables);
	g_ptr_array_unref(self->errors);
	g_ptr_array_unref(self->texts);
	g_array_unref(self->order);
	g_free(self);
}

/* A NUL stands before every line. */
static glong
column_of(const char *where)
{
	const char *start = where;

	while (start[-1] != '\0')
		start--;
	if (g_str_has_prefix(start, BYTE_ORDER_MARK))
		start += strlen(BYTE_ORDER_MARK);
	return g_utf8_pointer_to_offset(start, where) + 1;
}

char *
elm_rule_set_place(const ElmRuleSet *self, guint file, guint line,
    const char *where)
{
	return g_strdup_printf("%s:%u:%ld", self->paths[file], line,
	    column_of(where));
}

char *
elm_rule_set_circle(const ElmRuleSet *self)
{
	g_autofree gboolean *is_done =
	    g_new0(gboolean, self->tables.rules->len + 1);
	g_autofree char *place = NULL;
	const ElmSpamRule *rule;
	guint i = 0;

	for (guint k = 0; k < self->order->len; k++)
		is_done[g_array_index(self->order, guint, k)] = TRUE;
	while (i < self->tables.rules->len && is_done[i])
		i++;
	rule = elm_rule_tables_rule(&self->tables, i);
	if (rule == NULL)
		return NULL;
	place = elm_rule_set_place(self, rule->file, rule->line, rule->where);
	return g_strdup_printf("%s: '%s' asks, maybe through others, whether "
			       "it is true itself",
	    place, rule->name);
}
