# SPDX-License-Identifier: Apache-2.0
cp faulty.palcare.xml before
palcare format -w faulty.palcare.xml
echo "$?"
cmp before faulty.palcare.xml && echo untouched
