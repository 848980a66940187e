/*
 * Consents: whether a story is shown without, beyond or after what a family agreed to. A consent is
 * in the item that it was given for, or in a document for staff that refers to it; so each rule
 * looks from the consent at all its stories, in all documents of the set. Everybody who was asked
 * must agree: one consent that does not hold is enough.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "check/consents.h"

#include "model/walk.h"

#include <stdio.h>
#include <string.h>

enum { SOON = 60 /* days */, CONSENTS_LOOKED_AT = 100 };

/* ---- the stories of a consent ---- */

static bool is_story_on_show(const palcare_record *item)
{
    return palcare_record_type(item) == PALCARE_TYPE_ITEM && pc_is_on_show(item);
}

/* The story with this index: those referred to, then the people referred to; without any, the item
 * that contains the consent. False after the last. */
static bool story_at(check *c, const palcare_record *consent, size_t index, story *out)
{
    size_t items = palcare_count(consent, PALCARE_CONSENT_ITEM);
    size_t people = palcare_count(consent, PALCARE_CONSENT_SUBJECT);
    palcare_field field = index < items ? PALCARE_CONSENT_ITEM : PALCARE_CONSENT_SUBJECT;
    size_t at = index < items ? index : index - items;
    if (items + people == 0) {
        *out = (story){pc_record_top(consent), palcare_record_owner(consent), NULL};
        return index == 0;
    }
    const palcare_record *target = palcare_target(consent, field, at, c->docs);
    *out = (story){.item = target ? pc_record_top(target) : NULL,
                   .subject = field == PALCARE_CONSENT_SUBJECT ? target : NULL,
                   .name = palcare_value(consent, field, at)};
    return index < items + people;
}

bool pc_consent_next_story(check *c, const palcare_record *consent, size_t *index, story *out)
{
    while (story_at(c, consent, (*index)++, out))
        if (out->item && is_story_on_show(out->item))
            return true;
    return false;
}

/* The first story of a consent that is on show. */
static bool is_shown(check *c, const palcare_record *consent, story *out)
{
    size_t index = 0;
    return pc_consent_next_story(c, consent, &index, out);
}

/* Names a story in a sentence: "the story", or "the story 'network-page.palcare.xml#story-drum'". */
static quoted name_story(const story *s)
{
    quoted q = {"the story"};
    if (s->name)
        snprintf(q.text, sizeof q.text, "the story '%.80s'",
                 pc_problem_quote(s->name, strlen(s->name)).text);
    return q;
}

/* ---- who agreed ---- */

/* A consent may be withdrawn; from that day on no story may be shown. */
static void check_withdrawn(check *c, const palcare_record *consent, int code)
{
    story s;
    const char *date = pc_field_first(consent, PALCARE_CONSENT_WITHDRAWN);
    if (!date || (c->has_today && pc_check_is_ahead(c, date)))
        return;
    for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);)
        pc_check_say(c, code, PALCARE_CONSENT_WITHDRAWN, 0,
                     "make the item's status 'withdrawn' and take the story down",
                     "consent was withdrawn (%s), and %s is still shown", date,
                     name_story(&s).text);
}

/* Tests if a consent ended before today, or ends within some days; a withdrawn one did neither. */
static bool ends_within(check *c, const palcare_record *consent, int64_t days)
{
    const char *until = pc_field_first(consent, PALCARE_CONSENT_VALID_UNTIL);
    return until && !pc_field_given(consent, PALCARE_CONSENT_WITHDRAWN) && pc_check_has_today(c) &&
           pc_check_days_since(c, until) > -days - 1;
}

/* Tests if a later consent in the same subject, by the same giver, follows a consent that ends.
 * Looks at more of them than any child has, and no further. */
static bool is_renewed(check *c, const palcare_record *consent, int64_t days)
{
    const palcare_record *subject = palcare_record_owner(consent), *other;
    const char *giver = pc_field_first(consent, PALCARE_CONSENT_GIVER);
    for (size_t i = 0;
         i < CONSENTS_LOOKED_AT && (other = palcare_part(subject, PALCARE_SUBJECT_CONSENT, i)); i++)
        if (other != consent && giver && pc_field_is(other, PALCARE_CONSENT_GIVER, giver) &&
            !pc_field_given(other, PALCARE_CONSENT_WITHDRAWN) && !ends_within(c, other, days))
            return true;
    return false;
}

static void check_ended(check *c, const palcare_record *consent, int code)
{
    story s;
    if (is_shown(c, consent, &s) && ends_within(c, consent, -1) && !is_renewed(c, consent, -1))
        pc_check_say(c, code, PALCARE_CONSENT_VALID_UNTIL, 0, "ask again, or take the story down",
                     "consent ended (%s), and %s is still shown",
                     pc_field_first(consent, PALCARE_CONSENT_VALID_UNTIL), name_story(&s).text);
}

