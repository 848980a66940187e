/* What libxml2 finds wrong with a document, in our own sentences. */
#ifndef PALCARE_XML_WELLFORMED_H
#define PALCARE_XML_WELLFORMED_H

#include "model/problem.h"

#include <libxml/xmlerror.h>

/* Says what an error of libxml2's parser means to somebody who wrote the file. */
void wellformed_say(const xmlError *error, problem *what);

#endif
