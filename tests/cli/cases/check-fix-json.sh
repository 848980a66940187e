# SPDX-License-Identifier: Apache-2.0
palcare check --fix --as json --on 2026-11-01 faulty.palcare.xml
