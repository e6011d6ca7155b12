#!/bin/sh
# A real procmail runs the recipes of the pages.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/recipe.sh
. "${srcdir:-.}/tests/recipe.sh"
procmail=$(need procmail) || { echo "$procmail"; exit 0; }
maildir=$HOME/Maildir

# deliver PATH MAIL: the status of procmail, run as a mail server does.
deliver() {
	rm -rf "$maildir"
	mkdir "$maildir"
	{
		echo "PATH=$1:/usr/bin:/bin"
		echo 'SHELL=/bin/sh'
		echo "HOME=$HOME"
		echo "ELM_STATE_DIR=$ELM_STATE_DIR"
		cat lines
	} >rc
	"$procmail" -t "$work/rc" <"$2"
}

plan 12
recipe elm-spamscore.1 'procmail,' >lines
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

{
	printf "MAILDIR=%s\nDEFAULT=%s/\n" "$maildir" "$maildir"
	recipe elm.7 'procmail,'
} >lines
is_status 75 'elm(7): without elm-scan mail stays in the queue' \
    deliver /nonexistent ham
mkdir refuse
printf '#!/bin/sh\ncat >/dev/null\necho 5.7.1 no >&2\nexit 77\n' >refuse/elm-scan
chmod +x refuse/elm-scan
is_status 77 'elm(7): what elm-scan refuses is refused' \
    deliver "$work/refuse" ham
