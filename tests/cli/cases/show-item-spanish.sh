palcare show --lang es library.palcare.xml what-it-is
