# SPDX-License-Identifier: Apache-2.0
palcare merge untidy.palcare.xml signs.palcare.xml
