palcare format untidy.palcare.xml overdue.palcare.xml
