# SPDX-License-Identifier: Apache-2.0
# A record keeps the licence, publisher and provenance that it had from the header of its file.
cat >open.palcare.xml <<'END'
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">
  <about privacy="public"><licence spdx="CC0-1.0"/></about>
</palcare>
END
cat >closed.palcare.xml <<'END'
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">
  <about privacy="public" publisher="larch-trust">
    <licence spdx="CC-BY-NC-ND-4.0"><attribution>The Larch Trust</attribution></licence>
    <provenance><name>Leaflet, second edition</name></provenance>
  </about>
  <item id="leaflet" kind="page"/>
  <site id="house"><address country="GB"/></site>
  <organization id="larch-trust" kind="charity"><name>The Larch Trust</name></organization>
</palcare>
END
sed '/licence/d; /provenance/d; s/"leaflet"/"notes"/; /house/d' closed.palcare.xml >silent.palcare.xml
palcare merge open.palcare.xml closed.palcare.xml silent.palcare.xml
