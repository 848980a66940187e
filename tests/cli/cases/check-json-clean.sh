# SPDX-License-Identifier: Apache-2.0
palcare check --as json --on 2026-11-01 directory.palcare.xml
