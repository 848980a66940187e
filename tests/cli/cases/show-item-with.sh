# SPDX-License-Identifier: Apache-2.0
palcare show --with directory.palcare.xml library.palcare.xml what-it-is
