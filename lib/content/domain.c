#include "config.h"

#include "lib/content/domain.h"

#include <string.h>

#include "lib/content/suffixes.h"

#define LABELS_MAX 8 /* more than the longest rule has */

/* Compare the @length octets of @name with the rule at @line. */
static int
compare(const char *name, gsize length, const char *line)
{
	gsize rule = strcspn(line, "*+!\n");
	int order = memcmp(name, line, MIN(length, rule));

	return order != 0 ? order : (length > rule) - (length < rule);
}

/* The mark behind the rule for the @length octets of @name, '\n' when it has
 * none; '\0' when there is no rule. */
static char
find_rule(const char *name, gsize length)
{
	gsize low = 1; /* start of a line */
	gsize high = elm_suffixes_size;

	while (low < high) {
		gsize middle = low + (high - low) / 2;
		const char *line = elm_suffixes + middle;
		int order;

		while (line[-1] != '\n')
			line--;
		order = compare(name, length, line);
		if (order == 0)
			return line[length];
		if (order < 0)
			high = (gsize)(line - elm_suffixes);
		else
			low = (gsize)(strchr(line, '\n') + 1 - elm_suffixes);
	}
	return '\0';
}

/* The label to the left of the one at @label; NULL when that is the first. */
static const char *
label_before(const char *host, const char *label)
{
	if (label == host)
		return NULL;
	for (label--; label > host && label[-1] != '.'; label--)
		continue;
	return label;
}

/* Without final dots. */
static const char *
host_end(const char *host)
{
	const char *end = host + strlen(host);

	while (end > host && end[-1] == '.')
		end--;
	return end;
}

/* Where the public suffix begins in @host, which ends at @end: the longest rule
 * decides, but for an exception, and without one the last label is it
 * (https://publicsuffix.org/list, "Algorithm"). */
static const char *
suffix_start(const char *host, const char *end)
{
	const char *right = end + 1;
	const char *label = label_before(host, right);
	const char *start = label;

	for (guint i = 0; i < LABELS_MAX && label != NULL; i++) {
		const char *left = label_before(host, label);
		char mark = find_rule(label, (gsize)(end - label));

		if (mark == '!')
			return right;
		if (mark == '\n' || mark == '+')
			start = label;
		if ((mark == '*' || mark == '+') && left != NULL)
			start = left;
		right = label;
		label = left;
	}
	return start;
}

char *
elm_domain_registrable(const char *host)
{
	const char *end = host_end(host);
	const char *start;
	const char *label;

	if (end == host || elm_domain_is_address(host))
		return g_strdup(host);
	start = suffix_start(host, end);
	label = label_before(host, start);
	if (label != NULL)
		start = label;
	return g_strndup(start, (gsize)(end - start));
}

char *
elm_domain_suffix(const char *host)
{
	const char *end = host_end(host);
	const char *start;

	if (end == host || elm_domain_is_address(host))
		return g_strdup(host);
	start = suffix_start(host, end);
	return g_strndup(start, (gsize)(end - start));
}

gboolean
elm_domain_is_known(const char *host)
{
	const char *end = host_end(host);
	const char *label;

	if (end == host)
		return FALSE;
	label = label_before(host, end + 1);
	return find_rule(label, (gsize)(end - label)) != '\0';
}

gboolean
elm_domain_is_address(const char *host)
{
	gsize length = strlen(host);

	if (host[0] == '[' && host[length - 1] == ']') {
		g_autofree char *bare = g_strndup(host + 1, length - 2);

		return g_hostname_is_ip_address(bare);
	}
	return g_hostname_is_ip_address(host);
}

gboolean
elm_domain_is_same(const char *a, const char *b)
{
	g_autofree char *one = elm_domain_registrable(a);
	g_autofree char *other = elm_domain_registrable(b);

	return strcmp(one, other) == 0;
}

char *
elm_domain_unicode(const char *host)
{
	g_auto(GStrv) labels = NULL;

	if (strstr(host, "xn--") == NULL)
		return g_strdup(host);
	labels = g_strsplit(host, ".", -1);
	for (gsize i = 0; labels[i] != NULL; i++) {
		g_autofree char *label = g_hostname_to_unicode(labels[i]);

		if (label == NULL || *label == '\0')
			continue;
		g_free(labels[i]);
		labels[i] = g_steal_pointer(&label);
	}
	return g_strjoinv(".", labels);
}
