/** @file
 * The vocabulary: record types, the parts they own, and their fields.
 *
 * A field's value is `type << 8 | number`; numbers are frozen and never reused. To find what a
 * field holds (kind, how many values, codes, target), ask the library: palcare_field_kind() and
 * similar functions. This file only grows.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_FIELDS_H
#define PALCARE_FIELDS_H

#include <stdint.h>

/** A record type or part type, such as PALCARE_TYPE_SERVICE; 0 is none, or any. */
typedef int32_t palcare_type;

/** A field of a type, such as PALCARE_SERVICE_NAME; 0 is none. */
typedef int32_t palcare_field;

/** Record types (below 64) and the parts that records own (from 64 on). */
enum {
    /** What this document is, whose it is and on what terms it may be used; exactly one in each document. */
    PALCARE_TYPE_ABOUT = 1,
    /** A piece of content for families or professionals, our own or one we point to. */
    PALCARE_TYPE_ITEM = 2,
    /** What somebody does in or around a child's care team, as a profession, function or relation. */
    PALCARE_TYPE_ROLE = 3,
    /** A group of people who care for a child together. */
    PALCARE_TYPE_TEAM = 4,
    /** Care or support an organisation offers: what, for whom, where, when and how to reach it. */
    PALCARE_TYPE_SERVICE = 5,
    /** A place with an address where care is given. */
    PALCARE_TYPE_SITE = 6,
    /** A body: a charity, hospital, authority, network or a unit within one. */
    PALCARE_TYPE_ORGANIZATION = 7,
    /** Somebody named in public: an author, office-holder or team member. Never a child in care. */
    PALCARE_TYPE_PERSON = 8,
    /** A list of entries to ask, tick or fill in: the template, never anybody's answers. */
    PALCARE_TYPE_CHECKLIST = 9,
    /** A checklist that somebody filled in. Private: kept apart from what is published. */
    PALCARE_TYPE_RESPONSE = 10,
    /** A document or site we cite and do not hold. */
    PALCARE_TYPE_SOURCE = 11,
    /** A word of a vocabulary, with its names, definitions and place among the others. */
    PALCARE_TYPE_TERM = 12,
    /** A part of the world by name: a country, health area, postcode area or other. */
    PALCARE_TYPE_AREA = 13,
    /** A pilot, programme, grant or other undertaking with a course in time. */
    PALCARE_TYPE_INITIATIVE = 14,
    /** One figure for one area, with the definition behind it. */
    PALCARE_TYPE_OBSERVATION = 15,
    /** A way of counting care for planning, in units of like need. Not money. */
    PALCARE_TYPE_CURRENCY = 16,
    /** A part of an item under a heading, or a block that is set apart. */
    PALCARE_TYPE_SECTION = 64,
    /** One of an item's key points. */
    PALCARE_TYPE_POINT = 65,
    /** A sentence of a known sort that somebody puts their name to. */
    PALCARE_TYPE_STATEMENT = 66,
    /** A use of a source at one place. */
    PALCARE_TYPE_CITATION = 67,
    /** A formal question to a body or office, with its replies. */
    PALCARE_TYPE_INQUIRY = 68,
    /** A question, or a lettered part of one. */
    PALCARE_TYPE_QUESTION = 69,
    /** A reply to an inquiry. */
    PALCARE_TYPE_REPLY = 70,
    /** Somebody a story is about. */
    PALCARE_TYPE_SUBJECT = 71,
    /** Agreement to publish somebody's story or picture. Private: never exported as public. */
    PALCARE_TYPE_CONSENT = 72,
    /** A picture, sound, video or file. */
    PALCARE_TYPE_MEDIA = 73,
    /** Something to follow. */
    PALCARE_TYPE_LINK = 74,
    /** One check of an item. */
    PALCARE_TYPE_REVIEW = 75,
    /** A place in a team. */
    PALCARE_TYPE_MEMBER = 76,
    /** A tie between two bodies, teams, services, initiatives or documents. */
    PALCARE_TYPE_RELATION = 77,
    /** A condition of eligibility or display, or several joined; answered met, not met or unknown. */
    PALCARE_TYPE_RULE = 78,
    /** A way to be referred. */
    PALCARE_TYPE_REFERRAL = 79,
    /** Who pays for something, and what is left for the family. */
    PALCARE_TYPE_FUNDING = 80,
    /** When something is there. */
    PALCARE_TYPE_SCHEDULE = 81,
    /** Days on which a service is closed. */
    PALCARE_TYPE_CLOSURE = 82,
    /** A way to get in touch. */
    PALCARE_TYPE_CONTACT = 83,
    /** A postal address. */
    PALCARE_TYPE_ADDRESS = 84,
    /** How much a service has of something on a day. */
    PALCARE_TYPE_CAPACITY = 85,
    /** A registration, inspection result or quality mark. */
    PALCARE_TYPE_ACCREDITATION = 86,
    /** A number or symbol by which a register knows something. */
    PALCARE_TYPE_IDENTIFIER = 87,
    /** A code of an outside system that means about the same. */
    PALCARE_TYPE_CODING = 88,
    /** What a term means, in somebody's words. */
    PALCARE_TYPE_DEFINITION = 89,
    /** A post somebody holds or held. */
    PALCARE_TYPE_POST = 90,
    /** A step of an initiative. */
    PALCARE_TYPE_MILESTONE = 91,
    /** An amount of money. */
    PALCARE_TYPE_MONEY = 92,
    /** Something a currency's units depend on. */
    PALCARE_TYPE_DIMENSION = 93,
    /** One unit of a currency. */
    PALCARE_TYPE_CURRENCY_UNIT = 94,
    /** A group of entries under a heading. */
    PALCARE_TYPE_CHECKLIST_SECTION = 95,
    /** One line of a checklist. */
    PALCARE_TYPE_ENTRY = 96,
    /** A choice an entry offers. */
    PALCARE_TYPE_OPTION = 97,
    /** A total of points over entries. */
    PALCARE_TYPE_SCORE = 98,
    /** A total with a meaning. */
    PALCARE_TYPE_CUTOFF = 99,
    /** What somebody answered to one entry, once. */
    PALCARE_TYPE_ANSWER = 100,
    /** Terms on which something may be used. */
    PALCARE_TYPE_LICENCE = 101,
    /** Where facts come from. */
    PALCARE_TYPE_PROVENANCE = 102,
    /** A public holiday of an area. */
    PALCARE_TYPE_HOLIDAY = 103
};

/** Fields of about. */
enum {
    /** Who may see the document as a whole. */
    PALCARE_ABOUT_PRIVACY = PALCARE_TYPE_ABOUT << 8 | 1,
    /** Title of this document as a whole, in each language. */
    PALCARE_ABOUT_TITLE = PALCARE_TYPE_ABOUT << 8 | 2,
    /** Organisation that publishes this document; not always the author of what it holds. */
    PALCARE_ABOUT_PUBLISHER = PALCARE_TYPE_ABOUT << 8 | 3,
    /** Terms for the document as a whole; a record's own licence comes first. */
    PALCARE_ABOUT_LICENCE = PALCARE_TYPE_ABOUT << 8 | 4,
    /** When the document was first made; not when its contents were reviewed. */
    PALCARE_ABOUT_CREATED = PALCARE_TYPE_ABOUT << 8 | 5,
    /** When the document last changed. */
    PALCARE_ABOUT_MODIFIED = PALCARE_TYPE_ABOUT << 8 | 6,
    /** Version of the document as its publisher counts it; not the version of the XML format. */
    PALCARE_ABOUT_VERSION = PALCARE_TYPE_ABOUT << 8 | 7,
    /** Where the document's contents come from. */
    PALCARE_ABOUT_PROVENANCE = PALCARE_TYPE_ABOUT << 8 | 8
};

/** Fields of item. */
enum {
    /** Stable name of the item, unique in the document; keep it across versions. */
    PALCARE_ITEM_ID = PALCARE_TYPE_ITEM << 8 | 1,
    /** What sort of content it is. */
    PALCARE_ITEM_KIND = PALCARE_TYPE_ITEM << 8 | 2,
    /** State of our own editing; leave out for content that is not ours. */
    PALCARE_ITEM_STATUS = PALCARE_TYPE_ITEM << 8 | 3,
    /** Title as readers see it, word for word; missing where the source shows none. */
    PALCARE_ITEM_TITLE = PALCARE_TYPE_ITEM << 8 | 4,
    /** What it says in a few lines, in our words or the source's. */
    PALCARE_ITEM_SUMMARY = PALCARE_TYPE_ITEM << 8 | 5,
    /** Whether all of the source was captured; a cut teaser is truncated. */
    PALCARE_ITEM_COMPLETENESS = PALCARE_TYPE_ITEM << 8 | 6,
    /** The body, section by section, in order. */
    PALCARE_ITEM_SECTION = PALCARE_TYPE_ITEM << 8 | 7,
    /** The points the item itself sums up, each tied to what it summarises. */
    PALCARE_ITEM_KEY_POINT = PALCARE_TYPE_ITEM << 8 | 8,
    /** Statements of a known sort: vision, goal, claim, right and so on. */
    PALCARE_ITEM_STATEMENT = PALCARE_TYPE_ITEM << 8 | 9,
    /** Pictures, sound, video and files that belong to it. */
    PALCARE_ITEM_MEDIA = PALCARE_TYPE_ITEM << 8 | 10,
    /** Links offered to the reader; a missing address means the target is unknown. */
    PALCARE_ITEM_LINK = PALCARE_TYPE_ITEM << 8 | 11,
    /** Sources the item as a whole rests on. */
    PALCARE_ITEM_CITATION = PALCARE_TYPE_ITEM << 8 | 12,
    /** Checklists it contains or recommends. */
    PALCARE_ITEM_CHECKLIST = PALCARE_TYPE_ITEM << 8 | 13,
    /** Care-team roles it explains. */
    PALCARE_ITEM_ROLE = PALCARE_TYPE_ITEM << 8 | 14,
    /** Teams it describes. */
    PALCARE_ITEM_TEAM = PALCARE_TYPE_ITEM << 8 | 15,
    /** Services it is about. */
    PALCARE_ITEM_SERVICE = PALCARE_TYPE_ITEM << 8 | 16,
    /** Figures that this item states, each held as an observation of its own. */
    PALCARE_ITEM_OBSERVATION = PALCARE_TYPE_ITEM << 8 | 17,
    /** Other items worth reading next; never end-of-life content unasked for. */
    PALCARE_ITEM_RELATED = PALCARE_TYPE_ITEM << 8 | 18,
    /** How families are referred in general, not to one service. */
    PALCARE_ITEM_REFERRAL = PALCARE_TYPE_ITEM << 8 | 19,
    /** Who pays in general, not for one service; record hedged wording as varies. */
    PALCARE_ITEM_FUNDING = PALCARE_TYPE_ITEM << 8 | 20,
    /** Terms it is about; the term's scheme says whether subject, condition, need or other. */
    PALCARE_ITEM_TOPIC = PALCARE_TYPE_ITEM << 8 | 21,
    /** Codes of outside systems, for exchange with other software. */
    PALCARE_ITEM_CODE = PALCARE_TYPE_ITEM << 8 | 22,
    /** Whom it is written for; leave out where the source does not say. */
    PALCARE_ITEM_AUDIENCE = PALCARE_TYPE_ITEM << 8 | 23,
    /** Who is speaking: a list in a parent's words has voice parent. */
    PALCARE_ITEM_VOICE = PALCARE_TYPE_ITEM << 8 | 24,
    /** Places of care it is about. */
    PALCARE_ITEM_SETTING = PALCARE_TYPE_ITEM << 8 | 25,
    /** Youngest age of the child it is about, inclusive; a unit is required, as in 6w or 5y. */
    PALCARE_ITEM_MIN_AGE = PALCARE_TYPE_ITEM << 8 | 26,
    /** Age of the child it stops at, exclusive: 19y is until the 19th birthday; .. is no limit. */
    PALCARE_ITEM_MAX_AGE = PALCARE_TYPE_ITEM << 8 | 27,
    /** Countries or regions it holds for, as ISO 3166 codes; 001 is the whole world. */
    PALCARE_ITEM_JURISDICTION = PALCARE_TYPE_ITEM << 8 | 28,
    /** Language it was first written in; the others are translations. */
    PALCARE_ITEM_ORIGINAL = PALCARE_TYPE_ITEM << 8 | 29,
    /** How hard it is to read; the system names the tool, and tools never compare. */
    PALCARE_ITEM_READING_LEVEL = PALCARE_TYPE_ITEM << 8 | 30,
    /** Organisation that published it; leave out rather than guess. */
    PALCARE_ITEM_PUBLISHER = PALCARE_TYPE_ITEM << 8 | 31,
    /** People who wrote it. */
    PALCARE_ITEM_AUTHOR = PALCARE_TYPE_ITEM << 8 | 32,
    /** Date of publication as printed, no more exact than the source. */
    PALCARE_ITEM_PUBLISHED = PALCARE_TYPE_ITEM << 8 | 33,
    /** Date of the last change as printed; a change is not a review. */
    PALCARE_ITEM_MODIFIED = PALCARE_TYPE_ITEM << 8 | 34,
    /** Date its content was last checked, as printed; not publication, not change. */
    PALCARE_ITEM_REVIEWED = PALCARE_TYPE_ITEM << 8 | 35,
    /** When the next review is due; a month means by the end of that month. */
    PALCARE_ITEM_REVIEW_DUE = PALCARE_TYPE_ITEM << 8 | 36,
    /** Date that returns every year, as in --11 for every November. */
    PALCARE_ITEM_RECURS = PALCARE_TYPE_ITEM << 8 | 37,
    /** How often it appears, for newsletters and the like. */
    PALCARE_ITEM_FREQUENCY = PALCARE_TYPE_ITEM << 8 | 38,
    /** Each review in turn: who checked what, when and with what outcome. */
    PALCARE_ITEM_REVIEW = PALCARE_TYPE_ITEM << 8 | 39,
    /** The newer item to read in its place. */
    PALCARE_ITEM_REPLACED_BY = PALCARE_TYPE_ITEM << 8 | 40,
    /** What a reader may wish to be warned of before opening it. */
    PALCARE_ITEM_SENSITIVITY = PALCARE_TYPE_ITEM << 8 | 41,
    /** The formal question and its replies, where kind is question-answer. */
    PALCARE_ITEM_INQUIRY = PALCARE_TYPE_ITEM << 8 | 42,
    /** The people a story is about, with naming and consent. */
    PALCARE_ITEM_SUBJECT = PALCARE_TYPE_ITEM << 8 | 43,
    /** Terms of use of this item; overrides the document's. */
    PALCARE_ITEM_LICENCE = PALCARE_TYPE_ITEM << 8 | 44,
    /** Where the item and its facts come from. */
    PALCARE_ITEM_PROVENANCE = PALCARE_TYPE_ITEM << 8 | 45,
    /** Channels on which it is shown; where left out, websites. */
    PALCARE_ITEM_SHOWN = PALCARE_TYPE_ITEM << 8 | 46,
    /** Last day on which it may be shown: the earliest end of a consent. */
    PALCARE_ITEM_SHOWN_UNTIL = PALCARE_TYPE_ITEM << 8 | 47
};

