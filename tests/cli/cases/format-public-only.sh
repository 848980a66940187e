# SPDX-License-Identifier: Apache-2.0
palcare format --public-only private.palcare.xml
