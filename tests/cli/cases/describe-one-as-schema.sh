palcare describe --as rng checklist
