# SPDX-License-Identifier: Apache-2.0
# A file that is already canonical is not written again: its time stays.
touch -t 200102030000 library.palcare.xml
touch -t 200102030001 later
palcare format -w library.palcare.xml && find library.palcare.xml -newer later
