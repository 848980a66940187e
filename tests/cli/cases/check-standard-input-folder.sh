palcare check --on 2026-11-01 - <.
