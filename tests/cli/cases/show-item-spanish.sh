# SPDX-License-Identifier: Apache-2.0
palcare show --lang es library.palcare.xml what-it-is
