/* message-id.h -- an identifier as RFC 5322, 3.6.4 has it. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct {
	char *inside;      /* between the brackets; "" if there is none */
	char *host;        /* behind the last "@"; "" if there is none */
	gboolean is_exact; /* "<", something, "@", something, ">", no blanks */
} ElmMessageId;

/* That of the message; owned by @facts. */
const ElmMessageId *elm_message_id_of(ElmFacts *facts);

/* Read the first one in @text; the caller clears. */
void elm_message_id_read(const char *text, ElmMessageId *id);
void elm_message_id_clear(ElmMessageId *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmMessageId, elm_message_id_clear)
