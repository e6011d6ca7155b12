/* literal.h -- what a text must hold, letter by letter, for a pattern to match
 * it.
 *
 * Most patterns can be ruled out by a look for a few letters, long before they
 * are compiled.  What is said here is on the safe side: a construct that is not
 * understood asks for nothing. */
#pragma once

#include <glib.h>

#define ELM_LITERAL_LEAST 3 /* octets; less rules out too little */

/* Put into @texts, folded as lib/base/fold.h does, the texts of which at least
 * one is in every text (folded as well) in which the PCRE2 pattern @pattern,
 * made with the flags @flags of lib/base/regex.h, is found: one behind the
 * other, each with a NUL behind it.  FALSE, and none, when nothing can be said;
 * each is ELM_LITERAL_LEAST octets or longer. */
gboolean elm_literal_of_regex(const char *pattern, guint flags, GString *texts);

/* The same for the glob @pattern (lib/base/glob.h), which takes all of a
 * text. */
gboolean elm_literal_of_glob(const char *pattern, GString *texts);

/* How much it says that @text, of @length octets, stands somewhere: the longer
 * it is and the rarer its letters are in mail, the more. */
guint elm_literal_worth(const char *text, gsize length);
