#!/bin/sh
# elm-scan does what elm(7) promises of every filter, and its own job.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
mails=$srcdir/tests/data/mail
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR
unset SENDER RECIPIENT
LC_ALL=C
export LC_ALL

# A scanner that knows one virus.
cat >fake.conf <<'END'
[engine fake]
command = sh -c 'grep -qs EVIL "$0" && echo "x: Test.Evil FOUND"' %f
exits = infected=0 clean=1
signature = : (\S+) FOUND
[engine good]
command = true
[engine sulky]
command = sh -c 'exit 9'
[engine absent]
command = /nonexistent/scanner
[scan]
engine = command:fake
END

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

# rest FILE: all but the fields that a filter adds.
rest() {
	awk '
	is_body { print; next }
	$0 == "" || $0 == "\r" { is_body = 1; print; next }
	/^[ \t]/ { if (!is_ours) print; next }
	{
		is_ours = $0 ~ /^(X-ELM-[A-Za-z]*|X-Virus-Status):/
		if (!is_ours) print
	}' "$1"
}

is_text() {
	[ "$1" = "$2" ] || printf '# wanted: %s\n# got:    %s\n' "$1" "$2"
	[ "$1" = "$2" ]
	result $? "$3"
}

has() {
	grep -q -e "$1" "$2"
	found=$?
	[ "$found" -eq 0 ] || sed 's/^/# /' "$2"
	result "$found" "$3"
}

has_not() {
	! grep -q -e "$1" "$2"
	result $? "$3"
}

# scan INPUT OPTION...: like is_status 0, but the output goes to "out".
scan() {
	input=$1
	shift
	elm-scan --config fake.conf "$@" <"$input" >out 2>err
}

# gives STATUS DESCRIPTION INPUT OPTION...
gives() {
	wanted=$1 what=$2
	shift 2
	scan "$@"
	got=$?
	[ "$got" -eq "$wanted" ] || sed 's/^/# /' err
	result $((got != wanted)) "$what"
}

# refuses DESCRIPTION INPUT OPTION...: 77, one line, no octet of a message.
refuses() {
	what=$1
	shift
	scan "$@"
	if [ $? -eq 77 ] && [ ! -s out ] && [ "$(wc -l <err)" -eq 1 ] &&
	    grep -q '^5\.7\.1 [ -~]*$' err; then
		result 0 "$what"
	else
		sed 's/^/# /' err
		result 1 "$what"
	fi
}

silent75() {
	what=$1
	shift
	scan "$@"
	if [ $? -eq 75 ] && [ ! -s out ] && [ -s err ]; then
		result 0 "$what"
	else
		sed 's/^/# /' err
		result 1 "$what"
	fi
}

plain=$mails/plain.eml zipped=$mails/exe-in-zip.eml
crypted=$mails/encrypted-zip.eml

# In a part of its own; in the only part; in a message in a message; signed.
cat >evil.eml <<'END'
From: a@example.org
Subject: evil
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=-x"

prologue
--=-x
Content-Type: text/plain

Hello   
--=-x
Content-Type: application/octet-stream
Content-Disposition: attachment; filename*=utf-8''%C3%BC%20x.bin
Content-Transfer-Encoding: base64

RVZJTAo=
--=-x
Content-Type: application/octet-stream
Content-Transfer-Encoding: base64

Z29vZAo=

--=-x--
epilogue
END
cat >single.eml <<'END'
From: a@example.org
Subject: all of it
MIME-Version: 1.0
Content-Type: application/octet-stream; name=x.bin
Content-Description: a virus
Content-Transfer-Encoding: base64

RVZJTAo=
END
{
	cat <<'END'
From: a@example.org
Subject: outer
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: message/rfc822

END
	cat evil.eml
	printf '%s\n' '--outer--'
} >nested.eml
sed -e 's|multipart/mixed; b|multipart/signed; micalg=pgp-sha256;\
 protocol="application/pgp-signature"; b|' evil.eml >signed.eml
sed -e 's|multipart/mixed; b|multipart/encrypted;\
 protocol="application/pgp-encrypted"; b|' evil.eml >encrypted.eml
sed 's/$/\r/' evil.eml >crlf.eml
cat >nameless.eml <<'END'
From: a@example.org
MIME-Version: 1.0
Content-Type: application/octet-stream
Content-Transfer-Encoding: base64

RVZJTAo=
END
printf 'no header here, EVIL\n' >body.eml

