palcare show directory.palcare.xml larch-hose
