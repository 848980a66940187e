palcare show faulty.palcare.xml
