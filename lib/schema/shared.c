/*
 * Code lists that several fields share. A list for a single field is next to its rows.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"

static const schema_code schema_who_list[] = {
    {"child", "A child, in words or care meant for younger ages; use teen for young people."},
    {"teen", "A young person of about 13 or more; where adulthood begins differs by country."},
    {"parent",
     "A parent, or whoever brings the child up; says nothing about legal responsibility."},
    {"sibling", "A brother or sister, half, step and foster siblings included."},
    {"grandparent", "A grandparent."},
    {"family", "The family as a whole, where the source does not say which member."},
    {"friend", "A friend of the child or of the family."},
    {"carer", "Somebody who looks after the child and is not the parent, paid or unpaid."},
    {"school", "A school, nursery or teacher who knows the child."},
    {"professional", "Somebody whose paid work is care, teaching or support, of any discipline."},
    {"volunteer", "Somebody who helps unpaid through an organisation."},
    {"planner", "Somebody who plans, buys or oversees services, such as a commissioner or payer."},
    {"public", "Anybody; no link to a child in care is assumed."},
    {"service", "An organisation or service as such, for instance one that audits itself."},
    {"unknown", "It is not known who; not the same as nobody and not the same as everybody."},
};
const schema_codes pc_schema_who = {schema_who_list,
                                    sizeof schema_who_list / sizeof schema_who_list[0]};

static const schema_code schema_completeness_list[] = {
    {"complete", "Everything the source had here is here."},
    {"truncated", "The source, or the copy we saw, breaks off before the end."},
    {"empty-at-source", "The source announces something here, and nothing follows."},
};
const schema_codes pc_schema_completeness = {schema_completeness_list,
                                             sizeof schema_completeness_list /
                                                 sizeof schema_completeness_list[0]};

static const schema_code schema_target_list[] = {
    {"dead", "The address was tried and no longer answers."},
    {"removed", "The target was taken down on purpose; do not look for a copy."},
};
const schema_codes pc_schema_target = {schema_target_list,
                                       sizeof schema_target_list / sizeof schema_target_list[0]};

static const schema_code schema_fact_list[] = {
    {"yes", "It is so, and a source or a person says so."},
    {"no", "It is not so, and a source or a person says so."},
    {"varies",
     "It depends on place, plan or person; hedged words such as many plans cover belong here."},
    {"unknown", "It is not known; never show this as no."},
};
const schema_codes pc_schema_fact = {schema_fact_list,
                                     sizeof schema_fact_list / sizeof schema_fact_list[0]};

static const schema_code schema_life_list[] = {
    {"draft", "Being written; not for readers yet."},
    {"in-review", "Being checked by editors, clinicians, families or lawyers."},
    {"approved", "Passed its checks, not yet public."},
    {"published", "Open to its readers now."},
    {"retired",
     "No longer kept up to date and no longer offered; it was not wrong when published."},
    {"superseded", "Replaced by a newer one."},
    {"withdrawn",
     "Taken back because it must not be used any more, for instance wrong or without consent."},
};
const schema_codes pc_schema_life = {schema_life_list,
                                     sizeof schema_life_list / sizeof schema_life_list[0]};

static const schema_code schema_tier_list[] = {
    {"core", "Normally a member for every child."},
    {"extended", "Joins when a child or family needs it."},
    {"on-request", "Comes only when asked, for instance an interpreter."},
    {"external", "Works elsewhere and is not a member, such as the school or a coroner."},
};
const schema_codes pc_schema_tier = {schema_tier_list,
                                     sizeof schema_tier_list / sizeof schema_tier_list[0]};

static const schema_code schema_setting_list[] = {
    {"home", "The place where the child lives, foster homes included."},
    {"hospital", "A hospital ward or department."},
    {"intensive-care", "Intensive care of any age: newborn, child or adult."},
    {"outpatient", "A clinic visit without an overnight stay."},
    {"childrens-hospice", "A hospice building for children and young people."},
    {"adult-hospice", "A hospice for adults that also takes children or young people."},
    {"school", "A school, nursery or college."},
    {"community-clinic", "A health centre or clinic near home."},
    {"residential", "A residential home or school where the child lives or stays for longer."},
    {"tertiary", "A specialist centre that other hospitals refer to."},
    {"virtual", "By phone, video or online."},
    {"mobile", "A team or vehicle that comes to where the child is."},
};
const schema_codes pc_schema_setting = {schema_setting_list,
                                        sizeof schema_setting_list / sizeof schema_setting_list[0]};

static const schema_code schema_access_list[] = {
    {"step-free", "The way in and the rooms used have no steps."},
    {"hoist", "A hoist is there to lift a child or young person."},
    {"changing-place", "A toilet room with adult-sized bench and hoist."},
    {"parking", "Parking near the door, with room for a wheelchair or equipment."},
    {"parent-stay", "A parent can stay overnight."},
    {"sensory-room", "A room with light, sound and touch that calms or stimulates."},
    {"hearing-loop", "A loop that sends sound to hearing aids."},
    {"pets", "Pets may visit."},
};
const schema_codes pc_schema_access = {schema_access_list,
                                       sizeof schema_access_list / sizeof schema_access_list[0]};

/* The stages of the care pathways of ACT, now Together for Short Lives: diagnosis or recognition,
 * ongoing care, end of life and bereavement. Source: A Core Care Pathway for Children with
 * Life-limiting and Life-threatening Conditions, third edition, 2013. */