/** Fields of role. */
enum {
    /** Stable name of the role, unique in the document. */
    PALCARE_ROLE_ID = PALCARE_TYPE_ROLE << 8 | 1,
    /** What sort of role it is. */
    PALCARE_ROLE_KIND = PALCARE_TYPE_ROLE << 8 | 2,
    /** Name of the role as families meet it, in each language; equal titles may differ by country. */
    PALCARE_ROLE_NAME = PALCARE_TYPE_ROLE << 8 | 3,
    /** Other titles, with the region in the language tag, as en-US; similar is not always same. */
    PALCARE_ROLE_OTHER_NAME = PALCARE_TYPE_ROLE << 8 | 4,
    /** What this person does, in plain words for families. */
    PALCARE_ROLE_DESCRIPTION = PALCARE_TYPE_ROLE << 8 | 5,
    /** The same in professional words. */
    PALCARE_ROLE_CLINICAL = PALCARE_TYPE_ROLE << 8 | 6,
    /** Statements about the role, such as a claim on training, with their evidence. */
    PALCARE_ROLE_STATEMENT = PALCARE_TYPE_ROLE << 8 | 7,
    /** Codes of outside systems with their fit; a mapping is sure only once verified. */
    PALCARE_ROLE_CODE = PALCARE_TYPE_ROLE << 8 | 8,
    /** Whether the title is protected by law; varies where countries differ. */
    PALCARE_ROLE_REGULATED = PALCARE_TYPE_ROLE << 8 | 9,
    /** Roles that replaced this one when it was split or renamed (DCMI Metadata Terms, isReplacedBy). */
    PALCARE_ROLE_REPLACED_BY = PALCARE_TYPE_ROLE << 8 | 10,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_ROLE_PUBLISHER = PALCARE_TYPE_ROLE << 8 | 11,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_ROLE_LICENCE = PALCARE_TYPE_ROLE << 8 | 12,
    /** Where this record comes from. */
    PALCARE_ROLE_PROVENANCE = PALCARE_TYPE_ROLE << 8 | 13
};

/** Fields of team. */
enum {
    /** Stable name of the team, unique in the document. */
    PALCARE_TEAM_ID = PALCARE_TYPE_TEAM << 8 | 1,
    /** What sort of team it is. */
    PALCARE_TEAM_KIND = PALCARE_TYPE_TEAM << 8 | 2,
    /** Name of the team, where it has one. */
    PALCARE_TEAM_NAME = PALCARE_TYPE_TEAM << 8 | 3,
    /** Organisation the team belongs to; a network's team may have none. */
    PALCARE_TEAM_ORGANIZATION = PALCARE_TYPE_TEAM << 8 | 4,
    /** What the team does, in plain words. */
    PALCARE_TEAM_DESCRIPTION = PALCARE_TYPE_TEAM << 8 | 5,
    /** Statements the team makes or that are made about it. */
    PALCARE_TEAM_STATEMENT = PALCARE_TYPE_TEAM << 8 | 6,
    /** Roles in the team, with a named person only where the source names one. */
    PALCARE_TEAM_MEMBER = PALCARE_TYPE_TEAM << 8 | 7,
    /** How it is related to other teams, for instance works alongside and does not replace. */
    PALCARE_TEAM_RELATION = PALCARE_TYPE_TEAM << 8 | 8,
    /** Whether the list of members is whole; a list lost in capture is empty-at-source. */
    PALCARE_TEAM_COMPLETENESS = PALCARE_TYPE_TEAM << 8 | 9,
    /** Where these facts come from, and what was looked for there. */
    PALCARE_TEAM_PROVENANCE = PALCARE_TYPE_TEAM << 8 | 10,
    /** Services the team gives; needed where the service is in another document and does not name the team. */
    PALCARE_TEAM_SERVICE = PALCARE_TYPE_TEAM << 8 | 11,
    /** Ways to reach the team itself, such as the number on its card. */
    PALCARE_TEAM_CONTACT = PALCARE_TYPE_TEAM << 8 | 12,
    /** When the team is there; advice at night is a schedule of its own. */
    PALCARE_TEAM_SCHEDULE = PALCARE_TYPE_TEAM << 8 | 13,
    /** Pages about the team. */
    PALCARE_TEAM_LINK = PALCARE_TYPE_TEAM << 8 | 14,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_TEAM_PUBLISHER = PALCARE_TYPE_TEAM << 8 | 15,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_TEAM_LICENCE = PALCARE_TYPE_TEAM << 8 | 16
};

/** Fields of service. */
enum {
    /** Stable name of the service, unique in the document; keep it across updates. */
    PALCARE_SERVICE_ID = PALCARE_TYPE_SERVICE << 8 | 1,
    /** Whether the service can be used now. */
    PALCARE_SERVICE_STATUS = PALCARE_TYPE_SERVICE << 8 | 2,
    /** Name as families know it, in each language. */
    PALCARE_SERVICE_NAME = PALCARE_TYPE_SERVICE << 8 | 3,
    /** Former, short or local names that people search for. */
    PALCARE_SERVICE_OTHER_NAME = PALCARE_TYPE_SERVICE << 8 | 4,
    /** Organisation that gives the service; its payer may be another. */
    PALCARE_SERVICE_PROVIDER = PALCARE_TYPE_SERVICE << 8 | 5,
    /** Services that took over when this one ended. */
    PALCARE_SERVICE_SUCCEEDED_BY = PALCARE_TYPE_SERVICE << 8 | 6,
    /** What is offered, as terms of scheme service-type; several may hold. */
    PALCARE_SERVICE_SERVICE_TYPE = PALCARE_TYPE_SERVICE << 8 | 7,
    /** Where the care is given; separate from what is given. */
    PALCARE_SERVICE_SETTING = PALCARE_TYPE_SERVICE << 8 | 8,
    /** Who may receive it: child, sibling, parent, professional; a child is not assumed. */
    PALCARE_SERVICE_SERVES = PALCARE_TYPE_SERVICE << 8 | 9,
    /** Level of specialisation with its scheme; schemes of different countries never compare. */
    PALCARE_SERVICE_LEVEL = PALCARE_TYPE_SERVICE << 8 | 10,
    /** What it offers, in plain words for families. */
    PALCARE_SERVICE_DESCRIPTION = PALCARE_TYPE_SERVICE << 8 | 11,
    /** Lowest age served, inclusive; a unit is required; -20w reaches before birth, .. no limit. */
    PALCARE_SERVICE_MIN_AGE = PALCARE_TYPE_SERVICE << 8 | 12,
    /** Age at which it stops, exclusive: 19y is until the 19th birthday; .. is no limit. */
    PALCARE_SERVICE_MAX_AGE = PALCARE_TYPE_SERVICE << 8 | 13,
    /** ACT/RCPCH groups served; a child's group depends on time and place of care as well. */
    PALCARE_SERVICE_CATEGORY = PALCARE_TYPE_SERVICE << 8 | 14,
    /** Who can be accepted, as a tree of rules; what is unknown never hides a service. */
    PALCARE_SERVICE_RULE = PALCARE_TYPE_SERVICE << 8 | 15,
    /** Who may refer and how; there may be several routes. */
    PALCARE_SERVICE_REFERRAL = PALCARE_TYPE_SERVICE << 8 | 16,
    /** Who pays and what it costs the family. */
    PALCARE_SERVICE_FUNDING = PALCARE_TYPE_SERVICE << 8 | 17,
    /** Places where it is given; care at home alone has none. */
    PALCARE_SERVICE_SITE = PALCARE_TYPE_SERVICE << 8 | 18,
    /** Areas served; none given means not stated, not everywhere. */
    PALCARE_SERVICE_AREA = PALCARE_TYPE_SERVICE << 8 | 19,
    /** Areas inside those served that are left out. */
    PALCARE_SERVICE_EXCLUDED_AREA = PALCARE_TYPE_SERVICE << 8 | 20,
    /** When it is there; staff on site and advice by phone are two schedules. */
    PALCARE_SERVICE_SCHEDULE = PALCARE_TYPE_SERVICE << 8 | 21,
    /** Days on which it is closed in spite of the schedule. */
    PALCARE_SERVICE_CLOSURE = PALCARE_TYPE_SERVICE << 8 | 22,
    /** Ways to reach it, each with its purpose and whom it is for. */
    PALCARE_SERVICE_CONTACT = PALCARE_TYPE_SERVICE << 8 | 23,
    /** Languages its own staff speak; interpreters have a field of their own. */
    PALCARE_SERVICE_LANGUAGE = PALCARE_TYPE_SERVICE << 8 | 24,
    /** Whether an interpreter can be had, sign language included. */
    PALCARE_SERVICE_INTERPRETER = PALCARE_TYPE_SERVICE << 8 | 25,
    /** Teams that give the service. */
    PALCARE_SERVICE_TEAM = PALCARE_TYPE_SERVICE << 8 | 26,
    /** Roles a family will meet here. */
    PALCARE_SERVICE_ROLE = PALCARE_TYPE_SERVICE << 8 | 27,
    /** What the service provides for access; the building's own is at the site. */
    PALCARE_SERVICE_ACCESSIBILITY = PALCARE_TYPE_SERVICE << 8 | 28,
    /** How much there is, each count with its day. */
    PALCARE_SERVICE_CAPACITY = PALCARE_TYPE_SERVICE << 8 | 29,
    /** Registration, inspection and quality marks. */
    PALCARE_SERVICE_ACCREDITATION = PALCARE_TYPE_SERVICE << 8 | 30,
    /** Numbers other registers know it by. */
    PALCARE_SERVICE_IDENTIFIER = PALCARE_TYPE_SERVICE << 8 | 31,
    /** Its pages, forms and documents. */
    PALCARE_SERVICE_LINK = PALCARE_TYPE_SERVICE << 8 | 32,
    /** Date somebody last confirmed the entry; old entries can put a family at risk. */
    PALCARE_SERVICE_ASSURED = PALCARE_TYPE_SERVICE << 8 | 33,
    /** Who confirmed it. */
    PALCARE_SERVICE_ASSURER = PALCARE_TYPE_SERVICE << 8 | 34,
    /** Where the entry and its facts come from. */
    PALCARE_SERVICE_PROVENANCE = PALCARE_TYPE_SERVICE << 8 | 35,
    /** Whether it takes on children now; give the day this was true under accepting-on. */
    PALCARE_SERVICE_ACCEPTING = PALCARE_TYPE_SERVICE << 8 | 36,
    /** Day on which accepting was true. */
    PALCARE_SERVICE_ACCEPTING_ON = PALCARE_TYPE_SERVICE << 8 | 37,
    /** Usual time from referral to first contact, as a number and unit: 6w is six weeks, 0d none. */
    PALCARE_SERVICE_WAITING_TIME = PALCARE_TYPE_SERVICE << 8 | 38,
    /** Day on which the waiting time was true. */
    PALCARE_SERVICE_WAITING_TIME_ON = PALCARE_TYPE_SERVICE << 8 | 39,
    /** How it is related to other services, teams and bodies, for instance signposts to them. */
    PALCARE_SERVICE_RELATION = PALCARE_TYPE_SERVICE << 8 | 40,
    /** Stages of care it is for, from recognition to bereavement; none given means not stated. */
    PALCARE_SERVICE_STAGE = PALCARE_TYPE_SERVICE << 8 | 41,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_SERVICE_PUBLISHER = PALCARE_TYPE_SERVICE << 8 | 42,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_SERVICE_LICENCE = PALCARE_TYPE_SERVICE << 8 | 43
};

