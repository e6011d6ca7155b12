#include "config.h"

#include "lib/spam/mailer.h"

#include <string.h>

#include "lib/spam/look.h"

#define DOLLARS "%12x$%8x$%8x@*" /* of Microsoft's clients since 1997 */
#define NEXT_PART "----=_NextPart_*"
#define UUID_SMALL "%8x-%4x-%4x-%4x-%12x@*"
#define UUID_LARGE "%8X-%4X-%4X-%4X-%12X@*"

/* From what these programs are seen to write; the first row whose name is in
 * the claim counts. */
static const ElmMailer mailers[] = {
	{ "Outlook Express Macintosh", { "%X.%X%%%a*", "%x.%X%%%a*" }, { NULL },
	    FALSE },
	{ "Outlook-Express-Macintosh", { "%X.%X%%%a*" }, { NULL }, FALSE },
	{ "Microsoft Outlook Express",
	    { DOLLARS, "%32X@*", "OE%a@hotmail.com", "DAV%a@*", "BAY*" },
	    { NEXT_PART }, TRUE },
	{ "Microsoft Outlook IMO", { "%28a.*", "%28a@*", "%a.%a@*", DOLLARS },
	    { NEXT_PART }, FALSE },
	{ "Microsoft Office Outlook", { DOLLARS, "%X@*" },
	    { NEXT_PART, "_%3d_*" }, FALSE },
	{ "Microsoft Outlook", { DOLLARS, "%X@*" }, { NEXT_PART, "_%3d_*" },
	    FALSE },
	{ "Windows Mail", { DOLLARS, "%32X@*" }, { NEXT_PART }, FALSE },
	{ "Windows Live Mail", { DOLLARS, "%32X@*" }, { NEXT_PART }, FALSE },
	{ "Thunderbird", { "%X.%X@*", UUID_SMALL },
	    { "------------%24a", "--------------ms%24d" }, TRUE },
	{ "Mozilla/5.0", { "%X.%X@*", UUID_SMALL }, { NULL }, FALSE },
	{ "Mozilla 4.", { "%8X.%X@*" }, { "------------%24X" }, FALSE },
	{ "Apple Mail (", { UUID_LARGE }, { "Apple-Mail*" }, TRUE },
	{ "iPhone Mail (", { UUID_LARGE }, { "Apple-Mail*" }, FALSE },
	{ "iPad Mail (", { UUID_LARGE }, { "Apple-Mail*" }, FALSE },
	{ "The Bat!", { "%d.%14d@*" }, { "----------%X" }, TRUE },
	{ "QUALCOMM Windows Eudora", { "%d.%d.*" },
	    { "=====================_*" }, TRUE },
	{ "Ximian Evolution", { "%d.%d.%d.camel@*" }, { "=-%a*" }, FALSE },
	{ "Evolution", { "%d.%d.%d.camel@*", "%x.camel@*" }, { "=-%a*" },
	    FALSE },
	{ "Pegasus Mail", { "%8X.%d.%X@*" }, { NULL }, FALSE },
	{ "Alpine", { "alpine.*" }, { NULL }, FALSE },
	{ "Sylpheed", { "%14d.%8x.*" }, { "Multipart_*" }, FALSE },
	{ "Claws Mail", { "%14d.%8x@*" }, { "MP_/*", "Sig_/*" }, FALSE },
	{ "KMail", { "%12d.%d.*", "%d.%a*" }, { "Boundary-*" }, FALSE },
	{ "Mutt", { "%14d.G%a@*", "%14d.%a@*" }, { NULL }, FALSE },
	{ "git-send-email", { "%14d.%d-%d-*", "%d.%d-git-send-email-*" },
	    { NULL }, FALSE },
	{ "Gnus", { "%a.fsf*", "%a.fsf@*" }, { "=-=-=", "==-=-=" }, FALSE },
	{ "exmh", { "%12d.%a@*" }, { "==_Exmh_*" }, FALSE },
	{ "Zimbra", { "%d.%d.*JavaMail.*" }, { "----=_Part_*" }, FALSE },
};

