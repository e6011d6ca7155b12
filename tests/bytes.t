#!/bin/sh
# Every other byte stays: each filter gives each message back as it was, but for
# the fields it adds.  A later filter joins with one line at "filters".
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/corpora.sh
. "${srcdir:-.}/tests/corpora.sh"

# What it adds, then how it is run.
filters='
X-ELM-Scan X-Virus-Status: elm-scan --engine none
X-ELM-Spam X-Spam-Flag X-Spam-Status X-Spam-Score X-Spam-Level: elm-spamscore
'

# All of what is about the form of mail, and 5,000 of the rest.
list_messages() {
	corpus_files 'mime/*' 'crypto/*' 'store/*'
	corpus_files 'attach/*' | grep '\.eml$'
	corpus_files 'ham/*' 'spam/*' 'auth/*' 'trailer/*' |
	    awk 'int(NR * 0.55) > int((NR - 1) * 0.55) && n++ < 5000'
}

ELM_STATE_DIR=$work/state
export ELM_STATE_DIR
plan "$(echo "$filters" | grep -c :)"

if [ -n "$corpora" ]; then
	list_messages >all
	[ -n "${ELM_CHECK_LONG:-}" ] || every_nth 20 <all >some
	[ -e some ] || mv all some
fi

echo "$filters" | grep : >list
while IFS=: read -r fields command; do
	what="$command: every other byte stays"
	if [ -z "$corpora" ]; then
		skip "$what" "$no_corpora"
		continue
	fi
	set -- --field=X-ELM-Seal
	for field in $fields; do
		set -- "$@" "--field=$field"
	done
	# shellcheck disable=SC2086 # a command with its arguments
	"$builddir/tests/bytes" --jobs=2 "$@" -- $command <some >report 2>err
	result $? "$what, $(tail -n 1 report)"
	sed '$d' report | head -n 20 | sed 's/^/# /'
done <list
