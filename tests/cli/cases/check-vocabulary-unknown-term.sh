# SPDX-License-Identifier: Apache-2.0
sed 's/hospice-at-home/hospice-at-hame/' vocabulary.palcare.xml >term.palcare.xml
palcare check --on 2026-11-01 term.palcare.xml