/* Programs known for what is sent with them. */
static const char *const ratware[] = { "Advanced Direct Remailer",
	"Advanced Mass Sender", "Aristotle Mail", "Atlas Mailer", "Avalanche",
	"Bulk Mailer", "Crescent Internet Tool", "DiffondiCool", "Direct Email",
	"DMailer", "Dynamic Mail", "E-Mail Delivery Agent", "EBMailer",
	"Easy DM", "EmailMagnet", "Emailer Platinum", "Envex", "Extractor",
	"Express Mail", "Floodgate", "GOTO Software", "Group Mail",
	"Inbox Mailer", "IPO-Mail", "KingMail", "Leaf PHPMailer", "Mach10",
	"Mail Bomber", "MailKing", "MailWorkz", "Mass Mail", "MegaPro",
	"MMailer", "MultiMailer", "Mumail", "News Breaker", "NetMailer",
	"PG-MAILINGLIST", "Powermailer", "Prospect Mailer", "QuickSender",
	"RoundMail", "SEMail", "SMTPMail", "SendBlaster", "Smart_Send",
	"Stealth Mail", "StormPost", "Super Mailer", "SuperMail", "Supmailer",
	"Turbo-Mailer", "VolleyMail", "WorldMerge", "Xmailer", "eMerge",
	"ZuckMail", NULL };

/* When a program was last made, and some ten years of use more. */
static const struct {
	const char *name;
	gint year;
} gone[] = {
	{ "Outlook Express 4", 2008 },
	{ "Outlook Express 5", 2011 },
	{ "Outlook Express 6", 2016 },
	{ "Outlook IMO", 2011 },
	{ "Outlook CWS", 2010 },
	{ "Outlook, Build 9.", 2011 },
	{ "Outlook, Build 10.", 2013 },
	{ "Outlook, Build 11.", 2016 },
	{ "Office Outlook, Build 11.", 2016 },
	{ "Office Outlook 11", 2016 },
	{ "Windows Mail 6", 2018 },
	{ "Internet Mail Service", 2010 },
	{ "The Bat! (v1", 2010 },
	{ "The Bat! (v2", 2012 },
	{ "The Bat! (v3", 2015 },
	{ "Windows Eudora", 2015 },
	{ "Mozilla 4.", 2009 },
	{ "AOL 5", 2009 },
	{ "AOL 6", 2010 },
	{ "AOL 7", 2011 },
	{ "Foxmail 4", 2011 },
	{ "Foxmail 5", 2013 },
	{ "Microsoft CDO", 2020 },
};

const char *
elm_mailer_claim(ElmFacts *facts)
{
	const char *claim = elm_facts_raw(facts, "X-Mailer");

	return *claim != '\0' ? claim : elm_facts_raw(facts, "User-Agent");
}

const ElmMailer *
elm_mailer_of(ElmFacts *facts)
{
	const char *claim = elm_mailer_claim(facts);

	if (*claim == '\0')
		return NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(mailers); i++)
		if (strstr(claim, mailers[i].name) != NULL)
			return &mailers[i];
	return NULL;
}

static gboolean
fits_one(const char *text, const char *const *shapes)
{
	for (gsize i = 0; i < ELM_MAILER_SHAPES && shapes[i] != NULL; i++)
		if (elm_look_shape(text, shapes[i]))
			return TRUE;
	return FALSE;
}

gboolean
elm_mailer_fits_id(const ElmMailer *self, const char *id)
{
	return fits_one(id, self->ids);
}

gboolean
elm_mailer_fits_boundary(const ElmMailer *self, const char *boundary)
{
	return self->boundaries[0] == NULL ||
	       fits_one(boundary, self->boundaries);
}

const char *
elm_mailer_ratware(const char *claim)
{
	if (elm_look_starts(claim, "Microsoft") && elm_look_ends(claim, "DM"))
		return "DM"; /* direct mail */
	for (gsize i = 0; *claim != '\0' && ratware[i] != NULL; i++)
		if (strstr(claim, ratware[i]) != NULL)
			return ratware[i];
	return NULL;
}

gint
elm_mailer_last_year(const char *claim)
{
	for (gsize i = 0; *claim != '\0' && i < G_N_ELEMENTS(gone); i++)
		if (strstr(claim, gone[i].name) != NULL)
			return gone[i].year;
	return 0;
}
