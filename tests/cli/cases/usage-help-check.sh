palcare check --help
