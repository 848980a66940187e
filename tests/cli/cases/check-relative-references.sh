# SPDX-License-Identifier: Apache-2.0
# A folder for each language: a reference counts from the file in which it is written, whatever the
# order of the files.
root='<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en"><about privacy="public"/>'
for lang in en es; do
    mkdir $lang
    cat >$lang/directory.palcare.xml <<END
$root<organization id="only-$lang" kind="charity"><name>$lang</name></organization>
<organization id="both" kind="charity"><name>$lang</name></organization></palcare>
END
done
page() {
    echo "$root<item id=\"page\" kind=\"page\" publisher=\"$2\"/></palcare>" >"$1"
    echo "$1: $2"
    palcare check --strict "$1" en/directory.palcare.xml es/directory.palcare.xml >one 2>&1
    echo "exit $?"
    palcare check --strict es/directory.palcare.xml "$1" "$PWD/en/directory.palcare.xml" >other 2>&1
    sed "s|$PWD/||" other | cmp - one
    cat one
}
page es/page.palcare.xml directory.palcare.xml#only-es
page es/page.palcare.xml directory.palcare.xml#only-en
page es/page.palcare.xml ../en/directory.palcare.xml#only-en
page es/page.palcare.xml ./directory.palcare.xml#both
page page.palcare.xml en/directory.palcare.xml#both
page page.palcare.xml directory.palcare.xml#only-en
page page.palcare.xml directory.palcare.xml#both
page es/page.palcare.xml ../fr/directory.palcare.xml#both
cd es && palcare check --strict page.palcare.xml directory.palcare.xml
