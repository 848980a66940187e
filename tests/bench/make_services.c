/*
 * The listings of the made-up directory: terms, areas, organizations, sites and services, as the
 * canonical form writes them: attributes and children in the order of the table's rows.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"

enum { KIND_ORGANIZATION = 1, KIND_SITE, KIND_SERVICE };

typedef struct service_term {
    const char *id;
    const char *en;
    const char *es;
    const char *fr;
} service_term;

static const service_term service_terms[] = {
    {"hospice-at-home", "Hospice care at home", "Cuidados de hospicio en casa",
     "Soins d'hospice à domicile"},
    {"short-breaks", "Short breaks", "Descansos cortos", "Courts séjours de répit"},
    {"childrens-hospice", "Children's hospice", "Hospicio infantil", "Hospice pour enfants"},
    {"community-nursing", "Community children's nursing", "Enfermería infantil comunitaria",
     "Soins infirmiers pour enfants"},
    {"symptom-advice", "Advice on symptoms", "Consejo sobre síntomas", "Conseil sur les symptômes"},
    {"sibling-group", "Group for brothers and sisters", "Grupo para hermanos",
     "Groupe pour la fratrie"},
    {"bereavement-support", "Bereavement support", "Apoyo en el duelo", "Soutien dans le deuil"},
    {"play-therapy", "Play therapy", "Terapia de juego", "Thérapie par le jeu"},
    {"music-therapy", "Music therapy", "Musicoterapia", "Musicothérapie"},
    {"perinatal-care", "Care before and after birth", "Atención antes y después del parto",
     "Soins avant et après la naissance"},
    {"transition-support", "Support into adult services", "Paso a los servicios de adultos",
     "Passage aux services pour adultes"},
    {"equipment-loan", "Loan of equipment", "Préstamo de equipos", "Prêt de matériel"},
    {"money-advice", "Advice on money", "Consejo sobre dinero", "Conseil financier"},
    {"night-sitting", "Night sitting", "Acompañamiento nocturno", "Garde de nuit"},
    {"family-line", "Telephone line for families", "Línea telefónica para familias",
     "Ligne pour les familles"},
    {"spiritual-care", "Spiritual care", "Atención espiritual", "Accompagnement spirituel"},
};

static const char *const trees[] = {"Alder",  "Aspen",  "Beech",   "Briar",  "Cherry", "Clover",
                                    "Daisy",  "Holly",  "Juniper", "Larch",  "Linden", "Meadow",
                                    "Myrtle", "Poplar", "Rowan",   "Sorrel", "Willow", "Yarrow"};

/* A range reserved for fiction, and how to dial it from abroad. */
typedef struct phone_range {
    const char *printed;
    const char *dialled;
} phone_range;

static const phone_range phone_ranges[] = {
    {"0113 496 0", "+441134960"}, {"0114 496 0", "+441144960"}, {"0115 496 0", "+441154960"},
    {"0116 496 0", "+441164960"}, {"0117 496 0", "+441174960"}, {"0118 496 0", "+441184960"},
    {"0121 496 0", "+441214960"}, {"0131 496 0", "+441314960"}, {"0141 496 0", "+441414960"},
    {"0151 496 0", "+441514960"}, {"020 7946 0", "+442079460"}, {"0191 498 0", "+441914980"},
    {"0808 157 0", "+448081570"}, {"07700 900", "+447700900"},
};

unsigned maker_term_count(void)
{
    return sizeof service_terms / sizeof service_terms[0];
}

void make_terms(maker *m)
{
    for (unsigned i = 0; i < m->terms; i++) {
        const service_term *t = &service_terms[i];
        maker_put(m,
                  "  <term id=\"%s\" scheme=\"service-type\">\n"
                  "    <name>%s</name>\n"
                  "    <name xml:lang=\"es\">%s</name>\n"
                  "    <name xml:lang=\"fr\">%s</name>\n"
                  "  </term>\n",
                  t->id, t->en, t->es, t->fr);
    }
    maker_put(m, "  <term id=\"living-well\" scheme=\"topic\">\n"
                 "    <name>Living well</name>\n"
                 "    <name xml:lang=\"es\">Vivir bien</name>\n"
                 "    <name xml:lang=\"fr\">Bien vivre</name>\n"
                 "  </term>\n");
}

void make_areas(maker *m)
{
    maker_put(m, "  <area id=\"a-0\" kind=\"country\">\n"
                 "    <name>A country made up</name>\n"
                 "  </area>\n");
    for (unsigned i = 1; i < m->areas; i++) {
        char town[32];
        maker_town(i * 7, town);
        maker_put(
            m,
            "  <area id=\"a-%u\" kind=\"local-authority\" parent=\"a-0\" postcode=\"X%u Y%u\">\n"
            "    <name>%s and around</name>\n"
            "  </area>\n",
            i, i, i, town);
    }
}

