# SPDX-License-Identifier: Apache-2.0
palcare describe cheklist
palcare describe sausage
palcare describe ''
palcare describe SERVICE
palcare describe Chekclist
palcare describe service Name
