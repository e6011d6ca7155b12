#include "config.h"

#include "tests/mail/tree.h"

#include <ftw.h>
#include <stdio.h>

#include <glib/gstdio.h>

#define DESCRIPTORS 16

char *
tree_new(void)
{
	char *root = g_dir_make_tmp("elm-XXXXXX", NULL);

	g_assert_nonnull(root);
	return root;
}

static int
remove_one(const char *path, const struct stat *status, int flag,
    struct FTW *where)
{
	(void)status;
	(void)flag;
	(void)where;
	return remove(path);
}

void
tree_remove(const char *root)
{
	g_assert_cmpint(nftw(root, remove_one, DESCRIPTORS,
			    FTW_DEPTH | FTW_PHYS),
	    ==, 0);
}

void
tree_add(const char *root, const char *name, const char *content)
{
	g_autofree char *path = g_build_filename(root, name, NULL);
	g_autofree char *folder = g_path_get_dirname(path);

	if (g_str_has_suffix(name, "/")) {
		g_assert_cmpint(g_mkdir_with_parents(path, 0700), ==, 0);
		return;
	}
	g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
	g_assert_true(g_file_set_contents(path, content, -1, NULL));
}