static void check_ends_soon(check *c, const palcare_record *consent, int code)
{
    story s;
    if (is_shown(c, consent, &s) && ends_within(c, consent, SOON) && !ends_within(c, consent, -1) &&
        !is_renewed(c, consent, SOON))
        pc_check_say(c, code, PALCARE_CONSENT_VALID_UNTIL, 0, "ask again, or plan to take it down",
                     "consent for %s ends soon (%s)", name_story(&s).text,
                     pc_field_first(consent, PALCARE_CONSENT_VALID_UNTIL));
}

/* ---- what they agreed to ---- */

/* The channels on which an item is shown; one that does not say is on a website. */
static const char *channel_at(const palcare_record *item, size_t index)
{
    const char *channel = palcare_value(item, PALCARE_ITEM_SHOWN, index);
    return channel || index > 0 || pc_field_given(item, PALCARE_ITEM_SHOWN) ? channel : "web";
}

static void check_channel(check *c, const palcare_record *consent, int code)
{
    story s;
    const char *channel;
    if (!pc_field_given(consent, PALCARE_CONSENT_CHANNEL))
        return; /* the source does not say */
    for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);)
        for (size_t i = 0; (channel = channel_at(s.item, i)); i++)
            if (!pc_field_has(consent, PALCARE_CONSENT_CHANNEL, channel)) {
                pc_check_say(c, code, PALCARE_CONSENT_CHANNEL, PALCARE_NONE,
                             "take it down there, or ask again; where it is shown is the item's "
                             "'shown'",
                             "channel does not include '%s', and %s is shown there", channel,
                             name_story(&s).text);
                break;
            }
}

/* Tests if a place is within another: GB-NIR within GB, everything within 001, the world. */
static bool is_within(const char *country, const char *whole)
{
    size_t size = strlen(whole);
    return strcmp(whole, "001") == 0 ||
           (strncmp(country, whole, size) == 0 && (country[size] == '\0' || country[size] == '-'));
}

static bool agrees_to_place(const palcare_record *consent, const char *country)
{
    const char *agreed;
    for (size_t i = 0; (agreed = palcare_value(consent, PALCARE_CONSENT_JURISDICTION, i)); i++)
        if (is_within(country, agreed))
            return true;
    return false;
}

/* An item that does not say where it is shown is shown in the world. */
static void check_region(check *c, const palcare_record *consent, int code)
{
    story s;
    if (!pc_field_given(consent, PALCARE_CONSENT_JURISDICTION))
        return;
    for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);) {
        const char *country = pc_field_first(s.item, PALCARE_ITEM_JURISDICTION);
        for (size_t i = 0; country && agrees_to_place(consent, country);)
            country = palcare_value(s.item, PALCARE_ITEM_JURISDICTION, ++i);
        bool is_open =
            !pc_field_given(s.item, PALCARE_ITEM_JURISDICTION) && !agrees_to_place(consent, "001");
        if (country || is_open)
            pc_check_say(c, code, PALCARE_CONSENT_JURISDICTION, PALCARE_NONE,
                         "limit where it is shown, and say so in the item's 'jurisdiction', or ask "
                         "again",
                         "%s is shown in %s%s, which nobody agreed to", name_story(&s).text,
                         country ? "" : "all countries", country ? country : "");
    }
}

/* ---- after a death ---- */

/* The story's own record of the person may say it, or the one that contains the consent. */
static bool has_died(const palcare_record *consent, const story *s)
{
    const palcare_record *person = palcare_record_owner(consent);
    if (pc_field_is(person, PALCARE_SUBJECT_AGE_AT, "death") ||
        pc_field_is(s->subject, PALCARE_SUBJECT_AGE_AT, "death"))
        return true;
    for (size_t i = 0; !s->subject && (person = palcare_part(s->item, PALCARE_ITEM_SUBJECT, i));
         i++)
        if (pc_field_is(person, PALCARE_SUBJECT_AGE_AT, "death"))
            return true;
    return false;
}

static void check_after_death(check *c, const palcare_record *consent, int code)
{
    story s;
    bool stop = pc_field_is(consent, PALCARE_CONSENT_AFTER_DEATH, "stop");
    if (pc_field_is(consent, PALCARE_CONSENT_AFTER_DEATH, "continue") ||
        pc_field_given(consent, PALCARE_CONSENT_WITHDRAWN))
        return;
    for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);)
        if (has_died(consent, &s)) {
            pc_check_say(c, code, PALCARE_CONSENT_AFTER_DEATH, 0,
                         stop ? "take the story down"
                              : "record what they say as a new consent in its place",
                         stop ? "the child died, and the consent for %s ended with that"
                              : "the child died; ask the family before %s is shown any longer",
                         name_story(&s).text);
            return;
        }
}

