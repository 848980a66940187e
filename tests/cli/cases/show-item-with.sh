palcare show --with directory.palcare.xml library.palcare.xml what-it-is