/** Fields of site. */
enum {
    /** Stable name of the site, unique in the document. */
    PALCARE_SITE_ID = PALCARE_TYPE_SITE << 8 | 1,
    /** Name of the building or place. */
    PALCARE_SITE_NAME = PALCARE_TYPE_SITE << 8 | 2,
    /** Postal address; leave out where it is kept secret, such as a family's home. */
    PALCARE_SITE_ADDRESS = PALCARE_TYPE_SITE << 8 | 3,
    /** Degrees north in WGS 84, negative in the south. */
    PALCARE_SITE_LATITUDE = PALCARE_TYPE_SITE << 8 | 4,
    /** Degrees east in WGS 84, negative in the west. */
    PALCARE_SITE_LONGITUDE = PALCARE_TYPE_SITE << 8 | 5,
    /** Time zone by IANA name such as Europe/London; an offset breaks when clocks change. */
    PALCARE_SITE_TIME_ZONE = PALCARE_TYPE_SITE << 8 | 6,
    /** Areas the site is in; not the areas it serves. */
    PALCARE_SITE_AREA = PALCARE_TYPE_SITE << 8 | 7,
    /** Access at the building. */
    PALCARE_SITE_ACCESSIBILITY = PALCARE_TYPE_SITE << 8 | 8,
    /** How to get there and where to go on arrival. */
    PALCARE_SITE_DIRECTIONS = PALCARE_TYPE_SITE << 8 | 9,
    /** Numbers other registers know it by. */
    PALCARE_SITE_IDENTIFIER = PALCARE_TYPE_SITE << 8 | 10,
    /** When the building is open; the services in it have hours of their own. */
    PALCARE_SITE_SCHEDULE = PALCARE_TYPE_SITE << 8 | 11,
    /** Days on which the building is closed in spite of its hours. */
    PALCARE_SITE_CLOSURE = PALCARE_TYPE_SITE << 8 | 12,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_SITE_PUBLISHER = PALCARE_TYPE_SITE << 8 | 13,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_SITE_LICENCE = PALCARE_TYPE_SITE << 8 | 14,
    /** Where this record comes from. */
    PALCARE_SITE_PROVENANCE = PALCARE_TYPE_SITE << 8 | 15
};

/** Fields of organization. */
enum {
    /** Stable name of the organisation, unique in the document. */
    PALCARE_ORGANIZATION_ID = PALCARE_TYPE_ORGANIZATION << 8 | 1,
    /** What it is; several may hold, as a hospice is often a charity. */
    PALCARE_ORGANIZATION_KIND = PALCARE_TYPE_ORGANIZATION << 8 | 2,
    /** Name of the organisation, in each language it uses. */
    PALCARE_ORGANIZATION_NAME = PALCARE_TYPE_ORGANIZATION << 8 | 3,
    /** Short form in letters, such as NHS; may be all the source gives. */
    PALCARE_ORGANIZATION_ACRONYM = PALCARE_TYPE_ORGANIZATION << 8 | 4,
    /** Charity, company, provider or other register numbers, one for each register. */
    PALCARE_ORGANIZATION_IDENTIFIER = PALCARE_TYPE_ORGANIZATION << 8 | 5,
    /** The larger organisation it is part of. */
    PALCARE_ORGANIZATION_PARENT = PALCARE_TYPE_ORGANIZATION << 8 | 6,
    /** Countries or regions it acts for, as ISO 3166 codes; 001 is the world. */
    PALCARE_ORGANIZATION_JURISDICTION = PALCARE_TYPE_ORGANIZATION << 8 | 7,
    /** Whom it exists for. */
    PALCARE_ORGANIZATION_SERVES = PALCARE_TYPE_ORGANIZATION << 8 | 8,
    /** Ways to reach it. */
    PALCARE_ORGANIZATION_CONTACT = PALCARE_TYPE_ORGANIZATION << 8 | 9,
    /** Its vision, mission, beliefs, goals and claims, each typed. */
    PALCARE_ORGANIZATION_STATEMENT = PALCARE_TYPE_ORGANIZATION << 8 | 10,
    /** Day it began to exist. */
    PALCARE_ORGANIZATION_VALID_FROM = PALCARE_TYPE_ORGANIZATION << 8 | 11,
    /** Last day it existed; old texts still name it. */
    PALCARE_ORGANIZATION_VALID_UNTIL = PALCARE_TYPE_ORGANIZATION << 8 | 12,
    /** Bodies that took over its work. */
    PALCARE_ORGANIZATION_SUCCEEDED_BY = PALCARE_TYPE_ORGANIZATION << 8 | 13,
    /** How it is related to other bodies and initiatives. */
    PALCARE_ORGANIZATION_RELATION = PALCARE_TYPE_ORGANIZATION << 8 | 14,
    /** Its websites and pages. */
    PALCARE_ORGANIZATION_LINK = PALCARE_TYPE_ORGANIZATION << 8 | 15,
    /** What it is and does, in plain words. */
    PALCARE_ORGANIZATION_DESCRIPTION = PALCARE_TYPE_ORGANIZATION << 8 | 16,
    /** Where these facts come from. */
    PALCARE_ORGANIZATION_PROVENANCE = PALCARE_TYPE_ORGANIZATION << 8 | 17,
    /** Day by which it is announced to end; once it has ended, say so under valid-until. */
    PALCARE_ORGANIZATION_EXPECTED_END = PALCARE_TYPE_ORGANIZATION << 8 | 18,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_ORGANIZATION_PUBLISHER = PALCARE_TYPE_ORGANIZATION << 8 | 19,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_ORGANIZATION_LICENCE = PALCARE_TYPE_ORGANIZATION << 8 | 20
};

/** Fields of person. */
enum {
    /** Stable name of the person's record, unique in the document. */
    PALCARE_PERSON_ID = PALCARE_TYPE_PERSON << 8 | 1,
    /** Name as printed or as the person prefers. */
    PALCARE_PERSON_NAME = PALCARE_TYPE_PERSON << 8 | 2,
    /** Posts held, with their periods. */
    PALCARE_PERSON_POST = PALCARE_TYPE_PERSON << 8 | 3,
    /** Picture of the person; needs a licence of its own. */
    PALCARE_PERSON_PORTRAIT = PALCARE_TYPE_PERSON << 8 | 4,
    /** True where the person acts in a public office or role. */
    PALCARE_PERSON_PUBLIC_FIGURE = PALCARE_TYPE_PERSON << 8 | 5,
    /** Where these facts come from. */
    PALCARE_PERSON_PROVENANCE = PALCARE_TYPE_PERSON << 8 | 6,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_PERSON_PUBLISHER = PALCARE_TYPE_PERSON << 8 | 7,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_PERSON_LICENCE = PALCARE_TYPE_PERSON << 8 | 8
};

/** Fields of checklist. */
enum {
    /** Stable name of the checklist, unique in the document. */
    PALCARE_CHECKLIST_ID = PALCARE_TYPE_CHECKLIST << 8 | 1,
    /** What the list is for. */
    PALCARE_CHECKLIST_KIND = PALCARE_TYPE_CHECKLIST << 8 | 2,
    /** State of the template, from draft to withdrawn. */
    PALCARE_CHECKLIST_STATUS = PALCARE_TYPE_CHECKLIST << 8 | 3,
    /** Title as printed on the list. */
    PALCARE_CHECKLIST_TITLE = PALCARE_TYPE_CHECKLIST << 8 | 4,
    /** What it is for and how to use it, in a few lines. */
    PALCARE_CHECKLIST_SUMMARY = PALCARE_TYPE_CHECKLIST << 8 | 5,
    /** Version that answers refer to; change it whenever an entry changes. */
    PALCARE_CHECKLIST_VERSION = PALCARE_TYPE_CHECKLIST << 8 | 6,
    /** Who fills it in. */
    PALCARE_CHECKLIST_RESPONDENT = PALCARE_TYPE_CHECKLIST << 8 | 7,
    /** The role or team the questions are put to. */
    PALCARE_CHECKLIST_ADDRESSEE = PALCARE_TYPE_CHECKLIST << 8 | 8,
    /** Whose words the entries use, as in my child's pain. */
    PALCARE_CHECKLIST_VOICE = PALCARE_TYPE_CHECKLIST << 8 | 9,
    /** Whom it is about, who need not be the one who answers. */
    PALCARE_CHECKLIST_CONCERNS = PALCARE_TYPE_CHECKLIST << 8 | 10,
    /** Entries in groups under headings, in order. */
    PALCARE_CHECKLIST_SECTION = PALCARE_TYPE_CHECKLIST << 8 | 11,
    /** Entries outside any section, in order. */
    PALCARE_CHECKLIST_ENTRY = PALCARE_TYPE_CHECKLIST << 8 | 12,
    /** Totals computed from the entries. */
    PALCARE_CHECKLIST_SCORE = PALCARE_TYPE_CHECKLIST << 8 | 13,
    /** Date its content was last checked. */
    PALCARE_CHECKLIST_REVIEWED = PALCARE_TYPE_CHECKLIST << 8 | 14,
    /** When the next review is due. */
    PALCARE_CHECKLIST_REVIEW_DUE = PALCARE_TYPE_CHECKLIST << 8 | 15,
    /** The instrument or text it follows. */
    PALCARE_CHECKLIST_SOURCE = PALCARE_TYPE_CHECKLIST << 8 | 16,
    /** Terms of use; wording of published instruments is often protected. */
    PALCARE_CHECKLIST_LICENCE = PALCARE_TYPE_CHECKLIST << 8 | 17,
    /** Where it comes from. */
    PALCARE_CHECKLIST_PROVENANCE = PALCARE_TYPE_CHECKLIST << 8 | 18,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_CHECKLIST_PUBLISHER = PALCARE_TYPE_CHECKLIST << 8 | 19
};

