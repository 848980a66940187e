# SPDX-License-Identifier: Apache-2.0
# Only the word of a list that the path names is replaced, in the reader's problems and the check's.
sed -e 's/language="en cy"/language=" en\n   gaelic  Welsh "/' -e 's/serves="child sibling parent"/serves="child siblin parent"/' \
    directory.palcare.xml >words.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 words.palcare.xml
sed -e 's/provider="larch-trust"/provider="larch-trsut"/' -e 's/serves="child sibling parent"/serves="siblin child paren"/' \
    directory.palcare.xml >references.palcare.xml
palcare check --fix --dry-run --on 2026-11-01 references.palcare.xml
