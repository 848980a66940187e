/*
 * The answers that an entry of a checklist can have: the same judgement for an answer that was
 * given and for one that a rule needs.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_CHECK_ANSWERS_H
#define PALCARE_CHECK_ANSWERS_H

#include "check/references.h"

/* The answers to entries of one kind. */
typedef struct answer_form {
    const char *kind;
    palcare_kind form;    /* 0: it asks for no answer */
    const char *codes[2]; /* the only answers, if any */
    bool has_options;     /* if it lists options, each answer is the value of one */
    bool is_ordered;      /* one answer can be less than another */
    bool is_single;       /* it has one answer at most */
    const char *hint;
} answer_form;

/* The form of the answers to an entry; NULL for a kind of a newer format. */
const answer_form *pc_answer_form(const palcare_record *entry);

/* Tests if a value can be the answer to an entry. */
bool pc_answer_fits(check *c, const palcare_record *entry, const char *value);

/* Sets the hint about a value that cannot: the answer that was meant, or those that there are. */
void pc_answer_hint(check *c, const palcare_record *entry, const char *value, problem *what);

#endif
