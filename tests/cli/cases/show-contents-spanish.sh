palcare show --lang es directory.palcare.xml
