# SPDX-License-Identifier: Apache-2.0
palcare check --as json --needs es --on 2026-11-01 overdue.palcare.xml