/** Fields of response. */
enum {
    /** Stable name of this response, unique in the document. */
    PALCARE_RESPONSE_ID = PALCARE_TYPE_RESPONSE << 8 | 1,
    /** How far the response is complete. */
    PALCARE_RESPONSE_STATUS = PALCARE_TYPE_RESPONSE << 8 | 2,
    /** The checklist that was filled in. */
    PALCARE_RESPONSE_CHECKLIST = PALCARE_TYPE_RESPONSE << 8 | 3,
    /** The version of the checklist that was seen. */
    PALCARE_RESPONSE_CHECKLIST_VERSION = PALCARE_TYPE_RESPONSE << 8 | 4,
    /** An invented mark for the child; never a real name or health-service number. */
    PALCARE_RESPONSE_PSEUDONYM = PALCARE_TYPE_RESPONSE << 8 | 5,
    /** Language the checklist was read in. */
    PALCARE_RESPONSE_LANGUAGE = PALCARE_TYPE_RESPONSE << 8 | 6,
    /** When filling in began. */
    PALCARE_RESPONSE_STARTED = PALCARE_TYPE_RESPONSE << 8 | 7,
    /** When it was finished. */
    PALCARE_RESPONSE_COMPLETED = PALCARE_TYPE_RESPONSE << 8 | 8,
    /** Answers in the order given; only append: a change is a new answer that replaces the old one. */
    PALCARE_RESPONSE_ANSWER = PALCARE_TYPE_RESPONSE << 8 | 9,
    /** Roles that hold a copy and need to hear of changes. */
    PALCARE_RESPONSE_SHARED_WITH = PALCARE_TYPE_RESPONSE << 8 | 10,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_RESPONSE_PUBLISHER = PALCARE_TYPE_RESPONSE << 8 | 11,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_RESPONSE_LICENCE = PALCARE_TYPE_RESPONSE << 8 | 12,
    /** Where this record comes from. */
    PALCARE_RESPONSE_PROVENANCE = PALCARE_TYPE_RESPONSE << 8 | 13
};

/** Fields of source. */
enum {
    /** Stable name of the source, unique in the document. */
    PALCARE_SOURCE_ID = PALCARE_TYPE_SOURCE << 8 | 1,
    /** What sort of source it is. */
    PALCARE_SOURCE_KIND = PALCARE_TYPE_SOURCE << 8 | 2,
    /** Title as printed. */
    PALCARE_SOURCE_TITLE = PALCARE_TYPE_SOURCE << 8 | 3,
    /** Organisations that issued it, held as records. */
    PALCARE_SOURCE_ISSUER = PALCARE_TYPE_SOURCE << 8 | 4,
    /** The issuer's name, where no record of it is held. */
    PALCARE_SOURCE_ISSUER_NAME = PALCARE_TYPE_SOURCE << 8 | 5,
    /** Symbols, numbers and DOIs it is known by. */
    PALCARE_SOURCE_IDENTIFIER = PALCARE_TYPE_SOURCE << 8 | 6,
    /** Session or meeting that adopted it, as printed. */
    PALCARE_SOURCE_MEETING = PALCARE_TYPE_SOURCE << 8 | 7,
    /** Date of issue, no more exact than the source. */
    PALCARE_SOURCE_PUBLISHED = PALCARE_TYPE_SOURCE << 8 | 8,
    /** Where it can be read. */
    PALCARE_SOURCE_LINK = PALCARE_TYPE_SOURCE << 8 | 9,
    /** Where these details come from. */
    PALCARE_SOURCE_PROVENANCE = PALCARE_TYPE_SOURCE << 8 | 10,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_SOURCE_PUBLISHER = PALCARE_TYPE_SOURCE << 8 | 11,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_SOURCE_LICENCE = PALCARE_TYPE_SOURCE << 8 | 12
};

/** Fields of term. */
enum {
    /** Stable name of the term, unique in the document. */
    PALCARE_TERM_ID = PALCARE_TYPE_TERM << 8 | 1,
    /** Vocabulary it belongs to, such as service-type, topic or condition. */
    PALCARE_TERM_SCHEME = PALCARE_TYPE_TERM << 8 | 2,
    /** Preferred name, in each language and region. */
    PALCARE_TERM_NAME = PALCARE_TYPE_TERM << 8 | 3,
    /** Other names that people search by. */
    PALCARE_TERM_OTHER_NAME = PALCARE_TYPE_TERM << 8 | 4,
    /** Names found in searches and not to be shown, for instance hurtful ones. */
    PALCARE_TERM_AVOID_NAME = PALCARE_TYPE_TERM << 8 | 5,
    /** Definitions, each with its owner; bodies define the same word differently. */
    PALCARE_TERM_DEFINITION = PALCARE_TYPE_TERM << 8 | 6,
    /** Terms this is a kind of or a part of; several are allowed, loops are not. */
    PALCARE_TERM_BROADER = PALCARE_TYPE_TERM << 8 | 7,
    /** Codes of outside systems with their fit. */
    PALCARE_TERM_CODE = PALCARE_TYPE_TERM << 8 | 8,
    /** Terms that replaced this one when it was split or renamed (DCMI Metadata Terms, isReplacedBy). */
    PALCARE_TERM_REPLACED_BY = PALCARE_TYPE_TERM << 8 | 9,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_TERM_PUBLISHER = PALCARE_TYPE_TERM << 8 | 10,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_TERM_LICENCE = PALCARE_TYPE_TERM << 8 | 11,
    /** Where this record comes from. */
    PALCARE_TERM_PROVENANCE = PALCARE_TYPE_TERM << 8 | 12
};

/** Fields of area. */
enum {
    /** Stable name of the area, unique in the document. */
    PALCARE_AREA_ID = PALCARE_TYPE_AREA << 8 | 1,
    /** What sort of area it is. */
    PALCARE_AREA_KIND = PALCARE_TYPE_AREA << 8 | 2,
    /** Name of the area. */
    PALCARE_AREA_NAME = PALCARE_TYPE_AREA << 8 | 3,
    /** Its codes in outside systems; a recut area gets a new one. */
    PALCARE_AREA_CODE = PALCARE_TYPE_AREA << 8 | 4,
    /** Larger areas it is part of. */
    PALCARE_AREA_PARENT = PALCARE_TYPE_AREA << 8 | 5,
    /** First day these boundaries held. */
    PALCARE_AREA_VALID_FROM = PALCARE_TYPE_AREA << 8 | 6,
    /** Last day these boundaries held. */
    PALCARE_AREA_VALID_UNTIL = PALCARE_TYPE_AREA << 8 | 7,
    /** Areas that took its place. */
    PALCARE_AREA_SUCCEEDED_BY = PALCARE_TYPE_AREA << 8 | 8,
    /** Its outline as GeoJSON geometries, all of them together. */
    PALCARE_AREA_BOUNDARY = PALCARE_TYPE_AREA << 8 | 9,
    /** Beginnings of the postcodes in it, without spaces. */
    PALCARE_AREA_POSTCODE = PALCARE_TYPE_AREA << 8 | 10,
    /** Day by which it is announced to end; once it has ended, say so under valid-until. */
    PALCARE_AREA_EXPECTED_END = PALCARE_TYPE_AREA << 8 | 11,
    /** The emergency numbers of the place, with purpose emergency; areas inside it have them too. */
    PALCARE_AREA_CONTACT = PALCARE_TYPE_AREA << 8 | 12,
    /** Its public holidays, a day each; areas inside it keep them too. */
    PALCARE_AREA_HOLIDAY = PALCARE_TYPE_AREA << 8 | 13,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_AREA_PUBLISHER = PALCARE_TYPE_AREA << 8 | 14,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_AREA_LICENCE = PALCARE_TYPE_AREA << 8 | 15,
    /** Where this record comes from. */
    PALCARE_AREA_PROVENANCE = PALCARE_TYPE_AREA << 8 | 16
};

/** Fields of initiative. */
enum {
    /** Stable name of the initiative, unique in the document. */
    PALCARE_INITIATIVE_ID = PALCARE_TYPE_INITIATIVE << 8 | 1,
    /** What sort of undertaking it is. */
    PALCARE_INITIATIVE_KIND = PALCARE_TYPE_INITIATIVE << 8 | 2,
    /** State of the undertaking; give the day this was known under status-on. */
    PALCARE_INITIATIVE_STATUS = PALCARE_TYPE_INITIATIVE << 8 | 3,
    /** Name of the initiative. */
    PALCARE_INITIATIVE_NAME = PALCARE_TYPE_INITIATIVE << 8 | 4,
    /** Organisation that runs it. */
    PALCARE_INITIATIVE_OWNER = PALCARE_TYPE_INITIATIVE << 8 | 5,
    /** Organisations that asked or paid for it. */
    PALCARE_INITIATIVE_COMMISSIONED_BY = PALCARE_TYPE_INITIATIVE << 8 | 6,
    /** What it sets out to do, in plain words. */
    PALCARE_INITIATIVE_DESCRIPTION = PALCARE_TYPE_INITIATIVE << 8 | 7,
    /** Where it takes place. */
    PALCARE_INITIATIVE_AREA = PALCARE_TYPE_INITIATIVE << 8 | 8,
    /** Its steps, expected or reached, each with its date. */
    PALCARE_INITIATIVE_MILESTONE = PALCARE_TYPE_INITIATIVE << 8 | 9,
    /** Day on which the status was known. */
    PALCARE_INITIATIVE_STATUS_ON = PALCARE_TYPE_INITIATIVE << 8 | 10,
    /** Who pays for it. */
    PALCARE_INITIATIVE_FUNDING = PALCARE_TYPE_INITIATIVE << 8 | 11,
    /** How it is related to bodies and documents. */
    PALCARE_INITIATIVE_RELATION = PALCARE_TYPE_INITIATIVE << 8 | 12,
    /** Where these facts come from. */
    PALCARE_INITIATIVE_PROVENANCE = PALCARE_TYPE_INITIATIVE << 8 | 13,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_INITIATIVE_PUBLISHER = PALCARE_TYPE_INITIATIVE << 8 | 14,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_INITIATIVE_LICENCE = PALCARE_TYPE_INITIATIVE << 8 | 15
};

