/* Code lists that several fields share. */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef PALCARE_SCHEMA_SHARED_H
#define PALCARE_SCHEMA_SHARED_H

#include "schema/schema.h"

extern const schema_codes pc_schema_who;
extern const schema_codes pc_schema_completeness;
extern const schema_codes pc_schema_target;
extern const schema_codes pc_schema_fact;
extern const schema_codes pc_schema_life;
extern const schema_codes pc_schema_tier;
extern const schema_codes pc_schema_setting;
extern const schema_codes pc_schema_access;
extern const schema_codes pc_schema_stage;
extern const schema_codes pc_schema_phase;
extern const schema_codes pc_schema_technology;

/* types_services.c: lists of a service, with which rules compare */
extern const schema_codes pc_schema_category;
extern const schema_codes pc_schema_referrer;

#endif