printf 'removed: {size} {type} {sha256} because of {reason}\n' >words

plan 146

# Mark and pass on.
gives 0 'a clean message passes' "$plain"
is_text 'verdict=clean' "$(field X-ELM-Scan out)" 'and is called clean'
is_text Clean "$(field X-Virus-Status out)" 'for all the world'
is_text X-ELM-Seal "$(head -n 1 out | cut -d: -f1)" 'the seal is on top'
rest out >rested
is_file "$plain" rested 'every other byte of it stays'
gives 0 'an infected message passes, marked' evil.eml
is_text 'verdict=bad; reason=infected; signature=Test.Evil; part="%C3%BC x.bin"; engine="command:fake"' \
    "$(field X-ELM-Scan out)" 'with signature, part and engine'
is_text 'Infected (Test.Evil)' "$(field X-Virus-Status out)" \
    'and for all the world'
rest out >rested
is_file evil.eml rested 'every other byte of it stays'
gives 0 'a forbidden attachment passes, marked' "$zipped"
is_text 'verdict=bad; reason=blocked; detail="its name pretends to be a document"; part="invoice.zip/invoice.pdf.exe"; rule=21' \
    "$(field X-ELM-Scan out)" 'with words, member and rule'
is_text 'Blocked (its name pretends to be a document)' \
    "$(field X-Virus-Status out)" 'and for all the world'
gives 0 'an encrypted archive passes, marked' "$crypted"
is_text 'verdict=unknown; reason=encrypted; part="figures.zip/secret.txt"; part=figures.zip' \
    "$(field X-ELM-Scan out)" 'as unknown'
is_text 'Unknown (encrypted)' "$(field X-Virus-Status out)" \
    'and for all the world'
gives 0 'the CRLF of a message stays' crlf.eml
rest out >rested
is_file crlf.eml rested 'every other byte of it'
is_text 0 "$(grep -c -v "$(printf '\r')\$" out)" 'and what is added has it'
gives 0 'a part without name' nameless.eml
is_text 'verdict=bad; reason=infected; signature=Test.Evil; part="application/octet-stream"; engine="command:fake"' \
    "$(field X-ELM-Scan out)" 'goes by its type'

# Exit statuses.
: >empty
silent75 'an empty message is a failure' empty
gives 1 '--exit-code says bad' evil.eml --exit-code
rest out >rested
is_file evil.eml rested 'and still passes the message on'
gives 0 '--exit-code says nothing of unknown' "$crypted" --exit-code
gives 0 '--exit-code says nothing of clean' "$plain" --exit-code
silent75 'an unknown option is no reason to bounce' "$plain" --frobnicate
gives 64 '--sysexits tells usage' "$plain" --sysexits --frobnicate
printf '[scan]\nquroum = 1\n' >bad.conf
silent75 'neither is a bad configuration' "$plain" --config bad.conf
has 'bad.conf:2: unknown key .quroum.' err 'which is named'
gives 78 '--sysexits tells configuration' "$plain" --sysexits --config bad.conf
silent75 'nor an action that is none' "$plain" --on-infected bounce
has "on-infected is pass, strip, refuse or defer, not 'bounce'" err \
    'which is named'
silent75 'nor a rules file that is missing' "$plain" --rules /nonexistent
silent75 'nor a notice that is missing' "$plain" --notice /nonexistent
silent75 'nor fingerprints that are missing' "$plain" --magic /nonexistent
silent75 'nor an engine that is none' "$plain" --engine clamx
silent75 'nor a quorum out of reach' "$plain" --quorum 2

