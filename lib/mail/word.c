#include "config.h"

#include "lib/mail/word.h"

#include <string.h>

#include "lib/mail/decode.h"

#define LONGEST 4096 /* octets of one word; RFC 2047 allows 75 */

/* The pieces of "=?CHARSET?ENCODING?TEXT?=". */
typedef struct {
	const char *charset;
	gsize charset_length;
	char encoding; /* lower case */
	const char *text;
	gsize text_length;
	const char *end; /* behind the word */
} Word;

static gboolean
read_word(const char *at, Word *word)
{
	const char *end;

	word->charset = at + 2;
	at = memchr(word->charset, '?', strnlen(word->charset, LONGEST));
	if (at == NULL || at[1] == '\0' || at[2] != '?')
		return FALSE;
	word->charset_length = strcspn(word->charset, "?* \t");
	word->encoding = g_ascii_tolower(at[1]);
	word->text = at + 3;
	end = memmem(word->text, strnlen(word->text, LONGEST), "?=", 2);
	if (end == NULL || (word->encoding != 'q' && word->encoding != 'b'))
		return FALSE;
	word->text_length = (gsize)(end - word->text);
	word->end = end + 2;
	return TRUE;
}

static void
append_word(GString *out, const Word *word)
{
	g_autofree char *text = g_strndup(word->text, word->text_length);
	g_autofree char *charset =
	    g_strndup(word->charset, word->charset_length);
	g_autoptr(GBytes) octets = NULL;
	g_autofree char *utf8 = NULL;
	const char *data;
	gsize size;
	gsize utf8_size;

	if (word->encoding == 'q')
		g_strdelimit(text, "_", ' ');
	octets = elm_decode(word->encoding == 'q' ? ELM_DECODE_QUOTED
						  : ELM_DECODE_BASE64_PIECES,
	    text, word->text_length, word->text_length, NULL);
	data = g_bytes_get_data(octets, &size);
	utf8 = g_convert(data, (gssize)size, "UTF-8", charset, NULL, &utf8_size,
	    NULL);
	if (utf8 != NULL) {
		data = utf8;
		size = utf8_size;
	}
	for (gsize i = 0; i < size; i++)
		if (data[i] != '\0')
			g_string_append_c(out, data[i]);
}

char *
elm_word_decode(const char *text)
{
	GString *out = g_string_new(NULL);
	gssize behind =
	    -1; /* length of out behind a word, while blanks follow */
	Word word;

	while (*text != '\0') {
		if (text[0] == '=' && text[1] == '?' &&
		    read_word(text, &word)) {
			if (behind >= 0)
				g_string_truncate(out, (gsize)behind);
			append_word(out, &word);
			text = word.end;
			behind = (gssize)out->len;
			continue;
		}
		if (*text != ' ' && *text != '\t')
			behind = -1;
		g_string_append_c(out, *text++);
	}
	return g_string_free(out, FALSE);
}
