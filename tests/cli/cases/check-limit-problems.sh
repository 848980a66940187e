# SPDX-License-Identifier: Apache-2.0
palcare check --limit problems=1 --on 2026-11-01 faulty.palcare.xml
palcare check --limit problems=2 --needs es --needs cy --on 2026-11-01 overdue.palcare.xml
