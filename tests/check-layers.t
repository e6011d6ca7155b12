#!/bin/sh
# scripts/check-layers lets this tree pass and notices each kind of breach.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"

check=$srcdir/scripts/check-layers

# breach PATH INCLUDE WANTED: in a small tree that is right but for this.
breach() {
	rm -rf tree
	mkdir -p tree/lib/base tree/lib/scan tree/lib/crypt tree/cmd
	printf '#pragma once\n#include <glib.h>\n' |
	    tee tree/lib/base/a.h tree/lib/scan/a.h >tree/lib/crypt/a.h
	printf '#include "config.h"\n\n#include <sqlite3.h>\n' >tree/lib/base/a.c
	[ "$1" = none ] || printf %b "$2" >"tree/$1"
	"$check" tree >out 2>&1
	status=$?
	if [ "$1" = none ]; then
		[ "$status" -eq 0 ]
	else
		[ "$status" -eq 1 ] && grep -q "$3" out
	fi
	found=$?
	[ "$found" -eq 0 ] || sed 's/^/# /' out
	result "$found" "$4"
}

plan 10
is_status 0 'this tree keeps the rules' "$check" "$srcdir"
breach none '' '' 'a tree that is right passes'
c='#include "config.h"\n\n'
breach lib/base/b.c "$c#include \"lib/scan/a.h\"\n" 'base includes scan' \
    'an include that goes up'
breach lib/scan/b.c "$c#include \"lib/crypt/a.h\"\n" 'scan includes crypt' \
    'one engine room in another'
breach cmd/b.c "$c#include <sqlite3.h>\n" 'in more than one file' \
    'a foreign library in two files'
breach lib/base/b.h '#pragma once\n#include <magic.h>\n' \
    'a header with a foreign' 'a foreign library in a header'
breach lib/base/b.h '#pragma once\ngsize b(void);\n' 'compile alone' \
    'a header that leans on another'
breach lib/base/b.h '#include <glib.h>\n' 'no #pragma once' \
    'a header without a guard'
breach lib/base/b.c "$c#include <string.h>\n#include <errno.h>\n" \
    'not sorted' 'includes that are not sorted'
breach lib/base/b.c '#include <errno.h>\n' 'config.h' \
    'a file that does without config.h'
