# SPDX-License-Identifier: Apache-2.0
# A value that may mean something else is left to a person: names that differ much, or in a digit.
cat >guesses.palcare.xml <<END
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB">
  <about privacy="public"/>
  <area id="ward-1" kind="local-authority"><name>Ward 1</name></area>
  <area id="ward-2" kind="local-authority" parent="ward-3"><name>Ward 2</name></area>
  <organization id="larch" kind="charity" parent="lar&#99;k"><name>Larch</name></organization>
</palcare>
END
cp guesses.palcare.xml before
palcare check --fix --on 2026-11-01 guesses.palcare.xml
cmp before guesses.palcare.xml
printf '<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en-GB"><about privacy="public"/><item id="h" kind="article" setting="hospise"><title>T</title></item></palcare>' >far.palcare.xml
palcare check --fix --on 2026-11-01 far.palcare.xml
# A file in UTF-16 is not changed.
sed 's/UTF-8/UTF-16/' faulty.palcare.xml | iconv -f UTF-8 -t UTF-16 >wide.palcare.xml
palcare check --fix --on 2026-11-01 wide.palcare.xml
