#!/bin/sh
# elm-scan and mail that nobody wants to get: an answer within the limits, in
# memory of a known size, and the message as it came.
#
# Under `make check` what is large is scaled down, but for scripts/check
# (ELM_CHECK_LONG=1).
# shellcheck source=tests/tap.sh disable=SC2154
. "${srcdir:-.}/tests/tap.sh"
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR
LC_ALL=C
export LC_ALL
hostile=$builddir/tests/hostile peak=$builddir/tests/peak

kib_most=102400 # beyond the message
ms_most=60000
clean='verdict=clean' limit='verdict=unknown; reason=limit'
large=20 bomb=100 members=20000 then=$clean
if [ -n "${ELM_CHECK_LONG:-}" ]; then
	# More than the limit part-size.
	large=200 bomb=1000 members=100000 then=$limit
fi

verdict_of() {
	sed '/^\r*$/q' "$1" | sed -n 's/^X-ELM-Scan: \([^;]*\(; reason=[a-z-]*\)*\).*/\1/p'
}

# answers DESCRIPTION WANTED: what becomes of "mail", three tests.
answers() {
	"$peak" used elm-scan --engine none <mail >out 2>err
	got=$?
	read -r kib ms <used
	verdict=$(verdict_of out)
	size=$(wc -c <mail)
	echo "# $1: $((size / 1024)) KiB of mail, $kib KiB of memory, $ms ms"
	[ "$got" -eq 0 ] && [ "$verdict" = "$2" ] && [ "$ms" -lt "$ms_most" ]
	status=$?
	[ "$status" -eq 0 ] || echo "# status $got, $verdict"
	result "$status" "$1: $2"
	tail -c "$size" out | cmp -s - mail
	result $? "$1: the message stays"
	if [ -n "${ELM_SAN:-}" ]; then
		skip "$1: memory" 'sanitizers need memory of their own'
	else
		[ $((kib - size / 1024)) -lt "$kib_most" ]
		result $? "$1: memory"
	fi
}

# mail KIND WANTED DESCRIPTION [N]
mail() {
	"$hostile" "$1" "${4:-0}" >mail
	answers "$3" "$2"
}

plan 60
printf 'text without any header\n' >mail
answers 'no header' "$clean"
printf 'From: a@example.org\nSubject: x\n' >mail
answers 'no body' "$clean"
printf 'From: a@example.org\nSubject: x' >mail
answers 'no end' "$clean"
printf '\n' >mail
answers 'an empty line' "$clean"
printf '\0\0\0' >mail
answers 'only NUL' 'verdict=unknown; reason=ambiguous'
mail text "$then" "a text of $large MiB" "$large"
mail large "$then" "an attachment of $large MiB" "$large"
mail header "$limit" 'header only, 20 MiB of fields' 20
mail field "$limit" 'one field of 20 MiB' 20
mail parts "$clean" '9,999 parts' 9999
mail parts "$limit" '10,000 parts and the one around them' 10000
mail tiny "$limit" '3,000,000 tiny parts' 3000000
mail levels "$limit" '1,000 levels' 1000
mail messages "$limit" '1,000 messages in messages' 1000
mail bomb "$limit" "a zip of $bomb MiB, a hundred times" "$bomb"
mail archives "$limit" 'a hundred zips in zips' 100
mail members "$clean" '10,000 members' 10000
mail members "$limit" "$members members" "$members"
mail traversal "$clean" 'they lead out of the folder' 0
result "$(grep -c . err)" 'nothing is said on stderr'
sed '/^$/q' out | tr -d '\n' | grep -q 'flagged="it would be unpacked outside'
result $? 'they are flagged'
# Nothing of all this is unpacked anywhere.
[ ! -e /tmp/absolute.txt ] && [ ! -e ../escaped.txt ]
result $? 'and not unpacked'
