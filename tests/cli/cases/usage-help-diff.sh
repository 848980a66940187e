palcare diff --help
