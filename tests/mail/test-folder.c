#include "config.h"

#include "lib/mail/folder.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "tests/mail/tree.h"

/* What a walk through @root finds: "name=kind ", "name=! " for an error. */
static char *
walk(const char *root)
{
	GString *out = g_string_new(NULL);
	g_autoptr(ElmFolder) folder = elm_folder_open(root, NULL);
	g_autoptr(GError) error = NULL;
	gsize skip = strlen(root) + 1;
	ElmFolderKind kind;
	const char *path;

	g_assert_nonnull(folder);
	while ((path = elm_folder_next(folder, &kind, &error)) != NULL ||
	       error != NULL) {
		if (path != NULL) {
			g_string_append_printf(out, "%s=%c ", path + skip,
			    "ame"[kind]);
			continue;
		}
		g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
		g_assert_nonnull(
		    strstr(error->message, elm_folder_path(folder)));
		g_string_append_printf(out, "%s=! ",
		    elm_folder_path(folder) + skip);
		g_clear_error(&error);
	}
	return g_string_free(out, FALSE);
}

/* Files, and what is found of them. */
static const struct {
	const char *name;
	const char *files[10];
	const char *wanted;
} cases[] = {
	{ "empty", { NULL }, "" },
	{ "sorted by octets",
	    { "b", "a/z", "a/b", "a.x", "B", "\xff", "10.eml", "9.emlx" },
	    "10.eml=m 9.emlx=e B=a a/b=a a/z=a a.x=a b=a \xff=a " },
	{ "without dot files", { ".git/x", ".mh_sequences", "a", "s/.b" },
	    "a=a " },
	{ "mh", { "10", "9", "x" }, "10=m 9=m x=a " },
	{ "maildir",
	    { "cur/2:2,S", "cur/1:2,", "cur/sub/x", "new/3", "tmp/4",
		".Sent/cur/5", "dovecot-uidlist" },
	    "cur/1:2,=m cur/2:2,S=m new/3=m " },
	{ "maildir below", { "m/cur/1", "m/new/", "m/tmp/2", "n" },
	    "m/cur/1=m n=a " },
	{ "no maildir", { "cur/1.x", "x" }, "cur/1.x=a x=a " },
	{ "bundle with mbox", { "In.mbox/mbox", "In.mbox/table_of_contents" },
	    "In.mbox/mbox=a " },
	{ "bundle of emlx",
	    { "In.mbox/Info.plist", "In.mbox/U/Data/Messages/2.emlx",
		"In.mbox/U/Data/Messages/1.partial.emlx",
		"In.mbox/U/Data/Messages/1.2.emlxpart" },
	    "In.mbox/U/Data/Messages/1.partial.emlx=e "
	    "In.mbox/U/Data/Messages/2.emlx=e " },
	{ "mbox file", { "In.mbox", "In.msf" }, "In.mbox=a In.msf=a " },
};

static void
test_files_come_in_order_with_their_kind(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *root = tree_new();
		g_autofree char *found = NULL;

		for (gsize k = 0; cases[i].files[k] != NULL; k++)
			tree_add(root, cases[i].files[k], "");
		found = walk(root);
		g_test_message("%s", cases[i].name);
		g_assert_cmpstr(found, ==, cases[i].wanted);
		tree_remove(root);
	}
}

static void
test_bundle_itself_may_be_opened(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *bundle = g_build_filename(root, "a.mbox/", NULL);
	g_autofree char *found = NULL;

	tree_add(root, "a.mbox/mbox", "");
	tree_add(root, "a.mbox/other", "");
	bundle[strlen(bundle) - 1] = '\0';
	found = walk(bundle);
	g_assert_cmpstr(found, ==, "mbox=a ");
	tree_remove(root);
}

static void
test_links_and_pipes_are_errors(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *link = g_build_filename(root, "link", NULL);
	g_autofree char *circle = g_build_filename(root, "circle", NULL);
	g_autofree char *pipe = g_build_filename(root, "pipe", NULL);
	g_autofree char *found = NULL;

	tree_add(root, "a", "");
	tree_add(root, "z", "");
	g_assert_cmpint(symlink("/etc/passwd", link), ==, 0);
	g_assert_cmpint(symlink(".", circle), ==, 0);
	g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
	found = walk(root);
	g_assert_cmpstr(found, ==, "a=a circle=! link=! pipe=! z=a ");
	tree_remove(root);
}

static void
test_missing_folder_is_named(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_folder_open("/nowhere/at-all", &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, "'/nowhere/at-all'"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/folder/files-come-in-order-with-their-kind",
	    test_files_come_in_order_with_their_kind);
	g_test_add_func("/folder/bundle-itself-may-be-opened",
	    test_bundle_itself_may_be_opened);
	g_test_add_func("/folder/links-and-pipes-are-errors",
	    test_links_and_pipes_are_errors);
	g_test_add_func("/folder/missing-one-is-named",
	    test_missing_folder_is_named);
	return g_test_run();
}
