# SPDX-License-Identifier: Apache-2.0
palcare chekc directory.palcare.xml
