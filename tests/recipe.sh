# shellcheck shell=sh disable=SC2154,SC2034
# recipe.sh -- recipes are tried as the pages have them; a test of tests/hosts
# sources this behind tap.sh.  It makes $work/ham, $work/spam and a home.

HOME=$work/home
ELM_STATE_DIR=$work/state
export HOME ELM_STATE_DIR
unset SENDER RECIPIENT
mkdir "$HOME"
programs=$(cd "${builddir:-.}" && pwd)

# recipe PAGE TEXT: print the first literal block behind the line of EXAMPLES
# that begins with TEXT, as man(1) shows it.
recipe() {
	awk -v text="$2" '
	/^\.Sh / { is_example = $2 == "EXAMPLES" }
	is_example && index($0, text) == 1 { is_near = 1 }
	is_block && /^\.Ed$/ { exit }
	is_block { print }
	is_near && /^\.Bd -literal/ { is_block = 1 }
	' "$srcdir/man/$1" | sed 's/\\&//g; s/\\e/\\/g; s/\\-/-/g'
}

# need PROGRAM: the path of a program that may be in a folder of the system.
need() {
	PATH=$PATH:/usr/sbin:/sbin command -v "$1" && return
	echo "1..0 # SKIP $1 is not installed"
	return 1
}

# unpacked PROGRAM: is it in $ELM_SERVERS, where scripts/check unpacks servers?
# $servers is a copy, for the users that they run as may not come there.
unpacked() {
	if [ ! -x "${ELM_SERVERS:-}/$1" ]; then
		echo "1..0 # SKIP ${1##*/} is not unpacked; scripts/check does it"
		return 1
	fi
	servers=$work/servers
	cp -r "$ELM_SERVERS" "$servers"
	libraries=$servers/usr/lib/$(uname -m)-linux-gnu
	chmod 755 "$work"
}

# mails_in FOLDER: how many messages of a Maildir are new.
mails_in() {
	find "$1/new" -type f 2>/dev/null | wc -l
}

# holds FOLDER MAIL DESCRIPTION: is it the one message that is new there, with
# no more than fields above it?
holds() {
	if [ "$(mails_in "$1")" -eq 1 ]; then
		# procmail ends a message with an empty line.
		sed 's/\r$//' "$1"/new/* | sed '${/^$/d;}' |
		    tail -n "$(wc -l <"$2")" >got
		grep -q '^X-ELM-Spam: ' "$1"/new/* || echo 'not scored' >>got
	else
		echo "$(mails_in "$1") messages" >got
	fi
	is_file "$2" got "$3"
}

# empty DESCRIPTION FOLDER...: has none of them a new message?
empty() {
	what=$1 found=0
	shift
	for folder; do
		found=$((found + $(mails_in "$folder")))
	done
	result "$found" "$what"
}

damage_model() {
	mkdir -p "$ELM_STATE_DIR"
	head -c 4096 /dev/zero >"$ELM_STATE_DIR/spam.model"
}

cat >"$work/ham" <<'END'
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
cat >"$work/spam" <<'END'
From: "service@paypal.com" <x84hq2@mailer.example>
Reply-To: claims77@gmail.com
To: undisclosed-recipients:;
Subject: URGENT: you have WON $ 4,500,000.00 USD!!!
Date: Mon, 02 Mar 2026 09:20:00 +0100
Message-ID: <77@mailer.example>
MIME-Version: 1.0
Content-Type: text/html; charset=us-ascii

<html><body><p>Dear friend,</p><p>your address has won the lottery sum of
$4,500,000.00.  Send your bank account details to claim it:
<a href="http://203.0.113.9:8080/paypal.com/login?u=ben@example.net">
https://www.paypal.com/</a></p>
</body></html>
END
