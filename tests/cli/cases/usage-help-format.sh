palcare format --help
