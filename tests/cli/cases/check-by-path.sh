# A file may be pointed at by its bare name wherever it lies.
mkdir a b
mv directory.palcare.xml a
mv library.palcare.xml b
palcare check --strict --on 2026-11-01 a/directory.palcare.xml b/library.palcare.xml
