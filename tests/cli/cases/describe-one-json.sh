# SPDX-License-Identifier: Apache-2.0
palcare describe --as json money
palcare describe --as json money currency
palcare describe --as json PC4214
