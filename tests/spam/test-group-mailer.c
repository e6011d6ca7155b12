#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "MAILER_RATWARE", TRUE,
	    "X-Mailer: StormPost 1.0\n"
	    "\n" },
	{ "MAILER_RATWARE", FALSE,
	    "X-Mailer: Mutt 1.5\n"
	    "\n" },
	{ "MAILER_RATWARE", FALSE,
	    "\n"
	    "StormPost\n" },
	{ "MAILER_ID_FORGED", TRUE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Message-ID: <x@a.example>\n"
	    "\n" },
	{ "MAILER_ID_FORGED", TRUE,
	    "User-Agent: Thunderbird 2.0.0.19 (X11/20081209)\n"
	    "Message-ID: <x@a.example>\n"
	    "\n" },
	{ "MAILER_ID_FORGED", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Message-ID: <000c01c2a1b2$12345678$0100a8c0@host>\n"
	    "\n" },
	{ "MAILER_ID_FORGED", FALSE,
	    "User-Agent: Thunderbird 2.0.0.19 (X11/20081209)\n"
	    "Message-ID: <4BD73D5C.3060307@a.example>\n"
	    "\n" },
	{ "MAILER_ID_FORGED", FALSE,
	    "User-Agent: Thunderbird 2.0.0.19 (X11/20081209)\n"
	    "Message-ID: <hr7gao$sde$2@news.example>\n"
	    "\n" },
	{ "MAILER_ID_FORGED", FALSE,
	    "X-Mailer: Unheard Of 1.0\n"
	    "Message-ID: <x@a.example>\n"
	    "\n" },
	{ "MAILER_BOUNDARY_FORGED", TRUE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Content-Type: multipart/mixed; boundary=\"abc\"\n"
	    "\n" },
	{ "MAILER_BOUNDARY_FORGED", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Content-Type: multipart/mixed; "
	    "boundary=\"----=_NextPart_000_0001_01C2A1B2.12345678\"\n"
	    "\n" },
	{ "MAILER_BOUNDARY_FORGED", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Content-Type: multipart/mixed; boundary=\"abc\"\n"
	    "List-Id: <a.lists.example>\n"
	    "\n" },
	{ "MAILER_BOUNDARY_FORGED", FALSE,
	    "X-Mailer: Unheard Of 1.0\n"
	    "Content-Type: multipart/mixed; boundary=\"abc\"\n"
	    "\n" },
	{ "MAILER_EXPRESS_BARE", TRUE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "\n" },
	{ "MAILER_EXPRESS_BARE", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2600.0000\n"
	    "\n" },
	{ "MAILER_EXPRESS_BARE", FALSE,
	    "X-Mailer: Microsoft Outlook Express Macintosh Edition - 4.5\n"
	    "\n" },
	{ "MAILER_MIMEOLE_OTHER", TRUE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "X-MimeOLE: Produced By Microsoft MimeOLE V5.50.4133.2400\n"
	    "\n" },
	{ "MAILER_MIMEOLE_OTHER", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2800.1106\n"
	    "\n" },
	{ "MAILER_GONE", TRUE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Date: Wed, 1 Aug 2018 10:00:00 +0000\n"
	    "\n" },
	{ "MAILER_GONE", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Date: Thu, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "MAILER_GONE", FALSE,
	    "X-Mailer: Microsoft Outlook Express 6.00.2600.0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Wed, 1 Aug 2018 10:00:00 +0000\n"
	    "\n" },
	{ "MAILER_GONE", FALSE,
	    "X-Mailer: Microsoft Outlook 16.0\n"
	    "Date: Wed, 1 Aug 2018 10:00:00 +0000\n"
	    "\n" },
	{ "MAILER_SCRIPT", TRUE,
	    "X-Mailer: PHPMailer 5.2\n"
	    "\n" },
	{ "MAILER_SCRIPT", TRUE,
	    "X-PHP-Originating-Script: 1000:mail.php\n"
	    "\n" },
	{ "MAILER_SCRIPT", FALSE,
	    "X-Mailer: Evolution 2.28\n"
	    "\n" },
	{ "MAILER_INVENTED", TRUE,
	    "X-Mailer: vehevqcof 3.1\n"
	    "\n" },
	{ "MAILER_INVENTED", TRUE,
	    "X-Mailer: 4.5.6\n"
	    "\n" },
	{ "MAILER_INVENTED", FALSE,
	    "X-Mailer: exmh version 2.5\n"
	    "\n" },
	{ "MAILER_INVENTED", FALSE,
	    "X-Mailer: Mutt 1.5\n"
	    "\n" },
	{ "MAILER_CONSISTENT", TRUE,
	    "X-Mailer: Apple Mail (2.1078)\n"
	    "Message-ID: <ADF2F647-54A5-44DA-B723-3CAE69A4D3C4@a.example>\n"
	    "\n" },
	{ "MAILER_CONSISTENT", FALSE,
	    "X-Mailer: Apple Mail (2.1078)\n"
	    "Message-ID: <adf2f647-54A5-44DA-B723-3CAE69A4D3C4@a.example>\n"
	    "\n" },
	{ "MAILER_CONSISTENT", FALSE,
	    "X-Mailer: Apple Mail (2.1078)\n"
	    "Message-ID: <ADF2F647-54A5-44DA-B723-3CAE69A4D3C4@a.example>\n"
	    "Content-Type: multipart/mixed; boundary=\"abc\"\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_mailer, cases,
	    G_N_ELEMENTS(cases));
}
