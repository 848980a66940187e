# SPDX-License-Identifier: Apache-2.0
palcare describe --as rng checklist
