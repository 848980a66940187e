palcare merge --help
