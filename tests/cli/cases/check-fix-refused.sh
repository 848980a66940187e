# SPDX-License-Identifier: Apache-2.0
# A value that could not be read is left if the check refuses what would be in its place: a reference
# to no record, an age below the least one. The same change elsewhere is made, and so is one that the
# check would only look at again.
cat >refused.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <organization id="larch trust" kind="charity"><name>Larch Trust</name></organization>
  <service id="s" status="active" provider="larch trust" service-type="#hospice" min-age="20" max-age="5">
    <name>S</name>
    <contact kind="phone" value="0191 498 0199" e164="+44 (0)191 498 0199"/>
    <contact kind="phone" value="0191 498 0198" e164="0191 498 0198"/>
  </service>
  <service id="t" status="active" provider="larch thrust" service-type="#hospice" max-age="5">
    <name>T</name>
  </service>
  <item id="i" kind="page" reviewed="1 May 2019" status="published"/>
  <term id="hospice" scheme="service-type"><name>Hospice</name></term>
</palcare>
END
sed '/e164="0191/d' refused.palcare.xml >rest.palcare.xml
palcare check --fix --on 2026-11-01 rest.palcare.xml
cat rest.palcare.xml
palcare check --fix --on 2026-11-01 refused.palcare.xml
