palcare show library.palcare.xml ask-the-team
