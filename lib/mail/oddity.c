#include "config.h"

#include "lib/mail/oddity.h"

/* Whether an oddity is an ambiguity was decided by counting it in real mail. */
/* clang-format off */
static const struct {
	const char *word;
	gboolean is_ambiguity;
	const char *meaning;
} rows[ELM_ODDITIES] = {
	[ELM_ODDITY_BLANK_LINE] = {
		"blank-line", TRUE,
		"a line of blanks may or may not end a header" },
	[ELM_ODDITY_BOUNDARY_AMBIGUOUS] = {
		"boundary-ambiguous", TRUE,
		"a delimiter counts under one reading of its boundary only" },
	[ELM_ODDITY_BOUNDARY_MISSING] = {
		"boundary-missing", TRUE,
		"a multipart has no boundary" },
	[ELM_ODDITY_BOUNDARY_NOT_FOUND] = {
		"boundary-not-found", TRUE,
		"a multipart has no delimiter" },
	[ELM_ODDITY_BOUNDARY_REUSED] = {
		"boundary-reused", TRUE,
		"a multipart uses the boundary of one it is in" },
	[ELM_ODDITY_BOUNDARY_STRANGE] = {
		"boundary-strange", TRUE,
		"a boundary has characters or a length that it must not" },
	[ELM_ODDITY_BOUNDARY_STRAY] = {
		"boundary-stray", TRUE,
		"a boundary stands where it is no delimiter" },
	[ELM_ODDITY_BROKEN_BASE64] = {
		"broken-base64", TRUE,
		"base64 data has several meanings" },
	[ELM_ODDITY_BROKEN_QUOTED] = {
		"broken-quoted-printable", TRUE,
		"quoted-printable data has several meanings" },
	[ELM_ODDITY_BYTE_ORDER_MARK] = {
		"byte-order-mark", TRUE,
		"the message begins with a byte order mark" },
	[ELM_ODDITY_CHARSET] = {
		"charset", FALSE,
		"a text is in a character set that hides ASCII" },
	[ELM_ODDITY_CONTENT_TYPE_GARBLED] = {
		"content-type-garbled", TRUE,
		"a Content-Type may or may not mean a multipart or a message" },
	[ELM_ODDITY_CONTENT_TYPE_LOOSE] = {
		"content-type-loose", FALSE,
		"a Content-Type is not as RFC 2045 wants it" },
	[ELM_ODDITY_CONTROL_IN_HEADER] = {
		"control-in-header", TRUE,
		"a MIME field holds control characters" },
	[ELM_ODDITY_DELIMITER_AFTER_END] = {
		"delimiter-after-end", TRUE,
		"a multipart goes on behind its last delimiter" },
	[ELM_ODDITY_DELIMITER_CASE] = {
		"delimiter-case", TRUE,
		"a delimiter differs from its boundary in case" },
	[ELM_ODDITY_DELIMITER_JUNK] = {
		"delimiter-junk", TRUE,
		"a line is more than a delimiter" },
	[ELM_ODDITY_DELIMITER_STALE] = {
		"delimiter-stale", TRUE,
		"a delimiter stands outside of its multipart" },
	[ELM_ODDITY_DISPOSITION_LOOSE] = {
		"disposition-loose", FALSE,
		"a Content-Disposition is not as RFC 2183 wants it" },
	[ELM_ODDITY_DUPLICATE_CONTENT_TYPE] = {
		"duplicate-content-type", TRUE,
		"Content-Type fields contradict each other" },
	[ELM_ODDITY_DUPLICATE_DISPOSITION] = {
		"duplicate-disposition", TRUE,
		"Content-Disposition fields contradict each other" },
	[ELM_ODDITY_DUPLICATE_PARAMETER] = {
		"duplicate-parameter", TRUE,
		"a parameter has several values" },
	[ELM_ODDITY_DUPLICATE_TRANSFER_ENCODING] = {
		"duplicate-transfer-encoding", TRUE,
		"Content-Transfer-Encoding fields contradict each other" },
	[ELM_ODDITY_EMBEDDED_FILE] = {
		"embedded-file", FALSE,
		"a text has a uuencoded file in it" },
	[ELM_ODDITY_EMBEDDED_HEADER] = {
		"embedded-header", FALSE,
		"a text has MIME fields in it" },
	[ELM_ODDITY_ENCODED_CONTAINER] = {
		"encoded-container", TRUE,
		"a multipart or message has a transfer encoding" },
	[ELM_ODDITY_EXTERNAL_BODY] = {
		"external-body", FALSE,
		"the content is somewhere else" },
	[ELM_ODDITY_FIELD_NAME] = {
		"field-name", TRUE,
		"the name of a field may or may not be that of a MIME field" },
	[ELM_ODDITY_FILE_NAMES] = {
		"file-names", FALSE,
		"a file has several names" },
	[ELM_ODDITY_FIRST_LINE] = {
		"first-line", FALSE,
		"a part does not begin with a header" },
	[ELM_ODDITY_HEADER_LATE] = {
		"header-late", TRUE,
		"a body begins with MIME fields" },
	[ELM_ODDITY_HEADER_LINE] = {
		"header-line", TRUE,
		"a line among MIME fields is no field" },
	[ELM_ODDITY_HEADER_OUTSIDE] = {
		"header-outside", TRUE,
		"MIME fields stand before or behind the parts of a multipart" },
	[ELM_ODDITY_HEADER_SEPARATOR] = {
		"header-separator", FALSE,
		"a header does not end in an empty line" },
	[ELM_ODDITY_LONE_CR] = {
		"lone-cr", TRUE,
		"a header has carriage returns that end no line" },
	[ELM_ODDITY_LOOSE_QUOTED] = {
		"loose-quoted-printable", FALSE,
		"a text has a \"=\" that should have been encoded" },
	[ELM_ODDITY_MBOX_LINE] = {
		"mbox-line", FALSE,
		"a \"From \" line stands in a header" },
	[ELM_ODDITY_MESSAGE_PARTIAL] = {
		"message-partial", TRUE,
		"the content comes in several messages" },
	[ELM_ODDITY_NO_BODY] = {
		"no-body", FALSE,
		"a header ends with the message" },
	[ELM_ODDITY_NO_VERSION] = {
		"no-version", FALSE,
		"MIME fields stand in a message without MIME-Version" },
	[ELM_ODDITY_NOT_CLOSED] = {
		"not-closed", FALSE,
		"a multipart has no last delimiter" },
	[ELM_ODDITY_NUL_IN_HEADER] = {
		"nul-in-header", TRUE,
		"a header holds NUL" },
	[ELM_ODDITY_TRANSFER_ENCODING_GARBLED] = {
		"transfer-encoding-garbled", TRUE,
		"a transfer encoding may or may not be the one it looks like" },
	[ELM_ODDITY_TRANSFER_ENCODING_UNKNOWN] = {
		"transfer-encoding-unknown", TRUE,
		"a transfer encoding is unknown" },
	[ELM_ODDITY_UNDECLARED_BASE64] = {
		"undeclared-base64", FALSE,
		"a body looks like base64 but is not called so" },
	[ELM_ODDITY_UNDECLARED_QUOTED] = {
		"undeclared-quoted-printable", FALSE,
		"a body looks like quoted-printable but is not called so" },
};
/* clang-format on */

void
elm_oddities_note(ElmOddities *self, ElmOddity oddity, gsize offset)
{
	if (self->is_met[oddity])
		return;
	self->is_met[oddity] = TRUE;
	self->offset[oddity] = offset;
}

gboolean
elm_oddities_any(const ElmOddities *self)
{
	for (gsize i = 0; i < ELM_ODDITIES; i++)
		if (self->is_met[i])
			return TRUE;
	return FALSE;
}

const char *
elm_oddity_word(ElmOddity oddity)
{
	return rows[oddity].word;
}

const char *
elm_oddity_meaning(ElmOddity oddity)
{
	return rows[oddity].meaning;
}

gboolean
elm_oddity_is_ambiguity(ElmOddity oddity)
{
	return rows[oddity].is_ambiguity;
}
