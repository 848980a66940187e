# SPDX-License-Identifier: Apache-2.0
palcare check --limit bytes=100 --on 2026-11-01 directory.palcare.xml
