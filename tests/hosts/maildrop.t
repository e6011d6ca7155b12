#!/bin/sh
# A real maildrop runs the recipe of the page.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/recipe.sh
. "${srcdir:-.}/tests/recipe.sh"
maildrop=$(need maildrop) || { echo "$maildrop"; exit 0; }
maildir=$HOME/Maildir

# deliver FOLDER MAIL: the status of maildrop, with the programs in FOLDER.
deliver() {
	rm -rf "$maildir"
	maildirmake.maildrop "$maildir"
	{
		echo "HOME=\"$HOME\""
		recipe elm-spamscore.1 'maildrop ' |
		    sed "s|/usr/local/bin|$1|"
		# shellcheck disable=SC2016 # for maildrop
		echo 'to "$DEFAULT"'
	} >filter
	chmod 600 filter
	"$maildrop" "$work/filter" <"$2"
}

plan 10
is_status 0 'wanted mail is delivered' deliver "$programs" ham
holds "$maildir" ham 'to the inbox, with fields on top'
empty 'and not to Junk' "$maildir/.Junk"
is_status 0 'spam is delivered' deliver "$programs" spam
holds "$maildir/.Junk" spam 'to Junk, with fields on top'
empty 'and not to the inbox' "$maildir"

is_status 75 'without the program mail stays in the queue' \
    deliver /nonexistent ham
empty 'and is not delivered' "$maildir" "$maildir/.Junk"
damage_model
is_status 75 'with a damaged model mail stays in the queue' \
    deliver "$programs" spam
empty 'and is not delivered' "$maildir" "$maildir/.Junk"
