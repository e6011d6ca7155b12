#!/bin/sh
# elm-spamscore learns what it is told by many at once, and forgets liars.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR
unset SENDER RECIPIENT
LC_ALL=C
export LC_ALL
score='elm-spamscore --seed none'

is_text() {
	[ "$1" = "$2" ] || printf '# wanted: %s\n# got:    %s\n' "$1" "$2"
	[ "$1" = "$2" ]
	result $? "$3"
}

# has PATTERN FILE DESCRIPTION
has() {
	grep -q -e "$1" "$2" || sed 's/^/# /' "$2"
	grep -q -e "$1" "$2"
	result $? "$3"
}

# letter NUMBER WORDS: an ordinary letter about WORDS.
letter() {
	cat <<EOF
Received: from mail.harbour.example (mail.harbour.example [192.0.2.25])
	by mx.example.net (Postfix) with ESMTPS id 4F2AB1C0
	for <ben@example.net>; Mon, 02 Mar 2026 09:20:05 +0100 (CET)
From: Anna Berg <anna@harbour.example>
To: Ben Lind <ben@example.net>
Subject: Re: $2 $1
Date: Mon, 02 Mar 2026 09:20:00 +0100
Message-ID: <4c21ab.$1@harbour.example>
In-Reply-To: <4c21aa.$1@example.net>
References: <4c21aa.$1@example.net>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

> Where are the $2 of day $1?

Hello Ben,

the $2 of day $1 are in the usual place.  Would you look at item $1 before we
meet again?

Anna
EOF
}

# letters FROM TO WORDS: such letters as an mbox.
letters() {
	i=$1
	while [ "$i" -le "$2" ]; do
		echo 'From anna@harbour.example Mon Mar  2 09:20:00 2026'
		letter "$i" "$3"
		echo
		i=$((i + 1))
	done
}

# row NAME: what 'model journal' says of a reporter: spam ham doubtful forgotten
row() {
	$score model journal | awk -v who="$1" '
	is_table && $5 == who { print $1, $2, $3, $4 }
	$1 == "spam" && $2 == "ham" { is_table = 1 }'
}

# shellcheck disable=SC2086 # commands with their options
poison() {
	letters 1 20 minutes >good
	letters 21 40 frobnication >bad
	letters 1001 2000 minutes >lies
	$score --who anna --learn ham good >out
	$score --who anna --learn spam bad >out
	cp "$ELM_STATE_DIR/spam.model" honest.model
	letter 41 minutes | $score >honest.out
	is_status 0 'a thousand lies are learnt' \
	    $score --who mallory --learn spam lies
	has '^learnt 1000 messages' out 'as they are told'
	is_text '1000 0 1000 0' "$(row mallory)" \
	    'the journal counts them, and doubts them'
	is_text 20 "$(row anna | cut -d ' ' -f 2)" 'beside those of others'
	is_text 1000 "$($score model journal --json |
	    grep -c '"who":"mallory".*"doubtful":true')" \
	    'with each, for programs'
	is_status 0 'one command forgets them' $score --forget --who mallory
	has '^forgot 1000 lessons' out 'all'
	is_file honest.model "$ELM_STATE_DIR/spam.model" \
	    'and the model is that without them, bit for bit'
	is_text '0 0 0 1000' "$(row mallory)" 'the journal still tells of them'
	$score --who mallory --learn spam good >out
	now=$(date +%s)
	is_status 0 'those since a time are forgotten' \
	    $score --forget --who mallory --since "$((now - 3600))"
	is_file honest.model "$ELM_STATE_DIR/spam.model" 'as well'
	$score --model merged model merge "$ELM_STATE_DIR/spam.model" >out
	is_file honest.model merged 'nor does merging bring them back'
}

# learner FROM TO: learn these letters, one process each.  Every third process
# is killed in the middle, and its letter learnt by another.
learner() {
	n=$1
	while [ "$n" -le "$2" ]; do
		class=ham words=minutes
		[ $((n % 2)) -eq 0 ] || class=spam words=frobnication
		letter "$n" "$words" >"letter.$n"
		if [ $((n % 3)) -eq 0 ]; then
			$score --model m --learn "$class" <"letter.$n" &
			sleep "0.0$((n % 10))"
			kill -9 $!
			wait $!
		fi >/dev/null 2>&1
		$score --model m --learn "$class" <"letter.$n" ||
		    echo "letter $n" >>failed
		n=$((n + 1))
	done >/dev/null
}

