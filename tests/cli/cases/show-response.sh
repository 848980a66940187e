palcare show private.palcare.xml visit-1
