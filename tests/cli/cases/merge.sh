palcare merge untidy.palcare.xml signs.palcare.xml
