# SPDX-License-Identifier: Apache-2.0
# A second hard link has the new content, since the file itself is written; without the option, it
# keeps the old one.
for verb in 'format -w' 'check --fix --on 2026-11-01'; do
    cp faulty.palcare.xml one.palcare.xml
    [ "$verb" != 'format -w' ] || cp untidy.palcare.xml one.palcare.xml
    ln -f one.palcare.xml two.palcare.xml
    cp one.palcare.xml old
    palcare $verb --in-place one.palcare.xml 2>errors
    cmp -s one.palcare.xml old || echo "$verb: changed"
    cmp one.palcare.xml two.palcare.xml && echo "$verb: both are"
done
palcare merge -o one.palcare.xml --in-place directory.palcare.xml library.palcare.xml
cmp one.palcare.xml two.palcare.xml && palcare show two.palcare.xml
palcare merge -o one.palcare.xml directory.palcare.xml
cmp -s one.palcare.xml two.palcare.xml || echo "replaced"
palcare merge -o new.palcare.xml --in-place directory.palcare.xml && echo "made"
ls
palcare format --in-place one.palcare.xml
palcare check --in-place one.palcare.xml
palcare merge --in-place one.palcare.xml
