palcare check --limit problems=1 --on 2026-11-01 faulty.palcare.xml
