palcare check --on 2026-11-01 overdue.palcare.xml
