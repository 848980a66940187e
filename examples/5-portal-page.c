/*
 * Prints a web page with a service and an article, in the best language for a reader.
 *
 *     5-portal-page LANGUAGES SERVICE ARTICLE FILE...
 *
 * LANGUAGES is a list as a browser sends it ("es-MX, en;q=0.5"). SERVICE and ARTICLE are NAME#ID.
 * Name the vocabularies among the files: `pkg-config --variable=vocabulary palcare` prints their
 * folder.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include <palcare/palcare.h>
#include <stdio.h>
#include <string.h>

struct page {
    const palcare_docs *docs;
    const char *langs;
};

static void print_words(const char *words)
{
    for (; *words; words++) {
        switch (*words) {
        case '&': fputs("&amp;", stdout); break;
        case '<': fputs("&lt;", stdout); break;
        case '"': fputs("&quot;", stdout); break;
        default: putchar(*words);
        }
    }
}

/* Prints the text of a field in the best language, with its language. Rich text is HTML already. */
static void print_best(const struct page *page, const char *element, const palcare_record *record,
                       palcare_field field)
{
    size_t best = palcare_text_best(record, field, page->langs);
    const char *text = palcare_value(record, field, best);
    if (!text)
        return;
    printf("<%s lang=\"%s\" dir=\"auto\">", element, palcare_text_lang(record, field, best));
    if (palcare_field_kind(field) == PALCARE_KIND_RICH)
        fputs(text, stdout);
    else
        print_words(text);
    printf("</%s>\n", element);
}

/* The value of a contact may be any text. It becomes a link only if it looks like an address. */
static void print_contact(const struct page *page, const palcare_record *contact)
{
    const char *kind = palcare_value(contact, PALCARE_CONTACT_KIND, 0);
    const char *value = palcare_value(contact, PALCARE_CONTACT_VALUE, 0);
    const char *number = palcare_value(contact, PALCARE_CONTACT_E164, 0);
    const char *scheme = NULL;
    fputs("<li>", stdout);
    if (strcmp(kind, "phone") == 0 && number)
        scheme = "tel:";
    else if (strcmp(kind, "email") == 0 && strchr(value, '@'))
        scheme = "mailto:";
    else if (strncmp(value, "https://", 8) == 0 || strncmp(value, "http://", 7) == 0)
        scheme = "";
    if (scheme) {
        printf("<a href=\"%s", scheme);
        print_words(*scheme == 't' ? number : value);
        fputs("\">", stdout);
    }
    print_words(value);
    puts(scheme ? "</a>" : "");
    print_best(page, "span", contact, PALCARE_CONTACT_NOTE);
}

/* Prints each member's role, which is in another file, and the team's or the role's description. */
static void print_team(const struct page *page, const palcare_record *team)
{
    print_best(page, "h2", team, PALCARE_TEAM_NAME);
    puts("<dl>");
    for (size_t i = 0; i < palcare_count(team, PALCARE_TEAM_MEMBER); i++) {
        const palcare_record *member = palcare_part(team, PALCARE_TEAM_MEMBER, i);
        const palcare_record *role = palcare_target(member, PALCARE_MEMBER_ROLE, 0, page->docs);
        print_best(page, "dt", role, PALCARE_ROLE_NAME);
        if (palcare_count(member, PALCARE_MEMBER_DESCRIPTION))
            print_best(page, "dd", member, PALCARE_MEMBER_DESCRIPTION);
        else
            print_best(page, "dd", role, PALCARE_ROLE_DESCRIPTION);
    }
    puts("</dl>");
}

/* Prints entries with their options and the entries within them. */
static void print_entries(const struct page *page, const palcare_record *owner, palcare_field field)
{
    if (!palcare_count(owner, field))
        return;
    puts("<ul>");
    for (size_t i = 0; i < palcare_count(owner, field); i++) {
        const palcare_record *entry = palcare_part(owner, field, i);
        puts("<li>");
        print_best(page, "p", entry, PALCARE_ENTRY_TEXT);
        for (size_t j = 0; j < palcare_count(entry, PALCARE_ENTRY_OPTION); j++)
            print_best(page, "div", palcare_part(entry, PALCARE_ENTRY_OPTION, j),
                       PALCARE_OPTION_TEXT);
        print_entries(page, entry, PALCARE_ENTRY_ENTRY);
        puts("</li>");
    }
    puts("</ul>");
}

