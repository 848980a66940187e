/* Lists all types by number: a new one is the last. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/types.h"

const schema_type *const pc_schema_records[] = {
    &pc_type_about,     &pc_type_item,       &pc_type_role,         &pc_type_team,
    &pc_type_service,   &pc_type_site,       &pc_type_organization, &pc_type_person,
    &pc_type_checklist, &pc_type_response,   &pc_type_source,       &pc_type_term,
    &pc_type_area,      &pc_type_initiative, &pc_type_observation,  &pc_type_currency,
};
const size_t pc_schema_record_count = sizeof pc_schema_records / sizeof pc_schema_records[0];

const schema_type *const pc_schema_parts[] = {
    &pc_type_section, &pc_type_point,      &pc_type_statement,     &pc_type_citation,
    &pc_type_inquiry, &pc_type_question,   &pc_type_reply,         &pc_type_subject,
    &pc_type_consent, &pc_type_media,      &pc_type_link,          &pc_type_review,
    &pc_type_member,  &pc_type_relation,   &pc_type_rule,          &pc_type_referral,
    &pc_type_funding, &pc_type_schedule,   &pc_type_closure,       &pc_type_contact,
    &pc_type_address, &pc_type_capacity,   &pc_type_accreditation, &pc_type_identifier,
    &pc_type_coding,  &pc_type_definition, &pc_type_post,          &pc_type_milestone,
    &pc_type_money,   &pc_type_dimension,  &pc_type_currency_unit, &pc_type_checklist_section,
    &pc_type_entry,   &pc_type_option,     &pc_type_score,         &pc_type_cutoff,
    &pc_type_answer,  &pc_type_licence,    &pc_type_provenance,    &pc_type_holiday,
};
const size_t pc_schema_part_count = sizeof pc_schema_parts / sizeof pc_schema_parts[0];
