palcare format untidy.palcare.xml >once && palcare format once >twice && cmp once twice && echo same
