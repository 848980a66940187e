# SPDX-License-Identifier: Apache-2.0
# A file is read, is then changed by somebody else, and is to be written over. The second file comes
# through a pipe, with more before the change than a pipe holds: by then the first was read.
{
    head -n 6 library.palcare.xml
    yes '<!-- -->' | head -n 40000
    echo '<!-- by somebody else -->' >>directory.palcare.xml
    echo '</palcare>'
} | palcare merge -o directory.palcare.xml directory.palcare.xml -
echo "$? $(tail -n 1 directory.palcare.xml)"
# To be written over another file, or a file that stays as it was, is no matter.
palcare merge -o new.xml directory.palcare.xml && palcare merge -o new.xml new.xml && ls new.xml
