# SPDX-License-Identifier: Apache-2.0
# All differences are reported, up to the limit "problems".
{
    sed '/<site/,$d' directory.palcare.xml
    i=0
    while [ $i -lt 300 ]; do
        echo "<term id=\"t$i\" scheme=\"topic\"><name>Term $i</name></term>"
        i=$((i + 1))
    done
    sed -n '/<site/,$p' directory.palcare.xml
} >many.palcare.xml
palcare diff directory.palcare.xml many.palcare.xml | wc -l
palcare diff --limit problems=2 directory.palcare.xml many.palcare.xml
