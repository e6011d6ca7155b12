# shellcheck shell=bash
# bash completion for elm and the programs it runs.  The options come from
# --help of the program itself, so that they are those it has.

# The long options of program $1, one a line, with "=" when they take a value.
_elm_options() {
	"$1" --help 2>/dev/null |
	    sed -nE 's/^  (-., )?(--[a-z-]+)(=?).*/\2\3/p'
}

# What may stand behind option $1 of a program: words, or nothing for files.
_elm_values() {
	case $1 in
	--engine) echo 'clamav clamav: clamd clamd: command: none' ;;
	--on-infected | --on-blocked | --on-unknown)
		echo 'defer pass refuse strip'
		;;
	--learn) echo 'ham spam' ;;
	esac
}

# The programs there are: elm-NAME in $PATH, and what elm does itself.
_elm_names() {
	compgen -c elm- | sed -n 's/^elm-\([a-z]*\)$/\1/p' | sort -u
	echo config
}

# Complete $2 as a word of program $1 behind the word $3.
_elm_word() {
	local values
	if [[ $3 == --then ]]; then
		mapfile -t COMPREPLY < <(compgen -c -- "$2")
		return
	fi
	values=$(_elm_values "$3")
	if [[ -n $values ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$values" -- "$2")
	elif [[ $2 == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$(_elm_options "$1")" \
		    -- "$2")
		[[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2>/dev/null
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$2")
		compopt -o filenames 2>/dev/null
	fi
}

# "--option=value" comes as three words, for "=" is in COMP_WORDBREAKS.
_elm() {
	local program=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]}
	local before=${COMP_WORDS[COMP_CWORD - 1]}
	if [[ $word == '=' ]]; then
		word=
	elif [[ $before == '=' ]]; then
		before=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if [[ ${program##*/} == elm && $COMP_CWORD -gt 1 &&
	    ${COMP_WORDS[1]} != -* ]]; then
		program=$program-${COMP_WORDS[1]}
	elif [[ ${program##*/} == elm && $word != -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$(_elm_names)" -- "$word")
		return
	fi
	_elm_word "$program" "$word" "$before"
}

complete -F _elm elm elm-scan elm-spamscore
