palcare format --check directory.palcare.xml untidy.palcare.xml
