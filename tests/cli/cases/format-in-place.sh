# SPDX-License-Identifier: Apache-2.0
chmod 640 untidy.palcare.xml
ln -s untidy.palcare.xml link.palcare.xml
palcare format -w link.palcare.xml directory.palcare.xml || exit
ls -l untidy.palcare.xml | cut -c 1-10
test -L link.palcare.xml && echo "still a link"
cat untidy.palcare.xml
ls
