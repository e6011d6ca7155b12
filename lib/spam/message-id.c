#include "config.h"

#include "lib/spam/message-id.h"

#include <string.h>

void
elm_message_id_read(const char *text, ElmMessageId *id)
{
	const char *start = strchr(text, '<');
	const char *end = start != NULL ? strchr(start, '>') : NULL;
	const char *at;

	id->is_exact =
	    start == text && end != NULL && end[1] == '\0' && end > start + 1;
	start = start != NULL ? start + 1 : text;
	id->inside = end != NULL ? g_strndup(start, (gsize)(end - start))
				 : g_strdup(start);
	at = strrchr(id->inside, '@');
	id->host = g_strdup(at != NULL ? at + 1 : "");
	if (at == NULL || at == id->inside || at[1] == '\0' ||
	    strpbrk(id->inside, " \t<") != NULL ||
	    strchr(id->inside, '@') != at)
		id->is_exact = FALSE;
}

void
elm_message_id_clear(ElmMessageId *id)
{
	g_clear_pointer(&id->inside, g_free);
	g_clear_pointer(&id->host, g_free);
}

static gpointer
read_own(ElmFacts *facts)
{
	ElmMessageId *id = g_new0(ElmMessageId, 1);

	elm_message_id_read(elm_facts_raw(facts, "Message-ID"), id);
	return id;
}

static void
free_own(gpointer data)
{
	elm_message_id_clear(data);
	g_free(data);
}

const ElmMessageId *
elm_message_id_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, read_own, free_own);
}
