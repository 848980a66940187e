palcare diff directory.palcare.xml nowhere.palcare.xml
