# SPDX-License-Identifier: Apache-2.0
# A word wider than a line is cut between characters; the time does not grow with a very long one.
long=$(printf '%05000d' 0 | sed 's/0/語/g')
sed "s/<name>Larch Trust</<name>$long</" directory.palcare.xml >long.palcare.xml
palcare show long.palcare.xml larch-trust | sed -n '1,2p'
palcare show long.palcare.xml larch-trust | awk '{ print length($0) }' | sort -n | uniq -c | awk '{ print $1, $2 }'
