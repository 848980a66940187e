# SPDX-License-Identifier: Apache-2.0
palcare format library.palcare.xml >out && cmp out library.palcare.xml && echo same
