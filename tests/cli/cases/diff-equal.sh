palcare format untidy.palcare.xml >tidy.palcare.xml
palcare diff untidy.palcare.xml tidy.palcare.xml && echo equal
