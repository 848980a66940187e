/* The types, each next to its rows in a file of its subject; types.c lists them by number. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_SCHEMA_TYPES_H
#define PALCARE_SCHEMA_TYPES_H

#include "schema/schema.h"

/* types_content.c */
extern const schema_type pc_type_about;
extern const schema_type pc_type_item;
extern const schema_type pc_type_section;
extern const schema_type pc_type_point;
extern const schema_type pc_type_statement;
extern const schema_type pc_type_media;
extern const schema_type pc_type_link;
extern const schema_type pc_type_review;

/* types_stories.c */
extern const schema_type pc_type_inquiry;
extern const schema_type pc_type_question;
extern const schema_type pc_type_reply;
extern const schema_type pc_type_subject;
extern const schema_type pc_type_consent;

/* types_sources.c */
extern const schema_type pc_type_source;
extern const schema_type pc_type_citation;
extern const schema_type pc_type_licence;
extern const schema_type pc_type_provenance;
extern const schema_type pc_type_term;
extern const schema_type pc_type_definition;
extern const schema_type pc_type_identifier;
extern const schema_type pc_type_coding;

/* types_people.c */
extern const schema_type pc_type_role;
extern const schema_type pc_type_team;
extern const schema_type pc_type_organization;
extern const schema_type pc_type_person;
extern const schema_type pc_type_member;
extern const schema_type pc_type_relation;
extern const schema_type pc_type_post;

/* types_services.c */
extern const schema_type pc_type_service;
extern const schema_type pc_type_site;
extern const schema_type pc_type_referral;
extern const schema_type pc_type_funding;
extern const schema_type pc_type_contact;
extern const schema_type pc_type_address;
extern const schema_type pc_type_capacity;
extern const schema_type pc_type_accreditation;
extern const schema_type pc_type_money;

/* types_hours.c */
extern const schema_type pc_type_schedule;
extern const schema_type pc_type_closure;
extern const schema_type pc_type_holiday;

/* types_checklists.c */
extern const schema_type pc_type_checklist;
extern const schema_type pc_type_checklist_section;
extern const schema_type pc_type_entry;
extern const schema_type pc_type_option;
extern const schema_type pc_type_score;
extern const schema_type pc_type_cutoff;
extern const schema_type pc_type_response;
extern const schema_type pc_type_answer;

/* types_planning.c */
extern const schema_type pc_type_area;
extern const schema_type pc_type_initiative;
extern const schema_type pc_type_milestone;
extern const schema_type pc_type_observation;
extern const schema_type pc_type_currency;
extern const schema_type pc_type_dimension;
extern const schema_type pc_type_currency_unit;
extern const schema_type pc_type_rule;

#endif
