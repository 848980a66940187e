# SPDX-License-Identifier: Apache-2.0
palcare show --lang es-MX directory.palcare.xml larch-house
