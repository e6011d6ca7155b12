#!/bin/sh
# The view takes real mail for what it is: of 1,000 wanted messages at most one
# is called ambiguous.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/corpora.sh
. "${srcdir:-.}/tests/corpora.sh"

what='at most 1 in 1,000 wanted messages is ambiguous'
plan 1
if [ -z "$corpora" ]; then
	skip "$what" "$no_corpora"
	exit
fi
{
	corpus_files 'ham/*'
	corpus_files spam/csdmc2010 spam/spamassassin | grep /ham/
} | "$builddir/tests/ambiguous" >ambiguous
sed 's/^/# /' ambiguous
awk '$1 == "total" { exit !($4 >= 1000 && $2 * 1000 <= $4) }' ambiguous
result $? "$what"
