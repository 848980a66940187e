palcare format --check directory.palcare.xml library.palcare.xml
