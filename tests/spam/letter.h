/* letter.h -- messages in one line, for the cases of groups that go by words.
 */
#pragma once

#define LETTER_FROM(from, subject, text)                                       \
	"From: " from "\nTo: <reader@example.net>\nSubject: " subject          \
	"\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"       \
	"Content-Transfer-Encoding: 8bit\n\n" text "\n"

/* From a company, and from a free mail provider. */
#define LETTER(subject, text)                                                  \
	LETTER_FROM("Ann <ann@example.org>", subject, text)
#define LETTER_PRIVATE(subject, text)                                          \
	LETTER_FROM("Ann <ann.example@gmail.com>", subject, text)

/* What may stand behind a text. */
#define CLICK " Click here: https://www.example.org/go"
#define HURRY " Immediate action required."
