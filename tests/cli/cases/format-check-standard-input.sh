# SPDX-License-Identifier: Apache-2.0
palcare format --check - <directory.palcare.xml && echo clean
palcare format --check - <untidy.palcare.xml
