palcare format directory.palcare.xml >/dev/full
