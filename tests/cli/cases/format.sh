# SPDX-License-Identifier: Apache-2.0
palcare format untidy.palcare.xml
