touch -d 2001-02-03 library.palcare.xml
palcare format -w library.palcare.xml && ls --time-style=long-iso -l library.palcare.xml | grep -o 2001-02-03
