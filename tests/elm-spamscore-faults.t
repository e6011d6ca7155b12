#!/bin/sh
# elm-spamscore under every fault there is: the whole right answer or none.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/fault.sh
. "${srcdir:-.}/tests/fault.sh"

plan "$((fault_tests + chain_fault_tests))"
mail=$srcdir/tests/data/mail/newsletter.eml
fields='X-ELM-Spam X-Spam-Flag X-Spam-Status X-Spam-Score X-Spam-Level'
faults "$mail" "$fields" elm-spamscore
chain_faults "$mail" "$fields" elm-spamscore
