palcare merge -o nowhere/all.palcare.xml directory.palcare.xml
