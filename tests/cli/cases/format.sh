palcare format untidy.palcare.xml
