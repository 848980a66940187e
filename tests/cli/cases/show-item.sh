palcare show library.palcare.xml what-it-is
