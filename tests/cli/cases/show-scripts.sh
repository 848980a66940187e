# SPDX-License-Identifier: Apache-2.0
palcare show signs.palcare.xml asahi
palcare show --lang "he, fr;q=0.5" signs.palcare.xml asahi
palcare show --lang fr signs.palcare.xml asahi
