# SPDX-License-Identifier: Apache-2.0
palcare diff directory.palcare.xml nowhere.palcare.xml
