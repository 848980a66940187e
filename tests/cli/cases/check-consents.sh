# SPDX-License-Identifier: Apache-2.0
# A consent in a document for staff holds for the story that it refers to, in another document.
data=$HERE/../../examples/data
cp "$data/network-page.palcare.xml" "$data/story-consents.palcare.xml" .

# change TITLE FILE EXPRESSION: changes a file with sed, and checks both.
change() {
    echo "== $1"
    cp "$2" kept
    sed "$3" kept >"$2"
    cmp -s kept "$2" && echo "not changed"
    palcare check --strict --on 2026-11-22 network-page.palcare.xml story-consents.palcare.xml 2>&1 |
        grep -E ' (error|warning): '
    cp kept "$2"
}

page=network-page.palcare.xml staff=story-consents.palcare.xml
change 'as they are' $staff 's/Locked cabinet 2/Locked cabinet 3/'
change 'taken back' $staff 's/given="2025-10-17"/&\n        withdrawn="2026-10-20"/'
change 'taken back, and taken down' $page '/id="story-drum"/s/$/ status="withdrawn"/'
change 'one of two has ended' $staff '/giver="child"/,/held/s/valid-until="2028-10-17"/valid-until="2026-11-01"/'
change 'ends soon' $staff 's/valid-until="2027-12-31"/valid-until="2026-12-24"/'
change 'for print alone' $staff 's/channel="web"$/channel="print"/'
change 'for one country alone' $staff 's/channel="web"$/&\n        jurisdiction="HU"/'
change 'the child died' $page 's/age-at="diagnosis"/age-at="death"/'
change 'the name is withheld now' $page '/id="story-drum"/,/<name>/{s/name-status="changed"/name-status="withheld"/;s/<name>Naledi Springhare<.name>//}'
change 'for nobody' $staff 's/item="network-page.palcare.xml#story-trains"//'