/* ---- stories without a consent ---- */

static bool note_consents(check *c, const palcare_record *item)
{
    const palcare_record *subject, *consent;
    for (size_t i = 0; (subject = palcare_part(item, PALCARE_ITEM_SUBJECT, i)); i++)
        for (size_t k = 0; (consent = palcare_part(subject, PALCARE_SUBJECT_CONSENT, k)); k++) {
            story s;
            for (size_t at = 0; pc_consent_next_story(c, consent, &at, &s);) {
                const palcare_record *whom = s.subject ? s.subject : s.item;
                if (s.name && (!pc_names_take(&c->names, whom, NAME_CONSENTED, "", 0, NULL) ||
                               !pc_names_take(&c->names, c->doc, NAME_CONSENTED, "", 0, NULL)))
                    return false;
            }
        }
    return true;
}

/* Notes, once for each check, whom the consents of all documents were given for. */
static bool gather_consents(check *c)
{
    bool is_new, has_memory = pc_names_take(&c->names, c->doc, NAME_GATHERED, "", 0, &is_new);
    for (size_t i = 0; has_memory && is_new && i < palcare_docs_count(c->docs); i++) {
        const palcare_doc *doc = palcare_docs_at(c->docs, i, NULL);
        const palcare_record *item = NULL;
        while (has_memory && (item = palcare_doc_next(doc, PALCARE_TYPE_ITEM, item)))
            has_memory = note_consents(c, item);
    }
    if (!has_memory)
        pc_check_no_memory(c);
    return has_memory;
}

/* The item in the set that comes from the same file: this one, or the one of which it is a copy. */
static const palcare_record *item_of_set(const check *c, const palcare_record *item)
{
    const char *name = palcare_doc_name(c->doc), *other;
    const palcare_record *found = item;
    for (size_t i = 0; i < palcare_docs_count(c->docs); i++) {
        const palcare_doc *doc = palcare_docs_at(c->docs, i, NULL);
        if (doc == c->doc)
            return item;
        other = palcare_doc_name(doc);
        if (name && other && strcmp(other, name) == 0 && palcare_record_id(item))
            found = palcare_doc_find(doc, palcare_record_id(item));
    }
    return found;
}

static bool is_consented(const check *c, const palcare_record *whom)
{
    return whom && pc_names_find(&c->names, whom, NAME_CONSENTED, "", 0);
}

bool pc_consent_refers(check *c, const palcare_record *subject)
{
    const palcare_record *own = item_of_set(c, pc_record_top(subject));
    size_t index = c->steps[c->depth - 1].index; /* of the subject */
    return gather_consents(c) && (is_consented(c, own) ||
                                  is_consented(c, palcare_part(own, PALCARE_ITEM_SUBJECT, index)));
}

/* Only where the documents given have consents: others may be kept elsewhere. */
static void check_consent(check *c, const palcare_record *subject, int code)
{
    const palcare_record *item = pc_record_top(subject);
    if (!is_story_on_show(item) || pc_field_given(subject, PALCARE_SUBJECT_CONSENT) ||
        pc_consent_refers(c, subject) || !pc_names_find(&c->names, c->doc, NAME_CONSENTED, "", 0))
        return;
    pc_check_say(c, code, PALCARE_SUBJECT_CONSENT, PALCARE_NONE,
                 "name this item in the 'item' of the consent, or ask for one",
                 "no consent in these documents is for this person's story");
}

static const record_rule record_rules[] = {
    {PC_CONSENT_WITHDRAWN, PALCARE_TYPE_CONSENT, check_withdrawn},
    {PC_CONSENT_ENDED, PALCARE_TYPE_CONSENT, check_ended},
    {PC_CONSENT_ENDS_SOON, PALCARE_TYPE_CONSENT, check_ends_soon},
    {PC_CONSENT_AFTER_DEATH, PALCARE_TYPE_CONSENT, check_after_death},
    {PC_CONSENT_CHANNEL, PALCARE_TYPE_CONSENT, check_channel},
    {PC_CONSENT_REGION, PALCARE_TYPE_CONSENT, check_region},
    {PC_NO_CONSENT_REFERS, PALCARE_TYPE_SUBJECT, check_consent},
};
const rules pc_consent_rules = {record_rules, sizeof record_rules / sizeof record_rules[0], NULL,
                                0};
