# SPDX-License-Identifier: Apache-2.0
palcare show private.palcare.xml visit-1