/** Fields of observation. */
enum {
    /** Stable name of the figure, unique in the document. */
    PALCARE_OBSERVATION_ID = PALCARE_TYPE_OBSERVATION << 8 | 1,
    /** How the figure came about. */
    PALCARE_OBSERVATION_STATUS = PALCARE_TYPE_OBSERVATION << 8 | 2,
    /** What is counted, as a term of scheme indicator. */
    PALCARE_OBSERVATION_INDICATOR = PALCARE_TYPE_OBSERVATION << 8 | 3,
    /** Area the figure is for. */
    PALCARE_OBSERVATION_AREA = PALCARE_TYPE_OBSERVATION << 8 | 4,
    /** Time the figure is for; without it the figure never enters a sum. */
    PALCARE_OBSERVATION_PERIOD = PALCARE_TYPE_OBSERVATION << 8 | 5,
    /** The figure itself, as published even where it does not add up. */
    PALCARE_OBSERVATION_FIGURE = PALCARE_TYPE_OBSERVATION << 8 | 6,
    /** Lower bound; alone it means at least. */
    PALCARE_OBSERVATION_LOW = PALCARE_TYPE_OBSERVATION << 8 | 7,
    /** Upper bound; alone it means at most. */
    PALCARE_OBSERVATION_HIGH = PALCARE_TYPE_OBSERVATION << 8 | 8,
    /** Unit, such as children or per 10,000. */
    PALCARE_OBSERVATION_UNIT = PALCARE_TYPE_OBSERVATION << 8 | 9,
    /** Youngest age counted, inclusive; a unit is required. */
    PALCARE_OBSERVATION_MIN_AGE = PALCARE_TYPE_OBSERVATION << 8 | 10,
    /** Age the count stops at, exclusive: published 0-19 is 0d to 20y. */
    PALCARE_OBSERVATION_MAX_AGE = PALCARE_TYPE_OBSERVATION << 8 | 11,
    /** Definition in words; figures with different definitions never add or compare. */
    PALCARE_OBSERVATION_MEASURES = PALCARE_TYPE_OBSERVATION << 8 | 12,
    /** Where it was published; without it the figure never enters a sum. */
    PALCARE_OBSERVATION_SOURCE = PALCARE_TYPE_OBSERVATION << 8 | 13,
    /** What a user must know, such as a printing error in the source. */
    PALCARE_OBSERVATION_NOTE = PALCARE_TYPE_OBSERVATION << 8 | 14,
    /** Where this record comes from. */
    PALCARE_OBSERVATION_PROVENANCE = PALCARE_TYPE_OBSERVATION << 8 | 15,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_OBSERVATION_PUBLISHER = PALCARE_TYPE_OBSERVATION << 8 | 16,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_OBSERVATION_LICENCE = PALCARE_TYPE_OBSERVATION << 8 | 17
};

/** Fields of currency. */
enum {
    /** Stable name of the currency, unique in the document. */
    PALCARE_CURRENCY_ID = PALCARE_TYPE_CURRENCY << 8 | 1,
    /** Name of the currency. */
    PALCARE_CURRENCY_NAME = PALCARE_TYPE_CURRENCY << 8 | 2,
    /** Organisation that issued it. */
    PALCARE_CURRENCY_ISSUER = PALCARE_TYPE_CURRENCY << 8 | 3,
    /** Version; units of different versions never mix. */
    PALCARE_CURRENCY_VERSION = PALCARE_TYPE_CURRENCY << 8 | 4,
    /** Date of the document, which may differ from the day it became available. */
    PALCARE_CURRENCY_PUBLISHED = PALCARE_TYPE_CURRENCY << 8 | 5,
    /** What it is for. */
    PALCARE_CURRENCY_DESCRIPTION = PALCARE_TYPE_CURRENCY << 8 | 6,
    /** Whether it is for children or adults; the two have different units. */
    PALCARE_CURRENCY_POPULATION = PALCARE_TYPE_CURRENCY << 8 | 7,
    /** What a unit depends on, such as phase of illness or place of care. */
    PALCARE_CURRENCY_DIMENSION = PALCARE_TYPE_CURRENCY << 8 | 8,
    /** Its units, each with the conditions that lead to it. */
    PALCARE_CURRENCY_CURRENCY_UNIT = PALCARE_TYPE_CURRENCY << 8 | 9,
    /** Whether services must use it. */
    PALCARE_CURRENCY_MANDATORY = PALCARE_TYPE_CURRENCY << 8 | 10,
    /** Document that defines it. */
    PALCARE_CURRENCY_SOURCE = PALCARE_TYPE_CURRENCY << 8 | 11,
    /** Where these facts come from. */
    PALCARE_CURRENCY_PROVENANCE = PALCARE_TYPE_CURRENCY << 8 | 12,
    /** Organisation that publishes this record, if not the document's publisher. */
    PALCARE_CURRENCY_PUBLISHER = PALCARE_TYPE_CURRENCY << 8 | 13,
    /** Terms of use of this record; they come before the document's. */
    PALCARE_CURRENCY_LICENCE = PALCARE_TYPE_CURRENCY << 8 | 14
};

/** Fields of section. */
enum {
    /** Name of the section within its item, so that others can point to it. */
    PALCARE_SECTION_ID = PALCARE_TYPE_SECTION << 8 | 1,
    /** What sort of block it is; prose where left out. */
    PALCARE_SECTION_KIND = PALCARE_TYPE_SECTION << 8 | 2,
    /** Small line above the heading, such as related blog post. */
    PALCARE_SECTION_KICKER = PALCARE_TYPE_SECTION << 8 | 3,
    /** Heading as printed; a question stays a question. */
    PALCARE_SECTION_HEADING = PALCARE_TYPE_SECTION << 8 | 4,
    /** The text itself, with its markup. */
    PALCARE_SECTION_BODY = PALCARE_TYPE_SECTION << 8 | 5,
    /** Whose words a quote is; leave out where unknown. */
    PALCARE_SECTION_SPEAKER = PALCARE_TYPE_SECTION << 8 | 6,
    /** Items this block points to. */
    PALCARE_SECTION_RELATED = PALCARE_TYPE_SECTION << 8 | 7,
    /** Pictures, sound, video and files of this block. */
    PALCARE_SECTION_MEDIA = PALCARE_TYPE_SECTION << 8 | 8,
    /** Links of this block, such as its read-more. */
    PALCARE_SECTION_LINK = PALCARE_TYPE_SECTION << 8 | 9,
    /** Whether the block is whole; a lead-in without its list is empty-at-source. */
    PALCARE_SECTION_COMPLETENESS = PALCARE_TYPE_SECTION << 8 | 10,
    /** Sections below this one, in order. */
    PALCARE_SECTION_SECTION = PALCARE_TYPE_SECTION << 8 | 11
};

/** Fields of point. */
enum {
    /** The point, as printed. */
    PALCARE_POINT_TEXT = PALCARE_TYPE_POINT << 8 | 1,
    /** Sections it sums up. */
    PALCARE_POINT_SUMMARISES = PALCARE_TYPE_POINT << 8 | 2
};

/** Fields of statement. */
enum {
    /** What sort of statement it is. */
    PALCARE_STATEMENT_KIND = PALCARE_TYPE_STATEMENT << 8 | 1,
    /** Its short name, such as Advocacy, which may be printed apart from its text. */
    PALCARE_STATEMENT_NAME = PALCARE_TYPE_STATEMENT << 8 | 2,
    /** The statement, word for word. */
    PALCARE_STATEMENT_TEXT = PALCARE_TYPE_STATEMENT << 8 | 3,
    /** Organisation whose statement it is; leave out where unknown. */
    PALCARE_STATEMENT_OWNER = PALCARE_TYPE_STATEMENT << 8 | 4,
    /** What it rests on, as far as the source shows. */
    PALCARE_STATEMENT_EVIDENCE = PALCARE_TYPE_STATEMENT << 8 | 5,
    /** Sections that explain it; a link, since order on the page can mislead. */
    PALCARE_STATEMENT_SUMMARISES = PALCARE_TYPE_STATEMENT << 8 | 6,
    /** Sources cited for it. */
    PALCARE_STATEMENT_CITATION = PALCARE_TYPE_STATEMENT << 8 | 7
};

/** Fields of citation. */
enum {
    /** What the source is used for. */
    PALCARE_CITATION_KIND = PALCARE_TYPE_CITATION << 8 | 1,
    /** The source used. */
    PALCARE_CITATION_SOURCE = PALCARE_TYPE_CITATION << 8 | 2,
    /** Place within the source: page, paragraph or recommendation. */
    PALCARE_CITATION_PINPOINT = PALCARE_TYPE_CITATION << 8 | 3,
    /** The words quoted, mistakes and quotation marks as they are. */
    PALCARE_CITATION_QUOTE = PALCARE_TYPE_CITATION << 8 | 4
};

/** Fields of inquiry. */
enum {
    /** Its number in the official record. */
    PALCARE_INQUIRY_IDENTIFIER = PALCARE_TYPE_INQUIRY << 8 | 1,
    /** Parliament or house it was asked in. */
    PALCARE_INQUIRY_HOUSE = PALCARE_TYPE_INQUIRY << 8 | 2,
    /** Day it was asked. */
    PALCARE_INQUIRY_ASKED = PALCARE_TYPE_INQUIRY << 8 | 3,
    /** Day an answer was due. */
    PALCARE_INQUIRY_DUE = PALCARE_TYPE_INQUIRY << 8 | 4,
    /** True where the asker set the day for the answer. */
    PALCARE_INQUIRY_NAMED_DAY = PALCARE_TYPE_INQUIRY << 8 | 5,
    /** True where the asker declared an interest. */
    PALCARE_INQUIRY_INTEREST = PALCARE_TYPE_INQUIRY << 8 | 6,
    /** Who asked; where the page does not say it is unknown, not nobody. */
    PALCARE_INQUIRY_ASKER = PALCARE_TYPE_INQUIRY << 8 | 7,
    /** Department or body it was put to. */
    PALCARE_INQUIRY_ADDRESSEE = PALCARE_TYPE_INQUIRY << 8 | 8,
    /** Office-holder it was put to, as printed; department, office and person differ. */
    PALCARE_INQUIRY_OFFICE = PALCARE_TYPE_INQUIRY << 8 | 9,
    /** The question, with lettered parts that can be answered one by one. */
    PALCARE_INQUIRY_QUESTION = PALCARE_TYPE_INQUIRY << 8 | 10,
    /** Replies in order of time: holding, answer, correction, withdrawal. */
    PALCARE_INQUIRY_REPLY = PALCARE_TYPE_INQUIRY << 8 | 11,
    /** Site it was copied from, where that is not the official record. */
    PALCARE_INQUIRY_REPUBLISHER = PALCARE_TYPE_INQUIRY << 8 | 12,
    /** Where the record of question and answer comes from, and what was looked for there. */
    PALCARE_INQUIRY_PROVENANCE = PALCARE_TYPE_INQUIRY << 8 | 13
};

/** Fields of question. */
enum {
    /** Name of the question within its record. */
    PALCARE_QUESTION_ID = PALCARE_TYPE_QUESTION << 8 | 1,
    /** Its letter or number as printed, such as (a). */
    PALCARE_QUESTION_LABEL = PALCARE_TYPE_QUESTION << 8 | 2,
    /** The question, word for word. */
    PALCARE_QUESTION_TEXT = PALCARE_TYPE_QUESTION << 8 | 3,
    /** Its parts, in order. */
    PALCARE_QUESTION_QUESTION = PALCARE_TYPE_QUESTION << 8 | 4
};

/** Fields of reply. */
enum {
    /** Name of the reply within its record. */
    PALCARE_REPLY_ID = PALCARE_TYPE_REPLY << 8 | 1,
    /** What sort of reply it is. */
    PALCARE_REPLY_KIND = PALCARE_TYPE_REPLY << 8 | 2,
    /** Who replied. */
    PALCARE_REPLY_AUTHOR = PALCARE_TYPE_REPLY << 8 | 3,
    /** Post held when replying, as printed. */
    PALCARE_REPLY_OFFICE = PALCARE_TYPE_REPLY << 8 | 4,
    /** Day of the reply. */
    PALCARE_REPLY_ON = PALCARE_TYPE_REPLY << 8 | 5,
    /** The reply, word for word. */
    PALCARE_REPLY_BODY = PALCARE_TYPE_REPLY << 8 | 6,
    /** Questions or parts it answers; all where left out. */
    PALCARE_REPLY_ANSWERS = PALCARE_TYPE_REPLY << 8 | 7,
    /** The earlier reply it replaces. */
    PALCARE_REPLY_REPLACES = PALCARE_TYPE_REPLY << 8 | 8
};