static void put_phone(maker *m, const char *purpose)
{
    const phone_range *range = &MAKER_ONE_OF(m, phone_ranges);
    unsigned number = maker_pick(m, 1000);
    maker_put(m, "    <contact kind=\"phone\" value=\"%s%03u\" e164=\"%s%03u\" purpose=\"%s\"/>\n",
              range->printed, number, range->dialled, number, purpose);
}

void make_organizations(maker *m)
{
    static const char *const kinds[] = {"charity", "statutory", "hospice", "hospital", "company"};
    static const char *const ends[] = {"Trust", "Foundation", "Hospitals", "&amp; Family",
                                       "Network"};
    for (unsigned i = 1; i <= m->organizations; i++) {
        char town[32];
        maker_begin(m, KIND_ORGANIZATION, i);
        maker_town(maker_pick(m, 700), town);
        maker_put(m, "  <organization id=\"o-%u\" kind=\"%s\" jurisdiction=\"GB\">\n", i,
                  MAKER_ONE_OF(m, kinds));
        maker_put(m, "    <name>%s %s</name>\n", town, MAKER_ONE_OF(m, ends));
        maker_put(m, "    <identifier system=\"https://example.org/register\" value=\"%u\"/>\n",
                  1000000 + i);
        put_phone(m, "general");
        maker_put(m, "  </organization>\n");
    }
}

/* One of the areas that are not the country. */
static unsigned pick_area(maker *m)
{
    return 1 + maker_pick(m, m->areas - 1);
}

void make_sites(maker *m)
{
    for (unsigned i = 1; i <= m->sites; i++) {
        char town[32];
        maker_begin(m, KIND_SITE, i);
        maker_town(maker_pick(m, 700), town);
        maker_put(m, "  <site id=\"p-%u\" latitude=\"%u", i, 50 + maker_pick(m, 8));
        maker_put(m, ".%04u\" longitude=\"-", maker_pick(m, 10000));
        maker_put(m, "%u", maker_pick(m, 5));
        maker_put(m, ".%04u\" time-zone=\"Europe/London\"", 1 + maker_pick(m, 9999));
        maker_put(m, " area=\"a-%u\"", pick_area(m));
        if (maker_chance(m, 60))
            maker_put(m, " accessibility=\"%s\"",
                      maker_chance(m, 50) ? "step-free" : "hoist parking");
        maker_put(m, ">\n    <address locality=\"%s\" postal-code=\"X%u", town,
                  1 + maker_pick(m, 99));
        maker_put(m, " %uVO\" country=\"GB\">\n", maker_pick(m, 10));
        maker_put(m, "      <line>%u", 1 + maker_pick(m, 200));
        maker_put(m, " %s Road</line>\n", MAKER_ONE_OF(m, trees));
        maker_put(m, "    </address>\n  </site>\n");
    }
}

static void put_whom(maker *m)
{
    static const char *const settings[] = {"home",       "childrens-hospice", "hospital",
                                           "outpatient", "home school",       "community-clinic",
                                           "virtual",    "home virtual"};
    static const char *const serves[] = {"child", "child sibling", "child parent sibling", "parent",
                                         "child family"};
    static const char *const least[] = {"-20w", "0d", "0d", "6mo", "2y", "5y"};
    static const char *const most[] = {"18y", "18y", "19y", "25y"};
    static const char *const categories[] = {"I", "I II", "III IV", "I II III IV"};
    maker_put(m, " setting=\"%s\"", MAKER_ONE_OF(m, settings));
    maker_put(m, " serves=\"%s\"", MAKER_ONE_OF(m, serves));
    if (maker_chance(m, 70))
        maker_put(m, " min-age=\"%s\"", MAKER_ONE_OF(m, least));
    maker_put(m, " max-age=\"%s\"", MAKER_ONE_OF(m, most));
    if (maker_chance(m, 20))
        maker_put(m, " category=\"%s\"", MAKER_ONE_OF(m, categories));
}

/* Whether it has a site. */
static bool put_where(maker *m)
{
    unsigned area = pick_area(m);
    bool has_site = maker_chance(m, 75);
    if (has_site)
        maker_put(m, " site=\"p-%u\"", 1 + maker_pick(m, m->sites));
    maker_put(m, " area=\"a-%u", area);
    if (m->areas > 2 && maker_chance(m, 15))
        maker_put(m, " a-%u", 1 + area % (m->areas - 1));
    maker_put(m, "\"");
    return has_site;
}

