#include "config.h"

#include "lib/content/document.h"

#include "lib/content/flow.h"
#include "lib/content/office-text.h"
#include "lib/content/ole-text.h"
#include "lib/content/pdf-text.h"
#include "lib/content/rtf-text.h"
#include "lib/content/span.h"

#define PDF_HEAD 1024 /* octets in which readers look for "%PDF-" */

static const char *
read_zip(GBytes *content, ElmFlow *flow, gboolean *is_cut)
{
	return elm_office_text(elm_span_of(content), flow, is_cut);
}

static const char *
read_rtf(GBytes *content, ElmFlow *flow, gboolean *is_cut G_GNUC_UNUSED)
{
	elm_rtf_text(elm_span_of(content), flow);
	return "text/rtf";
}

static const char *
read_pdf(GBytes *content, ElmFlow *flow, gboolean *is_cut)
{
	elm_pdf_text(content, flow, is_cut);
	return "application/pdf";
}

static const struct {
	const char *start;
	gsize length;
	guint kind;
	const char *(*read)(GBytes *content, ElmFlow *flow, gboolean *is_cut);
} readers[] = {
	{ "PK\003\004", 4, ELM_DOCUMENT_OFFICE, read_zip },
	{ "\xd0\xcf\x11\xe0", 4, ELM_DOCUMENT_OFFICE, elm_ole_text },
	{ "{\\rt", 4, ELM_DOCUMENT_OFFICE, read_rtf },
};

static const char *
read_document(GBytes *content, guint kinds, ElmFlow *flow, gboolean *is_cut)
{
	ElmSpan span = elm_span_of(content);
	ElmSpan head = elm_span_cut(span, 0, PDF_HEAD);

	for (gsize i = 0; i < G_N_ELEMENTS(readers); i++)
		if ((kinds & readers[i].kind) != 0 &&
		    elm_span_is_at(span, 0, readers[i].start,
			readers[i].length))
			return readers[i].read(content, flow, is_cut);
	if ((kinds & ELM_DOCUMENT_PDF) != 0 &&
	    ELM_SPAN_FIND(head, 0, "%PDF-") >= 0)
		return read_pdf(content, flow, is_cut);
	return NULL;
}

char *
elm_document_text(GBytes *content, guint kinds, const char **type,
    gsize *length, gboolean *is_cut)
{
	g_autofree char *text = NULL;
	ElmFlow flow;

	elm_flow_init(&flow);
	*type = read_document(content, kinds, &flow, is_cut);
	text = elm_flow_finish(&flow, length);
	return *type != NULL ? g_steal_pointer(&text) : NULL;
}
