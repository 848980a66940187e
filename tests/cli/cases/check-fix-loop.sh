# SPDX-License-Identifier: Apache-2.0
# A replacement that would make an organization its own parent is skipped.
cat >loop.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <organization id="larch" kind="charity" parent="lrach"><name>Larch</name></organization>
</palcare>
END
cp loop.palcare.xml before
palcare check --fix --on 2026-11-01 loop.palcare.xml
cmp before loop.palcare.xml
