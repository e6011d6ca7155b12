# shellcheck shell=sh disable=SC2154,SC2034,SC2016
# fault.sh -- put a filter through every fault there is; a test sources this
# behind tap.sh:
#
#     plan "$((fault_tests + chain_fault_tests))"
#     faults INPUT FIELDS COMMAND [ARG...]
#     chain_faults INPUT FIELDS COMMAND [ARG...]
#
# INPUT is a message, COMMAND a filter that answers it with status 0, and FIELDS
# the names of fields that may come out otherwise than in the undisturbed run
# ("X-ELM-Scan X-Virus-Status"; the seal may in any case, and "verdict=clean"
# may come nowhere that it did not stand).  What must hold in every single run
# is written in promise.c.
#
# Under `make check` only a sample of the points is tried, under scripts/check
# (ELM_CHECK_LONG=1) all of them.

fault_tests=16
chain_fault_tests=7

promise=$builddir/tests/promise
preload=$builddir/tests/fault-alloc.so
fault_step=${ELM_CHECK_LONG:+1}
fault_step=${fault_step:-11}
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR

# What cannot be tried here, and why.
no_preload=
[ -e "$preload" ] || no_preload='the preloaded library was not built'
[ -z "${ELM_SAN:-}" ] || no_preload='sanitizers do not let malloc() be replaced'
no_trace=$no_preload
strace -qq -o /dev/null true 2>/dev/null || no_trace='strace cannot trace here'

# keeps OPTION... -- COMMAND...: one run with nothing left of earlier ones; why
# not goes to the file broken, under the name $point.
keeps() {
	rm -rf "$ELM_STATE_DIR"
	run_kept "$@"
}

run_kept() {
	tried=$((tried + 1))
	# shellcheck disable=SC2086 # $options is a list of words
	"$promise" --wanted=wanted --input="$input" $options "$@" \
	    >why 2>/dev/null </dev/null || sed "s|^|$point: |" why >>broken
}

# kept DESCRIPTION: the result over all runs since the last.
kept() {
	if [ ! -s broken ] && [ "$tried" -gt 0 ]; then
		result 0 "$1 ($tried runs)"
	else
		head -n 20 broken | sed 's/^/# /'
		result 1 "$1 ($(wc -l <broken) of $tried runs)"
	fi
	: >broken
	tried=0
}

# prepare INPUT FIELDS
prepare() {
	input=$1 options=--field=X-ELM-Seal
	for field in $2; do
		options="$options --field=$field"
	done
	: >broken
	tried=0
}

# sample [N]: every line, of a sample one in $fault_step; with N one in N of these.
sample() {
	awk -v step="$((fault_step * ${1:-1}))" 'NR % step == int(step / 2)'
}

# system_calls COMMAND...: each system call as "name n where"; n counts those of
# that name, where is loader before main() and main behind.  In a chain the
# last is the execution of the next program.
system_calls() {
	rm -rf "$ELM_STATE_DIR"
	strace -qq -f -o calls -E "LD_PRELOAD=$preload" "$@" \
	    <"$input" >/dev/null 2>&1
	awk '
	$2 !~ /^[a-z_0-9]+\(/ { next }
	{
		name = $2
		sub(/\(.*/, "", name)
		n = ++seen[$1, name]
		if (!((name, n) in known))
			print name, n, is_main ? "main" : "loader"
		known[name, n] = 1
	}
	/\/elm-fault-main/ { is_main = 1 }
	name == "execve" && is_main && / = 0$/ { exit }
	' calls
}

# What can go wrong with a system call, as the manual pages have it.
errors_of() {
	case $1 in
	write | writev | pwrite64) echo ENOSPC EIO EINTR ;;
	read | pread64) echo EIO EINTR ;;
	open | openat) echo EMFILE ENOSPC EACCES EINTR ;;
	mmap | mremap | brk | mprotect) echo ENOMEM ;;
	memfd_create) echo EMFILE ENOMEM ;;
	fsync | fdatasync) echo EIO ENOSPC ;;
	rename* | link | linkat | mkdir | mkdirat) echo ENOSPC EIO ;;
	ftruncate | fallocate) echo ENOSPC EINTR ;;
	fstat | newfstatat | statx | fchmod | flock) echo EIO ;;
	fcntl | lseek) echo EINVAL ;;
	getrandom) echo EINTR ENOSYS ;;
	socket | pipe2 | dup | dup2 | eventfd2) echo EMFILE ;;
	connect) echo ECONNREFUSED EINTR ;;
	poll | ppoll | wait4) echo EINTR ;;
	sendto | sendmsg | recvfrom | recvmsg) echo ECONNRESET EINTR ;;
	clone | clone3 | vfork) echo EAGAIN ;;
	execve) echo ENOENT E2BIG ;;
	close) echo EIO ;;
	esac
}

# injected NAME N WHERE FAULT COMMAND...: and then the same in peace, for what
# a fault leaves behind must not disturb the next message.
injected() {
	point="$1 number $2: $4" name=$1 inject="inject=$1:$4:when=$2"
	loader='' torn=''
	[ "$3" = main ] || loader=--loader
	case $1 in write*) torn=--torn ;; esac
	shift 4
	keeps ${killed:+"$killed"} ${loader:+"$loader"} \
	    ${torn:+"$torn"} -- strace -qq -f \
	    --seccomp-bpf -o /dev/null -E "LD_PRELOAD=$preload" \
	    -e "trace=$name" -e "$inject" "$@"
	point="after $point"
	run_kept --done -- "$@"
}

killed_at_each_call() {
	system_calls "$@" >points
	killed=--killed
	sample <points >sampled
	while read -r name n where; do
		injected "$name" "$n" "$where" signal=KILL "$@"
	done <sampled
	killed=
	kept "killed at each system call"
}

