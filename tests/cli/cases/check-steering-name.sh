# SPDX-License-Identifier: Apache-2.0
# A file's name looks like a line of the report, controls the terminal and reverses the text.
name=$(printf 'a\nother.xml:1:1: error: b\033[31m\302\233\342\200\256c\342\201\246.xml')
printf '<palcare>\302\205\342\200\256' >"$name"
palcare check "$name"
palcare check --as json "$name" | grep '"file"\|message'
palcare check "$name".not-there "$name/x"
palcare show "$name"
cp directory.palcare.xml "$name"
palcare show "$name" none
palcare show "$name" | head -n 3
palcare check --needs cy --on 2026-11-01 "$name" 2>&1 | head -n 2
palcare "$name"
palcare check --"$name" x
