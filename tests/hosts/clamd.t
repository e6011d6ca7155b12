#!/bin/sh
# A real clamd on a socket of its own, with one signature of our own.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
ask=${builddir:-.}/tests/scan/ask

if ! clamd=$(PATH=$PATH:/usr/sbin command -v clamd); then
	echo '1..0 # SKIP clamd is not installed'
	exit 0
fi

# The test file of EICAR, put together here lest this file be one.
eicar() {
	# shellcheck disable=SC2016
	printf '%s%s' 'X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR' \
	    '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
}

mkdir database
eicar >virus
printf 'ELM.Eicar:0:0:%s\n' "$(od -An -v -tx1 virus | tr -d ' \n')" \
    >database/test.ndb
chmod 711 .
cat >clamd.conf <<END
Foreground yes
LocalSocket $work/socket
DatabaseDirectory $work/database
TemporaryDirectory $work
StreamMaxLength 10M
AlertExceedsMax yes
AlertEncrypted yes
MaxThreads 4
END
[ "$(id -u)" -ne 0 ] || echo 'User root' >>clamd.conf

# Start clamd on @port; it ends when that is taken.
try_clamd() {
	cp clamd.conf used.conf
	printf 'TCPAddr 127.0.0.1\nTCPSocket %s\n' "$port" >>used.conf
	"$clamd" -c used.conf >log 2>&1 &
	clamd_pid=$!
	tries=100
	until [ -S socket ] || [ "$tries" -eq 0 ]; do
		kill -0 "$clamd_pid" 2>/dev/null || break
		tries=$((tries - 1))
		sleep 0.2
	done
	[ -S socket ] && kill -0 "$clamd_pid" 2>/dev/null
}

start_clamd() {
	for offset in 0 1 2; do
		port=$((20000 + ($$ + offset * 1009) % 10000))
		try_clamd && return 0
		stop_clamd
	done
	return 1
}

stop_clamd() {
	kill -CONT "$clamd_pid" 2>/dev/null
	kill -KILL "$clamd_pid" 2>/dev/null
	wait "$clamd_pid" 2>/dev/null
	rm -f socket
}

if ! start_clamd; then
	sed 's/^/# /' log
	echo '1..0 # SKIP clamd does not start here'
	exit 0
fi
trap 'stop_clamd; rm -rf "$work"' EXIT

# says WANTED DESCRIPTION ARGUMENTS...: the last file is what is asked about.
says() {
	wanted=$1 what=$2
	shift 2
	"$ask" "$@" >out 2>err
	sed 's/^[^ ]* //' out | sort -u >got
	echo "$wanted" >wanted
	is_file wanted got "$what"
}

local=clamd:$work/socket
remote=clamd:127.0.0.1:$port
{
	printf 'From: a@example.org\nMIME-Version: 1.0\n'
	printf 'Content-Type: application/octet-stream\n'
	printf 'Content-Transfer-Encoding: base64\n\n'
	base64 virus
} >mail
echo harmless >harmless
: >empty
head -c 104857601 /dev/zero >large

plan 18
for way in local remote; do
	[ "$way" = local ] && engine=$local || engine=$remote
	says 'infected ELM.Eicar.UNOFFICIAL' "$way: a virus is found" \
	    "$engine" virus
	says 'infected ELM.Eicar.UNOFFICIAL' \
	    "$way: a virus in a mail is found" "$engine" mail
	says 'clean -' "$way: what is harmless is clean" \
	    "$engine" harmless
	says 'clean -' "$way: what is empty is clean" "$engine" empty
	says 'unknown limit' "$way: 100 MiB and 1 are over a limit" \
	    "$engine" large
	says 'infected ELM.Eicar.UNOFFICIAL' "$way: 8 threads at once" \
	    --jobs 8 --repeat 20 "$engine" mail virus
done

"$ask" --database "$local" >got
sed -n '/^ClamAV [0-9.]* 0$/p' got >wanted
is_file wanted got 'signatures of our own have no age'

kill -STOP "$clamd_pid"
says 'unknown timeout' 'a stopped clamd is waited for no longer than allowed' \
    --time 1 "$local" virus
says 'unknown timeout' 'nor is one that takes no stream' --time 1 "$remote" \
    large
kill -CONT "$clamd_pid"
says 'infected ELM.Eicar.UNOFFICIAL' 'it is asked again when it goes on' \
    "$local" virus

# Stopped, so that it dies while it is asked.
kill -STOP "$clamd_pid"
(
	sleep 1
	kill -KILL "$clamd_pid"
) &
says 'unknown no-engine' 'a clamd that dies meanwhile is not there' \
    --time 20 "$local" virus
wait "$clamd_pid" 2>/dev/null
says 'unknown no-engine' 'nor is it afterwards' "$local" virus
