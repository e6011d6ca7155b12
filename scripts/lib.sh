# shellcheck shell=bash disable=SC2034
# lib.sh -- what the scripts of this folder share; they source it first.
#
# Everything they make is in build/: src is a copy of the tree, because the
# build system is generated there, and each other folder is one configuration.
set -u
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd) || exit 1
build=${ELM_BUILD:-$top/build}
program=${0##*/}

say() { printf '%s: %s\n' "$program" "$*" >&2; }

die() {
	say "$*"
	exit 1
}

# quietly LOG COMMAND...: show the end of the log only when it fails.
quietly() {
	local log=$build/$1.log
	shift
	"$@" >"$log" 2>&1 </dev/null && return
	tail -n 40 "$log" >&2
	say "failed: $* (all of it in $log)"
	return 1
}

build_packages='gcc make autoconf automake pkg-config
	libgmime-3.0-dev libjansson-dev libpcre2-dev libarchive-dev
	libclamav-dev libmagic-dev libzbar-dev libpng-dev libjpeg-dev'
check_packages="$build_packages clang strace zstd python3 mandoc
	clamav clamav-daemon clamdscan poppler-utils procmail maildrop"
# Servers that tests start themselves, and what they need.  They are not
# installed, for then they would run, and Postfix would replace another one.
server_packages='dovecot-core dovecot-imapd dovecot-sieve postfix
	libexttextcat-2.0-0 libicu72 liblua5.4-0 liblz4-1 libnsl2 libsasl2-2
	libsodium23 libstemmer0d libunwind8 libwrap0'
style_packages='clang-format cppcheck shellcheck'

as_root() {
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		die "not root and no sudo: cannot run $*"
	fi
}

# missing_packages PACKAGE...: print those that are not installed.
missing_packages() {
	local package
	for package; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
		    grep -q 'ok installed$' || printf ' %s' "$package"
	done
}

# need_packages PACKAGE...: install what is missing.  Never removes a package,
# so that another mail server than the one wanted stays.
need_packages() {
	command -v dpkg-query >/dev/null ||
	    die "this is not Debian; please install what its packages" "$@" \
	        "contain, then run configure and make yourself"
	local missing
	missing=$(missing_packages "$@")
	[ -n "$missing" ] || return 0
	say "installing$missing"
	mkdir -p "$build" || exit 1
	# shellcheck disable=SC2086 # a list of words
	quietly apt as_root env DEBIAN_FRONTEND=noninteractive apt-get \
	    install -y --no-remove --no-install-recommends $missing && return
	quietly apt-update as_root apt-get update || exit 1
	# shellcheck disable=SC2086
	quietly apt as_root env DEBIAN_FRONTEND=noninteractive apt-get \
	    install -y --no-remove --no-install-recommends $missing || exit 1
}

# unpack_packages FOLDER PACKAGE...: put their files there; FOLDER is whole, or
# it is not there.
unpack_packages() {
	local folder=$1 packages=$1.packages package
	shift
	[ ! -d "$folder" ] || return 0
	command -v apt-get >/dev/null || return 1
	rm -rf "$packages" && mkdir -p "$packages/root" || return 1
	(cd "$packages" && quietly apt-download apt-get download "$@") ||
	    return 1
	for package in "$packages"/*.deb; do
		dpkg -x "$package" "$packages/root" || return 1
	done
	mv -T "$packages/root" "$folder" && rm -rf "$packages"
}

# The files of the tree, without what git ignores.
list_files() {
	if [ -e "$top/.git" ] &&
	    git -C "$top" ls-files -co --exclude-standard 2>/dev/null; then
		return
	fi
	(cd "$top" && find . \( -path ./build -o -path ./.git -o \
	    -name autom4te.cache \) -prune -o -type f -print)
}

# Bring build/src up to date: copy what changed, remove what went.
copy_source() {
	mkdir -p "$build/src" || exit 1
	touch "$build/src.list"
	(cd "$top" && list_files | tr '\n' '\0' |
	    xargs -0 stat -c '%n	%y %s' 2>/dev/null) |
	    LC_ALL=C sort >"$build/src.new"
	LC_ALL=C comm -13 "$build/src.list" "$build/src.new" | cut -f 1 |
	    (cd "$top" && tr '\n' '\0' |
	        xargs -0 -r cp -pf --remove-destination --parents -t "$build/src") || exit 1
	cut -f 1 "$build/src.new" >"$build/src.names"
	cut -f 1 "$build/src.list" |
	    LC_ALL=C comm -23 - "$build/src.names" |
	    (cd "$build/src" && tr '\n' '\0' | xargs -0 -r rm -f)
	mv "$build/src.new" "$build/src.list"
}

# configure NAME OPTION...: make build/NAME ready for make.
configure() {
	local name=$1
	shift
	copy_source
	if [ ! -x "$build/src/configure" ]; then
		quietly autoreconf autoreconf -fi "$build/src" || exit 1
	fi
	mkdir -p "$build/$name" || exit 1
	echo "${CC:-}" "$@" >"$build/$name.options.new"
	if ! cmp -s "$build/$name.options.new" "$build/$name.options" ||
	    [ ! -f "$build/$name/Makefile" ]; then
		(cd "$build/$name" &&
		    quietly "$name-configure" ../src/configure "$@") || exit 1
		mv "$build/$name.options.new" "$build/$name.options"
	fi
	rm -f "$build/$name.options.new"
}

# make_in NAME LOG TARGET...
make_in() {
	local name=$1 target=$2
	shift 2
	quietly "$name-$target" make -C "$build/$name" -j "$(nproc)" "$@"
}

# tally NAME: set passed, failed, skipped to the results of its last make check.
tally() {
	read -r passed failed skipped < <(
		find "$build/$1" -path "$build/$1/elm-[0-9]*" -prune -o -name '*.trs' \
		    -exec cat {} + | awk '
		/^:test-result: (PASS|XFAIL)/ { passed++ }
		/^:test-result: (FAIL|XPASS|ERROR)/ { failed++ }
		/^:test-result: SKIP/ { skipped++ }
		END { print passed + 0, failed + 0, skipped + 0 }'
	)
}