# Actions.
for on in infected:evil.eml "blocked:$zipped" "unknown:$crypted"; do
	kind=${on%%:*} mail=${on#*:}
	gives 0 "--on-$kind pass" "$mail" "--on-$kind" pass
	refuses "--on-$kind refuse" "$mail" "--on-$kind" refuse
	silent75 "--on-$kind defer" "$mail" "--on-$kind" defer
	has '^elm-scan: message deferred: ' err 'in one line with the reason'
	gives 0 "--on-$kind strip" "$mail" "--on-$kind" strip \
	    --notice words
	has '^removed: [0-9]* application/' out 'leaves a notice'
	field X-ELM-Scan out >fields
	has 'stripped=' fields 'and says so'
	gives 0 "--on-$kind has no say in a clean message" "$plain" \
	    "--on-$kind" refuse
done
refuses 'the worst decides' evil.eml --on-infected refuse --on-unknown defer
has '^5.7.1 message refused: infected (Test.Evil)$' err 'and is the reason'
printf '[scan]\non-infected = refuse\n[engine fake]\ncommand = true\n' >a.conf
sed 's/^\[scan\]/&\non-infected = refuse/' fake.conf >refuse.conf
refuses 'the configuration decides' evil.eml --config refuse.conf
gives 0 'unless an option does' evil.eml --config refuse.conf \
    --on-infected pass
scan evil.eml --on-infected refuse --verbose
is_text '5.7.1 message refused: infected (Test.Evil)' "$(head -n 1 err)" \
    'the refusal is the first line, whatever else is said'

# Strip: nothing but the part changes.
notice_of() {
	cat <<'END'
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 7bit
Content-Disposition: inline

END
	printf '%s' "$1"
}
# with_notice FILE FROM TO NOTICE: FILE, the lines FROM to TO replaced.
with_notice() {
	head -n $(($2 - 1)) "$1"
	cat "$4"
	tail -n +$(($3 + 1)) "$1"
}
sum=$(printf 'EVIL\n' | sha256sum | cut -d' ' -f1)
{
	notice_of ''
	echo "removed: 5 application/octet-stream $sum because of infected (Test.Evil)"
} >notice
with_notice evil.eml 12 16 notice >wanted
scan evil.eml --on-infected strip --notice words
rest out >rested
is_file wanted rested 'the part gives way to the words, and nothing else'
is_text 'verdict=clean; stripped="%C3%BC x.bin: Test.Evil"' \
    "$(field X-ELM-Scan out)" 'what is left is clean'
cp out stripped.eml
gives 0 'a stripped message can be scanned again' stripped.eml
is_text 'verdict=clean' "$(field X-ELM-Scan out)" 'and stays clean'
is_text 2 "$(elm-scan --engine none --json stripped.eml |
    sed 's/.*"items":\([0-9]*\).*/\1/;s/3/2/')" 'and has its parts'
scan crlf.eml --on-infected strip --notice words
rest out >rested
sed 's/$/\r/' wanted >wanted.crlf
is_file wanted.crlf rested 'CRLF mail stays CRLF mail'
with_notice nested.eml 20 24 notice >wanted
scan nested.eml --on-infected strip --notice words
rest out >rested
is_file wanted rested 'a part of a message in a message'
printf 'weg: {name}\n' >words.utf8
scan evil.eml --on-infected strip --notice words.utf8
{
	notice_of '' | sed 's/7bit/base64/'
	printf 'weg: \303\274 x.bin' | base64
} >notice.utf8
with_notice evil.eml 12 16 notice.utf8 >wanted
rest out >rested
is_file wanted rested 'a name in UTF-8'
scan evil.eml --on-infected strip
# The default words, which hold the name and are in base64 for that.
awk '/^Content-Transfer-Encoding: base64/ && !n++ { take = 1; next }
    /^--/ { take = 0 } take && /^[A-Za-z0-9+\/=]+$/' out | base64 -d >decoded
cat >wanted <<END
A part of this message was removed.

Name:    $(printf '\303\274') x.bin
Type:    application/octet-stream
Size:    5 bytes
SHA-256: $sum
END
printf 'Reason:  infected (Test.Evil)' >>wanted
is_file wanted decoded 'name, type, size, digest and reason'
scan single.eml --on-infected strip --notice words
rest out >rested
cat >wanted <<END
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 7bit
From: a@example.org
Subject: all of it
MIME-Version: 1.0

removed: 5 application/octet-stream $sum because of infected (Test.Evil)
END
is_file wanted rested 'a message that is one part keeps its header'
printf 'who is {nobody}?\n' >words.bad
silent75 'words with an unknown placeholder' "$plain" --notice words.bad
has "words.bad: unknown placeholder '{nobody}'" err 'which is named'
printf 'gr\374n\n' >words.bad
silent75 'words that are no UTF-8' "$plain" --notice words.bad
refuses 'a signed message is refused instead' signed.eml --on-infected strip
refuses 'an encrypted message is refused instead' encrypted.eml \
    --on-infected strip
gives 0 'a signed message that is clean passes' "$mails/signed-pgp.eml" \
    --on-infected strip
sed 's/RVZJTAo=/Z29vZAo=/; s/^prologue/EVIL/' evil.eml >outside.eml
refuses 'a finding in no part is refused instead' outside.eml \
    --on-infected strip
refuses 'what strip leaves must be good' evil.eml --on-infected strip \
    --engine command:fake --notice evil.eml

