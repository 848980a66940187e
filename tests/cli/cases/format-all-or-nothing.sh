palcare format untidy.palcare.xml faulty.palcare.xml
