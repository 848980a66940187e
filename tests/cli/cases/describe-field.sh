# SPDX-License-Identifier: Apache-2.0
palcare describe referral who
palcare describe checklist title
palcare describe service provider
