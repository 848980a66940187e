# SPDX-License-Identifier: Apache-2.0
# A reference names a file by its address, in which letters beyond ASCII and spaces are encoded.
root='<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en"><about privacy="public"/>'
for name in Straße 'Our directory' '50%' 'a%20b' 'what?' 'one#two'; do
    echo "$root<organization id=\"o\" kind=\"charity\"><name>O</name></organization></palcare>" \
        >"$name.palcare.xml"
done
while read -r address name; do
    echo "$root<item id=\"page\" kind=\"page\" publisher=\"$address.palcare.xml#o\"/></palcare>" >page.xml
    palcare check --strict page.xml Straße.palcare.xml 'Our directory.palcare.xml' \
        '50%.palcare.xml' 'a%20b.palcare.xml' 'what?.palcare.xml' 'one#two.palcare.xml'
    palcare show page.xml page --with "$name.palcare.xml" | grep Publisher
    palcare merge page.xml "$name.palcare.xml" | grep -o 'publisher=".*"'
done <<END
Stra%C3%9Fe Straße
Stra%c3%9fe Straße
Our%20directory Our directory
50%25 50%
a%2520b a%20b
what%3F what?
one%23two one#two
END
