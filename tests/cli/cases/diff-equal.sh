# SPDX-License-Identifier: Apache-2.0
palcare format untidy.palcare.xml >tidy.palcare.xml
palcare diff untidy.palcare.xml tidy.palcare.xml && echo equal
