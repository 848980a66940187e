# SPDX-License-Identifier: Apache-2.0
# A file that changed after it was read is not overwritten; here the fix under its first name
# changed it.
palcare check --fix --on 2026-11-01 faulty.palcare.xml ./faulty.palcare.xml 2>&1 | grep -E 'PC1207|replaced'
grep -c 'max-age="19y"' faulty.palcare.xml
