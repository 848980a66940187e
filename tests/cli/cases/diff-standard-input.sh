# SPDX-License-Identifier: Apache-2.0
palcare diff - other-house.palcare.xml <directory.palcare.xml
