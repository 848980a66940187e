# SPDX-License-Identifier: Apache-2.0
palcare format --check directory.palcare.xml library.palcare.xml