/** Fields of subject. */
enum {
    /** Name as shown to readers; prefer a changed one, and never more than was agreed to. */
    PALCARE_SUBJECT_NAME = PALCARE_TYPE_SUBJECT << 8 | 1,
    /** Whether the name shown is the real one. */
    PALCARE_SUBJECT_NAME_STATUS = PALCARE_TYPE_SUBJECT << 8 | 2,
    /** Who this is in the story: child, sibling, parent and so on. */
    PALCARE_SUBJECT_RELATIONSHIP = PALCARE_TYPE_SUBJECT << 8 | 3,
    /** Conditions and themes of this person's story. */
    PALCARE_SUBJECT_TOPIC = PALCARE_TYPE_SUBJECT << 8 | 4,
    /** The condition in the story's own words. */
    PALCARE_SUBJECT_CONDITION = PALCARE_TYPE_SUBJECT << 8 | 5,
    /** Age in the story; leave out where the source is cut off. */
    PALCARE_SUBJECT_AGE = PALCARE_TYPE_SUBJECT << 8 | 6,
    /** The moment to which the age belongs. */
    PALCARE_SUBJECT_AGE_AT = PALCARE_TYPE_SUBJECT << 8 | 7,
    /** Place as shown; a region is safer than a town. */
    PALCARE_SUBJECT_PLACE = PALCARE_TYPE_SUBJECT << 8 | 8,
    /** Whether the story's facts on this person were cut off. */
    PALCARE_SUBJECT_COMPLETENESS = PALCARE_TYPE_SUBJECT << 8 | 9,
    /** Consents given for this person's story. Private. */
    PALCARE_SUBJECT_CONSENT = PALCARE_TYPE_SUBJECT << 8 | 10,
    /** Name of this person in the story, unique in the item, for consents that refer to one of several. */
    PALCARE_SUBJECT_ID = PALCARE_TYPE_SUBJECT << 8 | 11
};

/** Fields of consent. */
enum {
    /** Who agreed; a child old enough is asked as well as the guardian. */
    PALCARE_CONSENT_GIVER = PALCARE_TYPE_CONSENT << 8 | 1,
    /** Where it may be shown; other channels are not agreed to. */
    PALCARE_CONSENT_CHANNEL = PALCARE_TYPE_CONSENT << 8 | 2,
    /** Countries it may be shown in; all where left out. */
    PALCARE_CONSENT_JURISDICTION = PALCARE_TYPE_CONSENT << 8 | 3,
    /** What was agreed to and what was not, in words. */
    PALCARE_CONSENT_SCOPE = PALCARE_TYPE_CONSENT << 8 | 4,
    /** Day it was given. */
    PALCARE_CONSENT_GIVEN = PALCARE_TYPE_CONSENT << 8 | 5,
    /** Day it was taken back; from then on the story must not be shown. */
    PALCARE_CONSENT_WITHDRAWN = PALCARE_TYPE_CONSENT << 8 | 6,
    /** Last day it holds; ask again after that. */
    PALCARE_CONSENT_VALID_UNTIL = PALCARE_TYPE_CONSENT << 8 | 7,
    /** What was agreed for the time after the person's death. */
    PALCARE_CONSENT_AFTER_DEATH = PALCARE_TYPE_CONSENT << 8 | 8,
    /** Where the signed form is kept; the form itself does not belong here. */
    PALCARE_CONSENT_HELD = PALCARE_TYPE_CONSENT << 8 | 9,
    /** Items it was given for, mostly in a public document; where left out, the item that contains it. */
    PALCARE_CONSENT_ITEM = PALCARE_TYPE_CONSENT << 8 | 10,
    /** People in those items it was given for, where an item is about several. */
    PALCARE_CONSENT_SUBJECT = PALCARE_TYPE_CONSENT << 8 | 11
};

/** Fields of media. */
enum {
    /** Name within its record, so that text can show it in place. */
    PALCARE_MEDIA_ID = PALCARE_TYPE_MEDIA << 8 | 1,
    /** What it is. */
    PALCARE_MEDIA_KIND = PALCARE_TYPE_MEDIA << 8 | 2,
    /** Dead or removed where that is known; an unknown address is simply left out. */
    PALCARE_MEDIA_STATUS = PALCARE_TYPE_MEDIA << 8 | 3,
    /** Where the file is. */
    PALCARE_MEDIA_HREF = PALCARE_TYPE_MEDIA << 8 | 4,
    /** Its format, such as image/png. */
    PALCARE_MEDIA_MEDIA_TYPE = PALCARE_TYPE_MEDIA << 8 | 5,
    /** What the picture shows, for those who cannot see it; not the caption. */
    PALCARE_MEDIA_ALT = PALCARE_TYPE_MEDIA << 8 | 6,
    /** True where it says nothing and a screen reader should pass over it. */
    PALCARE_MEDIA_DECORATIVE = PALCARE_TYPE_MEDIA << 8 | 7,
    /** Words printed with it for everybody. */
    PALCARE_MEDIA_CAPTION = PALCARE_TYPE_MEDIA << 8 | 8,
    /** Who made or owns it, as must be shown. */
    PALCARE_MEDIA_CREDIT = PALCARE_TYPE_MEDIA << 8 | 9,
    /** What can be heard and seen in sound or video, in words. */
    PALCARE_MEDIA_TRANSCRIPT = PALCARE_TYPE_MEDIA << 8 | 10,
    /** Terms of this file; text and pictures often differ. */
    PALCARE_MEDIA_LICENCE = PALCARE_TYPE_MEDIA << 8 | 11
};

/** Fields of link. */
enum {
    /** Dead or removed where that is known; an unknown target has neither this nor an address. */
    PALCARE_LINK_STATUS = PALCARE_TYPE_LINK << 8 | 1,
    /** Where it leads. */
    PALCARE_LINK_REL = PALCARE_TYPE_LINK << 8 | 2,
    /** Its address; missing where the source lost it. */
    PALCARE_LINK_HREF = PALCARE_TYPE_LINK << 8 | 3,
    /** Words shown; they should make sense on their own, unlike a bare click here. */
    PALCARE_LINK_TEXT = PALCARE_TYPE_LINK << 8 | 4,
    /** Words for screen readers, where those shown do not suffice. */
    PALCARE_LINK_ALT = PALCARE_TYPE_LINK << 8 | 5,
    /** Format of what it leads to. */
    PALCARE_LINK_MEDIA_TYPE = PALCARE_TYPE_LINK << 8 | 6,
    /** Language of what it leads to. */
    PALCARE_LINK_LANGUAGE = PALCARE_TYPE_LINK << 8 | 7
};

/** Fields of review. */
enum {
    /** What was checked for. */
    PALCARE_REVIEW_KIND = PALCARE_TYPE_REVIEW << 8 | 1,
    /** Day or month of the check; a month is never padded to a day. */
    PALCARE_REVIEW_ON = PALCARE_TYPE_REVIEW << 8 | 2,
    /** Who checked, by role rather than by name. */
    PALCARE_REVIEW_REVIEWER = PALCARE_TYPE_REVIEW << 8 | 3,
    /** The outcome of the check. */
    PALCARE_REVIEW_OUTCOME = PALCARE_TYPE_REVIEW << 8 | 4,
    /** How much was checked. */
    PALCARE_REVIEW_EXTENT = PALCARE_TYPE_REVIEW << 8 | 5,
    /** Language version that was checked; all where left out. */
    PALCARE_REVIEW_LANGUAGE = PALCARE_TYPE_REVIEW << 8 | 6,
    /** When the next check of this kind is due. */
    PALCARE_REVIEW_REVIEW_DUE = PALCARE_TYPE_REVIEW << 8 | 7
};

/** Fields of member. */
enum {
    /** The role that fills it. */
    PALCARE_MEMBER_ROLE = PALCARE_TYPE_MEMBER << 8 | 1,
    /** Who holds it; only where named in public. */
    PALCARE_MEMBER_PERSON = PALCARE_TYPE_MEMBER << 8 | 2,
    /** How regularly it belongs to the team. */
    PALCARE_MEMBER_TIER = PALCARE_TYPE_MEMBER << 8 | 3,
    /** A duty carried beside the role, by a member of any profession. */
    PALCARE_MEMBER_DUTY = PALCARE_TYPE_MEMBER << 8 | 4,
    /** What the role does in this team, where that differs from the role's own words. */
    PALCARE_MEMBER_DESCRIPTION = PALCARE_TYPE_MEMBER << 8 | 5,
    /** Staff in this role, in whole-time equivalents: 1 is one full working week, 0.5 is half of one. */
    PALCARE_MEMBER_WHOLE_TIME_EQUIVALENT = PALCARE_TYPE_MEMBER << 8 | 6,
    /** Day on which the staff were counted. */
    PALCARE_MEMBER_COUNTED_ON = PALCARE_TYPE_MEMBER << 8 | 7,
    /** Ways to reach this member at work; never a private number. */
    PALCARE_MEMBER_CONTACT = PALCARE_TYPE_MEMBER << 8 | 8,
    /** When this member works for the team. */
    PALCARE_MEMBER_SCHEDULE = PALCARE_TYPE_MEMBER << 8 | 9,
    /** Pages about the member or the role in this team. */
    PALCARE_MEMBER_LINK = PALCARE_TYPE_MEMBER << 8 | 10
};

/** Fields of relation. */
enum {
    /** What the tie is, read from this record to the other. */
    PALCARE_RELATION_KIND = PALCARE_TYPE_RELATION << 8 | 1,
    /** The other record; either this or to-name. */
    PALCARE_RELATION_TO = PALCARE_TYPE_RELATION << 8 | 2,
    /** The other's name, where no record of it is held. */
    PALCARE_RELATION_TO_NAME = PALCARE_TYPE_RELATION << 8 | 3,
    /** First day of the tie. */
    PALCARE_RELATION_VALID_FROM = PALCARE_TYPE_RELATION << 8 | 4,
    /** Last day of the tie. */
    PALCARE_RELATION_VALID_UNTIL = PALCARE_TYPE_RELATION << 8 | 5,
    /** What else there is to know about it. */
    PALCARE_RELATION_NOTE = PALCARE_TYPE_RELATION << 8 | 6
};

/** Fields of rule. */
enum {
    /** How it is answered: by a test of its own, or from the rules inside it. */
    PALCARE_RULE_KIND = PALCARE_TYPE_RULE << 8 | 1,
    /** How many must be met, for at-least; leave out where the source says only most. */
    PALCARE_RULE_COUNT = PALCARE_TYPE_RULE << 8 | 2,
    /** What the test looks at. */
    PALCARE_RULE_ATTRIBUTE = PALCARE_TYPE_RULE << 8 | 3,
    /** The entry or dimension that is tested; no other attribute needs it. */
    PALCARE_RULE_OF = PALCARE_TYPE_RULE << 8 | 4,
    /** How attribute and value are compared. */
    PALCARE_RULE_OP = PALCARE_TYPE_RULE << 8 | 5,
    /** Answers that the entry's, or values that the dimension's, is compared with. */
    PALCARE_RULE_VALUE = PALCARE_TYPE_RULE << 8 | 6,
    /** How strictly the rule is kept. */
    PALCARE_RULE_HARDNESS = PALCARE_TYPE_RULE << 8 | 7,
    /** The rule in the service's own words. */
    PALCARE_RULE_TEXT = PALCARE_TYPE_RULE << 8 | 8,
    /** Rules inside this one. */
    PALCARE_RULE_RULE = PALCARE_TYPE_RULE << 8 | 9,
    /** Age that the child's is compared with: less than 19y is up to the 19th birthday. */
    PALCARE_RULE_AGE = PALCARE_TYPE_RULE << 8 | 10,
    /** ACT/RCPCH categories that the child's is compared with. */
    PALCARE_RULE_CATEGORY = PALCARE_TYPE_RULE << 8 | 11,
    /** Areas that the family's home is compared with; areas inside them count too. */
    PALCARE_RULE_AREA = PALCARE_TYPE_RULE << 8 | 12,
    /** Stages of care that the child's is compared with. */
    PALCARE_RULE_STAGE = PALCARE_TYPE_RULE << 8 | 13,
    /** Phases of illness that the child's is compared with. */
    PALCARE_RULE_PHASE = PALCARE_TYPE_RULE << 8 | 14,
    /** Technologies that those the child lives with are compared with. */
    PALCARE_RULE_TECHNOLOGY = PALCARE_TYPE_RULE << 8 | 15,
    /** Length of time that the expected length of life is compared with, such as 6mo. */
    PALCARE_RULE_PROGNOSIS = PALCARE_TYPE_RULE << 8 | 16,
    /** Referrers that the one who refers is compared with. */
    PALCARE_RULE_REFERRER = PALCARE_TYPE_RULE << 8 | 17,
    /** Terms that the child's diagnoses are compared with; narrower terms count too. */
    PALCARE_RULE_DIAGNOSIS = PALCARE_TYPE_RULE << 8 | 18
};