static const schema_code schema_stage_list[] = {
    {"recognition",
     "The condition was just found or is suspected, before birth too (Together for Short Lives, "
     "core care pathway, stage 1)."},
    {"ongoing-care",
     "The family lives with the condition, at home, in hospital and at school (Together for Short "
     "Lives, core care pathway, stage 2)."},
    {"end-of-life",
     "Death is near enough to plan for; say in words what the source means, since it may be days "
     "or a year (Together for Short Lives, core care pathway, stage 3)."},
    {"bereavement",
     "The child has died, and the family is cared for (Together for Short Lives, core care "
     "pathway, stage 3)."},
};
const schema_codes pc_schema_stage = {schema_stage_list,
                                      sizeof schema_stage_list / sizeof schema_stage_list[0]};

/* The phases of palliative care of the Palliative Care Outcomes Collaboration, Australia, as METEOR
 * 681549 of the Australian Institute of Health and Welfare lists them. They follow each other in
 * any order; some reports count four, without bereavement. */
static const schema_code schema_phase_list[] = {
    {"stable",
     "The plan of care controls what troubles the child, and the family's situation is settled "
     "(PCOC; AIHW METEOR 681549)."},
    {"unstable",
     "A new or suddenly worse problem, of the child or of those who care, needs a change of plan "
     "at once (PCOC; AIHW METEOR 681549)."},
    {"deteriorating",
     "Problems worsen slowly and as expected, and the plan is adapted (PCOC; AIHW METEOR "
     "681549)."},
    {"dying", "Death is likely within days (PCOC and AIHW METEOR 681549, which say terminal)."},
    {"bereaved",
     "The child has died, and those who are left are supported (PCOC; AIHW METEOR 681549)."},
};
const schema_codes pc_schema_phase = {schema_phase_list,
                                      sizeof schema_phase_list / sizeof schema_phase_list[0]};

/* Technologies that a child depends on. "OTA" is the report of the Office of Technology Assessment
 * of the US Congress, Technology-Dependent Children: Hospital v. Home Care, OTA-TM-H-38, 1987. Its
 * groups are: ventilators (I); prolonged nutrition or drugs by vein (II); daily help with breathing
 * or feeding by a device (III); other devices for vital functions, among them monitors, dialysis,
 * catheters and stomas (IV). */
static const schema_code schema_technology_list[] = {
    {"invasive-ventilation",
     "A breathing machine through a tracheostomy or another tube in the airway (OTA 1987, group "
     "I)."},
    {"non-invasive-ventilation",
     "A breathing machine through a mask or nasal prongs, CPAP and BiPAP included (OTA 1987, "
     "groups I and III)."},
    {"tracheostomy", "An opening into the windpipe with a tube (OTA 1987, group III)."},
    {"oxygen", "Extra oxygen, all day or part of it (OTA 1987, group III)."},
    {"suction", "A device that clears the airway (OTA 1987, group III)."},
    {"cough-assist", "A machine that helps to cough (OTA 1987, group III, help with breathing)."},
    {"breathing-monitor",
     "An alarm for breathing, oxygen or heartbeat (OTA 1987, group IV, apnoea monitors)."},
    {"nasogastric-tube",
     "A feeding tube through the nose into stomach or bowel (OTA 1987, group III)."},
    {"gastrostomy", "A feeding tube or button into the stomach (OTA 1987, group III)."},
    {"jejunostomy",
     "A feeding tube into the bowel, through the belly or a gastrostomy (OTA 1987, group III)."},
    {"parenteral-nutrition", "Food into a vein (OTA 1987, group II)."},
    {"central-line",
     "A lasting line or port into a large vein, for medicine, food or blood (OTA 1987, group II)."},
    {"infusion-pump",
     "Medicine that runs in day and night, as from a syringe driver (OTA 1987, group II)."},
    {"dialysis", "Dialysis of the blood or through the belly (OTA 1987, group IV)."},
    {"urinary-catheter",
     "A catheter for the bladder, in place or several times a day (OTA 1987, group IV)."},
    {"stoma", "An opening of bowel or bladder with a bag (OTA 1987, group IV)."},
};
const schema_codes pc_schema_technology = {schema_technology_list,
                                           sizeof schema_technology_list /
                                               sizeof schema_technology_list[0]};
