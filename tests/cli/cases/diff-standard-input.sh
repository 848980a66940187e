palcare diff - other-house.palcare.xml <directory.palcare.xml
