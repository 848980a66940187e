# SPDX-License-Identifier: Apache-2.0
palcare merge directory.palcare.xml directory.palcare.xml >out && cmp out directory.palcare.xml && echo same
