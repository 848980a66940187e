# SPDX-License-Identifier: Apache-2.0
# The path of a word in a list has its number, which counts words and not the space between them.
sed -e 's/language="en cy"/language=" en  gaelic Welsh "/' -e 's/serves="child sibling parent"/serves="child siblin parent"/' \
    directory.palcare.xml >words.palcare.xml
palcare check --as json --on 2026-11-01 words.palcare.xml | grep -E '"(path|replacement)"'
