#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LIST_FREEMAIL", TRUE,
	    "List-Unsubscribe: <mailto:x@gmail.com?subject=no>\n"
	    "\n" },
	{ "LIST_FREEMAIL", FALSE,
	    "List-Unsubscribe: <mailto:x@lists.example>\n"
	    "\n" },
	{ "LIST_MALFORMED", TRUE,
	    "List-Unsubscribe: x@lists.example\n"
	    "\n" },
	{ "LIST_MALFORMED", FALSE,
	    "List-Unsubscribe: <mailto:x@lists.example>\n"
	    "\n" },
	{ "LIST_MALFORMED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "LIST_NUMERIC", TRUE,
	    "List-Unsubscribe: <http://192.0.2.7/u>\n"
	    "\n" },
	{ "LIST_NUMERIC", FALSE,
	    "List-Unsubscribe: <http://lists.example/192.0.2.7>\n"
	    "\n" },
	{ "LIST_FOREIGN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "List-Unsubscribe: <https://other.example/u>\n"
	    "\n" },
	{ "LIST_FOREIGN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "List-Unsubscribe: <https://mail.sender.example/u>\n"
	    "\n" },
	{ "LIST_FOREIGN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "List-Unsubscribe: <https://lists.example/u>\n"
	    "List-Id: <a.lists.example>\n"
	    "\n" },
	{ "LIST_POST_FORGED", TRUE,
	    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
	    "List-Unsubscribe: <mailto:x@lists.example>\n"
	    "\n" },
	{ "LIST_POST_FORGED", FALSE,
	    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"
	    "List-Unsubscribe: <https://lists.example/u>\n"
	    "\n" },
	{ "LIST_CONSISTENT", TRUE,
	    "Return-Path: <a-bounces@lists.example>\n"
	    "List-Id: A list <a.lists.example>\n"
	    "List-Post: <mailto:a@lists.example>\n"
	    "\n" },
	{ "LIST_CONSISTENT", FALSE,
	    "Return-Path: <a-bounces@lists.example>\n"
	    "List-Id: A list <a.lists.example>\n"
	    "List-Post: <mailto:a@other.test>\n"
	    "\n" },
	{ "LIST_CONSISTENT", FALSE,
	    "List-Id: A list <a.lists.example>\n"
	    "List-Post: <mailto:a@lists.example>\n"
	    "\n" },
	{ "LIST_ID_MALFORMED", TRUE,
	    "List-Id: 12345\n"
	    "\n" },
	{ "LIST_ID_MALFORMED", FALSE,
	    "List-Id: A list <a.lists.example>\n"
	    "\n" },
	{ "LIST_ID_MALFORMED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_list, cases,
	    G_N_ELEMENTS(cases));
}
