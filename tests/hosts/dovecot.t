#!/bin/sh
# A real Dovecot runs the recipes of the page, as a user of a mail server: its
# delivery agent with one message, its IMAP server with one session.  They need
# no server of their own.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/recipe.sh
. "${srcdir:-.}/tests/recipe.sh"
unpacked usr/lib/dovecot/imap || exit 0
library=$servers/usr/lib/dovecot
maildir=$HOME/Maildir

# Root has no mail.
user=$(id -u)
[ "$user" -ne 0 ] || user=$(id -u nobody)

mkdir etc etc/sieve-bin "$ELM_STATE_DIR"
cat >etc/sieve-bin/elm-spamscore <<END
#!/bin/sh
ELM_STATE_DIR=$ELM_STATE_DIR exec $work/elm-spamscore "\$@"
END
chmod +x etc/sieve-bin/elm-spamscore
cp "$programs/elm-spamscore" elm-spamscore
recipe elm-spamscore.1 'among the plugins of the protocol lda' >etc/spam.sieve
recipe elm-spamscore.1 'This is' >etc/learn-spam.sieve
sed 's/"spam"/"ham"/' etc/learn-spam.sieve >etc/learn-ham.sieve
{
	cat <<END
base_dir = $work/run
log_path = $HOME/log
mail_plugin_dir = $library/modules
mail_location = maildir:$maildir
mail_uid = $user
mail_gid = $user
postmaster_address = postmaster@example.net
hostname = mail.example.net
lda_mailbox_autocreate = yes
ssl = no
namespace inbox {
  inbox = yes
  mailbox Trash {
    auto = create
  }
  mailbox Junk {
    auto = create
  }
}
protocol lda {
  mail_plugins = sieve
}
protocol imap {
  mail_plugins = imap_sieve
}
plugin {
  sieve_plugin_dir = $library/modules/sieve
  sieve = file:$HOME/sieve
}
END
	recipe elm-spamscore.1 'among the plugins of the protocol imap' |
	    sed "s|/etc/dovecot|$work/etc|"
} >dovecot.conf
chown -R "$user" "$HOME" "$ELM_STATE_DIR" etc

# program NAME: a script that runs a program of Dovecot with our configuration.
program() {
	cat >"$1" <<END
#!/bin/sh
LD_LIBRARY_PATH=$library:$libraries USER=ben
export LD_LIBRARY_PATH USER
exec $servers/usr/bin/doveconf -f service=$2 -c $work/dovecot.conf \
    -m $2 -e $library/$1
END
	chmod +x "$1"
}
program imap imap
program dovecot-lda lda

as_user() {
	if [ "$(id -u)" -eq "$user" ]; then
		"$@"
	else
		setpriv --reuid "$user" --regid "$user" --clear-groups "$@"
	fi
}

# deliver MAIL: as Postfix does it for a user.
deliver() {
	line=$(sed -n 's/^\.Dl mailbox_command = //p' \
	    "$srcdir/man/elm-spamscore.1" | sed "s|/usr/lib/dovecot|$work|")
	# shellcheck disable=SC2086 # words
	as_user env PATH="$work/etc/sieve-bin:/usr/bin:/bin" $line <"$1"
}

# imap COMMAND...: is each done in one session of a client?  Its input must be
# one that epoll takes.
imap() {
	{
		printf 'a %s\r\n' "$@"
		printf 'a LOGOUT\r\n'
	} | as_user "$work/imap" >session 2>&1 &&
	    [ "$(grep -c '^a OK' session)" -eq $(($# + 1)) ] && return
	cat session "$HOME/log" >&2
	return 1
}

# taught DESCRIPTION LABEL...: are these the lessons of the journal?
taught() {
	what=$1
	shift
	: >wanted
	for label; do
		echo "$label ben" >>wanted
	done
	"$work/elm-spamscore" model journal 2>/dev/null |
	    awk '/^$/ { exit } { print $2, $NF }' >got
	is_file wanted got "$what"
}

plan 19
is_status 0 'wanted mail is delivered' deliver ham
holds "$maildir" ham 'to the inbox, with fields on top'
is_status 0 'spam is delivered' deliver spam
holds "$maildir/.Junk" spam 'to Junk, with fields on top'
taught 'nothing is learnt by that'

is_status 0 'a message is moved into Junk' \
    imap 'SELECT INBOX' 'UID MOVE 1 Junk'
taught 'and is learnt as spam, as its user said' spam
is_status 0 'a message is moved out of Junk' \
    imap 'SELECT Junk' 'UID MOVE 1 INBOX'
taught 'and is learnt as ham' spam ham
is_status 0 'a message is put into Trash' imap 'SELECT Junk' 'UID MOVE 2 Trash'
taught 'and nothing is learnt of it' spam ham
is_status 0 'a message is copied elsewhere' \
    imap 'CREATE Archive' 'SELECT INBOX' 'UID COPY 2 Archive'
taught 'and nothing is learnt of it' spam ham

damage_model
is_status 75 'with a damaged model mail stays in the queue' deliver ham
empty 'and is not delivered' "$maildir" "$maildir/.Junk"
is_status 0 'a message can be moved into Junk all the same' \
    imap 'SELECT INBOX' 'UID MOVE 2 Junk'
taught 'and to learn it mends the model' spam ham spam
is_status 0 'so that mail is delivered again' deliver ham
holds "$maildir" ham 'to the inbox'