/** Fields of referral. */
enum {
    /** Who may refer. */
    PALCARE_REFERRAL_WHO = PALCARE_TYPE_REFERRAL << 8 | 1,
    /** How the referral is made. */
    PALCARE_REFERRAL_HOW = PALCARE_TYPE_REFERRAL << 8 | 2,
    /** The form and what else is needed. */
    PALCARE_REFERRAL_LINK = PALCARE_TYPE_REFERRAL << 8 | 3,
    /** How soon the service answers, in its own words. */
    PALCARE_REFERRAL_RESPONSE = PALCARE_TYPE_REFERRAL << 8 | 4,
    /** What else to know, such as what happens if it is declined. */
    PALCARE_REFERRAL_NOTE = PALCARE_TYPE_REFERRAL << 8 | 5
};

/** Fields of funding. */
enum {
    /** Who pays. */
    PALCARE_FUNDING_PAYER = PALCARE_TYPE_FUNDING << 8 | 1,
    /** Whether this payer covers it; many plans cover is varies, not yes. */
    PALCARE_FUNDING_COVERAGE = PALCARE_TYPE_FUNDING << 8 | 2,
    /** What the family pays. */
    PALCARE_FUNDING_COST = PALCARE_TYPE_FUNDING << 8 | 3,
    /** Scheme that pays, such as Medicaid or a hospice grant, by name. */
    PALCARE_FUNDING_PROGRAMME = PALCARE_TYPE_FUNDING << 8 | 4,
    /** Countries or regions this holds for. */
    PALCARE_FUNDING_JURISDICTION = PALCARE_TYPE_FUNDING << 8 | 5,
    /** Amounts, each with its currency and period. */
    PALCARE_FUNDING_PRICE = PALCARE_TYPE_FUNDING << 8 | 6,
    /** Conditions, in words. */
    PALCARE_FUNDING_NOTE = PALCARE_TYPE_FUNDING << 8 | 7
};

/** Fields of schedule. */
enum {
    /** What is there at these times: 24/7 calls are not 24/7 visits. */
    PALCARE_SCHEDULE_KIND = PALCARE_TYPE_SCHEDULE << 8 | 1,
    /** True for round the clock on every day. */
    PALCARE_SCHEDULE_ALWAYS = PALCARE_TYPE_SCHEDULE << 8 | 2,
    /** Days of the week, every day if left out; 1we is the first Wednesday of a month, -1we the last. */
    PALCARE_SCHEDULE_DAY = PALCARE_TYPE_SCHEDULE << 8 | 3,
    /** Time it begins, on the clock of the place. */
    PALCARE_SCHEDULE_OPENS = PALCARE_TYPE_SCHEDULE << 8 | 4,
    /** Time it ends; earlier than opens means on the next day. */
    PALCARE_SCHEDULE_CLOSES = PALCARE_TYPE_SCHEDULE << 8 | 5,
    /** Zone of these times by IANA name; an offset breaks when clocks change. */
    PALCARE_SCHEDULE_TIME_ZONE = PALCARE_TYPE_SCHEDULE << 8 | 6,
    /** First day these times hold, for a season or a term. */
    PALCARE_SCHEDULE_VALID_FROM = PALCARE_TYPE_SCHEDULE << 8 | 7,
    /** Last day these times hold. */
    PALCARE_SCHEDULE_VALID_UNTIL = PALCARE_TYPE_SCHEDULE << 8 | 8,
    /** What holds on public holidays, which differ by nation and region. */
    PALCARE_SCHEDULE_PUBLIC_HOLIDAYS = PALCARE_TYPE_SCHEDULE << 8 | 9,
    /** Times in words, or whom they are for, such as known families only. */
    PALCARE_SCHEDULE_NOTE = PALCARE_TYPE_SCHEDULE << 8 | 10,
    /** Days of the month by number, such as 1 and 15, instead of day; -1 is the last. */
    PALCARE_SCHEDULE_MONTH_DAY = PALCARE_TYPE_SCHEDULE << 8 | 11,
    /** Every how many weeks: 2 is every second week; of months where day is such as 1we or month-day is given. */
    PALCARE_SCHEDULE_INTERVAL = PALCARE_TYPE_SCHEDULE << 8 | 12,
    /** A day on which it takes place, from which the interval is counted; weeks begin on Monday. */
    PALCARE_SCHEDULE_COUNTED_FROM = PALCARE_TYPE_SCHEDULE << 8 | 13
};

/** Fields of closure. */
enum {
    /** First day closed. */
    PALCARE_CLOSURE_VALID_FROM = PALCARE_TYPE_CLOSURE << 8 | 1,
    /** Last day closed; leave out where nobody knows. */
    PALCARE_CLOSURE_VALID_UNTIL = PALCARE_TYPE_CLOSURE << 8 | 2,
    /** Why, in plain words. */
    PALCARE_CLOSURE_REASON = PALCARE_TYPE_CLOSURE << 8 | 3
};

/** Fields of contact. */
enum {
    /** By what means. */
    PALCARE_CONTACT_KIND = PALCARE_TYPE_CONTACT << 8 | 1,
    /** Number or address as printed; the grouping of a phone number is its owner's. */
    PALCARE_CONTACT_VALUE = PALCARE_TYPE_CONTACT << 8 | 2,
    /** The phone number in international form, as +441914960000; leave it out for short codes. */
    PALCARE_CONTACT_E164 = PALCARE_TYPE_CONTACT << 8 | 3,
    /** What it is for; a press office must not take an urgent call. */
    PALCARE_CONTACT_PURPOSE = PALCARE_TYPE_CONTACT << 8 | 4,
    /** Who may use it; anybody where left out. */
    PALCARE_CONTACT_AUDIENCE = PALCARE_TYPE_CONTACT << 8 | 5,
    /** Languages it is answered in. */
    PALCARE_CONTACT_LANGUAGE = PALCARE_TYPE_CONTACT << 8 | 6,
    /** When it is answered. */
    PALCARE_CONTACT_SCHEDULE = PALCARE_TYPE_CONTACT << 8 | 7,
    /** What else to know, such as cost or that it cannot be reached from abroad. */
    PALCARE_CONTACT_NOTE = PALCARE_TYPE_CONTACT << 8 | 8
};

/** Fields of address. */
enum {
    /** Street, house and other lines, in printing order. */
    PALCARE_ADDRESS_LINE = PALCARE_TYPE_ADDRESS << 8 | 1,
    /** Town or village. */
    PALCARE_ADDRESS_LOCALITY = PALCARE_TYPE_ADDRESS << 8 | 2,
    /** State, province or county. */
    PALCARE_ADDRESS_REGION = PALCARE_TYPE_ADDRESS << 8 | 3,
    /** Postcode as written in that country, spaces included. */
    PALCARE_ADDRESS_POSTAL_CODE = PALCARE_TYPE_ADDRESS << 8 | 4,
    /** Country as an ISO 3166 code. */
    PALCARE_ADDRESS_COUNTRY = PALCARE_TYPE_ADDRESS << 8 | 5
};

/** Fields of capacity. */
enum {
    /** What is counted. */
    PALCARE_CAPACITY_KIND = PALCARE_TYPE_CAPACITY << 8 | 1,
    /** Which of three counts it is; they often differ. */
    PALCARE_CAPACITY_STATUS = PALCARE_TYPE_CAPACITY << 8 | 2,
    /** How many. */
    PALCARE_CAPACITY_COUNT = PALCARE_TYPE_CAPACITY << 8 | 3,
    /** Day of the count; without it the count cannot be trusted. */
    PALCARE_CAPACITY_ON = PALCARE_TYPE_CAPACITY << 8 | 4,
    /** How many there can be at most. */
    PALCARE_CAPACITY_MAXIMUM = PALCARE_TYPE_CAPACITY << 8 | 5,
    /** How many are free on that day. */
    PALCARE_CAPACITY_AVAILABLE = PALCARE_TYPE_CAPACITY << 8 | 6
};

/** Fields of accreditation. */
enum {
    /** Its name. */
    PALCARE_ACCREDITATION_NAME = PALCARE_TYPE_ACCREDITATION << 8 | 1,
    /** Its number. */
    PALCARE_ACCREDITATION_IDENTIFIER = PALCARE_TYPE_ACCREDITATION << 8 | 2,
    /** Its result in the words of the body that gave it. */
    PALCARE_ACCREDITATION_RATING = PALCARE_TYPE_ACCREDITATION << 8 | 3,
    /** First day it holds. */
    PALCARE_ACCREDITATION_VALID_FROM = PALCARE_TYPE_ACCREDITATION << 8 | 4,
    /** Last day it holds. */
    PALCARE_ACCREDITATION_VALID_UNTIL = PALCARE_TYPE_ACCREDITATION << 8 | 5
};

/** Fields of identifier. */
enum {
    /** The register, as a uri; leave out where it has none. */
    PALCARE_IDENTIFIER_SYSTEM = PALCARE_TYPE_IDENTIFIER << 8 | 1,
    /** The number or symbol, as printed. */
    PALCARE_IDENTIFIER_VALUE = PALCARE_TYPE_IDENTIFIER << 8 | 2,
    /** What it is called, such as Charity number. */
    PALCARE_IDENTIFIER_LABEL = PALCARE_TYPE_IDENTIFIER << 8 | 3
};

/** Fields of coding. */
enum {
    /** The code system, as the uri its owner gives it. */
    PALCARE_CODING_SYSTEM = PALCARE_TYPE_CODING << 8 | 1,
    /** The code, exactly as the system writes it. */
    PALCARE_CODING_CODE = PALCARE_TYPE_CODING << 8 | 2,
    /** Version of the code system. */
    PALCARE_CODING_VERSION = PALCARE_TYPE_CODING << 8 | 3,
    /** The code's own display words. */
    PALCARE_CODING_TEXT = PALCARE_TYPE_CODING << 8 | 4,
    /** How well the code fits, seen from the outside code. */
    PALCARE_CODING_FIT = PALCARE_TYPE_CODING << 8 | 5,
    /** Day a person checked it in the system's own release; absent means not checked. */
    PALCARE_CODING_VERIFIED = PALCARE_TYPE_CODING << 8 | 6,
    /** Day a script found code and display in the system's own release; it judges no fit. */
    PALCARE_CODING_CHECKED = PALCARE_TYPE_CODING << 8 | 7
};

/** Fields of definition. */
enum {
    /** The definition. */
    PALCARE_DEFINITION_TEXT = PALCARE_TYPE_DEFINITION << 8 | 1,
    /** Organisation whose definition it is; leave out for our own. */
    PALCARE_DEFINITION_OWNER = PALCARE_TYPE_DEFINITION << 8 | 2,
    /** Where it is published. */
    PALCARE_DEFINITION_CITATION = PALCARE_TYPE_DEFINITION << 8 | 3
};

