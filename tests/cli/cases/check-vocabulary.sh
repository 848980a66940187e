# SPDX-License-Identifier: Apache-2.0
# A vocabulary is found by its bare name, and is not checked or counted itself.
palcare check --on 2026-11-01 vocabulary.palcare.xml
palcare check --on 2026-11-01 --no-vocabularies vocabulary.palcare.xml
# Elsewhere in the file system it is another document.
sed 's|"service-types|"folder/service-types|' vocabulary.palcare.xml >other.palcare.xml
palcare check --on 2026-11-01 other.palcare.xml
