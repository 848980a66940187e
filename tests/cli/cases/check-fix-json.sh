palcare check --fix --as json --on 2026-11-01 faulty.palcare.xml
