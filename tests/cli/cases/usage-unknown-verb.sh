palcare chekc directory.palcare.xml