static void print_checklist(const struct page *page, const palcare_record *list)
{
    print_best(page, "h2", list, PALCARE_CHECKLIST_TITLE);
    print_best(page, "p", list, PALCARE_CHECKLIST_SUMMARY);
    for (size_t i = 0; i < palcare_count(list, PALCARE_CHECKLIST_SECTION); i++) {
        const palcare_record *section = palcare_part(list, PALCARE_CHECKLIST_SECTION, i);
        print_best(page, "h3", section, PALCARE_CHECKLIST_SECTION_HEADING);
        print_entries(page, section, PALCARE_CHECKLIST_SECTION_ENTRY);
    }
    print_entries(page, list, PALCARE_CHECKLIST_ENTRY);
}

static void print_sections(const struct page *page, const palcare_record *owner,
                           palcare_field field, const char *heading)
{
    for (size_t i = 0; i < palcare_count(owner, field); i++) {
        const palcare_record *section = palcare_part(owner, field, i);
        print_best(page, heading, section, PALCARE_SECTION_HEADING);
        print_best(page, "div", section, PALCARE_SECTION_BODY);
        print_sections(page, section, PALCARE_SECTION_SECTION, "h3");
    }
}

static void print_article(const struct page *page, const palcare_record *item)
{
    print_best(page, "h1", item, PALCARE_ITEM_TITLE);
    print_best(page, "p", item, PALCARE_ITEM_SUMMARY);
    print_sections(page, item, PALCARE_ITEM_SECTION, "h2");
    for (size_t i = 0; i < palcare_count(item, PALCARE_ITEM_TEAM); i++)
        print_team(page, palcare_target(item, PALCARE_ITEM_TEAM, i, page->docs));
    for (size_t i = 0; i < palcare_count(item, PALCARE_ITEM_CHECKLIST); i++)
        print_checklist(page, palcare_target(item, PALCARE_ITEM_CHECKLIST, i, page->docs));
}

static void print_page(const struct page *page, const palcare_record *service,
                       const palcare_record *item)
{
    size_t best = palcare_text_best(item, PALCARE_ITEM_TITLE, page->langs);
    const char *lang = palcare_text_lang(item, PALCARE_ITEM_TITLE, best);
    printf("<!DOCTYPE html>\n<html lang=\"%s\">\n<meta charset=\"utf-8\">\n", lang);
    print_best(page, "title", item, PALCARE_ITEM_TITLE);
    print_best(page, "h1", service, PALCARE_SERVICE_NAME);
    print_best(page, "p", palcare_target(service, PALCARE_SERVICE_PROVIDER, 0, page->docs),
               PALCARE_ORGANIZATION_NAME);
    print_best(page, "p", service, PALCARE_SERVICE_DESCRIPTION);
    puts("<ul>");
    for (size_t i = 0; i < palcare_count(service, PALCARE_SERVICE_CONTACT); i++)
        print_contact(page, palcare_part(service, PALCARE_SERVICE_CONTACT, i));
    puts("</ul>");
    for (size_t i = 0; i < palcare_count(service, PALCARE_SERVICE_TEAM); i++)
        print_team(page, palcare_target(service, PALCARE_SERVICE_TEAM, i, page->docs));
    print_article(page, item);
    puts("</html>");
}

/* Adds a document under its file's name without the folder, as references name it. */
static palcare_status load(palcare_docs *docs, const char *path, palcare_report *report)
{
    const char *slash = strrchr(path, '/');
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_file(path, NULL, report, &doc);
    if (status == PALCARE_OK)
        status = palcare_docs_add(docs, slash ? slash + 1 : path, doc);
    palcare_doc_release(doc);
    return status;
}

int main(int count, char **words)
{
    if (count < 5) {
        fprintf(stderr, "Usage: %s LANGUAGES SERVICE ARTICLE FILE...\n", words[0]);
        return 2;
    }
    palcare_report *report = palcare_report_new();
    palcare_docs *docs = palcare_docs_new();
    palcare_status status = PALCARE_OK;
    for (int i = 4; i < count && status == PALCARE_OK; i++)
        status = load(docs, words[i], report);
    const struct page page = {docs, words[1]};
    const palcare_record *service = palcare_docs_find(docs, words[2]);
    const palcare_record *item = palcare_docs_find(docs, words[3]);
    bool found = palcare_record_type(service) == PALCARE_TYPE_SERVICE &&
                 palcare_record_type(item) == PALCARE_TYPE_ITEM;
    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(stderr, "%s\n", palcare_report_text(report, i));
    if (status == PALCARE_OK && found)
        print_page(&page, service, item);
    else if (status == PALCARE_OK)
        fprintf(stderr, "no service %s or no article %s\n", words[2], words[3]);
    palcare_docs_release(docs);
    palcare_report_free(report);
    return status == PALCARE_OK && found ? 0 : 1;
}
