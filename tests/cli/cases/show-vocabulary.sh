# SPDX-License-Identifier: Apache-2.0
palcare show vocabulary.palcare.xml larch-house
palcare show --no-vocabularies vocabulary.palcare.xml larch-house
