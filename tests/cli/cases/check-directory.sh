# SPDX-License-Identifier: Apache-2.0
mkdir folder; palcare check --on 2026-11-01 folder
