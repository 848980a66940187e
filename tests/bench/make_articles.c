/*
 * The articles of the made-up directory: each in five or six languages, with titles, summaries,
 * sections of rich text with inline markup, points and links, and the sources they cite.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "maker.h"
#include "sentences.h"

enum { KIND_ARTICLE = 4, ALWAYS = 4, MOST_LANGUAGES = 8 };

/* One article and the languages it is in: the first ones always, one or two of the others not. */
typedef struct article {
    unsigned number;
    unsigned count;
    const sentences *in[MOST_LANGUAGES];
} article;

static void choose_languages(maker *m, article *a)
{
    size_t left_out = ALWAYS + maker_pick(m, (unsigned)sentence_languages - ALWAYS);
    size_t also_out = ALWAYS + maker_pick(m, (unsigned)sentence_languages - ALWAYS);
    a->count = 0;
    for (size_t i = 0; i < sentence_languages && a->count < MOST_LANGUAGES; i++)
        if (i != left_out && i != also_out)
            a->in[a->count++] = &all_sentences[i];
}

static void open_words(maker *m, const char *indent, const char *field, const sentences *words)
{
    if (words->lang)
        maker_put(m, "%s<%s xml:lang=\"%s\">", indent, field, words->lang);
    else
        maker_put(m, "%s<%s>", indent, field);
}

static void put_heads(maker *m, const article *a)
{
    unsigned title = maker_pick(m, TITLES);
    char town[32];
    maker_town(maker_pick(m, 700), town);
    for (unsigned i = 0; i < a->count; i++) {
        open_words(m, "    ", "title", a->in[i]);
        maker_put(m, "%s: %s %u</title>\n", a->in[i]->titles[title], town, a->number);
    }
    for (unsigned i = 0; i < a->count; i++) {
        open_words(m, "    ", "summary", a->in[i]);
        maker_put(m, "%s (%u, %s)</summary>\n", a->in[i]->summary, a->number, town);
    }
}

static void put_body(maker *m, const article *a, const sentences *words, const unsigned at[3])
{
    maker_put(m, "        <p>%s %s</p>\n", words->sentences[at[0]], words->sentences[at[1]]);
    if (at[2] % 2 == 0)
        maker_put(m,
                  "        <ul>\n"
                  "          <li>%s</li>\n"
                  "          <li>%s</li>\n"
                  "        </ul>\n",
                  words->lines[at[2] % LINES], words->lines[(at[2] + 1) % LINES]);
    maker_put(m, "        <p>%s <a href=\"https://example.org/read/%u\">%s</a></p>\n",
              words->sentences[at[2]], a->number, words->titles[at[2] % TITLES]);
}

static void put_section(maker *m, const article *a, unsigned number)
{
    unsigned heading = maker_pick(m, HEADINGS);
    unsigned first = maker_pick(m, SENTENCES);
    unsigned at[3] = {first};
    at[1] = (first + 1 + maker_pick(m, 3)) % SENTENCES;
    at[2] = (first + 4 + maker_pick(m, 3)) % SENTENCES;
    maker_put(m, "    <section id=\"part-%u\" kind=\"prose\">\n", number);
    for (unsigned i = 0; i < a->count; i++) {
        open_words(m, "      ", "heading", a->in[i]);
        maker_put(m, "%s</heading>\n", a->in[i]->headings[heading]);
    }
    for (unsigned i = 0; i < a->count; i++) {
        open_words(m, "      ", "body", a->in[i]);
        maker_put(m, "\n");
        put_body(m, a, a->in[i], at);
        maker_put(m, "      </body>\n");
    }
    maker_put(m, "    </section>\n");
}

static void put_ends(maker *m, const article *a)
{
    maker_put(m, "    <key-point summarises=\"part-1\">\n");
    for (unsigned i = 0; i < a->count; i++) {
        open_words(m, "      ", "text", a->in[i]);
        maker_put(m, "%s</text>\n", a->in[i]->point);
    }
    maker_put(m, "    </key-point>\n");
    maker_put(m, "    <link rel=\"more\" href=\"https://example.org/more/%u\">\n", a->number);
    maker_put(m, "      <text>More about %s</text>\n", a->in[0]->titles[0]);
    maker_put(m, "    </link>\n");
    maker_put(m, "    <citation source=\"c-%u\"", 1 + maker_pick(m, m->sources));
    maker_put(m, " pinpoint=\"page %u\"/>\n", 1 + maker_pick(m, 90));
}

static void put_article(maker *m, unsigned number)
{
    static const char *const audiences[] = {"parent", "parent sibling", "teen",
                                            "family professional"};
    article a = {.number = number};
    maker_begin(m, KIND_ARTICLE, number);
    choose_languages(m, &a);
    maker_put(m, "  <item id=\"i-%u\" kind=\"article\" status=\"published\"", number);
    if (m->services > 0)
        maker_put(m, " service=\"s-%u\"", 1 + maker_pick(m, m->services));
    maker_put(m, " topic=\"living-well\" audience=\"%s\" jurisdiction=\"GB\" original=\"en-GB\"",
              MAKER_ONE_OF(m, audiences));
    maker_put(m, " publisher=\"o-%u\"", 1 + maker_pick(m, m->organizations));
    maker_put(m, " published=\"2024-%02u\"", 1 + maker_pick(m, 12));
    maker_put(m, " reviewed=\"2026-%02u", 1 + maker_pick(m, 9));
    maker_put(m, "-%02u\" review-due=\"2029-01\">\n", 1 + maker_pick(m, 28));
    put_heads(m, &a);
    put_section(m, &a, 1);
    if (maker_chance(m, 20))
        put_section(m, &a, 2);
    put_ends(m, &a);
    maker_put(m, "  </item>\n");
}

void make_articles(maker *m)
{
    for (unsigned i = 1; i <= m->sources; i++)
        maker_put(m,
                  "  <source id=\"c-%u\" kind=\"report\" published=\"20%02u\">\n"
                  "    <title>A made-up report, number %u</title>\n"
                  "  </source>\n",
                  i, 10 + i % 15, i);
    for (unsigned i = 1; i <= m->articles; i++)
        put_article(m, i);
}
