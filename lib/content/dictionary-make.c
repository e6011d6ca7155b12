/* dictionary-make -- a dictionary as C, at build time.
 *
 *     dictionary-make NAME FILE... >NAME.c
 *
 * The files are read as one source, folded as texts are before they are
 * searched; what comes out defines const guint32 NAME[]. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/content/dictionary.h"
#include "lib/content/skeleton.h"

/* Fold what is between the marks of the source, which are to stay. */
static void
fold_line(const char *line, GString *folded)
{
	static const char marks[] = "{/}*^:[]#\n";

	while (*line != '\0') {
		gsize n = strcspn(line, marks);
		g_autofree char *part = elm_skeleton_fold(line, n, NULL);

		g_string_append(folded, part);
		line += n;
		n = strspn(line, marks);
		g_string_append_len(folded, line, (gssize)n);
		line += n;
	}
}

static void
print(const char *name, const GArray *cells)
{
	printf("#include \"config.h\"\n\n#include <glib.h>\n\n"
	       "extern const guint32 %s[];\nconst guint32 %s[] = {",
	    name, name);
	for (guint i = 0; i < cells->len; i++)
		printf("%s%uU,", i % 8 == 0 ? "\n" : "",
		    g_array_index(cells, guint32, i));
	printf("\n};\n");
}

int
main(int argc, char **argv)
{
	g_autoptr(GString) source = g_string_new(NULL);
	g_autoptr(GArray) cells = NULL;
	g_autoptr(GError) error = NULL;

	for (int i = 2; i < argc; i++) {
		g_autofree char *text = NULL;

		if (!g_file_get_contents(argv[i], &text, NULL, &error)) {
			fprintf(stderr, "%s\n", error->message);
			return EXIT_FAILURE;
		}
		fold_line(text, source);
	}
	cells = elm_dictionary_compile(source->str, &error);
	if (cells == NULL || argc < 3) {
		fprintf(stderr, "dictionary-make: %s\n",
		    error != NULL ? error->message : "too few operands");
		return EXIT_FAILURE;
	}
	print(argv[1], cells);
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
