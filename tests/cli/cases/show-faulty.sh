# SPDX-License-Identifier: Apache-2.0
palcare show faulty.palcare.xml