/** Fields of post. */
enum {
    /** Title of the post. */
    PALCARE_POST_TITLE = PALCARE_TYPE_POST << 8 | 1,
    /** Organisation the post belongs to. */
    PALCARE_POST_ORGANIZATION = PALCARE_TYPE_POST << 8 | 2,
    /** First day in the post. */
    PALCARE_POST_VALID_FROM = PALCARE_TYPE_POST << 8 | 3,
    /** Last day in the post. */
    PALCARE_POST_VALID_UNTIL = PALCARE_TYPE_POST << 8 | 4
};

/** Fields of milestone. */
enum {
    /** Whether the step was reached. */
    PALCARE_MILESTONE_STATUS = PALCARE_TYPE_MILESTONE << 8 | 1,
    /** What is or was to happen. */
    PALCARE_MILESTONE_TEXT = PALCARE_TYPE_MILESTONE << 8 | 2,
    /** When, no more exact than the source; a season such as 2019-21 is allowed. */
    PALCARE_MILESTONE_ON = PALCARE_TYPE_MILESTONE << 8 | 3,
    /** Day this was said; what was expected then may not have come. */
    PALCARE_MILESTONE_KNOWN_ON = PALCARE_TYPE_MILESTONE << 8 | 4
};

/** Fields of money. */
enum {
    /** The amount, in the main unit of the currency. */
    PALCARE_MONEY_AMOUNT = PALCARE_TYPE_MONEY << 8 | 1,
    /** Currency as an ISO 4217 code, such as GBP. */
    PALCARE_MONEY_CURRENCY = PALCARE_TYPE_MONEY << 8 | 2,
    /** What the amount is for; a single sum where left out. */
    PALCARE_MONEY_PER = PALCARE_TYPE_MONEY << 8 | 3,
    /** Year or period the price is of; a financial year is 2017-04/2018-03. */
    PALCARE_MONEY_PERIOD = PALCARE_TYPE_MONEY << 8 | 4
};

/** Fields of dimension. */
enum {
    /** The scheme's own code for it, where it has one. */
    PALCARE_DIMENSION_KEY = PALCARE_TYPE_DIMENSION << 8 | 1,
    /** Its possible values, in order. */
    PALCARE_DIMENSION_VALUE = PALCARE_TYPE_DIMENSION << 8 | 2,
    /** What it means, in words. */
    PALCARE_DIMENSION_TEXT = PALCARE_TYPE_DIMENSION << 8 | 3,
    /** Name of the dimension within its currency, such as phase; rules refer to it. */
    PALCARE_DIMENSION_ID = PALCARE_TYPE_DIMENSION << 8 | 4
};

/** Fields of currency-unit. */
enum {
    /** The unit's code. */
    PALCARE_CURRENCY_UNIT_KEY = PALCARE_TYPE_CURRENCY_UNIT << 8 | 1,
    /** What it means, in words. */
    PALCARE_CURRENCY_UNIT_TEXT = PALCARE_TYPE_CURRENCY_UNIT << 8 | 2,
    /** Conditions that lead to this unit; where something is missing it stays unknown. */
    PALCARE_CURRENCY_UNIT_RULE = PALCARE_TYPE_CURRENCY_UNIT << 8 | 3,
    /** What is counted. */
    PALCARE_CURRENCY_UNIT_BASIS = PALCARE_TYPE_CURRENCY_UNIT << 8 | 4,
    /** Price of one unit, with its year. */
    PALCARE_CURRENCY_UNIT_PRICE = PALCARE_TYPE_CURRENCY_UNIT << 8 | 5
};

/** Fields of checklist-section. */
enum {
    /** Name of the section within its checklist. */
    PALCARE_CHECKLIST_SECTION_ID = PALCARE_TYPE_CHECKLIST_SECTION << 8 | 1,
    /** Heading as printed. */
    PALCARE_CHECKLIST_SECTION_HEADING = PALCARE_TYPE_CHECKLIST_SECTION << 8 | 2,
    /** What the group is about, or how to fill it in. */
    PALCARE_CHECKLIST_SECTION_SUMMARY = PALCARE_TYPE_CHECKLIST_SECTION << 8 | 3,
    /** Its entries, in order. */
    PALCARE_CHECKLIST_SECTION_ENTRY = PALCARE_TYPE_CHECKLIST_SECTION << 8 | 4
};

/** Fields of entry. */
enum {
    /** Name within the checklist; keep it for ever, since answers refer to it. */
    PALCARE_ENTRY_ID = PALCARE_TYPE_ENTRY << 8 | 1,
    /** What the respondent does with it. */
    PALCARE_ENTRY_KIND = PALCARE_TYPE_ENTRY << 8 | 2,
    /** The question or words to tick, as the respondent reads them. */
    PALCARE_ENTRY_TEXT = PALCARE_TYPE_ENTRY << 8 | 3,
    /** More help with it. */
    PALCARE_ENTRY_HELP = PALCARE_TYPE_ENTRY << 8 | 4,
    /** Its options, in order, each with its value. */
    PALCARE_ENTRY_OPTION = PALCARE_TYPE_ENTRY << 8 | 5,
    /** Shown only if this is met; an earlier answer stays when it is hidden. */
    PALCARE_ENTRY_RULE = PALCARE_TYPE_ENTRY << 8 | 6,
    /** True where the list is not complete without it; declining is always allowed. */
    PALCARE_ENTRY_REQUIRED = PALCARE_TYPE_ENTRY << 8 | 7,
    /** Who answers this one, where that differs from the whole list. */
    PALCARE_ENTRY_RESPONDENT = PALCARE_TYPE_ENTRY << 8 | 8,
    /** True where it may be filled in as often as needed, such as rows of medicines. */
    PALCARE_ENTRY_REPEATS = PALCARE_TYPE_ENTRY << 8 | 9,
    /** Unit of the number, such as kg. */
    PALCARE_ENTRY_UNIT = PALCARE_TYPE_ENTRY << 8 | 10,
    /** Codes of outside systems for what is asked. */
    PALCARE_ENTRY_CODE = PALCARE_TYPE_ENTRY << 8 | 11,
    /** Entries inside this one, in order. */
    PALCARE_ENTRY_ENTRY = PALCARE_TYPE_ENTRY << 8 | 12
};

/** Fields of option. */
enum {
    /** What is stored when it is chosen; keep it across versions. */
    PALCARE_OPTION_VALUE = PALCARE_TYPE_OPTION << 8 | 1,
    /** What the respondent reads. */
    PALCARE_OPTION_TEXT = PALCARE_TYPE_OPTION << 8 | 2,
    /** Points it counts for, which need not be even steps. */
    PALCARE_OPTION_POINTS = PALCARE_TYPE_OPTION << 8 | 3
};

/** Fields of score. */
enum {
    /** Name within its checklist. */
    PALCARE_SCORE_ID = PALCARE_TYPE_SCORE << 8 | 1,
    /** Name of the score. */
    PALCARE_SCORE_NAME = PALCARE_TYPE_SCORE << 8 | 2,
    /** Entries whose points are added, each named. */
    PALCARE_SCORE_SUMS = PALCARE_TYPE_SCORE << 8 | 3,
    /** Which way is better. */
    PALCARE_SCORE_DIRECTION = PALCARE_TYPE_SCORE << 8 | 4,
    /** Totals at which a meaning begins; advice, never a decision about care. */
    PALCARE_SCORE_CUTOFF = PALCARE_TYPE_SCORE << 8 | 5
};

/** Fields of cutoff. */
enum {
    /** The total at which the meaning begins. */
    PALCARE_CUTOFF_POINTS = PALCARE_TYPE_CUTOFF << 8 | 1,
    /** What it suggests, in careful words. */
    PALCARE_CUTOFF_TEXT = PALCARE_TYPE_CUTOFF << 8 | 2
};

/** Fields of answer. */
enum {
    /** Name within the response, so that a later answer can replace it. */
    PALCARE_ANSWER_ID = PALCARE_TYPE_ANSWER << 8 | 1,
    /** The entry answered, in the response's checklist. */
    PALCARE_ANSWER_ENTRY = PALCARE_TYPE_ANSWER << 8 | 2,
    /** Which repetition of a repeating entry this answers, counted from 1. */
    PALCARE_ANSWER_ROW = PALCARE_TYPE_ANSWER << 8 | 3,
    /** State of this question; only answered carries a value that counts. */
    PALCARE_ANSWER_STATE = PALCARE_TYPE_ANSWER << 8 | 4,
    /** What was answered: option values, words, a number or a date. */
    PALCARE_ANSWER_VALUE = PALCARE_TYPE_ANSWER << 8 | 5,
    /** Whose answer it is. */
    PALCARE_ANSWER_RESPONDENT = PALCARE_TYPE_ANSWER << 8 | 6,
    /** Who spoke for the respondent; left out where they answered themselves. */
    PALCARE_ANSWER_PROXY = PALCARE_TYPE_ANSWER << 8 | 7,
    /** Day it was given. */
    PALCARE_ANSWER_ON = PALCARE_TYPE_ANSWER << 8 | 8,
    /** The question as the respondent saw it, in that version and language. */
    PALCARE_ANSWER_WORDING = PALCARE_TYPE_ANSWER << 8 | 9,
    /** The earlier answer it replaces, which stays on record. */
    PALCARE_ANSWER_REPLACES = PALCARE_TYPE_ANSWER << 8 | 10
};

/** Fields of licence. */
enum {
    /** Licence by its SPDX identifier, such as CC-BY-4.0. */
    PALCARE_LICENCE_SPDX = PALCARE_TYPE_LICENCE << 8 | 1,
    /** Where the terms can be read. */
    PALCARE_LICENCE_HREF = PALCARE_TYPE_LICENCE << 8 | 2,
    /** Credit that must be shown, word for word. */
    PALCARE_LICENCE_ATTRIBUTION = PALCARE_TYPE_LICENCE << 8 | 3,
    /** Other duties, such as a link back, a disclaimer or no adaptation. */
    PALCARE_LICENCE_OBLIGATION = PALCARE_TYPE_LICENCE << 8 | 4
};

/** Fields of provenance. */
enum {
    /** The source, held as a record. */
    PALCARE_PROVENANCE_SOURCE = PALCARE_TYPE_PROVENANCE << 8 | 1,
    /** Address it was read at. */
    PALCARE_PROVENANCE_HREF = PALCARE_TYPE_PROVENANCE << 8 | 2,
    /** Name of the source or file, where no record is held. */
    PALCARE_PROVENANCE_NAME = PALCARE_TYPE_PROVENANCE << 8 | 3,
    /** Place within it: page, line, row or path. */
    PALCARE_PROVENANCE_LOCATOR = PALCARE_TYPE_PROVENANCE << 8 | 4,
    /** Day it was read. */
    PALCARE_PROVENANCE_RETRIEVED = PALCARE_TYPE_PROVENANCE << 8 | 5,
    /** Fields that come from this source; all of the record if none is named. */
    PALCARE_PROVENANCE_FIELD = PALCARE_TYPE_PROVENANCE << 8 | 6,
    /** Fields looked for there and not found; not the same as never looked. */
    PALCARE_PROVENANCE_NOT_GIVEN = PALCARE_TYPE_PROVENANCE << 8 | 7,
    /** How it was read or judged. */
    PALCARE_PROVENANCE_NOTE = PALCARE_TYPE_PROVENANCE << 8 | 8,
    /** Text an importer left out, word for word, so that nothing is lost unseen. */
    PALCARE_PROVENANCE_DISCARDED = PALCARE_TYPE_PROVENANCE << 8 | 9
};

/** Fields of holiday. */
enum {
    /** The day; a day in lieu is a holiday of its own, and --12-25 is 25 December of every year. */
    PALCARE_HOLIDAY_ON = PALCARE_TYPE_HOLIDAY << 8 | 1,
    /** Its name, such as Good Friday. */
    PALCARE_HOLIDAY_NAME = PALCARE_TYPE_HOLIDAY << 8 | 2
};

#endif