# Chains.
is_status 0 'the result is the input of the next' sh -c '
    elm-scan --config fake.conf --then sh -c "cat >next" <evil.eml'
rest next >rested
is_file evil.eml rested 'whole'
is_status 42 'the status of the last is the status of all' sh -c '
    elm-scan --config fake.conf --then sh -c "exit 42" <evil.eml'
# shellcheck disable=SC2016 # it is for the inner shell
is_status 75 'a command that is not there' sh -c '
    elm-scan --engine none --then /nonexistent <"$1"' sh "$plain"
rm -f next
is_status 77 'nothing is run when refused' sh -c '
    elm-scan --config fake.conf --on-infected refuse --then touch next <evil.eml'
is_status 75 'nor when deferred' sh -c '
    elm-scan --config fake.conf --on-infected defer --then touch next <evil.eml'
is_status 75 'nor when nothing came in' sh -c '
    elm-scan --engine none --then touch next </dev/null'
[ ! -e next ]
result $? 'really not'

# The seal.
{
	printf 'X-ELM-Scan: verdict=clean\nX-Virus-Status: Clean\n'
	printf 'X-ELM-Spam: verdict=clean; score=-100\n'
	cat evil.eml
} >forged.eml
gives 0 'a forged verdict' forged.eml
is_text 1 "$(field X-ELM-Scan out | grep -c .)" 'is gone'
has_not 'X-ELM-Spam' out 'and that of another program, too'
is_text 'Infected (Test.Evil)' "$(field X-Virus-Status out)" \
    'and what the world reads is ours alone'
scan "$zipped" --strip
is_file "$zipped" out '--strip writes nothing'
scan forged.eml --strip
is_file evil.eml out '--strip removes all that is there'
scan "$zipped" --then elm-scan --config fake.conf --engine none
is_text 1 "$(field X-ELM-Scan out | grep -c .)" \
    'the second of a chain has the last word'
rest out >rested
is_file "$zipped" rested 'and alters nothing else'
# A sealed field of another program: made by renaming what we sealed.
scan "$plain"
sed 's/^Subject: .*/Subject: moved/' out >moved.eml
scan moved.eml
is_text 'verdict=clean' "$(field X-ELM-Scan out)" \
    'a verdict moved to another message is made anew'

# Reports.
mkdir box
cp "$plain" box/1.eml
cp evil.eml box/2.eml
cp "$zipped" box/3.eml
cp "$crypted" box/4.eml
report() { elm-scan --config fake.conf "$@"; }
is_status 0 'a report in text' report box
is_text 'clean bad bad unknown' \
    "$(awk '{ printf "%s%s", s, $1; s = " " }' out)" \
    'has a line for each message'
has 'infected signature=Test.Evil part=\|infected signature=Test.Evil' out \
    'with the reason'
is_status 1 '--exit-code says that there is bad mail' report --exit-code box
is_status 0 'a report in JSON Lines' report --json --jobs 1 box
cp out one
is_text 4 "$(grep -c '^{"tool":"elm-scan","version":".*}$' out)" \
    'has an object for each message'
has '"engines":\[{"engine":"command:fake","verdict":"infected","name":"Test.Evil"' out \
    'says what each engine said'
has '"findings":\[{"kind":"infected","reason":"infected","detail":"Test.Evil","part":"\\u00FC x.bin","engine":"command:fake"}\]' out \
    'says what was found, and where'
report --json --jobs 7 box >out
is_file one out 'is the same whatever --jobs'
report --json --jobs 2 box box >out
cat one one >two
is_file two out 'is the same a second time'
for mail in "$plain" evil.eml; do
	printf 'From x Mon Jan  1 00:00:00 2026\n'
	cat "$mail"
	echo
done >mbox
is_status 0 'an mbox on stdin' sh -c 'elm-scan --config fake.conf - <mbox'
is_text 'clean bad' "$(awk '{ printf "%s%s", s, $1; s = " " }' out)" \
    'has two messages'
printf 'box/1.eml\0evil.eml\0' >names
is_status 0 'names on stdin' sh -c 'elm-scan --config fake.conf -0 <names'
is_text 2 "$(wc -l <out | tr -d ' ')" 'have a line each'
is_status 69 'a mailbox that is not there' report box /nonexistent
is_text 5 "$(wc -l <out | tr -d ' ')" 'does not end the run'
is_status 78 'a bad configuration is told exactly' report --config bad.conf box
is_status 64 '--then has no use there' report box --then cat

