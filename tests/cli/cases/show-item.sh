# SPDX-License-Identifier: Apache-2.0
palcare show library.palcare.xml what-it-is
