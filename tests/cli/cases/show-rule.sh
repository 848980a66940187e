# SPDX-License-Identifier: Apache-2.0
# A rule is shown as a sentence, followed by its own words.
cat >rules.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <checklist id="c" kind="going-home" status="published" version="1">
    <title>Going home</title>
    <entry id="oxygen" kind="text"><text>Oxygen at home?</text></entry>
    <entry id="number" kind="text">
      <text>Emergency number</text>
      <rule kind="all">
        <rule kind="test" attribute="entry" of="oxygen" op="is"><value>yes</value><text>Only with oxygen.</text></rule>
        <rule kind="not"><rule kind="test" attribute="age" op="known"/></rule>
        <rule kind="at-least"><rule kind="test" attribute="area" op="in" area="valley b c"/></rule>
        <rule kind="test" attribute="technology" op="in" technology="oxygen nasogastric-tube"/>
      </rule>
    </entry>
  </checklist>
  <area id="valley" kind="custom"><name>Larch Valley</name></area>
</palcare>
END
palcare show rules.palcare.xml c
