#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ATTACH_PAGE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/html; "
	    "name=\"a.html\"\nContent-Disposition: attachment; "
	    "filename=\"a.html\"\nContent-Transfer-Encoding: "
	    "7bit\n\n<html><p>hello</p></html>\n--=_part--\n" },
	{ "ATTACH_PAGE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"html.txt\"\nContent-Disposition: attachment; "
	    "filename=\"html.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\nhello\n--=_part--\n" },
	{ "ATTACH_SVG", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: image/svg+xml; "
	    "name=\"a.svg\"\nContent-Disposition: attachment; "
	    "filename=\"a.svg\"\nContent-Transfer-Encoding: 7bit\n\n<svg "
	    "xmlns=\"http://www.w3.org/2000/svg\"></svg>\n--=_part--\n" },
	{ "ATTACH_SVG", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"svg.txt\"\nContent-Disposition: attachment; "
	    "filename=\"svg.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\nhello\n--=_part--\n" },
	{ "ATTACH_ENCRYPTED", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAQAAAAAAIVCAiPnlEQAAABEAAAAFAAAAYS50eHRoZWxsbyBo"
	    "ZWxsbyBoZWxsb1BLAQIU\nAxQAAQAAAAAAIVCAiPnlEQAAABEAAAAFAAAAAAAAAAAA"
	    "AACAAQAAAABhLnR4dFBLBQYAAAAAAQAB\nADMAAAA0AAAAAAA=\n--=_part--"
	    "\n" },
	{ "ATTACH_ENCRYPTED", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BL"
	    "AQIUAxQAAAAAAAAAIVCG\nphA2BQAAAAUAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4"
	    "dFBLBQYAAAAAAQABADMAAAAoAAAAAAA=\n--=_part--\n" },
	{ "ATTACH_CALENDAR_LINK", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/calendar; "
	    "name=\"a.ics\"\nContent-Disposition: attachment; "
	    "filename=\"a.ics\"\nContent-Transfer-Encoding: "
	    "7bit\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:http://"
	    "example.com/\nEND:VEVENT\nEND:VCALENDAR\n--=_part--\n" },
	{ "ATTACH_CALENDAR_LINK", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/calendar; "
	    "name=\"a.ics\"\nContent-Disposition: attachment; "
	    "filename=\"a.ics\"\nContent-Transfer-Encoding: "
	    "7bit\n\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:lunch\nEND:"
	    "VEVENT\nEND:VCALENDAR\n--=_part--\n" },
	{ "ATTACH_PDF_LINK", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n3 "
	    "0 obj <</S/URI/URI(http://example.com/)>> endobj\n2 0 obj "
	    "<</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_PDF_LINK", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_PATCH", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/x-patch; "
	    "name=\"a.patch\"\nContent-Disposition: attachment; "
	    "filename=\"a.patch\"\nContent-Transfer-Encoding: 7bit\n\n--- "
	    "a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n--=_part--\n" },
	{ "ATTACH_PATCH", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"patch.txt\"\nContent-Disposition: attachment; "
	    "filename=\"patch.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
	{ "ATTACH_SIGNATURE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/signed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\nHello\n--=_part\nContent-Type: "
	    "application/pgp-signature\n\n-----BEGIN PGP "
	    "SIGNATURE-----\n\niQ==\n-----END PGP "
	    "SIGNATURE-----\n--=_part--\n" },
	{ "ATTACH_SIGNATURE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"signature.txt\"\nContent-Disposition: attachment; "
	    "filename=\"signature.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\nAnn\n--=_part--\n" },
	{ "ATTACH_ALL_THERE_IS", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_ALL_THERE_IS", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nWe "
	    "met on Thursday in the garden, and talked about boats, about "
	    "rivers, about everything that floats or swims or drifts along "
	    "between two shores under a summer sky. We met on Thursday in the "
	    "garden, and talked about boats, about rivers, about everything "
	    "that floats or swims or drifts along between two shores under a "
	    "summer sky.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_PASSWORD", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nThe "
	    "password is 1234.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAQAAAAAAIVCAiPnlEQAAABEAAAAFAAAAYS50eHRoZWxsbyBo"
	    "ZWxsbyBoZWxsb1BLAQIU\nAxQAAQAAAAAAIVCAiPnlEQAAABEAAAAFAAAAAAAAAAAA"
	    "AACAAQAAAABhLnR4dFBLBQYAAAAAAQAB\nADMAAAA0AAAAAAA=\n--=_part--"
	    "\n" },
	{ "ATTACH_PASSWORD", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nThe "
	    "password is 1234.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BL"
	    "AQIUAxQAAAAAAAAAIVCG\nphA2BQAAAAUAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4"
	    "dFBLBQYAAAAAAQABADMAAAAoAAAAAAA=\n--=_part--\n" },
	{ "ATTACH_SINGLE_PAGE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/html; "
	    "name=\"a.html\"\nContent-Disposition: attachment; "
	    "filename=\"a.html\"\nContent-Transfer-Encoding: "
	    "7bit\n\n<html><p>hello</p></html>\n--=_part--\n" },
	{ "ATTACH_SINGLE_PAGE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_attachment_lure, cases,
	    G_N_ELEMENTS(cases));
}
