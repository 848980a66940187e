palcare describe --as rng >palcare.rng
head -n 1 palcare.rng
grep -c '<grammar' palcare.rng
