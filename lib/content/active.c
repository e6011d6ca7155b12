#include "config.h"

#include "lib/content/active.h"

#include "lib/content/item.h"
#include "lib/content/markup.h"
#include "lib/content/office.h"
#include "lib/content/pdf.h"
#include "lib/content/rtf.h"
#include "lib/content/span.h"
#include "lib/content/texttype.h"

/* A reader of PDF looks for the mark this far (ISO 32000-1, H.3, note 13). */
#define PDF_MARK 1024

static void
look_at_text(ElmSpan span, const char *type, ElmFinding *found)
{
	g_autoptr(GBytes) plain = NULL;

	/* Only UTF-16 is converted; anything else stays where it is. */
	plain = elm_texttype_plain(span, span.size);
	elm_markup_look(elm_span_of(plain), type, found);
}

void
elm_active_look(GBytes *data, const char *type, ElmFinding *found)
{
	ElmSpan span = elm_span_of(data);
	ElmSpan head = elm_span_cut(span, 0, PDF_MARK);

	if (ELM_SPAN_FIND(head, 0, "%PDF-") >= 0)
		elm_pdf_look(span, found);
	if (ELM_SPAN_IS(span, 0, "{\\rt"))
		elm_rtf_look(span, found);
	else if (ELM_SPAN_IS(span, 0, "PK"))
		elm_office_look_zip(span, found);
	else if (ELM_SPAN_IS(span, 0, "\xd0\xcf\x11\xe0"))
		elm_office_look_ole(data, found);
	else if (elm_texttype_is_text(span))
		look_at_text(span, type, found);
}
