# SPDX-License-Identifier: Apache-2.0
# All ways to ask for help print the same.
for verb in check format show merge diff describe; do
    palcare $verb --help >asked
    palcare help $verb | cmp - asked
    palcare $verb -h | cmp - asked
done
palcare --help >asked
palcare -h | cmp - asked
palcare help | cmp - asked
palcare help limits
palcare help chek
echo "$?"
