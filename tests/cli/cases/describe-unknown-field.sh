# SPDX-License-Identifier: Apache-2.0
palcare describe checklist knd
palcare describe checklist sausage
