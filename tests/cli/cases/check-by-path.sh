# SPDX-License-Identifier: Apache-2.0
# References find a file by its bare name in any folder.
mkdir a b
mv directory.palcare.xml a
mv library.palcare.xml b
palcare check --strict --on 2026-11-01 a/directory.palcare.xml b/library.palcare.xml
