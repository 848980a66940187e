# SPDX-License-Identifier: Apache-2.0
palcare show --lang es directory.palcare.xml
