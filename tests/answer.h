/* answer.h -- is what a filter wrote the whole right answer? */
#pragma once

#include <glib.h>

/* What is left of a message when its fields of the names in @names are taken
 * out of its header, and what was taken. */
typedef struct {
	GByteArray *rest;
	GByteArray *taken;
} TestSplit;

TestSplit *test_split_new(const guint8 *data, gsize size, char **names);
void test_split_free(TestSplit *self);

/* The same message but for the fields taken? */
gboolean test_split_has_same_rest(const TestSplit *self,
    const TestSplit *wanted);

/* And no "verdict=clean" among those that was not there? */
gboolean test_split_is_same(const TestSplit *self, const TestSplit *wanted);

/* Could what @self was made of be the beginning of @wanted?  Its last line,
 * which may be half, is not looked at. */
gboolean test_split_is_beginning(const TestSplit *self,
    const TestSplit *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(TestSplit, test_split_free)
