palcare show --lang es-MX directory.palcare.xml larch-house
