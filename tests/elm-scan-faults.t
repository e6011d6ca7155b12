#!/bin/sh
# elm-scan under every fault there is: the whole right answer or none.
# shellcheck source=tests/tap.sh
. "${srcdir:-.}/tests/tap.sh"
# shellcheck source=tests/fault.sh
. "${srcdir:-.}/tests/fault.sh"

plan "$((fault_tests + chain_fault_tests))"
mail=$srcdir/tests/data/mail/exe-in-zip.eml
faults "$mail" 'X-ELM-Scan X-Virus-Status' elm-scan --engine none
chain_faults "$mail" 'X-ELM-Scan X-Virus-Status' elm-scan --engine none
