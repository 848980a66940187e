# SPDX-License-Identifier: Apache-2.0
# A text in a variant of the language will do; one in the language will not do for a variant.
palcare check --needs en --strict --on 2026-11-01 directory.palcare.xml && echo "en is there"
palcare check --needs EN-gb --needs es-MX --strict --on 2026-11-01 overdue.palcare.xml
