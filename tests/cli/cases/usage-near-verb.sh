# SPDX-License-Identifier: Apache-2.0
# A verb that is nearly one.
for verb in chek cehck checks formt hsow merg dif discribe Check frobnicate x limits averyveryverylongverb; do
    palcare $verb library.palcare.xml
    echo "$?"
done
