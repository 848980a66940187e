# SPDX-License-Identifier: Apache-2.0
echo old >all.palcare.xml
palcare merge -o all.palcare.xml directory.palcare.xml other-house.palcare.xml
echo "$?"
cat all.palcare.xml
