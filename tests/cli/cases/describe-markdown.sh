# SPDX-License-Identifier: Apache-2.0
# Every type has its section and every link leads to a heading.
palcare describe >fields.md
sed -n '1,27p' fields.md
grep '^### ' fields.md | sed -e 's/^### //' -e 's/ /-/g' | tr A-Z a-z | sort >headings
grep -o '](#[^)]*)' fields.md | sed -e 's/^](#//' -e 's/)$//' | sort -u >links
comm -23 links headings | sed 's/^/leads nowhere: /'
uniq -d headings | sed 's/^/occurs twice: /'
sed -n '/^### contact$/,/^### /p' fields.md
reference=$HERE/../../docs/fields.md
[ ! -f "$reference" ] || diff "$reference" fields.md
