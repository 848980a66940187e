palcare format library.palcare.xml >out && cmp out library.palcare.xml && echo same
