# SPDX-License-Identifier: Apache-2.0
# Comments and layout stay, and mode and links; a second run finds nothing to replace.
sed -e 's/<service id/<!-- a comment -->\n  <service\n     id/' -e "s/max-age=\"19\"/max-age = '19'/" -e 's/ colour="green"//' \
    -e 's/service-type="hospice"/service-type="service-types.palcare.xml#hospice-at-home"/' faulty.palcare.xml >spoilt.palcare.xml
chmod 640 spoilt.palcare.xml
ln -s spoilt.palcare.xml link.palcare.xml
palcare check --fix --on 2026-11-01 link.palcare.xml
cat spoilt.palcare.xml
ls -l spoilt.palcare.xml | cut -c 1-10
test -L link.palcare.xml && echo "still a link"
palcare check --fix --on 2026-11-01 spoilt.palcare.xml
ls
