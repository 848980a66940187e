palcare format --public-only private.palcare.xml
