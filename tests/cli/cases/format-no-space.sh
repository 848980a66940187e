# SPDX-License-Identifier: Apache-2.0
palcare format directory.palcare.xml >/dev/full
