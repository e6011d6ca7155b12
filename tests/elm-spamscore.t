#!/bin/sh
# elm-spamscore does what elm(7) promises of every filter, and its own job.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
mails=$srcdir/tests/data/mail
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR
unset SENDER RECIPIENT
LC_ALL=C
export LC_ALL

# field NAME FILE: the values of the fields NAME, unfolded, one a line.
field() {
	tr -d '\r' <"$2" | awk -v name="$1:" '
	$0 == "" { exit }
	/^[ \t]/ { if (is_one) printf "%s", $0; next }
	{
		if (is_one) print ""
		is_one = index($0, name) == 1
		if (is_one) printf "%s", substr($0, length(name) + 2)
	}
	END { if (is_one) print "" }'
}

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

# sums FILE: the lines of a report in JSON whose shares are not the score.
sums() {
	awk '{
		score = $0
		sub(/.*"score":/, "", score)
		sum = 0
		rest = $0
		while (match(rest, /"points":[-0-9.e]+/)) {
			sum += substr(rest, RSTART + 9, RLENGTH - 9)
			rest = substr(rest, RSTART + RLENGTH)
		}
		if (sprintf("%.3f", sum) != sprintf("%.3f", score + 0))
			print "line " NR ": " sum " is not " score + 0
	}' "$1"
}

# report FILE: a message with FILE attached.
report() {
	printf 'From: Carl <carl@example.net>\nSubject: Fwd: spam\n'
	printf 'MIME-Version: 1.0\n'
	printf 'Content-Type: multipart/mixed; boundary="=_r"\n\n'
	printf -- '--=_r\nContent-Type: text/plain\n\nthis is spam\n'
	printf -- '--=_r\nContent-Type: message/rfc822\n\n'
	cat "$1"
	printf -- '\n--=_r--\n'
}

# An ordinary message, and one that is listed as spam by a rule of the site.
cat >ham.eml <<'END'
Received: from mail.harbour.example (mail.harbour.example [192.0.2.25])
	by mx.example.net (Postfix) with ESMTPS id 4F2AB1C0
	for <ben@example.net>; Mon, 02 Mar 2026 09:20:05 +0100 (CET)
From: Anna Berg <anna@harbour.example>
To: Ben Lind <ben@example.net>
Subject: the minutes of Monday
Date: Mon, 02 Mar 2026 09:20:00 +0100
Message-ID: <4c21ab.minutes@harbour.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

Hello Ben,

the minutes of Monday are in the usual place.  Would you look at the second
item before we meet again?

Anna
END
sed 's/the minutes of Monday/cheap frobnication/; s/4c21ab/5d32bc/' \
    ham.eml >spam.eml
cat >rules <<'END'
rule FROBNICATION 8 header:Subject=/frobnication/ -- Offers frobnication
END
cat >conf <<END
[spam]
seed = none
rules = $work/rules
END
cat >bare.conf <<'END'
[spam]
seed = none
END
score="elm-spamscore --config $work/bare.conf"
ruled="elm-spamscore --config $work/conf"

