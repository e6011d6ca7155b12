# shellcheck shell=sh disable=SC2154,SC2034,SC2086
# corpora.sh -- real mail for tests; a test sources this behind tap.sh.
#
# $corpora is the folder of the sets, or empty when it is not there, and then
# $no_corpora says why.  $ELM_CORPORA names it, else it is beside the source.

corpora=${ELM_CORPORA:-$srcdir/../shared/corpora}
no_corpora=
if [ ! -d "$corpora" ]; then
	no_corpora='no corpora beside the source (ELM_CORPORA)'
	corpora=
fi

# corpus SET: print the folder that has the messages of SET ("mime/mimekit").
# Packed sets are unpacked once, below the build folder; of several tests at a
# time one wins.
corpus() {
	if [ -d "$corpora/$1/data" ]; then
		echo "$corpora/$1/data"
		return
	fi
	unpacked=$builddir/corpora/$1
	if [ ! -d "$unpacked" ]; then
		mkdir -p "$unpacked.$$"
		tar --zstd -xf "$corpora/$1"/*.tar.zst -C "$unpacked.$$"
		mv -T "$unpacked.$$" "$unpacked" 2>/dev/null
		rm -rf "$unpacked.$$"
	fi
	echo "$unpacked"
}

# corpus_files PATTERN...: print the files of the sets that match ("mime/*"), in
# a fixed order.
corpus_files() {
	# shellcheck disable=SC2068 # they are patterns
	(cd "$corpora" && printf '%s\n' $@) | while read -r set; do
		find "$(corpus "$set")" -type f
	done | LC_ALL=C sort
}

# every_nth N: of the lines about every Nth, always the same.
every_nth() { awk -v n="$1" 'NR % n == 0'; }
