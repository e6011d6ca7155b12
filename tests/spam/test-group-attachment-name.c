#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ATTACH_DOUBLE_ENDING", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"invoice.pdf.exe\"\nContent-Disposition: attachment; "
	    "filename=\"invoice.pdf.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_DOUBLE_ENDING", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"setup.exe\"\nContent-Disposition: attachment; "
	    "filename=\"setup.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_BIDI", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"ann\342\200\256fdp.exe\"\nContent-Disposition: attachment; "
	    "filename=\"ann\342\200\256fdp.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_BIDI", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"annfdp.exe\"\nContent-Disposition: attachment; "
	    "filename=\"annfdp.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_PADDED", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.pdf                         .exe\"\nContent-Disposition: "
	    "attachment; filename=\"a.pdf                         "
	    ".exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_PADDED", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a pdf .exe\"\nContent-Disposition: attachment; "
	    "filename=\"a pdf .exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_CONTROL", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a\001.exe\"\nContent-Disposition: attachment; "
	    "filename=\"a\001.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_CONTROL", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.exe\"\nContent-Disposition: attachment; "
	    "filename=\"a.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_CLSID", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"x.{3050f4d8-98B5-11CF-BB82-00AA00BDCE0B}\"\nContent-"
	    "Disposition: attachment; "
	    "filename=\"x.{3050f4d8-98B5-11CF-BB82-00AA00BDCE0B}\"\nContent-"
	    "Transfer-Encoding: 7bit\n\na\n--=_part--\n" },
	{ "ATTACH_CLSID", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"x{3050f4d8}.txt\"\nContent-Disposition: attachment; "
	    "filename=\"x{3050f4d8}.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
	{ "ATTACH_FALSE_ENDING", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_FALSE_ENDING", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_FALSE_TYPE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: image/png; "
	    "name=\"a.exe\"\nContent-Disposition: attachment; "
	    "filename=\"a.exe\"\nContent-Transfer-Encoding: "
	    "base64\n\nTVqQAAMAAAAEAAAA//"
	    "8AALgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAQA"
	    "AAAFBFAABMAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAA\nAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_FALSE_TYPE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_LURE_NAME", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"Invoice_4711.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"Invoice_4711.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_LURE_NAME", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"Voices.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"Voices.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_RANDOM_NAME", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"xqzvkjwpd.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"xqzvkjwpd.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_RANDOM_NAME", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"statement.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"statement.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_NAMELESS", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\nSee.\n--=_part\nContent-Type: "
	    "application/pdf\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 "
	    "R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> "
	    "endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_NAMELESS", FALSE,
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
	return elm_group_cases_main(argv, &elm_group_attachment_name, cases,
	    G_N_ELEMENTS(cases));
}
