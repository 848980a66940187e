# SPDX-License-Identifier: Apache-2.0
# A text in a variant of a needed language is enough; for a needed variant, one in the language is
# not.
palcare check --needs en --strict --on 2026-11-01 directory.palcare.xml && echo "en is there"
palcare check --needs EN-gb --needs es-MX --strict --on 2026-11-01 overdue.palcare.xml
