# SPDX-License-Identifier: Apache-2.0
# A byte order mark moves no column, so the first line is corrected as well.
{
    printf '\357\273\277'
    printf '<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB"><about privacy="publc"/>'
    printf '<organization id="larch" kind="charty"><name>Larch</name></organization></palcare>\n'
} >marked.palcare.xml
palcare check --fix --on 2026-11-01 marked.palcare.xml
od -c marked.palcare.xml | head -1
grep -c 'privacy="public".*kind="charity"' marked.palcare.xml
