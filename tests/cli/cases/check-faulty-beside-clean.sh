# SPDX-License-Identifier: Apache-2.0
palcare check --on 2026-11-01 directory.palcare.xml faulty.palcare.xml dangling.palcare.xml
