# SPDX-License-Identifier: Apache-2.0
palcare merge -o nowhere/all.palcare.xml directory.palcare.xml
