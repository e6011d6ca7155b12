/* classroom.h -- a school in a folder of its own, with made-up lessons. */
#pragma once

#include "lib/spam/school.h"

typedef struct {
	char *folder;
	char *path; /* of the model */
} Classroom;

void classroom_set_up(Classroom *self, gconstpointer data);
void classroom_tear_down(Classroom *self, gconstpointer data);

/* The school, which must open. */
ElmSchool *classroom_open(const Classroom *self);

/* Do what @story tells, in words of four letters: the message (a to z), what is
 * said of it (s spam, h ham, f forget), the rank (0 to 2) and by whom.  "*" for
 * the message forgets all that he said since the first letter of the story for
 * which the rank stands.  TRUE when the last word was news. */
gboolean classroom_tell(ElmSchool *school, const char *story);

/* Open, tell, save. */
void classroom_live(const Classroom *self, const char *story);

/* Lesson @i of many, by @who at @i seconds after CLASSROOM_TIME. */
#define CLASSROOM_TIME 1000000
void classroom_teach(ElmSchool *school, guint i, const char *who);

/* The files of the school: what is @suffix behind the name of the model. */
char *classroom_file(const Classroom *self, const char *suffix);
GBytes *classroom_read(const Classroom *self, const char *suffix);
void classroom_write(const Classroom *self, const char *suffix, GBytes *bytes);

/* Octets of the model after @story in a school of its own. */
GBytes *classroom_model_of(const char *story);
