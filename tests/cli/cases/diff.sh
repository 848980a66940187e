# SPDX-License-Identifier: Apache-2.0
sed -e 's/19y/18y/' -e 's/Larch House</Larch Lodge</' -e '/other-name>The/d' -e '/<term/,/<\/term>/d' \
    directory.palcare.xml >after.palcare.xml
palcare diff directory.palcare.xml after.palcare.xml
