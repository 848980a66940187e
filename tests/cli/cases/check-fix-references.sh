# SPDX-License-Identifier: Apache-2.0
# A value with character references is replaced like any other, alone and in a list, in the reader's
# problems and the check's; one that may be two words is left alone.
sed -e 's/kind="charity"/kind="ch\&#97;rty"/' -e 's/status="active"/status="\&#x61;ctiv"/' \
    -e 's/serves="child sibling parent"/serves="child sibli\&#110; parent"/' directory.palcare.xml >reader.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 reader.palcare.xml
sed -e 's/provider="larch-trust"/provider="larch-tr\&#115;ut"/' directory.palcare.xml >check.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 check.palcare.xml
sed -e 's/serves="child sibling parent"/serves="child siblin\&#32;parent"/' directory.palcare.xml >space.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 space.palcare.xml
sed -e 's/serves="child sibling parent"/serves="siblin parent\&nbsp;"/' directory.palcare.xml >unknown.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 unknown.palcare.xml
