# SPDX-License-Identifier: Apache-2.0
cp faulty.palcare.xml before
palcare check --fix --dry-run --on 2026-11-01 faulty.palcare.xml library.palcare.xml
echo "exit $?"
cmp before faulty.palcare.xml
# Its output is a patch.
palcare check --fix --dry-run faulty.palcare.xml 2>/dev/null | patch -s -o patched faulty.palcare.xml
palcare check --fix faulty.palcare.xml >/dev/null 2>&1
cmp patched faulty.palcare.xml
