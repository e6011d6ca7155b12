#include "config.h"

#include "lib/content/pdf-text.h"

#include <string.h>
#include <unistd.h>

#include "lib/base/io.h"
#include "lib/base/process.h"
#include "lib/content/span.h"

#define PAGES "20"
#define TEXT_MAX ((gsize)1 << 20) /* octets of text */
#define LINKS_MAX 1000
#define LONGEST_LINK 4096
#define SECONDS 5                       /* it may take */
#define MEMORY_MAX ((guint64)512 << 20) /* octets of address space */

/* Add the string in parentheses at @at (ISO 32000-1, 7.3.4.2); returns where it
 * ends. */
static gsize
add_string(ElmSpan document, gsize at, ElmFlow *flow)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *valid = NULL;
	guint8 c;

	for (at++; at < document.size && text->len < LONGEST_LINK; at++) {
		c = document.data[at];
		if (c == ')')
			break;
		if (c == '\\')
			c = (guint8)elm_span_u8(document, ++at);
		if (c > ' ')
			g_string_append_c(text, (char)c);
	}
	valid = g_utf8_make_valid(text->str, (gssize)text->len);
	elm_flow_add(flow, valid, strlen(valid), FALSE);
	elm_flow_break(flow);
	return at;
}

/* What a click leads to: actions of the kind URI (12.6.4.7). */
static void
add_links(ElmSpan document, ElmFlow *flow)
{
	gssize found = ELM_SPAN_FIND(document, 0, "/URI");

	for (guint n = 0; found >= 0 && n < LINKS_MAX; n++) {
		gsize at = (gsize)found + 4;

		while (g_ascii_isspace((char)elm_span_u8(document, at)))
			at++;
		if (elm_span_u8(document, at) == '(')
			at = add_string(document, at, flow);
		found = ELM_SPAN_FIND(document, at, "/URI");
	}
}

void
elm_pdf_text(GBytes *document, ElmFlow *flow, gboolean *is_cut)
{
	static const char *const words[] = { "pdftotext", "-q", "-enc", "UTF-8",
		"-nopgbrk", "-l", PAGES, "-", "-", NULL };
	g_auto(GStrv) argv = g_strdupv((char **)(guintptr)words);
	const ElmProcess process = { .argv = argv,
		.input = elm_io_spool(&document, 1, NULL),
		.deadline = g_get_monotonic_time() + SECONDS * G_USEC_PER_SEC,
		.output_limit = TEXT_MAX,
		.memory_limit = MEMORY_MAX };
	g_autoptr(GByteArray) output = NULL;
	g_autofree char *text = NULL;
	int status = 0;

	add_links(elm_span_of(document), flow);
	if (process.input < 0 ||
	    !elm_process_run(&process, &output, &status, NULL) || status != 0 ||
	    output->len >= TEXT_MAX)
		*is_cut = TRUE;
	if (process.input >= 0)
		close(process.input);
	if (output == NULL || output->len == 0)
		return;
	text =
	    g_utf8_make_valid((const char *)output->data, (gssize)output->len);
	elm_flow_add(flow, text, strlen(text), TRUE);
}
