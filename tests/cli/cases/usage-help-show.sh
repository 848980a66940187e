palcare show --help
