/* tree.h -- a folder of files for a test, made and taken away. */
#pragma once

#include <glib.h>

/* A new empty folder.  The caller frees the name. */
char *tree_new(void);
/* Remove @root and all that is in it. */
void tree_remove(const char *root);

/* Make the file @name below @root, and the folders above it.  A @name that
 * ends in "/" is a folder. */
void tree_add(const char *root, const char *name, const char *content);