/* Whether it has a site. */
static bool put_service_attributes(maker *m, unsigned number, const service_term *term)
{
    static const char *const languages[] = {"en", "en", "en cy", "en pl", "en ar", "en hi zh"};
    maker_put(m, "  <service id=\"s-%u\" status=\"%s\"", number,
              maker_chance(m, 92) ? "active" : "planned");
    maker_put(m, " provider=\"o-%u\" service-type=\"%s\"", 1 + maker_pick(m, m->organizations),
              term->id);
    put_whom(m);
    bool has_site = put_where(m);
    if (maker_chance(m, 70))
        maker_put(m, " language=\"%s\"", MAKER_ONE_OF(m, languages));
    if (maker_chance(m, 40))
        maker_put(m, " interpreter=\"%s\"", maker_chance(m, 50) ? "yes" : "on-request");
    if (maker_chance(m, 15))
        maker_put(m, " accessibility=\"step-free parent-stay\"");
    maker_put(m, " assured=\"2026-%02u\">\n", 1 + maker_pick(m, 10));
    return has_site;
}

static void put_service_words(maker *m, const service_term *term)
{
    const char *tree = MAKER_ONE_OF(m, trees);
    char town[32];
    maker_town(maker_pick(m, 700), town);
    maker_put(m, "    <name>%s House, %s</name>\n", tree, town);
    if (maker_chance(m, 10))
        maker_put(m, "    <name xml:lang=\"es\">%s en %s</name>\n", term->es, town);
    if (maker_chance(m, 5))
        maker_put(m, "    <name xml:lang=\"fr\">%s à %s</name>\n", term->fr, town);
    if (maker_chance(m, 10))
        maker_put(m,
                  "    <description>We come to families within %u miles of %s, and we stay as long "
                  "as you want us.</description>\n",
                  5 + maker_pick(m, 40), town);
}

static void put_service_terms(maker *m)
{
    static const char *const who[] = {"self", "self any-professional", "any-professional",
                                      "family-doctor consultant"};
    static const char *const how[] = {"phone", "phone secure-email", "web", "post"};
    static const char *const payers[] = {"charity", "state", "insurer"};
    if (maker_chance(m, 60)) {
        maker_put(m, "    <referral who=\"%s\"", MAKER_ONE_OF(m, who));
        maker_put(m, " how=\"%s\"/>\n", MAKER_ONE_OF(m, how));
    }
    maker_put(m, "    <funding payer=\"%s\" coverage=\"yes\"", MAKER_ONE_OF(m, payers));
    maker_put(m, " cost=\"%s\"/>\n", maker_chance(m, 80) ? "free" : "reduced");
}

/* Hours, and a telephone that is answered during them. If no site gives the time zone, the schedule
 * does. */
static void put_service_hours(maker *m, bool has_site)
{
    static const char *const days[] = {"mo tu we th fr", "mo we fr", "tu th", "sa su"};
    bool always = maker_chance(m, 30);
    if (always) {
        maker_put(m, "    <schedule kind=\"calls\" always=\"true\"");
    } else {
        maker_put(m, "    <schedule kind=\"staffed\" day=\"%s\"", MAKER_ONE_OF(m, days));
        maker_put(m, " opens=\"%02u:00\"", 7 + maker_pick(m, 3));
        maker_put(m, " closes=\"%02u:30\"", 16 + maker_pick(m, 4));
    }
    maker_put(m, has_site ? "/>\n" : " time-zone=\"Europe/London\"/>\n");
    put_phone(m, always ? "urgent" : "general referral");
}

static void put_service_ends(maker *m, unsigned number)
{
    if (maker_chance(m, 20))
        maker_put(m, "    <contact kind=\"email\" value=\"s%u@example.org\"/>\n", number);
    if (maker_chance(m, 10))
        maker_put(m, "    <contact kind=\"web\" value=\"https://example.org/s/%u\"/>\n", number);
    if (maker_chance(m, 20))
        maker_put(m, "    <identifier value=\"REF-%05u\"/>\n", maker_pick(m, 100000));
}

void make_services(maker *m)
{
    for (unsigned i = 1; i <= m->services; i++) {
        maker_begin(m, KIND_SERVICE, i);
        const service_term *term = &service_terms[maker_pick(m, m->terms)];
        bool has_site = put_service_attributes(m, i, term);
        put_service_words(m, term);
        put_service_terms(m);
        put_service_hours(m, has_site);
        put_service_ends(m, i);
        maker_put(m, "  </service>\n");
    }
}
