# SPDX-License-Identifier: Apache-2.0
# After "--" every word is a file, whatever it begins with.
cp directory.palcare.xml ./-w
palcare format --check -- -w && echo clean
