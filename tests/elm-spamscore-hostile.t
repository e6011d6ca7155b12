#!/bin/sh
# elm-spamscore and mail that nobody wants to get: an answer within the limits,
# in memory of a known size, and the message as it came.
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
large=20 bomb=100
if [ -n "${ELM_CHECK_LONG:-}" ]; then
	large=200 bomb=1000
fi

verdict_of() {
	sed '/^\r*$/q' "$1" | sed -n 's/^X-ELM-Spam: verdict=\([a-z]*\).*/\1/p'
}

# answers DESCRIPTION CUT: what becomes of "mail", three tests; with "cut" more
# of it is there than is looked at, so that it cannot be clean.
answers() {
	"$peak" used elm-spamscore --seed none <mail >out 2>err
	got=$?
	read -r kib ms <used
	verdict=$(verdict_of out)
	size=$(wc -c <mail)
	echo "# $1: $((size / 1024)) KiB of mail, $kib KiB of memory, $ms ms"
	[ "$got" -eq 0 ] && [ -n "$verdict" ] && [ "$ms" -lt "$ms_most" ] &&
	    [ "$2$verdict" != cutclean ]
	status=$?
	[ "$status" -eq 0 ] || echo "# status $got, $verdict"
	result "$status" "$1: $verdict"
	tail -c "$size" out | cmp -s - mail
	result $? "$1: the message stays"
	if [ -n "${ELM_SAN:-}" ]; then
		skip "$1: memory" 'sanitizers need memory of their own'
	else
		[ $((kib - size / 1024)) -lt "$kib_most" ]
		result $? "$1: memory"
	fi
}

# mail KIND CUT DESCRIPTION [N]
mail() {
	"$hostile" "$1" "${4:-0}" >mail
	answers "$3" "$2"
}

plan 51
printf 'text without any header\n' >mail
answers 'no header' whole
printf 'From: a@example.org\nSubject: x' >mail
answers 'no end' whole
printf '\0\0\0' >mail
answers 'only NUL' whole
mail text cut "a text of $large MiB" "$large"
mail large whole "an attachment of $large MiB" "$large"
mail header cut 'header only, 20 MiB of fields' 20
mail field cut 'one field of 20 MiB' 20
mail parts whole '9,999 parts' 9999
mail tiny cut '3,000,000 tiny parts' 3000000
mail levels cut '1,000 levels' 1000
mail messages cut '1,000 messages in messages' 1000
mail bomb cut "a zip of $bomb MiB, a hundred times" "$bomb"
mail archives cut 'a hundred zips in zips' 100
mail members cut '20,000 members' 20000
mail links whole '10,000 links' 10000
mail nesting whole '100,000 elements inside each other' 100000
mail words whole '100,000 encoded words' 100000
