/* bench-gmime.c -- the least that a filter with GMime can do: start it, parse
 * the message on standard input, look at one field. */
#include "config.h"

#include <stdio.h>
#include <unistd.h>

#include <gmime/gmime.h>

#include "lib/mail/gmime-auto.h"

int
main(void)
{
	g_autoptr(GMimeStream) stream = NULL;
	g_autoptr(GMimeParser) parser = NULL;
	g_autoptr(GMimeMessage) message = NULL;
	const char *subject;

	g_mime_init();
	stream = g_mime_stream_pipe_new(STDIN_FILENO);
	parser = g_mime_parser_new_with_stream(stream);
	message = g_mime_parser_construct_message(parser, NULL);
	if (message == NULL)
		return 1;
	subject = g_mime_message_get_subject(message);
	puts(subject != NULL ? subject : "");
	return 0;
}
