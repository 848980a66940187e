palcare show - larch-trust <directory.palcare.xml
