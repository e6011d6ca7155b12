#!/usr/bin/env bash
# bash completion offers what the programs have, and nothing else.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=completion/elm.bash
. "$srcdir/completion/elm.bash"

# offers DESCRIPTION WANTED WORD...: what is offered for the last word.
offers() {
	local what=$1
	printf '%s\n' "$2" | tr -s ' ' '\n' | LC_ALL=C sort >wanted
	shift 2
	COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
	_elm
	printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort >got
	is_file wanted got "$what"
}

# The long options in --help of $1, told otherwise than the completion does.
options_of() {
	"$1" --help | grep -oE '^  (-.,)? *--[a-z-]+=?' | grep -oE -- '--.*' |
	    xargs
}

plan 11
options=$(options_of elm-scan)
[ "$(wc -w <<<"$options")" -gt 15 ]
result $? 'elm-scan has options'
offers 'all options of elm-scan' "$options" elm-scan --
offers 'the same of elm scan' "$options" elm scan --
offers 'all options of elm' "$(options_of elm)" elm --
offers 'options that begin so' '--recipient= --rules=' elm-scan --r
offers 'what to do about it' 'refuse' elm-scan --on-infected = r
offers 'engines' 'clamav clamav: clamd clamd:' elm-scan --engine clam
offers 'all options of elm-spamscore' "$(options_of elm-spamscore)" \
    elm-spamscore --
offers 'what to learn' 'ham spam' elm-spamscore --learn = ''
touch mailbox
offers 'files as mailboxes' mailbox elm-scan mailb
offers 'programs' 'config' elm conf
