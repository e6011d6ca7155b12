/* A lesson as it stands in a journal: its facts and its features; and, since no
 * fuzzer finds a right sum, each of them alone. */
#include "config.h"

#include <stdint.h>

#include <glib.h>

#include "lib/base/checksum.h"
#include "lib/spam/feature.h"
#include "lib/spam/lesson.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
read_facts(const uint8_t *data, size_t size)
{
	g_autofree char *facts = g_strndup((const char *)data, size);
	ElmLessonHead head = { (guint32)size, 1, elm_checksum(data, size), 0 };
	g_autoptr(GBytes) again = NULL;
	ElmLesson lesson;

	if (elm_lesson_decode(&lesson, &head, facts))
		again = elm_lesson_encode(&lesson);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(data, size);
	g_autoptr(ElmFeatures) features = elm_features_unpack(bytes, NULL);
	g_autoptr(GBytes) again = NULL;
	ElmLessonHead head;

	if (features != NULL)
		again = elm_features_pack(features);
	if (elm_lesson_find(data, size) == data)
		elm_lesson_head_decode(&head, data);
	read_facts(data, size);
	return 0;
}
