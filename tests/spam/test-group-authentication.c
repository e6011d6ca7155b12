#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "SPF_FAIL", TRUE,
	    "Authentication-Results: mx.example.org; spf=fail "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_FAIL", FALSE,
	    "Authentication-Results: mx.example.org; spf=softfail "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_FAIL", FALSE,
	    "Authentication-Results: mx.other.example; spf=fail "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_SOFT", TRUE,
	    "Authentication-Results: mx.example.org; spf=softfail "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_SOFT", FALSE,
	    "Authentication-Results: mx.example.org; spf=pass "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_PASS", TRUE,
	    "Authentication-Results: mx.example.org; spf=pass "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_PASS", FALSE,
	    "Authentication-Results: mx.example.org; spf=none "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "SPF_PASS", FALSE,
	    "Authentication-Results: mx.other.example; spf=pass "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_FAIL", TRUE,
	    "Authentication-Results: mx.example.org; dkim=fail "
	    "header.d=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_FAIL", FALSE,
	    "Authentication-Results: mx.example.org; dkim=fail "
	    "header.d=sender.example; dkim=pass header.d=other.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_ALIGNED", TRUE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=mail.sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_ALIGNED", TRUE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.i=@sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_ALIGNED", FALSE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=other.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_ALIGNED", FALSE,
	    "Authentication-Results: mx.example.org; dkim=fail "
	    "header.d=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_FOREIGN", TRUE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=other.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_FOREIGN", FALSE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=sender.example; dkim=pass header.d=other.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_FAIL", TRUE,
	    "Authentication-Results: mx.example.org; dmarc=fail "
	    "header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_FAIL", FALSE,
	    "Authentication-Results: mx.example.org; dmarc=none "
	    "header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_REJECT", TRUE,
	    "Authentication-Results: mx.example.org; dmarc=fail (p=REJECT "
	    "sp=REJECT) header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_REJECT", FALSE,
	    "Authentication-Results: mx.example.org; dmarc=fail (p=NONE "
	    "sp=NONE) header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_PASS", TRUE,
	    "Authentication-Results: mx.example.org; dmarc=pass "
	    "header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DMARC_PASS", FALSE,
	    "Authentication-Results: mx.example.org; dmarc=fail "
	    "header.from=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ARC_FAIL", TRUE,
	    "Authentication-Results: mx.example.org; arc=fail\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ARC_FAIL", FALSE,
	    "Authentication-Results: mx.example.org; arc=none\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ARC_PASS", TRUE,
	    "Authentication-Results: mx.example.org; arc=pass\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ARC_PASS", FALSE,
	    "Authentication-Results: mx.example.org; arc=fail\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "AUTH_ERROR", TRUE,
	    "Authentication-Results: mx.example.org; spf=permerror "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "AUTH_ERROR", FALSE,
	    "Authentication-Results: mx.example.org; spf=none "
	    "smtp.mailfrom=sender.example\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "AUTH_FREEMAIL_UNPROVEN", TRUE,
	    "Authentication-Results: mx.example.org; dkim=none\n"
	    "From: ann@gmail.com\n"
	    "\n" },
	{ "AUTH_FREEMAIL_UNPROVEN", FALSE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=gmail.com\n"
	    "From: ann@gmail.com\n"
	    "\n" },
	{ "AUTH_FREEMAIL_UNPROVEN", FALSE,
	    "Authentication-Results: mx.example.org; dkim=none\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "AUTH_FREEMAIL_UNPROVEN", FALSE,
	    "From: ann@gmail.com\n"
	    "\n" },
	{ "AUTH_OWN_UNPROVEN", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: carl@example.org\n"
	    "\n" },
	{ "AUTH_OWN_UNPROVEN", FALSE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=example.org\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: carl@example.org\n"
	    "\n" },
	{ "AUTH_OWN_UNPROVEN", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.1])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: carl@example.org\n"
	    "\n" },
	{ "AUTH_OWN_UNPROVEN", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DKIM_LENGTH", TRUE,
	    "DKIM-Signature: v=1; a=rsa-sha256; d=sender.example;\n"
	    "\tl=100; s=a; h=from; bh=; b=\n"
	    "\n" },
	{ "DKIM_LENGTH", FALSE,
	    "DKIM-Signature: v=1; a=rsa-sha256; d=sender.example;\n"
	    "\ts=l=; h=from; bh=; b=\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_authentication, cases,
	    G_N_ELEMENTS(cases));
}
