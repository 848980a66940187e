palcare show directory.palcare.xml
