# SPDX-License-Identifier: Apache-2.0
# A different language of the whole document has the place of the root, like other differences
# theirs.
head='<palcare xmlns="urn:palcare:1" version="1.0"'
rest='<about privacy="public"/></palcare>'
printf '%s xml:lang="en-GB">%s' "$head" "$rest" >a.xml
printf '<?xml version="1.0"?>\n%s xml:lang="cy">%s' "$head" "$rest" >b.xml
palcare diff a.xml b.xml
# Equal words in another language are not called different words.
for lang in es fr; do
    printf '%s xml:lang="%s"><about privacy="public"><title>B</title></about></palcare>' "$head" $lang >$lang.xml
done
palcare diff es.xml fr.xml
