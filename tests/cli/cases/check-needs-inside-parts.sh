# SPDX-License-Identifier: Apache-2.0
palcare check --needs es --on 2026-11-01 library.palcare.xml directory.palcare.xml 2>&1 | grep -n "key-point\|option"
