# SPDX-License-Identifier: Apache-2.0
palcare merge -o all.palcare.xml directory.palcare.xml library.palcare.xml && palcare show all.palcare.xml
