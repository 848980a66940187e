# SPDX-License-Identifier: Apache-2.0
# Somebody else changes a file after it was read and before it is overwritten. The second file is a
# pipe, with more before the change than a pipe holds: by then the first was read.
{
    head -n 6 library.palcare.xml
    yes '<!-- -->' | head -n 40000
    echo '<!-- by somebody else -->' >>directory.palcare.xml
    echo '</palcare>'
} | palcare merge -o directory.palcare.xml directory.palcare.xml -
echo "$? $(tail -n 1 directory.palcare.xml)"
# A merge may overwrite another file, or a file that has not changed.
palcare merge -o new.xml directory.palcare.xml && palcare merge -o new.xml new.xml && ls new.xml
