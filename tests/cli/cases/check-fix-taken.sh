# SPDX-License-Identifier: Apache-2.0
# An id, a reference to it and a language are not changed if the new value is already taken.
cat >taken.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <organization id="o" kind="charity"><name>O</name></organization>
  <organization id="o!" kind="charty"><name>O again</name></organization>
  <organization id="larch-trust" kind="charity"><name>Larch</name></organization>
  <organization id="larch trust" kind="charity"><name>Larch Trust</name></organization>
  <service id="s" status="active" provider='larch trust' service-type="hospice">
    <name xml:lang="en-GB">S</name><name xml:lang="en_GB">The S</name><name xml:lang="French">Le S</name>
  </service>
</palcare>
END
palcare check --fix --on 2026-11-01 taken.palcare.xml
cat taken.palcare.xml
