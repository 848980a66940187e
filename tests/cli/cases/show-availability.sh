# SPDX-License-Identifier: Apache-2.0
# A service that can be used now is shown in words: no wait, days of some weeks and months, what is free.
cat >open.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <service id="house" status="active" provider="trust" service-type="stay" accepting="new-children"
      accepting-on="2026-10-20" waiting-time="0d" waiting-time-on="2026-10-20">
    <name>Larch House</name>
    <schedule kind="visits" day="5we -2fr" interval="3" counted-from="2026-09-30" opens="10:00" closes="12:00"/>
    <schedule kind="visits" month-day="1 -1" opens="10:00" closes="12:00"/>
    <capacity kind="bed" count="6" maximum="8" available="1" on="2026-10-20"/>
    <relation kind="signposts-to"><to-name>Elm House</to-name></relation>
  </service>
  <area id="valley" kind="region" expected-end="2027-03">
    <name>Larch Valley</name>
    <contact kind="phone" value="112" purpose="emergency"/>
    <holiday on="2026-12-25"><name>Christmas Day</name></holiday>
  </area>
</palcare>
END
palcare show open.palcare.xml house
palcare show open.palcare.xml valley
