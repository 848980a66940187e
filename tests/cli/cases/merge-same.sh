palcare merge directory.palcare.xml directory.palcare.xml >out && cmp out directory.palcare.xml && echo same
