# SPDX-License-Identifier: Apache-2.0
# An installed vocabulary is opened by its bare name, unless the folder has a file of that name.
palcare show topics.palcare.xml | sed -n 1,4p
palcare check --on 2026-11-01 topics.palcare.xml 2>&1 | grep -c ' 0 errors'
palcare diff topics.palcare.xml topics.palcare.xml && echo same
# Nothing is written if there is no file to rewrite.
palcare format -w topics.palcare.xml
palcare check --fix topics.palcare.xml >/dev/null 2>&1
ls | grep topics
palcare show nothing.palcare.xml
cp directory.palcare.xml topics.palcare.xml
palcare show topics.palcare.xml | sed -n 1p
