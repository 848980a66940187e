palcare merge directory.palcare.xml other-house.palcare.xml