# Rules.
printf 'deny name=*.zip -- no archives\n' >good.rules
is_status 0 'good rules' elm-scan --check-rules good.rules
[ ! -s out ] && [ ! -s err ]
result $? 'say nothing'
gives 0 'rules of the site' "$zipped" --rules good.rules
field X-ELM-Scan out >fields
has 'detail="no archives"; part=invoice.zip; rule=1' fields 'are in force'
printf 'deny name=*.zip\n deny colour=red\nallow size<many\n' >bad.rules
is_status 78 'bad rules' elm-scan --check-rules bad.rules
has 'bad.rules:2:7: ' err 'are told with line and column'
has 'bad.rules:3:' err 'all of them'
silent75 'and bounce nothing' "$plain" --rules bad.rules
printf 'deny\nallow name=*.txt\n' >never.rules
is_status 0 'a rule that can never match' elm-scan --check-rules never.rules
has 'never.rules:2: ' out 'is told'
printf '0\tstring\tEVIL\tevil-label\n' >own.magic
printf 'deny label=*evil-label* -- our own\n' >label.rules
gives 0 'own fingerprints' evil.eml --engine none --magic own.magic \
    --rules label.rules
field X-ELM-Scan out >fields
has 'reason=blocked; detail="our own"' fields 'are for rules to use'
printf 'allow recipient=a@example.org\ndeny name=*.zip\n' >to.rules
scan "$zipped" --rules to.rules --recipient a@example.org
is_text verdict=clean "$(field X-ELM-Scan out)" 'a rule for a recipient'
scan "$zipped" --rules to.rules --recipient a@example.org \
    --recipient b@example.org
field X-ELM-Scan out >fields
has 'verdict=bad' fields 'is not for another'

# Engines.
scan "$plain" --engine command:absent
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=no-engine; .*engine="command:absent"' fields \
    'an engine that is not there is unknown, never clean'
scan "$plain" --engine command:sulky
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=error; ' fields 'nor is one that fails'
scan evil.eml --engine command:sulky --engine command:fake
field X-ELM-Scan out >fields
has '^verdict=bad; reason=infected; ' fields 'one that knows is enough'
scan evil.eml --engine command:good --engine command:fake --quorum 2
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=no-quorum; ' fields 'unless there is a quorum'
scan "$plain" --engine command:good --max-database-age 5
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=old-database; ' fields \
    'signatures of unknown age are too old'
scan "$plain" --verbose
has '^elm-scan: engine=command:fake verdict=clean' err \
    '--verbose names each engine'

# libclamav, with a database of one signature: the file of EICAR, put together
# here lest this file be one.
mkdir db void
# shellcheck disable=SC2016 # it is no variable
printf '%s%s' 'X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR' \
    '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*' >eicar
printf 'ELM.Eicar:0:*:%s\n' "$(od -An -v -tx1 eicar | tr -d ' \n')" \
    >db/test.ndb
{
	sed '/^RVZJTAo=/,$d' evil.eml
	base64 eicar
	printf '%s\n' '--=-x--'
} >eicar.eml
scan eicar.eml --engine "clamav:$work/db"
field X-ELM-Scan out >fields
has 'reason=infected; signature=ELM.Eicar.UNOFFICIAL; part="%C3%BC x.bin"' \
    fields 'libclamav finds it, and we know where'
scan eicar.eml --engine "clamav:$work/db" --on-infected strip
field X-ELM-Scan out >fields
has '^verdict=clean; stripped=' fields 'and after a strip nothing'
scan "$plain" --engine "clamav:$work/db" --verbose
has 'engine=clamav:.* verdict=clean version="ClamAV .*" database-hours=0' err \
    '--verbose tells the age of the signatures'
touch -d '10 days ago' db/test.ndb
scan "$plain" --engine "clamav:$work/db" --max-database-age 240
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=old-database; ' fields 'signatures too old'
scan "$plain" --engine "clamav:$work/db" --max-database-age 242
is_text verdict=clean "$(field X-ELM-Scan out)" 'and not too old'
scan "$plain" --engine "clamav:$work/void"
field X-ELM-Scan out >fields
has '^verdict=unknown; reason=no-engine; detail="there are no signatures in ' \
    fields 'a folder without signatures is no engine'
scan "$zipped" --engine "clamav:$work/void"
field X-ELM-Scan out >fields
has '^verdict=bad; reason=blocked; ' fields 'but the rules work'
