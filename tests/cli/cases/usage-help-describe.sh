palcare describe --help
