palcare
