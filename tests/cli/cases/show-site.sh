palcare show directory.palcare.xml larch-house-site
