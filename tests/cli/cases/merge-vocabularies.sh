# SPDX-License-Identifier: Apache-2.0
# Every record with codes of SNOMED CT still has the credit and the duties that come with them.
palcare merge -o all.palcare.xml library.palcare.xml conditions.palcare.xml roles.palcare.xml \
    service-types.palcare.xml topics.palcare.xml indicators.palcare.xml 2>notes
grep -c 'now state their licence' notes
awk '/^  <(term|role)/ { codes = credit = duties = 0 }
    /snomed.info\/sct/ { codes++ }
    /<attribution>.*Global Patient Set/ { credit++ }
    /<obligation>SNOMED CT/ { duties++ }
    /^  <\/(term|role)>/ && codes { records++; if (credit != 1 || duties < 4) print "lost: " NR }
    END { print (records > 20 ? "many" : records) " records with codes" }' all.palcare.xml
palcare check --strict all.palcare.xml directory.palcare.xml 2>&1 | sed "s/[0-9]* records/all records/"
