# SPDX-License-Identifier: Apache-2.0
palcare describe PC9999
palcare describe PC4241
palcare describe pc4299
palcare describe 5911
palcare describe PC99999999999
palcare describe PC4214 who
