#!/bin/sh
# A real Postfix, on a port of loopback, runs the recipe of the page.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/recipe.sh
. "${srcdir:-.}/tests/recipe.sh"
if [ "$(id -u)" -ne 0 ]; then
	echo '1..0 # SKIP only root can run Postfix'
	exit 0
fi
unpacked usr/lib/postfix/sbin/master || exit 0
inbox=$HOME/ben
queue=$work/queue
commands=$servers/usr/sbin

# An account of its own for each of the roles, of those that there are.
owner='mail'
group='uucp'
user=nobody

mkdir -p etc data bin "$inbox" "$ELM_STATE_DIR"
cp "$programs/elm-scan" "$programs/elm-spamscore" bin
chown "$owner" data
chown -R "$user" "$HOME" "$ELM_STATE_DIR"
for folder in active bounce corrupt defer deferred flush hold incoming \
    private saved trace maildrop public pid; do
	install -d -o "$owner" -m 700 "$queue/$folder"
done
chown root "$queue/pid"
# postdrop is not set-group-ID here, as it then would not find its libraries.
chmod 1733 "$queue/maildrop"
chmod 711 "$queue/public"
cat >etc/main.cf <<END
compatibility_level = 3.6
queue_directory = $queue
data_directory = $work/data
daemon_directory = $servers/usr/lib/postfix/sbin
command_directory = $commands
shlib_directory = $servers/usr/lib/postfix
meta_directory = $work/etc
mail_owner = $owner
setgid_group = $group
default_privs = $user
maillog_file = $work/log
maillog_file_prefixes = $work
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
myhostname = mail.example.net
mydestination =
alias_maps =
alias_database =
virtual_mailbox_domains = example.net
virtual_mailbox_maps = static:ben/
virtual_mailbox_base = $HOME
virtual_uid_maps = static:$(id -u "$user")
virtual_gid_maps = static:$(id -g "$user")
import_environment = MAIL_CONFIG MAIL_LOGTAG LD_LIBRARY_PATH ELM_STATE_DIR
export_environment = MAIL_CONFIG LD_LIBRARY_PATH ELM_STATE_DIR
minimal_backoff_time = 1s
queue_run_delay = 1s
END

# The service of elm(7), with what elm-spamscore(1) puts into it.
services() {
	cat <<END
127.0.0.1:$port inet n - n - - smtpd
  -o content_filter=elm:dummy
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
showq unix n - n - - showq
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
END
	{
		recipe elm.7 'Postfix,' | sed '/argv=/,$d'
		recipe elm-spamscore.1 'Postfix,'
	} | sed "s|user=elm|user=$user|; s|/usr/local/bin|$work/bin|
	    s|/usr/sbin|$commands|"
}

MAIL_CONFIG=$work/etc
MAIL_LOGTAG=postfix
export MAIL_CONFIG MAIL_LOGTAG
path=$servers/usr/lib/postfix:$libraries

# waits COMMAND...: does it come true within a while?
waits() {
	tries=150
	until "$@"; do
		tries=$((tries - 1))
		[ "$tries" -gt 0 ] || return 1
		sleep 0.2
	done
}

# It ends its processes, too.
stop_master() {
	kill -TERM "$master" 2>/dev/null
	wait "$master" 2>/dev/null
}

logs() { grep -q "$1" log 2>/dev/null; }

is_over_or_ready() {
	logs 'daemon started' || ! kill -0 "$master" 2>/dev/null
}

# Start Postfix on @port; it ends when that is taken.
start_master() {
	for offset in 0 1 2; do
		port=$((20000 + ($$ + offset * 1009) % 10000))
		services >etc/master.cf
		LD_LIBRARY_PATH=$path "$servers/usr/lib/postfix/sbin/master" \
		    -c "$work/etc" -d </dev/null >out 2>&1 &
		master=$!
		waits is_over_or_ready
		logs 'daemon started' && return 0
		rm -f log
	done
	return 1
}

if ! start_master; then
	sed 's/^/# /' out log
	echo '1..0 # SKIP Postfix does not start here'
	exit 0
fi
trap 'stop_master; rm -rf "$work"' EXIT

# send MAIL: over SMTP, as a stranger does.
send() {
	LD_LIBRARY_PATH=$path "$commands/smtp-source" -F "$1" -f anna@harbour.example \
	    -t ben@example.net "127.0.0.1:$port"
}

arrives() { [ "$(mails_in "$inbox")" -eq 1 ]; }

is_deferred() { [ -n "$(find "$queue/deferred" -type f)" ]; }

# comes_to CONDITION MAIL: does it, after a while?
comes_to() {
	rm -rf "$inbox"
	send "$2" && waits "$1" && return
	sed 's/^/# /' log
	return 1
}

plan 14
is_status 0 'wanted mail is delivered' comes_to arrives ham
holds "$inbox" ham 'with fields on top'
is_status 0 'spam is delivered' comes_to arrives spam
holds "$inbox" spam 'with fields on top'
grep -q '^X-Spam-Flag: YES' "$inbox"/new/*
result $? 'one of which says what it is'

damage_model
is_status 0 'with a damaged model mail is deferred' comes_to is_deferred ham
empty 'and is not delivered' "$inbox"
rm "$ELM_STATE_DIR/spam.model"
is_status 0 'it is delivered once the model is there' waits arrives
holds "$inbox" ham 'as it was'

for program in elm-spamscore elm-scan; do
	mv "bin/$program" .
	is_status 0 "without $program mail is deferred" comes_to is_deferred ham
	mv "$program" bin
	is_status 0 'and delivered when it is back' waits arrives
done
! grep -q 'status=bounced' log
result $? 'nothing was sent back'
