# SPDX-License-Identifier: Apache-2.0
palcare show directory.palcare.xml larch-hose
