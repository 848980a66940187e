# SPDX-License-Identifier: Apache-2.0
# Next week's edition replaces what it changed, in place, and adds what is new; the rest stays.
sed 's/0191 498 0123/0191 498 0199/; s/441914980123/441914980199/; /<term/,/<\/term>/d' \
    directory.palcare.xml | sed '/^<\/palcare/i <area id="hills" kind="custom"><name>Hills</name></area>' \
    >feed.palcare.xml
palcare merge --newer -o new.palcare.xml directory.palcare.xml feed.palcare.xml
echo "$?"
palcare diff directory.palcare.xml new.palcare.xml
# Without the option the two clash; in the other order the older edition is right.
palcare merge directory.palcare.xml feed.palcare.xml >clash
echo "$?"
palcare merge --newer feed.palcare.xml directory.palcare.xml 2>notes | grep -c '0191 498 0123'
