palcare describe cheklist
palcare describe sausage
palcare describe ''
