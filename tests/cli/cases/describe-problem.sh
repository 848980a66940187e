# SPDX-License-Identifier: Apache-2.0
palcare describe PC4214
palcare describe 4214
palcare describe PC3103
