# SPDX-License-Identifier: Apache-2.0
palcare merge directory.palcare.xml other-house.palcare.xml
