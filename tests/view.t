#!/bin/sh
# The view takes real mail for what it is: of 1,000 wanted messages at most one
# is called ambiguous, and what is called ordinary GMime reads alike.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/corpora.sh
. "${srcdir:-.}/tests/corpora.sh"

few='at most 1 in 1,000 wanted messages is ambiguous'
alike='ordinary mail is read alike by GMime'
plan 2
if [ -z "$corpora" ]; then
	skip "$few" "$no_corpora"
	skip "$alike" "$no_corpora"
	exit
fi
{
	corpus_files 'ham/*'
	corpus_files spam/csdmc2010 spam/spamassassin | grep /ham/
} >wanted
"$builddir/tests/ambiguous" <wanted >ambiguous
sed 's/^/# /' ambiguous
awk '$1 == "total" { exit !($4 >= 1000 && $2 * 1000 <= $4) }' ambiguous
result $? "$few"

corpus_files 'mime/*' 'crypto/*' 'store/*' 'trailer/*' 'spam/phishing-pot' |
    cat wanted - | "$builddir/tests/alike" >report
sed 's/^/# /' report
awk '$1 == "different" { n++ }
	$1 == "ordinary" { share = $2 / $4 }
	END { exit !(n == 0 && share > 0.5) }' report
result $? "$alike"
