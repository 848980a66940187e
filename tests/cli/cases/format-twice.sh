# SPDX-License-Identifier: Apache-2.0
palcare format untidy.palcare.xml >once && palcare format once >twice && cmp once twice && echo same
