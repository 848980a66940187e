# SPDX-License-Identifier: Apache-2.0
palcare describe PC9999
palcare describe PC99999999999
palcare describe PC4214 who
