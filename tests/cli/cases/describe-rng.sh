# SPDX-License-Identifier: Apache-2.0
palcare describe --as rng >palcare.rng
for name in directory library private signs faulty; do
    xmllint --noout --relaxng palcare.rng $name.palcare.xml 2>&1 | tail -n 1
done