# shellcheck disable=SC2086 # commands with their options
tests() {
	$score <ham.eml >marked
	is_text 0 $? 'an ordinary message is let through'
	field X-ELM-Spam marked >got
	has '^verdict=clean; p=0\.[0-9]*; score=-\{0,1\}[0-9.]*; class=ham$' got \
	    'with its verdict'
	field X-Spam-Status marked >got
	has '^No, score=-\{0,1\}[0-9.]* required=5.0 tests=' got \
	    'and the field that recipes read'
	field X-Spam-Flag marked >got
	is_text '' "$(cat got)" 'without a flag'
	tail -n "$(wc -l <ham.eml)" marked >got
	is_file ham.eml got 'and nothing else changes'

	$score <ham.eml >again
	sed '/^X-ELM-Seal/,/^ mac/d' marked >wanted
	sed '/^X-ELM-Seal/,/^ mac/d' again >got
	is_file wanted got 'the same message gets the same score'

	printf 'X-Spam-Flag: YES\nX-Spam-Level: ***\n' |
	    cat - ham.eml | $score >got
	sed '/^X-ELM-Seal/,/^ mac/d' got >stripped
	is_file wanted stripped 'what anybody said before does not count'

	$score <marked >got
	sed '/^X-ELM-Seal/,/^ mac/d' got >stripped
	is_file wanted stripped 'nor does what it said itself'

	$ruled <spam.eml >got
	is_text YES "$(field X-Spam-Flag got)" 'spam gets a flag'
	field X-Spam-Status got >value
	has '^Yes, score=[0-9.]* required=5.0 tests=FROBNICATION' value \
	    'and a status with the test that weighed most'
	has '^X-ELM-Spam: verdict=bad; reason=spam;' got 'and a verdict'
	stars=$(field X-Spam-Level got)
	points=$(field X-Spam-Score got)
	is_text "${points%.*}" "${#stars}" 'and a star for each point'
	is_status 1 '--exit-code tells' $ruled --exit-code <spam.eml

	is_status 75 'an empty message is refused' $score </dev/null
	is_text '' "$(cat out)" 'and nothing is written'
	is_status 75 'a model that was asked for and is not there is refused' \
	    $score --model none.model <ham.eml
	has "cannot open 'none.model'" err 'and says so'
	head -c 4096 /dev/zero >bad.model
	is_status 75 'a damaged model is refused' $score --model bad.model <ham.eml
	is_text '' "$(cat out)" 'and nothing is written'
	is_status 0 '--no-model does without' \
	    $score --model bad.model --no-model <ham.eml
	is_status 78 'with its own status when a person is there' \
	    $score --model bad.model ham.eml

	$ruled ham.eml spam.eml >got
	is_text 'clean bad' "$(awk '{ print $1 }' got | xargs)" \
	    'a report has a line for each message'
	$ruled --json --jobs 2 ham.eml spam.eml ham.eml >got
	$ruled --json --jobs 1 ham.eml spam.eml ham.eml >wanted
	is_file wanted got 'whatever the threads'
	is_text '' "$(sums got)" 'and the shares add up to the score'

	$ruled --explain <spam.eml >got
	has '^ *8\.000  FROBNICATION  *rules  *Offers frobnication$' got \
	    'an explanation has the points and the meaning of a test'
	has '| .*frobnication' got 'and what made it true'
	has '^it would not be spam without FROBNICATION$' got \
	    'and what would have changed the verdict'
	awk '/^ *-?[0-9]+\.[0-9]+  [A-Z]/ { sum += $1 }
	    /in all$/ { all = $1 }
	    END { printf "%.3f\n", sum - all }' got >difference
	is_text 0.000 "$(sed 's/-0/0/' difference)" 'and it adds up'
	$ruled --explain --json <spam.eml >got
	has '"flips_without":\["FROBNICATION"\]' got 'for programs, too'
	printf 'Subject: \033[31mfrobnication\n\n' | $ruled --explain >got
	grep -q "$(printf '\033')" got
	is_text 1 $? 'nothing in it acts on a terminal'

	$score --list-tests >got
	$score --list-tests --json >got.json
	is_text "$(grep -c . got.json)" \
	    "$(grep -c '^ *-\{0,1\}[0-9.]*  [A-Z]' got)" 'all tests are listed'
	has '{"group":"[a-z-]*","name":"[A-Z0-9_]*","points":[-0-9.]*,"meaning":"' \
	    got.json 'with group, name, points and meaning'
	is_status 0 'rules are checked' $score --check-rules rules
	echo "rule FROB 1 text=/(/" >bad.rules
	is_status 78 'and errors are found' $score --check-rules bad.rules
	has '^elm-spamscore: bad.rules:1:' err 'with their place'

	printf 'a@example.org\n@partner.example\n' >traps
	is_status 64 'one thing at a time' $score --learn spam --forget
	is_status 64 'what is no class is not learnt' $score --learn eggs

	is_status 0 'a message is learnt from standard input' \
	    $score --learn spam <spam.eml
	is_status 0 'and from a mailbox' $score --learn ham ham.eml
	has 'learnt 1 message' out 'and says so'
	is_status 0 'the same again' $score --learn ham <marked
	has 'learnt 0 messages, 1 were known' out \
	    'is nothing new, though a filter marked it'
	$score --explain <spam.eml >got
	has '^ELM_LINEAR\|  ELM_LINEAR ' got 'what was learnt counts'
	sha256sum <"$ELM_STATE_DIR/spam.model" >before
	$score --learn spam <"$mails/newsletter.eml" >out
	is_status 0 'a message is forgotten' $score --forget "$mails/newsletter.eml"
	has 'forgot 1 lessons' out 'and says so'
	$score model info >known
	has '^spam  *1$' known 'the model knows what it learnt'
	is_status 0 'the model is sound' $score model check
	$score model journal >got
	is_text 'spam ham spam forget' \
	    "$(awk '/^$/ { exit } { print $2 }' got | xargs)" \
	    'the journal tells what was learnt'
	cp "$ELM_STATE_DIR/spam.model" before.model
	rm "$ELM_STATE_DIR/spam.model"
	is_status 0 'the model is made again' $score model rebuild
	is_file before.model "$ELM_STATE_DIR/spam.model" \
	    'from its journal, bit for bit'
	is_status 0 'a model is exported' $score model export copy.text
	has '^ELM model 1$' copy.text 'as text'
	is_status 0 'that is imported' \
	    $score --model copy.model model import copy.text
	is_file copy.model "$ELM_STATE_DIR/spam.model" 'without any loss'
	is_status 69 'but over no model' \
	    $score --model copy.model model import copy.text
	is_status 0 'a model is merged' $score --model other.model model merge \
	    "$ELM_STATE_DIR/spam.model"
	is_file other.model "$ELM_STATE_DIR/spam.model" 'into another'
	chmod 400 other.model.journal
	is_status 0 'a journal is read by who may not write' \
	    $score --model other.model model check
	is_status 64 'a verb that is none' $score model frob

	$score --who mallory --learn spam <"$mails/plain.eml" >out
	is_status 0 'what one reporter said is forgotten' \
	    $score --forget --who mallory
	has 'forgot 1 lessons' out 'all of it'

	printf 'ham ham.eml\nspam spam.eml\nham %s\n' "$mails/plain.eml" >index
	$score --score index >got
	is_text "ham.eml spam.eml $mails/plain.eml" "$(cut -f 1 got | xargs)" \
	    '--score has a line for each message of an index'
	is_text 4 "$(awk -F '\t' 'NR == 1 { print NF }' got)" \
	    'with path, p, score and verdict'
	$score --jobs 2 --score index >again
	is_file got again 'the same with any number of threads'
	is_status 0 'an index is learnt' $score --model t.model --train index
	has 'learnt 3 messages' out 'all of it'
	cp t.model first.model
	rm t.model t.model.journal
	$score --jobs 2 --model t.model --train index >out
	is_file first.model t.model 'bit for bit the same every time'
	is_status 0 'an index is measured' $score --evaluate index
	is_text 'immediate delayed none' \
	    "$(awk '$1 ~ /^(imm|del|none)/ { print $1 }' out | xargs)" \
	    'with each kind of feedback'
	cmp -s before.model "$ELM_STATE_DIR/spam.model"
	sha256sum <t.model >before
	$score --model t.model --evaluate index >out
	sha256sum <t.model >got
	is_file before got 'and nothing is learnt by it'

	# What passed here is reported, and what only claims to have.
	$score <"$mails/bounce.eml" >passed
	sed 's/^ mac=.*/ mac=00/' passed >forged
	report passed >report.eml
	is_status 0 'a report is opened' \
	    $score --model r.model --learn spam --from-report <report.eml
	has 'learnt 1 message' out 'and what it reports is learnt'
	$score --model r.model model journal >got
	has 'user .*carl@example.net$' got 'as said by who sent it'
	$score --model r.model --forget "$mails/bounce.eml" >got
	has 'forgot 1 lessons' got 'and it is the message that came'
	report forged >report.eml
	is_status 65 'what did not pass here is not learnt' \
	    $score --model r.model --learn spam --from-report <report.eml
	is_status 65 'nor is what is no report' \
	    $score --model r.model --learn spam --from-report <ham.eml

	is_status 0 'outbound mail passes' \
	    $score --outbound --recipient friend@example.com <ham.eml
	tail -n "$(wc -l <ham.eml)" out >got
	is_file ham.eml got 'as it is'
	has 'verdict=unknown; reason=outbound' out 'and is not judged'
	sed 's/anna@harbour.example/friend@example.com/' ham.eml | $score >got
	has 'KNOWN_' got 'whom the site writes to is known'

	$score --recipient a@example.org --trap traps \
	    <"$mails/calendar.eml" >out
	$score model journal >got
	has ' spam  *trap ' got 'what comes into a trap is learnt'
	is_status 0 'and what does not is not' \
	    $score --recipient b@example.org --trap traps <"$mails/bounce.eml"
	is_text 1 "$($score model journal | grep -c ' trap ')" 'once'
}

plan 83
tests
