palcare --help
