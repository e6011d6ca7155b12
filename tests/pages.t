#!/bin/sh
# The pages tell what the programs do: every key, limit, option and word of the
# code is on its page, with its default, and no other is.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
top=${srcdir:-.}
man=$top/man
ELM_STATE_DIR=$work/state
export ELM_STATE_DIR

# "SECTION KEY DEFAULT" of what `elm config` prints.
keys_of_program() {
	printf '[engine name]\n' >conf
	elm --config conf config | sed 's/[[:blank:]]*# [^#]*$//' | awk '
		/^\[/ { section = $1; gsub(/[][]/, "", section); next }
		/ =/ {
			key = $1
			sub(/^#/, "", key)
			sub(/^[^=]*= ?/, "")
			print section, key, $0
		}
	'
}

# The same of elm.conf(5); a default in words is none.
keys_of_page() {
	awk '
	function number(text,   value) {
		value = text + 0
		if (text ~ /K$/) value *= 1024
		if (text ~ /M$/) value *= 1024 * 1024
		if (text ~ /G$/) value *= 1024 * 1024 * 1024
		return sprintf("%.0f", value)
	}
	function emit() {
		if (key != "") print section, key, preset
		key = preset = ""
	}
	/^\.S[sh] / { emit(); section = "" }
	/^\.Ss Section/ { section = tolower($3); gsub(/[][]/, "", section) }
	section != "" && /^\.It Cm / { emit(); key = $3 }
	/^Default: [0-9]+[KMG]?\.$/ {
		sub(/^Default: /, "")
		sub(/\.$/, "")
		preset = number($0)
	}
	wants && /^\.(Cm|Ql) / { sub(/^\.(Cm|Ql) /, ""); sub(/ \.$/, "")
		preset = $0 }
	{ wants = /^Default:$/ }
	' "$man/elm.conf.5"
}

# "NAME DEFAULT MEANING" in the table of elm(7), and in the code.
limits_of_page() {
	sed -n 's/^\.It Cm \([a-z-]*\) Ta \([0-9]*[KMG]*\) Ta \(.*\)/\1 \3/p' \
	    "$man/elm.7"
}

limits_of_code() {
	tr '\n\t' '  ' <"$top/lib/base/limits.c" |
	    grep -o 'ROW("[^)]*)' |
	    sed 's/^ROW("\([a-z-]*\)".*"\([^"]*\)")$/\1 \2/'
}

# words_of_code FILE TABLE
words_of_code() {
	sed -n "/ $2\\[\\] = {/,/^};/s/^	\"\\(.*\\)\",\$/\\1/p" "$top/$1"
}

# "WORD meaning." of the ambiguities in the code, and on the page.
ambiguities_of_code() {
	tr '\n\t' '  ' <"$top/lib/mail/oddity.c" |
	    grep -o '{ *"[a-z0-9-]*", *TRUE, *"[^}]*" *}' |
	    sed 's/^{ *"\([a-z0-9-]*\)", *TRUE, *"\(.*\)" *}$/\1 \2./'
}

ambiguities_of_page() {
	awk '
	/^\.S[sh] / { is_in = $0 == ".Ss Ambiguities" }
	is_in && /^\.It Cm / { word = $3; next }
	is_in && word != "" { print word, $0; word = "" }
	' "$man/elm-scan.1"
}

# has_items PAGE WORD...: is each of them "macro ,", "macro" or an item there?
has_items() {
	page=$man/$1
	shift
	for word; do
		grep -Eq "^\\.(It )?Cm $word( [,.])?\$" "$page" ||
		    echo "$word: not in ${page##*/}"
	done
}

# The options of --help as one word on each line.
options_of() {
	"$1" --help | sed -n 's/^  \(-[^-h], \|-h, \)\{0,1\}--\([a-z-]*\).*/\2/p' |
	    sort -u
}

options_of_page() {
	grep -E '^\.(It|Fl|Op) .*' "$man/$1" |
	    grep -o '\\-[a-z][a-z-]*' | sed 's/^..//' | sort -u
}

# same DESCRIPTION: wanted and got, which are not empty.
same() {
	[ -s wanted ] || echo 'nothing found in the code' >>got
	is_file wanted got "$1"
}

plan 13

keys_of_program | awk '{ print $1, $2 }' >wanted
keys_of_page | awk '{ print $1, $2 }' >got
same 'elm.conf(5) has the keys of the program, in its order'

keys_of_program | awk 'NF > 2' >wanted
keys_of_page | awk 'NF > 2' >got
same 'and their defaults'

limits_of_code >wanted
limits_of_page >got
same 'elm(7) has the limits of the program'

keys_of_page | sed -n 's/^limits //p' >wanted
sed -n 's/^\.It Cm \([a-z-]*\) Ta \([0-9]*[KMG]*\) Ta .*/\1 \2/p' "$man/elm.7" |
    awk '
	{ factor = 1 }
	/K$/ { factor = 1024 }
	/M$/ { factor = 1024 * 1024 }
	/G$/ { factor = 1024 * 1024 * 1024 }
	{ printf "%s %.0f\n", $1, $2 * factor }' >got
same 'with the defaults of elm.conf(5)'

ambiguities_of_code >wanted
ambiguities_of_page >got
same 'elm-scan(1) has the ambiguities of the program, and what they mean'

# shellcheck disable=SC2046 # words
{
	has_items elm-scan.1 \
	    $(words_of_code lib/content/item.c barrier_words)
	has_items elm-scan-rules.5 \
	    $(words_of_code lib/content/item.c class_words) \
	    $(words_of_code lib/content/item.c trait_words)
} >got
[ "$(words_of_code lib/content/item.c trait_words | wc -l)" -gt 9 ] ||
    echo 'no words found in the code' >>got
: >wanted
is_file wanted got 'the pages have its barriers, classes and traits'

sed -n 's/.*{ "Heuristics[^"]*", "\([a-z]*\)" },.*/\1/p' \
    "$top/lib/scan/engine.c" | sort -u >reasons
# shellcheck disable=SC2046
has_items elm-scan.1 $(cat reasons) $(tr '\n\t' '  ' \
    <"$top/lib/scan/engine.h" | grep -o 'when unknown: "[^;]*' |
    grep -o '"[a-z-]*"' | tr -d '"') >got
[ -s reasons ] || echo 'no reasons found in the code' >>got
is_file wanted got 'elm-scan(1) has the reasons of the engines'

options_of elm-scan >wanted
options_of_page elm-scan.1 >got
same 'elm-scan(1) has the options of --help, and no other'

options_of elm-spamscore >wanted
options_of_page elm-spamscore.1 >got
same 'elm-spamscore(1) has the options of --help, and no other'

for word in $(tr '\n\t' '  ' <"$top/cmd/spam-model.c" |
    sed 's/.*} verbs\[\] = {//; s/};.*//' | grep -o '"[a-z]*"' | tr -d '"'); do
	grep -q "^\.It Cm model $word\$" "$man/elm-spamscore.1" ||
	    echo "$word: not in elm-spamscore.1"
done >got
: >wanted
is_file wanted got 'and the verbs of the program'

cat "$man/elm-spamscore.rules.5" >got
"$top/scripts/list-tests" elm-spamscore got
is_file "$man/elm-spamscore.rules.5" got \
    'elm-spamscore.rules(5) has the tests of the program, see scripts/list-tests'

options_of elm >wanted
options_of_page elm.1 >got
same 'elm(1) has the options of --help, and no other'

elm config >conf
elm-scan --config conf </dev/null 2>err
sed 's/;.*//' err >got
echo 'elm-scan: no message on standard input' >wanted
is_file wanted got 'what elm config prints is a configuration file'
