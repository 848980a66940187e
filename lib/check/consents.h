/* The consents of a set of documents, and the stories they were given for. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_CONSENTS_H
#define PALCARE_CHECK_CONSENTS_H

#include "check/references.h"

/* Tells if some consent of the documents names the current subject or its item. */
bool pc_consent_refers(check *c, const palcare_record *subject);

/* One story that a consent was given for. `item` is visible to readers; `subject` is NULL if the
 * consent is for all people in it. */
typedef struct story {
    const palcare_record *item, *subject;
    const char *name; /* as the consent refers to it; NULL if it contains the consent */
} story;

/* Finds the next story of a consent from *index on, and moves it; false at the end. */
bool pc_consent_next_story(check *c, const palcare_record *consent, size_t *index, story *out);

#endif
