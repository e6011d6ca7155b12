/* sealed.h -- what the tests of the seal share: a message, a program that it
 * passes, and what is expected of the next one. */
#pragma once

#include "lib/mail/message.h"
#include "lib/mail/seal.h"

#define SEALED_MAIL "From: a@example.org\nSubject: hello\n\none\n\ntwo\n"
#define SEALED_TIME 1700000000

extern const ElmSecret sealed_key;

/* A message over @text, and its text as it now stands, which the caller
 * frees. */
ElmMessage *sealed_message(const char *text);
char *sealed_text(const ElmMessage *message);

/* What a program makes of @text that finds @value; @name NULL to find nothing.
 * The caller frees. */
char *sealed_pass(const char *text, const char *name, const char *value);

/* SEALED_MAIL with "X-ELM-Scan: verdict=clean".  The caller frees. */
char *sealed_mail(void);

/* Open @text: is it valid, is it forged, and no verdict field stays. */
void sealed_check_open(const char *text, const ElmSecret *secret,
    gboolean is_valid, gboolean is_forged);
void sealed_check_valid(const char *text);
void sealed_check_forged(const char *text);

/* @text with @what, which is in it, replaced @with.  The caller frees. */
char *sealed_replace(const char *text, const char *what, const char *with);
