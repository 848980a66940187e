# SPDX-License-Identifier: Apache-2.0
# Comments and foreign attributes of all roots are kept, or named.
for value in one two; do
    cat >$value.palcare.xml <<END
<?xml version="1.0" encoding="UTF-8"?>
<!-- the licence of both -->
<!-- $value -->
<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en" xmlns:x="urn:x" x:$value="yes" x:name="$value">
  <about privacy="public"/>
</palcare>
<!-- after $value -->
END
done
palcare merge one.palcare.xml two.palcare.xml
