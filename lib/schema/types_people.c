/*
 * Types of people, their work and their organisations: one row per field, in canonical order.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "schema/shared.h"
#include "schema/types.h"

/* ---- role ---- */

static const schema_code role_kind_list[] = {
    {"profession", "A job somebody trains for, such as nurse or social worker."},
    {"function", "A duty that a member of any profession may hold, such as key worker."},
    {"relationship", "A tie to the child, such as grandparent; not a job."},
    {"volunteer", "Unpaid help given through an organisation."},
    {"system", "A role in planning, law or administration, such as commissioner or registrar."},
};
static const schema_codes role_kind = {role_kind_list,
                                       sizeof role_kind_list / sizeof role_kind_list[0]};

static const schema_field role_fields[] = {
    {PALCARE_ROLE_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the role, unique in the document."},
    {PALCARE_ROLE_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of role it is.", .codes = &role_kind},
    {PALCARE_ROLE_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the role as families meet it, in each language; equal titles may differ by "
             "country."},
    {PALCARE_ROLE_OTHER_NAME, PALCARE_KIND_TEXT, SCHEMA_ANY, NAME("other-name"),
     .help = "Other titles, with the region in the language tag, as en-US; similar is not always "
             "same."},
    {PALCARE_ROLE_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What this person does, in plain words for families."},
    {PALCARE_ROLE_CLINICAL, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("clinical"),
     .help = "The same in professional words."},
    {PALCARE_ROLE_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Statements about the role, such as a claim on training, with their evidence.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_ROLE_CODE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("code"),
     .help = "Codes of outside systems with their fit; a mapping is sure only once verified.",
     .target = {PALCARE_TYPE_CODING}},
    {PALCARE_ROLE_REGULATED, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("regulated"),
     .help = "Whether the title is protected by law; varies where countries differ.",
     .codes = &pc_schema_fact},
    {PALCARE_ROLE_REPLACED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("replaced-by"),
     .help = "Roles that replaced this one when it was split or renamed "
             "(DCMI Metadata Terms, isReplacedBy).",
     .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_ROLE_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ROLE_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_ROLE_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where this record comes from.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_role = {
    PALCARE_TYPE_ROLE, 0, "role",
    "What somebody does in or around a child's care team, as a profession, function or relation.",
    role_fields, sizeof role_fields / sizeof role_fields[0],
};

/* ---- team ---- */

static const schema_code team_kind_list[] = {
    {"palliative", "A specialist palliative care team; works beside the others from diagnosis on."},
    {"primary-medical", "The team that treats the illness itself."},
    {"community", "A team that works at home and in the neighbourhood."},
    {"hospice", "A team of a hospice."},
    {"bereavement", "A team for grief support, before and after a death."},
    {"committee", "A body that advises or decides, such as an ethics committee."},
    {"other", "None of these; describe it."},
};
static const schema_codes team_kind = {team_kind_list,
                                       sizeof team_kind_list / sizeof team_kind_list[0]};

static const schema_field team_fields[] = {
    {PALCARE_TEAM_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the team, unique in the document."},
    {PALCARE_TEAM_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What sort of team it is.", .codes = &team_kind},
    {PALCARE_TEAM_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("name"),
     .help = "Name of the team, where it has one."},
    {PALCARE_TEAM_ORGANIZATION, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("organization"),
     .help = "Organisation the team belongs to; a network's team may have none.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    /* HL7 FHIR R4, PractitionerRole.healthcareService. */
    {PALCARE_TEAM_SERVICE, PALCARE_KIND_REF, SCHEMA_ANY, NAME("service"),
     .help = "Services the team gives; needed where the service is in another document and does "
             "not name the team.",
     .target = {PALCARE_TYPE_SERVICE}},
    {PALCARE_TEAM_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What the team does, in plain words."},
    {PALCARE_TEAM_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Statements the team makes or that are made about it.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_TEAM_MEMBER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("member"),
     .help = "Roles in the team, with a named person only where the source names one.",
     .target = {PALCARE_TYPE_MEMBER}},
    /* HL7 FHIR R4, CareTeam.telecom. */
    {PALCARE_TEAM_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "Ways to reach the team itself, such as the number on its card.",
     .target = {PALCARE_TYPE_CONTACT}},
    /* NICE QS160, statement 6: nursing and consultant advice at any hour are two things. */
    {PALCARE_TEAM_SCHEDULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("schedule"),
     .help = "When the team is there; advice at night is a schedule of its own.",
     .target = {PALCARE_TYPE_SCHEDULE}},
    /* Pages of hospitals lead to a page of each team. */
    {PALCARE_TEAM_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Pages about the team.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_TEAM_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to other teams, for instance works alongside and does not replace.",
     .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_TEAM_COMPLETENESS, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("completeness"),
     .help = "Whether the list of members is whole; a list lost in capture is empty-at-source.",
     .codes = &pc_schema_completeness},
    {PALCARE_TEAM_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_TEAM_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_TEAM_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from, and what was looked for there.",
     .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_team = {
    PALCARE_TYPE_TEAM, 0, "team", "A group of people who care for a child together.", team_fields,
    sizeof team_fields / sizeof team_fields[0],
};

/* ---- organization ---- */

static const schema_code organization_kind_list[] = {
    {"statutory", "Set up by law or part of the state."},
    {"charity", "A charity or other non-profit."},
    {"company", "A company run for profit, or whose form is a company."},
    {"professional-body", "A body of a profession, such as a royal college."},
    {"parliament", "A parliament or one of its houses."},
    {"network", "Organisations or people joined for a purpose."},
    {"intergovernmental", "Set up by states together, such as a body of the United Nations."},
    {"regulator", "Registers, inspects or licenses others."},
    {"payer", "Pays for care: an insurer, fund or commissioning body."},
    {"hospice", "Runs a hospice; what hospice means differs by country."},
    {"hospital", "Runs a hospital."},
    {"programme", "A programme with a name and staff of its own inside or across bodies."},
    {"publisher", "Known here as a publisher of content."},
    {"unit", "A department, committee or ward of a larger body."},
    {"body-type", "A class of bodies, such as local councils, not one of them."},
};
static const schema_codes organization_kind = {organization_kind_list,
                                               sizeof organization_kind_list /
                                                   sizeof organization_kind_list[0]};

static const schema_field organization_fields[] = {
    {PALCARE_ORGANIZATION_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the organisation, unique in the document."},
    {PALCARE_ORGANIZATION_KIND, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("kind"),
     .help = "What it is; several may hold, as a hospice is often a charity.",
     .codes = &organization_kind},
    {PALCARE_ORGANIZATION_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name of the organisation, in each language it uses."},
    {PALCARE_ORGANIZATION_ACRONYM, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("acronym"),
     .help = "Short form in letters, such as NHS; may be all the source gives."},
    {PALCARE_ORGANIZATION_IDENTIFIER, PALCARE_KIND_PART, SCHEMA_ANY, NAME("identifier"),
     .help = "Charity, company, provider or other register numbers, one for each register.",
     .target = {PALCARE_TYPE_IDENTIFIER}},
    {PALCARE_ORGANIZATION_PARENT, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("parent"),
     .help = "The larger organisation it is part of.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ORGANIZATION_JURISDICTION, PALCARE_KIND_PLACE, SCHEMA_ANY, NAME("jurisdiction"),
     .help = "Countries or regions it acts for, as ISO 3166 codes; 001 is the world."},
    {PALCARE_ORGANIZATION_SERVES, PALCARE_KIND_CODE, SCHEMA_ANY, NAME("serves"),
     .help = "Whom it exists for.", .codes = &pc_schema_who},
    {PALCARE_ORGANIZATION_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "Ways to reach it.", .target = {PALCARE_TYPE_CONTACT}},
    {PALCARE_ORGANIZATION_STATEMENT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("statement"),
     .help = "Its vision, mission, beliefs, goals and claims, each typed.",
     .target = {PALCARE_TYPE_STATEMENT}},
    {PALCARE_ORGANIZATION_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "Day it began to exist."},
    {PALCARE_ORGANIZATION_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day it existed; old texts still name it."},
    /* The announcement of 13 March 2025 that NHS England is to be abolished. */
    {PALCARE_ORGANIZATION_EXPECTED_END, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("expected-end"),
     .help = "Day by which it is announced to end; once it has ended, say so under valid-until."},
    {PALCARE_ORGANIZATION_SUCCEEDED_BY, PALCARE_KIND_REF, SCHEMA_ANY, NAME("succeeded-by"),
     .help = "Bodies that took over its work.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ORGANIZATION_RELATION, PALCARE_KIND_PART, SCHEMA_ANY, NAME("relation"),
     .help = "How it is related to other bodies and initiatives.",
     .target = {PALCARE_TYPE_RELATION}},
    {PALCARE_ORGANIZATION_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Its websites and pages.", .target = {PALCARE_TYPE_LINK}},
    {PALCARE_ORGANIZATION_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What it is and does, in plain words."},
    {PALCARE_ORGANIZATION_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_ORGANIZATION_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_ORGANIZATION_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_organization = {
    PALCARE_TYPE_ORGANIZATION, 0, "organization",
    "A body: a charity, hospital, authority, network or a unit within one.", organization_fields,
    sizeof organization_fields / sizeof organization_fields[0],
};

/* ---- person ---- */

static const schema_field person_fields[] = {
    {PALCARE_PERSON_ID, PALCARE_KIND_ID, SCHEMA_ONE, NAME("id"),
     .help = "Stable name of the person's record, unique in the document."},
    {PALCARE_PERSON_NAME, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("name"),
     .help = "Name as printed or as the person prefers."},
    {PALCARE_PERSON_POST, PALCARE_KIND_PART, SCHEMA_ANY, NAME("post"),
     .help = "Posts held, with their periods.", .target = {PALCARE_TYPE_POST}},
    {PALCARE_PERSON_PORTRAIT, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("portrait"),
     .help = "Picture of the person; needs a licence of its own.", .target = {PALCARE_TYPE_MEDIA}},
    {PALCARE_PERSON_PUBLIC_FIGURE, PALCARE_KIND_BOOL, SCHEMA_MAYBE, NAME("public-figure"),
     .help = "True where the person acts in a public office or role."},
    {PALCARE_PERSON_PUBLISHER, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("publisher"),
     .help = "Organisation that publishes this record, if not the document's publisher.",
     .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_PERSON_LICENCE, PALCARE_KIND_PART, SCHEMA_MAYBE, NAME("licence"),
     .help = "Terms of use of this record; they come before the document's.",
     .target = {PALCARE_TYPE_LICENCE}},
    {PALCARE_PERSON_PROVENANCE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("provenance"),
     .help = "Where these facts come from.", .target = {PALCARE_TYPE_PROVENANCE}},
};

const schema_type pc_type_person = {
    PALCARE_TYPE_PERSON, 0, "person",
    "Somebody named in public: an author, office-holder or team member. Never a child in care.",
    person_fields, sizeof person_fields / sizeof person_fields[0],
};

/* ---- member ---- */

static const schema_code member_duty_list[] = {
    {"lead", "Leads the team or is answerable for the plan."},
    {"key-worker", "The one person the family can always turn to."},
    {"coordinator", "Keeps services and appointments joined up."},
    {"deputy", "Does the lead's work when the lead is away."},
    {"adviser", "Advises the others without treating."},
};
static const schema_codes member_duty = {member_duty_list,
                                         sizeof member_duty_list / sizeof member_duty_list[0]};

static const schema_field member_fields[] = {
    {PALCARE_MEMBER_ROLE, PALCARE_KIND_REF, SCHEMA_ONE, NAME("role"),
     .help = "The role that fills it.", .target = {PALCARE_TYPE_ROLE}},
    {PALCARE_MEMBER_PERSON, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("person"),
     .help = "Who holds it; only where named in public.", .target = {PALCARE_TYPE_PERSON}},
    {PALCARE_MEMBER_TIER, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("tier"),
     .help = "How regularly it belongs to the team.", .codes = &pc_schema_tier},
    {PALCARE_MEMBER_DUTY, PALCARE_KIND_CODE, SCHEMA_MAYBE, NAME("duty"),
     .help = "A duty carried beside the role, by a member of any profession.",
     .codes = &member_duty},
    /* NHS Workforce Statistics count staff so, and so do benchmarks for planners. */
    {PALCARE_MEMBER_WHOLE_TIME_EQUIVALENT, PALCARE_KIND_DECIMAL, SCHEMA_MAYBE,
     NAME("whole-time-equivalent"),
     .help = "Staff in this role, in whole-time equivalents: 1 is one full working week, 0.5 is "
             "half of one."},
    /* The census date of NHS Workforce Statistics. */
    {PALCARE_MEMBER_COUNTED_ON, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("counted-on"),
     .help = "Day on which the staff were counted."},
    {PALCARE_MEMBER_DESCRIPTION, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("description"),
     .help = "What the role does in this team, where that differs from the role's own words."},
    /* HL7 FHIR R4, PractitionerRole.telecom. */
    {PALCARE_MEMBER_CONTACT, PALCARE_KIND_PART, SCHEMA_ANY, NAME("contact"),
     .help = "Ways to reach this member at work; never a private number.",
     .target = {PALCARE_TYPE_CONTACT}},
    /* HL7 FHIR R4, PractitionerRole.availableTime. */
    {PALCARE_MEMBER_SCHEDULE, PALCARE_KIND_PART, SCHEMA_ANY, NAME("schedule"),
     .help = "When this member works for the team.", .target = {PALCARE_TYPE_SCHEDULE}},
    /* Staff pages of hospitals. */
    {PALCARE_MEMBER_LINK, PALCARE_KIND_PART, SCHEMA_ANY, NAME("link"),
     .help = "Pages about the member or the role in this team.", .target = {PALCARE_TYPE_LINK}},
};

const schema_type pc_type_member = {
    PALCARE_TYPE_MEMBER, PALCARE_TYPE_IS_PART, "member", "A place in a team.", member_fields,
    sizeof member_fields / sizeof member_fields[0],
};

/* ---- relation ---- */

/* The last nine: pages of hospitals say that a team connects families to services near home;
 * answers in parliament say who identified, supports, funds and commissions, and who answers to
 * whom. */
static const schema_code relation_kind_list[] = {
    {"establishes", "This one sets up the other."},
    {"brings-together", "This one gathers the other into joint work."},
    {"pilots-in", "This one is tried out in or by the other."},
    {"member-of", "This one is a member of the other."},
    {"adapted-from", "This one was made from the other and differs."},
    {"covers", "This one includes the other in its remit."},
    {"promotes", "This one makes the other known."},
    {"works-alongside", "Both care for the same child at the same time."},
    {"plans-with", "Both plan care together."},
    {"does-not-replace", "The other goes on with its own work as before."},
    {"advises", "This one gives expert advice to the other."},
    {"hands-over-to", "Care passes from this one to the other."},
    {"signposts-to", "This one tells families of the other, who then ask there themselves."},
    {"refers-to", "This one refers children to the other."},
    {"connects-to", "This one puts families and the other in touch."},
    {"supports", "This one helps the other with its work, other than by money."},
    {"funds", "This one gives money to the other."},
    {"commissions", "This one asks the other for a service, and pays for it."},
    {"reports-to", "This one answers to the other for what it does."},
    {"identifies", "This one chose or named the other for a purpose."},
    {"identified-by", "This one was chosen or named for a purpose by the other."},
};
static const schema_codes relation_kind = {relation_kind_list, sizeof relation_kind_list /
                                                                   sizeof relation_kind_list[0]};

static const schema_field relation_fields[] = {
    {PALCARE_RELATION_KIND, PALCARE_KIND_CODE, SCHEMA_ONE, NAME("kind"),
     .help = "What the tie is, read from this record to the other.", .codes = &relation_kind},
    {PALCARE_RELATION_TO, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("to"),
     .help = "The other record; either this or to-name."},
    {PALCARE_RELATION_TO_NAME, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("to-name"),
     .help = "The other's name, where no record of it is held."},
    {PALCARE_RELATION_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day of the tie."},
    {PALCARE_RELATION_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day of the tie."},
    {PALCARE_RELATION_NOTE, PALCARE_KIND_TEXT, SCHEMA_MAYBE, NAME("note"),
     .help = "What else there is to know about it."},
};

const schema_type pc_type_relation = {
    PALCARE_TYPE_RELATION, PALCARE_TYPE_IS_PART, "relation",
    "A tie between two bodies, teams, services, initiatives or documents.", relation_fields,
    sizeof relation_fields / sizeof relation_fields[0],
};

/* ---- post ---- */

static const schema_field post_fields[] = {
    {PALCARE_POST_TITLE, PALCARE_KIND_TEXT, SCHEMA_ONE, NAME("title"),
     .help = "Title of the post."},
    {PALCARE_POST_ORGANIZATION, PALCARE_KIND_REF, SCHEMA_MAYBE, NAME("organization"),
     .help = "Organisation the post belongs to.", .target = {PALCARE_TYPE_ORGANIZATION}},
    {PALCARE_POST_VALID_FROM, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-from"),
     .help = "First day in the post."},
    {PALCARE_POST_VALID_UNTIL, PALCARE_KIND_DATE, SCHEMA_MAYBE, NAME("valid-until"),
     .help = "Last day in the post."},
};

const schema_type pc_type_post = {
    PALCARE_TYPE_POST, PALCARE_TYPE_IS_PART, "post", "A post somebody holds or held.", post_fields,
    sizeof post_fields / sizeof post_fields[0],
};
