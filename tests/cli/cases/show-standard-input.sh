# SPDX-License-Identifier: Apache-2.0
palcare show - larch-trust <directory.palcare.xml