failing_at_each_call() {
	system_calls "$@" | while read -r name n where; do
		for error in $(errors_of "$name"); do
			echo "$name $n $where error=$error"
		done
	done >points
	sample <points >sampled
	while read -r name n where fault; do
		injected "$name" "$n" "$where" "$fault" "$@"
	done <sampled
	kept "each system call fails"
}

# failing_at_each_allocation DESCRIPTION STEP COMMAND...
failing_at_each_allocation() {
	what=$1 step=$2
	shift 2
	rm -rf counted "$ELM_STATE_DIR"
	ELM_FAULT_COUNT=$work/counted LD_PRELOAD=$preload "$@" \
	    <"$input" >/dev/null 2>&1
	allocations=$(od -An -tu8 counted | tr -d ' ')
	seq 1 "$allocations" | sample "$step" >sampled
	while read -r n; do
		point="allocation $n"
		keeps -- env "LD_PRELOAD=$preload" "ELM_FAULT_ALLOC=$n" "$@"
	done <sampled
	kept "$what"
}

# silent DESCRIPTION COMMAND...: status 75 and not one octet.
silent() {
	silent_what=$1
	shift
	"$@" >out 2>err
	got=$?
	if [ "$got" -eq 75 ] && [ ! -s out ]; then
		result 0 "$silent_what"
	else
		echo "# status $got, $(wc -c <out) octets"
		sed 's/^/# /' err
		result 1 "$silent_what"
	fi
}

# closed_stdout TO COMMAND...: TO is a redirection that leads nowhere.
broken_stdout() {
	"$@" <"$input" >/dev/full
}

closed_stdout() {
	"$@" <"$input" >&-
}

# The reader is gone before the filter starts.
closed_pipe() {
	rm -f pipe
	mkfifo pipe
	: <pipe &
	sh -c 'sleep 0.2; exec "$@"' sh "$@" <"$input" >pipe
}

closed_stdin() {
	"$@" <&-
}

folder_stdin() {
	"$@" </
}

empty_stdin() {
	"$@" </dev/null
}

# Open at both ends, it neither gives anything nor ends.
endless_stdin() {
	program=$1
	shift
	rm -f pipe
	mkfifo pipe
	timeout -s KILL 20 "$program" --timeout 1 "$@" <>pipe
}

in_pieces() {
	point='in pieces'
	rm -f pipe
	mkfifo pipe
	{
		head -c 10 <"$input"
		sleep 0.2
		tail -c +11 <"$input"
	} >pipe &
	whole=$input input=pipe
	keeps --done -- "$@"
	input=$whole
	kept 'a message that comes in pieces'
}

# The plain filter and the chain, each call and each allocation.
preloaded() {
	if [ -n "$no_trace" ]; then
		skip 'killed at each system call' "$no_trace"
		skip 'each system call fails' "$no_trace"
	else
		killed_at_each_call "$@"
		failing_at_each_call "$@"
	fi
	if [ -n "$no_preload" ]; then
		skip 'each allocation fails' "$no_preload"
	else
		failing_at_each_allocation 'each allocation fails' 1 "$@"
	fi
}

preloaded_once() {
	if [ -n "$no_preload" ]; then
		skip 'each allocation and all after it fail' "$no_preload"
		skip 'short and interrupted reads and writes' "$no_preload"
		return
	fi
	ELM_FAULT_LASTING=1
	export ELM_FAULT_LASTING
	failing_at_each_allocation 'each allocation and all after it fail' 7 "$@"
	unset ELM_FAULT_LASTING
	point='short reads and writes'
	keeps --done -- env "LD_PRELOAD=$preload" ELM_FAULT_SHORT=1 "$@"
	kept 'short and interrupted reads and writes'
}

faults() {
	prepare "$1" "$2"
	shift 2
	"$@" <"$input" >wanted 2>err
	result $? 'answers when nothing disturbs'
	preloaded "$@"
	preloaded_once "$@"
	silent 'a full disk behind stdout' broken_stdout "$@"
	silent 'a closed stdout' closed_stdout "$@"
	silent 'a closed pipe behind stdout' closed_pipe "$@"
	silent 'a closed stdin' closed_stdin "$@"
	silent 'a folder as stdin' folder_stdin "$@"
	silent 'an empty message' empty_stdin "$@"
	silent 'a message that never ends' endless_stdin "$@"
	in_pieces "$@"
	point='no file may grow'
	# shellcheck disable=SC2016 # it is for the inner shell
	keeps -- sh -c 'ulimit -f 0; exec "$@"' sh "$@"
	kept 'no file may grow'
	point='no state folder'
	keeps -- env ELM_STATE_DIR=/dev/null/state "$@"
	kept 'no state folder can be made'
}

not_run() {
	rm -f next
	"$@"
	got=$?
	[ ! -e next ] || echo 'the next program was run'
	return "$got"
}

chain_faults() {
	prepare "$1" "$2"
	shift 2
	"$@" <"$input" >wanted 2>err
	# shellcheck disable=SC2016 # it is for the inner shell
	next='exec cat >"$0"'
	is_status 0 'hands over when nothing disturbs' \
	    sh -c 'exec "$@" <"$0"' "$input" "$@" --then /bin/sh -c "$next" next
	options="$options --next=next"
	preloaded "$@" --then /bin/sh -c "$next" next
	silent 'an empty message is not handed over' \
	    not_run empty_stdin "$@" --then /bin/sh -c "$next" next
	silent 'no such next program' \
	    sh -c 'exec "$@" <"$0"' "$input" "$@" --then /nonexistent
	is_status 42 'the status of the last is the status of all' \
	    sh -c 'exec "$@" <"$0"' "$input" "$@" --then /bin/sh -c 'exit 42'
}
