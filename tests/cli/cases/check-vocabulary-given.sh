# SPDX-License-Identifier: Apache-2.0
# A file that is given comes before the vocabulary of that name.
sed 's/larch-house/hospice-at-home/' dangling.palcare.xml >service-types.palcare.xml
palcare check --on 2026-11-01 vocabulary.palcare.xml other-house.palcare.xml service-types.palcare.xml