# scorer NUMBER: score until the learners are done.
scorer() {
	while [ ! -e ended ]; do
		letter 5000 minutes | $score --model m >"score.$1" ||
		    echo "score $1" >>failed
		grep -q '^X-ELM-Spam: verdict=' "score.$1" ||
		    echo "no score $1" >>failed
	done
}

# Sixteen at once: twelve learn five letters each, four score.
# shellcheck disable=SC2086 # commands with their options
crowd() {
	: >failed
	letter 1 frobnication | $score --model m --learn spam >out
	pids=
	for i in 0 1 2 3 4 5 6 7 8 9 10 11; do
		learner $((i * 5 + 1)) $((i * 5 + 5)) &
		pids="$pids $!"
	done
	scorers=
	for i in 1 2 3 4; do
		scorer "$i" &
		scorers="$scorers $!"
	done
	wait $pids
	: >ended
	wait $scorers
	is_text '' "$(cat failed)" 'sixteen learn and score at once'
	is_status 0 'the model is sound' $score --model m model check
	has 'journal of 60 lessons' out 'and has each lesson'
	$score --model m model journal | awk '/^$/ { exit } { print $5 }' >order
	is_text 60 "$(sort -u order | grep -c .)" 'once'
	is_text '' "$(find . -name 'm.*' ! -name m.journal ! -name m.lock \
	    -newer failed | sed 2d)" \
	    'who was killed leaves nothing behind'

	# Alone, in the order that the crowd came to.
	for i in letter.*; do
		$score --model each --learn spam <"$i" >out
		echo "$($score --model each model journal |
		    awk '/^$/ { exit } { sum = $5 } END { print sum }') $i"
	done >sums
	while read -r sum; do
		name=$(awk -v sum="$sum" '$1 == sum { print $2 }' sums)
		n=${name#letter.}
		if [ $((n % 2)) -eq 0 ]; then
			echo "ham $name"
		else
			echo "spam $name"
		fi
	done <order >lessons
	while read -r class name; do
		$score --model alone --learn "$class" "$name"
	done <lessons >/dev/null
	is_file alone m 'and the model is that of one who learnt alone'
}

# A file that is not there takes nothing with it.
# shellcheck disable=SC2086 # commands with their options
missing() {
	$score --model n --learn spam some >out
	cp n before
	letter 98 minutes >one
	is_status 69 'what cannot be read is told' \
	    $score --model n --learn spam one nowhere
	has '1 of the messages could not be read' err 'as many as there are'
	$score --model n model info >out
	has '^spam  *41$' out 'and the others are learnt'
	is_status 69 'what cannot be read is not forgotten' \
	    $score --model n --forget nowhere one
	is_file before n 'nor is anything else but what can be'
	mkdir folder
	echo 'spam folder' >index
	is_status 69 'nor scored' $score --model n --score index
	is_status 69 'nor measured' $score --model n --evaluate index
	is_status 69 'nor explained' $score --model n --explain nowhere
}

# What fails when no file may grow beyond $1 blocks of 512 octets.
limited() {
	(
		trap '' XFSZ
		ulimit -f "$1"
		shift
		"$@"
	)
}

# shellcheck disable=SC2086 # commands with their options
full() {
	letters 1 40 minutes >some
	$score --model f --learn ham some >out
	cp f before
	cp f.journal before.journal
	letter 99 frobnication >new
	is_status 75 'a full disk is told' \
	    limited 1 $score --model f --learn spam new
	is_file before f 'the model is as it was'
	is_status 0 'and sound, with its journal' $score --model f model check
	has 'journal of 40 lessons' out 'in which nothing is cut'
	blocks=$(($(wc -c <f.journal) / 512 + 64))
	is_status 75 'so it is when there is room for the journal alone' \
	    limited "$blocks" $score --model f --learn spam new
	has "kept in the journal, but model 'f' is as before" err 'clearly'
	is_file before f 'the model is still as it was'
	is_status 0 'when there is room again' \
	    $score --model f --learn spam new
	$score --model f model info >out
	has '^spam  *1$' out 'the lesson is not lost'
}

plan 35
poison
crowd
full
missing
