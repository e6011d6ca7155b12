/* bench-gmime.c -- the least that a filter with GMime can do: start it, parse
 * the message on standard input, look at one field.  Given files, it does that
 * with each of them in one process, as a report would. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <gmime/gmime.h>

#include "lib/mail/gmime-auto.h"

static gboolean
look(int fd)
{
	g_autoptr(GMimeStream) stream = g_mime_stream_fs_new(fd);
	g_autoptr(GMimeParser) parser = g_mime_parser_new_with_stream(stream);
	g_autoptr(GMimeMessage) message =
	    g_mime_parser_construct_message(parser, NULL);
	const char *subject;

	if (message == NULL)
		return FALSE;
	subject = g_mime_message_get_subject(message);
	puts(subject != NULL ? subject : "");
	return TRUE;
}

int
main(int argc, char **argv)
{
	g_mime_init();
	if (argc == 1)
		return look(STDIN_FILENO) ? 0 : 1;
	for (int i = 1; i < argc; i++)
		if (!look(open(argv[i], O_RDONLY | O_CLOEXEC)))
			return 1;
	return 0;
}
