# SPDX-License-Identifier: Apache-2.0
palcare check --needs es --on 2026-11-01 directory.palcare.xml
