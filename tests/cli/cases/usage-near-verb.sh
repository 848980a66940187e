# SPDX-License-Identifier: Apache-2.0
# A misspelt verb.
for verb in chek cehck checks formt hsow merg dif discribe Check frobnicate x limits averyveryverylongverb; do
    palcare $verb library.palcare.xml
    echo "$?"
done
